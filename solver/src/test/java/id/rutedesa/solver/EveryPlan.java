package id.rutedesa.solver;

import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every plan of a day of one or two shifts and a few tasks, by brute force; {@link PlanVerifier} says which may be ridden. */
final class EveryPlan {
    private final RoutingProblem day;
    private final List<String> ids;
    private Worth best;

    EveryPlan(RoutingProblem day) {
        this.day = day;
        ids = day.tasks().stream().flatMap(task -> names(task).stream()).toList();
        best = worth(List.of(), 0);
        tryAll(new ArrayList<>());
    }

    /** What the best plan is worth. */
    Worth best() {
        return best;
    }

    private void tryAll(List<String> order) {
        boolean alone = day.shifts().size() == 1;
        for (int first = alone ? order.size() : 0; first <= order.size(); first++) {
            Worth worth = isTorn(order.subList(0, first)) ? Worth.NONE : worth(order, first);
            best = worth.compareTo(best) < 0 ? worth : best;
        }
        for (String id : Set.copyOf(ids)) {
            order.add(id);
            if (Collections.frequency(order, id) <= Collections.frequency(ids, id) && takesOneWay(order)) {
                tryAll(order);
            }
            order.remove(order.size() - 1);
        }
    }

    /** What orders may call a task: a shipment twice, and where it may change hands by its parts. */
    private static List<String> names(Task task) {
        if (task instanceof Shipment shipment) {
            List<String> names = new ArrayList<>(List.of(task.id(), task.id()));
            if (shipment.handOver().isPresent()) {
                names.add(HandOver.toHub(task.id()));
                names.add(HandOver.fromHub(task.id()));
            }
            return names;
        }
        return List.of(task.id());
    }

    /** Whether only one visit of a shipment is among these. */
    private boolean isTorn(List<String> some) {
        return day.tasks().stream()
                .anyMatch(task -> task instanceof Shipment && Collections.frequency(some, task.id()) == 1);
    }

    private boolean takesOneWay(List<String> order) {
        return day.tasks().stream()
                .noneMatch(task -> order.contains(task.id())
                        && (order.contains(HandOver.toHub(task.id())) || order.contains(HandOver.fromHub(task.id()))));
    }

    /** The first so many tasks on the first shift, the others on the second. */
    private Worth worth(List<String> order, int first) {
        List<RouteOrder> orders = new ArrayList<>();
        orders.add(new RouteOrder(day.shifts().get(0).id(), order.subList(0, first)));
        if (day.shifts().size() > 1) {
            orders.add(new RouteOrder(day.shifts().get(1).id(), order.subList(first, order.size())));
        }
        Plan plan = new RouteSolver().check(day, orders).plan();
        return PlanVerifier.verify(day, plan).isEmpty() ? new Worth(day, plan) : Worth.NONE;
    }

    /**
     * What decides between plans.
     *
     * @param left priorities of the tasks left behind
     * @param costMilliIdr cost of the routes, and what else decides
     */
    record Worth(long left, long costMilliIdr) implements Comparable<Worth> {
        static final Worth NONE = new Worth(Long.MAX_VALUE, Long.MAX_VALUE);

        Worth(RoutingProblem day, Plan plan) {
            this(left(day, plan), plan.cost().totalMilliIdr() + plan.terms().totalMilliIdr());
        }

        private static long left(RoutingProblem day, Plan plan) {
            Map<String, Task> taskById = day.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
            return plan.unassigned().stream()
                    .map(UnassignedTask::taskId)
                    .filter(id -> !taskById.get(id).isOptional())
                    .mapToLong(id -> 1 + taskById.get(id).priority())
                    .sum();
        }

        @Override
        public int compareTo(Worth other) {
            return left == other.left ? Long.compare(costMilliIdr, other.costMilliIdr) : Long.compare(left, other.left);
        }
    }
}
