package id.rutedesa.api.vroom;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.InvalidFileException;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.verify.PlanVerifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Problems in VROOM's form without a server: solved, or checked with an answer. */
public final class VroomProgram {
    private static final JsonMapper JSON = JsonMapper.shared();

    private VroomProgram() {}

    /**
     * Solves a problem; answers in VROOM's form.
     *
     * @param file name of the problem, for messages
     * @param network roads for a problem without matrices of its own
     * @param limit time to search; empty for the problem's own
     * @param patience the search ends sooner where nothing better was found for so long; empty for its whole time
     * @throws InvalidFileException with the line, where the problem cannot be understood
     */
    public static String solve(
            String file,
            byte[] problem,
            Optional<RoadNetwork> network,
            Optional<Duration> limit,
            Optional<Duration> patience,
            long seed) {
        VroomProblem asked = read(file, problem, network);
        SolveSettings settings = new SolveSettings(limit.orElse(asked.timeLimit()), seed, OptionalLong.empty());
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(answer(asked, patience(SolveRequest.of(settings), patience)));
    }

    private static SolveRequest patience(SolveRequest request, Optional<Duration> patience) {
        return patience.map(request::untilNothingBetterFor).orElse(request);
    }

    /**
     * Checks an answer with the times that it states; shares no code with what solves.
     *
     * @throws InvalidFileException with the line, where problem or answer cannot be understood
     */
    public static CheckedPlan check(
            String file, byte[] problem, String answerFile, byte[] answer, Optional<RoadNetwork> network) {
        VroomProblem asked = read(file, problem, network);
        return VroomLines.naming(answerFile, answer, () -> new VroomCheck(asked, tree(answer)).check());
    }

    /**
     * Solves a problem and checks the answer as {@link #check} does.
     *
     * @throws InvalidFileException with the line, where the problem cannot be understood
     */
    public static CheckedPlan bench(String file, byte[] problem, Optional<RoadNetwork> network, SolveRequest request) {
        VroomProblem asked = read(file, problem, network);
        return new VroomCheck(asked, new VroomAnswer(asked, List.of()).write(plan(asked, request), 0)).check();
    }

    private static VroomProblem read(String file, byte[] problem, Optional<RoadNetwork> network) {
        return VroomLines.naming(
                file,
                problem,
                () -> read(
                        problem,
                        places -> VroomRoads.between(
                                places,
                                network.orElseThrow(() ->
                                        new VroomInputException("/matrices", "is missing, and no region is named")),
                                SnapSettings.standard(),
                                MatrixSettings.standard())));
    }

    private static VroomProblem read(byte[] body, Function<VroomPlaces, VroomTables> roads) {
        try {
            return new VroomReader(tree(body)).read(roads);
        } catch (IllegalArgumentException e) {
            throw new VroomInputException("", String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new VroomInputException(e);
        }
    }

    /**
     * Solves or checks a request.
     *
     * @throws VroomInputException where it cannot be understood
     */
    static ObjectNode answer(byte[] body, Function<VroomPlaces, VroomTables> roads) {
        VroomProblem asked = read(body, roads);
        return answer(asked, SolveRequest.of(SolveSettings.of(asked.timeLimit())));
    }

    private static ObjectNode answer(VroomProblem asked, SolveRequest request) {
        long startNanos = System.nanoTime();
        if (asked.checkOnly()) {
            PlanCheck check = new RouteSolver().check(asked.problem(), asked.orders());
            return new VroomAnswer(asked, check.brokenRules()).write(check.plan(), millisSince(startNanos));
        }
        Plan plan = plan(asked, request);
        var violations = PlanVerifier.verify(asked.problem(), plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The plan breaks rules: " + violations);
        }
        return new VroomAnswer(asked, List.of()).write(plan, millisSince(startNanos));
    }

    private static Plan plan(VroomProblem asked, SolveRequest request) {
        return new RouteSolver()
                .solve(asked.problem(), request.from(asked.orders()))
                .plan();
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
