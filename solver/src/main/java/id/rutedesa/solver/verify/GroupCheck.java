package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.TaskGroup;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tasks for one rider, for different riders, and in order by the clock, from the stops of the plan alone. */
final class GroupCheck {
    private record Served(String shiftId, PlannedVisit visit) {}

    private final RoutingProblem problem;
    private final Plan plan;
    private final List<Violation> violations;

    GroupCheck(RoutingProblem problem, Plan plan, List<Violation> violations) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
    }

    void check() {
        List<Set<String>> together = new ArrayList<>();
        for (TaskGroup group : problem.groups()) {
            switch (group.kind()) {
                case TOGETHER -> join(together, new HashSet<>(group.taskIds()));
                case APART -> forEachPair(group.taskIds(), this::checkApart);
                case IN_ORDER -> forEachPair(group.taskIds(), this::checkOrder);
            }
        }
        for (Set<String> tasks : together) {
            Set<String> shifts = new HashSet<>();
            tasks.forEach(task -> shifts.addAll(shiftsOf(task)));
            require(shifts.size() <= 1, "together", tasks + " are served by " + shifts);
        }
    }

    /** Sets that share a task become one. */
    private static void join(List<Set<String>> sets, Set<String> added) {
        for (Set<String> known : List.copyOf(sets)) {
            if (known.stream().anyMatch(added::contains)) {
                added.addAll(known);
                sets.removeIf(one -> one == known);
            }
        }
        sets.add(added);
    }

    private interface Pair {
        void check(String first, String second);
    }

    private static void forEachPair(List<String> tasks, Pair pair) {
        for (int i = 0; i < tasks.size(); i++) {
            for (int j = i + 1; j < tasks.size(); j++) {
                pair.check(tasks.get(i), tasks.get(j));
            }
        }
    }

    private void checkApart(String one, String other) {
        Set<String> both = shiftsOf(one);
        both.retainAll(shiftsOf(other));
        require(both.isEmpty(), "apart", "%s and %s are both served by %s".formatted(one, other, both));
    }

    private void checkOrder(String first, String second) {
        int doneSec = served(first).stream()
                .mapToInt(served -> served.visit().serviceEndSec())
                .max()
                .orElse(Integer.MIN_VALUE);
        int startSec = served(second).stream()
                .mapToInt(served -> served.visit().serviceStartSec())
                .min()
                .orElse(Integer.MAX_VALUE);
        require(
                doneSec <= startSec,
                "in-order",
                "%s is done at %d s, %s starts at %d s".formatted(first, doneSec, second, startSec));
    }

    private Set<String> shiftsOf(String task) {
        Set<String> shifts = new HashSet<>();
        served(task).forEach(served -> shifts.add(served.shiftId()));
        return shifts;
    }

    private List<Served> served(String task) {
        List<Served> visits = new ArrayList<>();
        for (Route route : plan.routes()) {
            for (Stop stop : route.stops()) {
                for (PlannedVisit visit : stop.visits()) {
                    if (visit.taskId().equals(task)) {
                        visits.add(new Served(route.shiftId(), visit));
                    }
                }
            }
        }
        return visits;
    }

    private void require(boolean holds, String code, String message) {
        if (!holds) {
            violations.add(new Violation(code, "plan", message));
        }
    }
}
