package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the solver's problem, with what the answer must say in VROOM's words.
 *
 * @param originSec VROOM's time of the problem's second 0
 * @param loads how many numbers a load has: 0 to 2
 * @param tasks by the solver's id
 * @param vehicles by the solver's id of the shift
 * @param breakIds VROOM's numbers by the solver's ids of breaks
 * @param orders the steps that vehicles came with
 * @param checkOnly whether the steps are to be priced as they are
 */
record VroomProblem(
        RoutingProblem problem,
        VroomPlaces places,
        long originSec,
        int loads,
        Map<String, TaskNames> tasks,
        Map<String, VehicleNames> vehicles,
        Map<String, Long> breakIds,
        List<RouteOrder> orders,
        boolean checkOnly,
        Duration timeLimit,
        List<String> warnings) {

    /** The solver's ids by what a step calls a task: {@code job 7}, {@code pickup 3}, {@code delivery 4}. */
    Map<String, String> taskIdByStep() {
        return idByStep(tasks);
    }

    static Map<String, String> idByStep(Map<String, TaskNames> tasks) {
        Map<String, String> idByStep = new HashMap<>();
        tasks.forEach((id, known) -> {
            idByStep.put((known.shipment() ? "pickup " : "job ") + known.firstId(), id);
            idByStep.put((known.shipment() ? "delivery " : "job ") + known.secondId(), id);
        });
        return idByStep;
    }

    /** What VROOM calls a task: a job by one number, a shipment by two. */
    record TaskNames(
            boolean shipment,
            long firstId,
            String firstDescription,
            int firstPlace,
            long secondId,
            @Nullable String secondDescription,
            int secondPlace,
            int priority) {}

    /** What VROOM calls a vehicle, and the tables that it rides by. */
    record VehicleNames(long id, String description, VroomTables tables, double speedFactor, long fixed) {}
}
