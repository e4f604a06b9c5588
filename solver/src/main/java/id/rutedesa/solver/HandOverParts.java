package id.rutedesa.solver;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TaskGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Beside each shipment that may change hands at the hub two jobs: a pickup that brings its goods there, and a delivery that takes
 * them on with another shift. Either the shipment is served or both of the jobs are. Where one shift does both, it need not
 * hand over anything: the goods stay on board over its return, as those of any shipment.
 */
final class HandOverParts {
    private HandOverParts() {}

    /** The problem with these jobs; the same one where nothing may change hands. */
    static RoutingProblem in(RoutingProblem problem) {
        Map<String, List<String>> waysByTask = new HashMap<>();
        List<Task> tasks = new ArrayList<>(problem.tasks());
        List<TaskGroup> groups = new ArrayList<>();
        for (Task task : problem.tasks()) {
            if (task instanceof Shipment shipment && shipment.handOver().isPresent()) {
                String first = HandOver.toHub(task.id());
                String then = HandOver.fromHub(task.id());
                tasks.add(part(first, Activity.PICKUP, shipment));
                tasks.add(part(then, Activity.DELIVERY, shipment));
                groups.add(TaskGroup.apart(first, then));
                waysByTask.put(task.id(), List.of(task.id(), first, then));
            }
        }
        if (waysByTask.isEmpty()) {
            return problem;
        }
        problem.groups().forEach(group -> groups.addAll(withParts(group, waysByTask)));
        return new RoutingProblem(problem.shifts(), tasks, problem.sparePacks(), groups, problem.fairness());
    }

    private static Job part(String id, Activity activity, Shipment shipment) {
        return new Job(
                id,
                activity,
                activity == Activity.PICKUP ? shipment.pickup() : shipment.delivery(),
                shipment.load(),
                shipment.priority(),
                0,
                shipment.requirements());
    }

    /** What holds for a shipment holds for each part of its way. */
    private static List<TaskGroup> withParts(TaskGroup group, Map<String, List<String>> waysByTask) {
        return Members.of(group, id -> waysByTask.getOrDefault(id, List.of(id)));
    }
}
