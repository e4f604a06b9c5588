package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.bench.OtherInstances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems in VROOM's JSON with matrices of their own, for the bench. */
final class VroomInstances implements OtherInstances {
    @Override
    public String engine() {
        return "vroom-json";
    }

    @Override
    public boolean knows(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The plan is checked as another would check it: read out of the answer and ridden anew. */
    @Override
    public Outcome solve(Path file, double seconds, long seed) throws IOException {
        byte[] problem = Files.readAllBytes(file);
        Duration limit = Duration.ofNanos((long) (1e9 * seconds));
        try {
            String answer = VroomProgram.solve(problem, Optional.empty(), Optional.of(limit), seed);
            JsonNode solved = JsonMapper.shared().readTree(answer);
            JsonNode checked = JsonMapper.shared()
                    .readTree(VroomProgram.check(
                            problem, answer.getBytes(java.nio.charset.StandardCharsets.UTF_8), Optional.empty()));
            List<String> faults = checked.findValuesAsString("cause");
            return new Outcome(
                    solved.at("/summary/cost").asDouble(), solved.get("routes").size(), faults);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file.getFileName(), e.getMessage()), e);
        }
    }
}
