package id.rutedesa.solver;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every plan of a day of two shifts and a few jobs, by brute force; {@link PlanVerifier} says which may be ridden. */
final class EveryPlan {
    private final RoutingProblem day;
    private final List<String> ids;
    private Worth best;

    EveryPlan(RoutingProblem day) {
        this.day = day;
        ids = day.tasks().stream().map(Task::id).toList();
        best = worth(List.of(), 0);
        tryAll(new ArrayList<>());
    }

    /** What the best plan is worth. */
    Worth best() {
        return best;
    }

    private void tryAll(List<String> order) {
        for (int first = 0; first <= order.size(); first++) {
            Worth worth = worth(order, first);
            best = worth.compareTo(best) < 0 ? worth : best;
        }
        for (String id : ids) {
            if (!order.contains(id)) {
                order.add(id);
                tryAll(order);
                order.remove(order.size() - 1);
            }
        }
    }

    /** The first so many tasks on the first shift, the others on the second. */
    private Worth worth(List<String> order, int first) {
        List<RouteOrder> orders = List.of(
                new RouteOrder(day.shifts().get(0).id(), order.subList(0, first)),
                new RouteOrder(day.shifts().get(1).id(), order.subList(first, order.size())));
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
