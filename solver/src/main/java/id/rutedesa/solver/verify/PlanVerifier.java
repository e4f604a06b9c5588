package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a plan against its problem, slowly and from the beginning: every rule, every time, every joule and Rupiah. */
public final class PlanVerifier {
    private final RoutingProblem problem;
    private final List<Violation> violations = new ArrayList<>();

    private PlanVerifier(RoutingProblem problem) {
        this.problem = problem;
    }

    /** Everything that is wrong with the plan; empty for a plan that may be ridden. */
    public static List<Violation> verify(RoutingProblem problem, Plan plan) {
        PlanVerifier verifier = new PlanVerifier(problem);
        verifier.checkEachTaskOnce(plan);
        verifier.checkRoutes(plan);
        verifier.checkSparePacks(plan);
        verifier.checkTotal(plan);
        return List.copyOf(verifier.violations);
    }

    private void checkEachTaskOnce(Plan plan) {
        Map<String, Integer> timesByTask = new HashMap<>();
        for (Route route : plan.routes()) {
            for (var stop : route.stops()) {
                for (PlannedVisit visit : stop.visits()) {
                    timesByTask.merge(visit.taskId(), 1, Integer::sum);
                }
            }
        }
        for (Task task : problem.tasks()) {
            int visits = task instanceof Shipment ? 2 : 1;
            int served = timesByTask.getOrDefault(task.id(), 0);
            long left = plan.unassigned().stream()
                    .filter(unassigned -> unassigned.taskId().equals(task.id()))
                    .count();
            if (!(served == visits && left == 0) && !(served == 0 && left == 1)) {
                report(
                        "task-once",
                        task.id(),
                        "It has %d visits in routes and is left behind %d times.".formatted(served, left));
            }
            timesByTask.remove(task.id());
        }
        plan.unassigned().forEach(unassigned -> timesByTask.merge(unassigned.taskId(), 1, Integer::sum));
        problem.tasks().forEach(task -> timesByTask.remove(task.id()));
        for (String id : timesByTask.keySet()) {
            report("unknown-task", id, "The problem has no such task.");
        }
    }

    private void checkRoutes(Plan plan) {
        Map<String, Shift> shiftById = new HashMap<>();
        for (Shift shift : problem.shifts()) {
            shiftById.put(shift.id(), shift);
        }
        Map<String, Task> taskById = new HashMap<>();
        problem.tasks().forEach(task -> taskById.put(task.id(), task));
        Set<String> unassigned = new HashSet<>();
        plan.unassigned().forEach(task -> unassigned.add(task.taskId()));
        Set<String> used = new HashSet<>();
        for (Route route : plan.routes()) {
            Shift shift = shiftById.get(route.shiftId());
            if (shift == null || !used.add(route.shiftId())) {
                report("shift-once", route.shiftId(), "The shift is unknown or has two routes.");
            } else {
                new RouteCheck(new RouteSubject(
                                shift, route, taskById, packsOf(shift).orElse(null), unassigned, violations))
                        .check();
            }
        }
        for (Shift shift : problem.shifts()) {
            boolean idle = !used.contains(shift.id());
            for (String locked : shift.rules().lock().firstTasks()) {
                if (idle && !unassigned.contains(locked)) {
                    report("lock", shift.id(), "It begins with task %s, but has no route.".formatted(locked));
                }
            }
        }
    }

    private Optional<SparePacks> packsOf(Shift shift) {
        return problem.sparePacks().stream()
                .filter(packs -> shift.sparePacksId().equals(Optional.of(packs.id())))
                .findFirst();
    }

    private void checkSparePacks(Plan plan) {
        for (SparePacks packs : problem.sparePacks()) {
            PackCheck check = new PackCheck(packs);
            for (Route route : plan.routes()) {
                for (Shift shift : problem.shifts()) {
                    if (shift.id().equals(route.shiftId()) && packsOf(shift).equals(Optional.of(packs))) {
                        check.add(shift, route);
                    }
                }
            }
            check.swapsWithoutPack()
                    .forEach(sec -> report("spare-packs", packs.id(), "At %d s no pack is ready.".formatted(sec)));
        }
    }

    private void checkTotal(Plan plan) {
        CostBreakdown sum = CostBreakdown.NONE;
        for (Route route : plan.routes()) {
            sum = sum.plus(route.cost());
        }
        if (!sum.equals(plan.cost())) {
            report("total-cost", "plan", "The routes add up to %s, the plan says %s.".formatted(sum, plan.cost()));
        }
    }

    private void report(String code, String subject, String message) {
        violations.add(new Violation(code, subject, message));
    }
}
