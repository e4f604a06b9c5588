package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.plan.RouteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Orders of task ids as visits of the compiled problem. */
final class StartRoutes {
    private final CompiledProblem problem;
    private final Map<String, Integer> taskById = new HashMap<>();
    private final Map<String, Integer> shiftById = new HashMap<>();

    StartRoutes(CompiledProblem problem) {
        this.problem = problem;
        for (int task = 0; task < problem.taskCount(); task++) {
            taskById.put(problem.task(task).id(), task);
        }
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            shiftById.put(problem.shift(shift).id(), shift);
        }
    }

    /**
     * Where a search starts: what is locked first, then the order without what the problem no longer has, what another
     * shift has, and what breaks a rule.
     *
     * @param inTime as of a {@link RouteRepair}
     */
    int[][] of(List<RouteOrder> orders, BooleanSupplier inTime) {
        int[][] visits = new int[problem.shiftCount()][];
        Set<Integer> used = new HashSet<>();
        for (int shift = 0; shift < visits.length; shift++) {
            visits[shift] = problem.lockedFirst(shift);
            Arrays.stream(visits[shift]).map(problem::taskOf).forEach(used::add);
        }
        for (RouteOrder order : orders) {
            Integer shift = shiftById.get(order.shiftId());
            if (shift != null) {
                List<Integer> known = order.taskIds().stream()
                        .filter(taskById::containsKey)
                        .map(taskById::get)
                        .filter(task -> !used.contains(task))
                        .filter(task -> problem.fitness().obstacle(task, shift).isEmpty())
                        .toList();
                used.addAll(known);
                visits[shift] = concat(visits[shift], visitsOf(known));
            }
        }
        new RouteRepair(problem, inTime).repair(visits);
        return visits;
    }

    /** Visits exactly as ordered, rules broken or not. */
    int[][] exactly(List<RouteOrder> orders) {
        int[][] visits = new int[problem.shiftCount()][0];
        Set<Integer> used = new HashSet<>();
        Set<String> ordered = new HashSet<>();
        for (RouteOrder order : orders) {
            Integer shift = shiftById.get(order.shiftId());
            if (shift == null || !ordered.add(order.shiftId())) {
                throw new IllegalArgumentException(
                        "Shift %s does not exist or has two routes.".formatted(order.shiftId()));
            }
            List<Integer> tasks = new ArrayList<>();
            for (String id : order.taskIds()) {
                if (!taskById.containsKey(id)) {
                    throw new IllegalArgumentException("Task %s does not exist.".formatted(id));
                }
                tasks.add(taskById.get(id));
            }
            visits[shift] = visitsOf(tasks);
            for (int visit : visits[shift]) {
                if (!used.add(visit)) {
                    throw new IllegalArgumentException("Task %s is named too often."
                            .formatted(problem.task(problem.taskOf(visit)).id()));
                }
            }
        }
        return visits;
    }

    /** The first time a shipment is named is its pickup, the second time its delivery. */
    private int[] visitsOf(List<Integer> tasks) {
        Set<Integer> pickedUp = new HashSet<>();
        return tasks.stream()
                .mapToInt(task -> {
                    int first = problem.firstVisit(task);
                    int other = problem.partner(first);
                    return other >= 0 && !pickedUp.add(task) ? other : first;
                })
                .toArray();
    }

    private static int[] concat(int[] first, int[] then) {
        int[] both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        return both;
    }
}
