package id.rutedesa.api.vroom;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems in VROOM's form without a server: solved, or checked with the routes of an answer. */
public final class VroomProgram {
    private static final JsonMapper JSON = JsonMapper.shared();

    private VroomProgram() {}

    /**
     * Solves a problem; answers in VROOM's form.
     *
     * @param network roads for a problem without matrices of its own
     * @throws IllegalArgumentException where the problem cannot be understood
     */
    public static String solve(byte[] problem, Optional<RoadNetwork> network) {
        return written(problem, network);
    }

    /**
     * Prices the routes of an answer as they are; tells what they break, in VROOM's form.
     *
     * @throws IllegalArgumentException where problem or answer cannot be understood
     */
    public static String check(byte[] problem, byte[] answer, Optional<RoadNetwork> network) {
        try {
            ObjectNode asked = (ObjectNode) JSON.readTree(problem);
            for (var vehicle : asked.withArray("vehicles")) {
                ArrayNode steps = ((ObjectNode) vehicle).putArray("steps");
                for (var route : JSON.readTree(answer).path("routes")) {
                    if (route.path("vehicle").asLong(-1) == vehicle.path("id").asLong(-2)) {
                        route.path("steps").forEach(step -> steps.addObject()
                                .put("type", step.path("type").asString(""))
                                .put("id", step.path("id").asLong(0)));
                    }
                }
            }
            asked.withObject("options").put("c", true);
            return written(JSON.writeValueAsBytes(asked), network);
        } catch (JacksonException | ClassCastException e) {
            throw new IllegalArgumentException("Problem or answer is not in VROOM's form.", e);
        }
    }

    private static String written(byte[] problem, Optional<RoadNetwork> network) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(answer(
                            problem,
                            places -> VroomRoads.between(
                                    places,
                                    network.orElseThrow(() ->
                                            new VroomInputException("/matrices", "is missing, and no region is named")),
                                    SnapSettings.standard(),
                                    MatrixSettings.standard())));
        } catch (VroomInputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Solves or checks a problem.
     *
     * @throws VroomInputException where it cannot be understood
     */
    static ObjectNode answer(byte[] body, Function<VroomPlaces, VroomTables> roads) {
        VroomProblem asked;
        try {
            asked = new VroomReader(JSON.readTree(body)).read(roads);
        } catch (JacksonException e) {
            throw new VroomInputException("", "is not correct JSON");
        } catch (IllegalArgumentException e) {
            throw new VroomInputException("", String.valueOf(e.getMessage()));
        }
        long startNanos = System.nanoTime();
        if (asked.checkOnly()) {
            PlanCheck check = new RouteSolver().check(asked.problem(), asked.orders());
            return new VroomAnswer(asked, check.brokenRules()).write(check.plan(), millisSince(startNanos));
        }
        SolveRequest request =
                SolveRequest.of(SolveSettings.of(asked.timeLimit())).from(asked.orders());
        Plan plan = new RouteSolver().solve(asked.problem(), request).plan();
        var violations = PlanVerifier.verify(asked.problem(), plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The plan breaks rules: " + violations);
        }
        return new VroomAnswer(asked, List.of()).write(plan, millisSince(startNanos));
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
