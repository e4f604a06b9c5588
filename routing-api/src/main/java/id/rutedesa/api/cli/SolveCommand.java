package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.bench.InstanceSolver;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceFile;
import id.rutedesa.solver.format.PlanFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves a problem in VROOM's form, or an instance of a public benchmark. */
@Command(
        name = "solve",
        description = {
            "Menyusun rute dari berkas VROOM JSON atau soal umum.",
            "Solves VROOM's JSON, or a public instance: CVRPLIB, Solomon, Li and Lim, multi-trip, E-VRPTW.",
            "The answer is VROOM's, or routes that verify-plan reads."
        },
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
    private static final double USUAL_SECONDS = 10;

    @Parameters(paramLabel = "FILE", description = "VROOM's JSON, .vrp or .txt.")
    private Path problem = Path.of("");

    @Option(names = "--out", description = "File for the answer (default: standard output).")
    private @Nullable Path target;

    @Option(names = "--seconds", description = "Time for the search (default: 10, or what VROOM's JSON says).")
    private @Nullable Double seconds;

    @Option(names = "--seed", description = "Start of the random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", description = "Searches at once for a public instance (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Mixin
    private NamedRegion region = new NamedRegion();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if ((seconds != null && !(seconds > 0)) || threads < 1) {
            throw new IllegalArgumentException("Seconds are above 0, and there is at least one thread.");
        }
        byte[] asked = NamedRegion.read(problem);
        String answer = isJson(asked) ? vroom(asked) : instance();
        if (target != null) {
            Files.writeString(target, answer + "\n");
        } else if (spec != null) {
            spec.commandLine().getOut().println(answer);
        }
        return 0;
    }

    /** Whether a file is JSON rather than one of the public formats, none of which begins with a brace. */
    static boolean isJson(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).strip().startsWith("{");
    }

    private String vroom(byte[] asked) throws IOException {
        Optional<Duration> limit = Optional.ofNullable(seconds).map(each -> Duration.ofNanos((long) (1e9 * each)));
        return region.with(network -> VroomProgram.solve(asked, network, limit, seed));
    }

    /** A plan that breaks a rule is no answer: the check has the last word. */
    private String instance() throws IOException {
        Instance instance = InstanceFile.read(problem);
        InstanceSolver.Solved solved =
                InstanceSolver.solve(instance, seconds == null ? USUAL_SECONDS : seconds, seed, threads);
        if (!solved.checked().accepted()) {
            throw new IllegalArgumentException("No plan that keeps all rules was found in this time: "
                    + solved.checked().faults().get(0));
        }
        return PlanFile.write(solved.plan(), instance, solved.checked().cost()).strip();
    }
}
