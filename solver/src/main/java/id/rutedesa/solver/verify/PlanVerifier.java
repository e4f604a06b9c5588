package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        verifier.checkPlaces(plan);
        if (!verifier.violations.isEmpty()) {
            return List.copyOf(verifier.violations); // Nothing can be looked up between places that do not exist.
        }
        verifier.checkEachTaskOnce(plan);
        verifier.checkRoutes(plan);
        verifier.checkSparePacks(plan);
        new StationRoomCheck(problem, verifier.violations).check(plan);
        new GroupCheck(problem, plan, verifier.violations).check();
        new HandOverCheck(problem, plan, verifier.violations).check();
        verifier.checkTotal(plan);
        verifier.checkPrizes(plan);
        new FairnessCheck(problem, plan, verifier.violations).check();
        return List.copyOf(verifier.violations);
    }

    private void checkPlaces(Plan plan) {
        int places = problem.shifts().isEmpty()
                ? 0
                : problem.shifts().get(0).vehicle().type().matrix().places();
        for (Route route : plan.routes()) {
            boolean known = route.stops().stream().allMatch(stop -> stop.place() >= 0 && stop.place() < places)
                    && route.legs().stream()
                            .allMatch(leg -> Math.min(leg.fromPlace(), leg.toPlace()) >= 0
                                    && Math.max(leg.fromPlace(), leg.toPlace()) < places);
            if (!known) {
                report("unknown-place", route.shiftId(), "A stop or a leg is at a place that does not exist.");
            }
        }
    }

    private void checkEachTaskOnce(Plan plan) {
        Map<String, List<PlannedVisit>> visitsByTask = new HashMap<>();
        for (Route route : plan.routes()) {
            for (var stop : route.stops()) {
                for (PlannedVisit visit : stop.visits()) {
                    visitsByTask
                            .computeIfAbsent(visit.taskId(), id -> new ArrayList<>())
                            .add(visit);
                }
            }
        }
        Set<String> named = new HashSet<>(visitsByTask.keySet());
        plan.unassigned().forEach(unassigned -> named.add(unassigned.taskId()));
        for (Task task : problem.tasks()) {
            named.remove(task.id());
            List<UnassignedTask> left = plan.unassigned().stream()
                    .filter(unassigned -> unassigned.taskId().equals(task.id()))
                    .toList();
            List<PlannedVisit> visits = visitsByTask.getOrDefault(task.id(), List.of());
            boolean once = (task instanceof Job job && job.leastPiece().isPresent())
                    ? addsUp(job, job.leastPiece().get(), visits, left)
                    : isServedOrLeft(task, visits, left);
            if (!once) {
                report("task-once", task.id(), "Its visits are %s, left behind is %s.".formatted(visits, left));
            }
        }
        named.forEach(id -> report("unknown-task", id, "The problem has no such task."));
    }

    private static boolean isServedOrLeft(Task task, List<PlannedVisit> visits, List<UnassignedTask> left) {
        int needed = task instanceof Shipment ? 2 : 1;
        boolean whole = visits.stream().allMatch(visit -> visit.load().equals(task.load()))
                && left.stream().allMatch(unassigned -> unassigned.left().equals(task.load()));
        return whole && ((visits.size() == needed && left.isEmpty()) || (visits.isEmpty() && left.size() == 1));
    }

    /** Pieces of at least the size that was asked for, and together with what is left exactly the task. */
    private static boolean addsUp(Job job, Load least, List<PlannedVisit> visits, List<UnassignedTask> left) {
        long massG = 0;
        long volumeMl = 0;
        boolean large = left.size() <= 1;
        for (PlannedVisit visit : visits) {
            massG += visit.load().massG();
            volumeMl += visit.load().volumeMl();
            large &= visit.load().massG() >= least.massG() && visit.load().volumeMl() >= least.volumeMl();
        }
        for (UnassignedTask unassigned : left) {
            massG += unassigned.left().massG();
            volumeMl += unassigned.left().volumeMl();
        }
        return large && massG == job.load().massG() && volumeMl == job.load().volumeMl();
    }

    private void checkRoutes(Plan plan) {
        Map<String, Shift> shiftById = new HashMap<>();
        for (Shift shift : problem.shifts()) {
            shiftById.put(shift.id(), shift);
        }
        Map<String, Task> taskById = new HashMap<>();
        problem.tasks().forEach(task -> taskById.put(task.id(), task));
        Set<String> givenUp = locksGivenUp(plan, taskById);
        Set<String> used = new HashSet<>();
        for (Route route : plan.routes()) {
            Shift shift = shiftById.get(route.shiftId());
            if (shift == null || !used.add(route.shiftId())) {
                report("shift-once", route.shiftId(), "The shift is unknown or has two routes.");
            } else {
                new RouteCheck(new RouteSubject(
                                shift, route, taskById, packsOf(shift).orElse(null), givenUp, violations))
                        .check();
            }
        }
        for (Shift shift : problem.shifts()) {
            boolean idle = !used.contains(shift.id());
            for (String locked : shift.rules().lock().firstTasks()) {
                if (idle && !givenUp.contains(locked)) {
                    report("lock", shift.id(), "It begins with task %s, but has no route.".formatted(locked));
                }
            }
        }
    }

    /** Locked tasks that the plan leaves behind, wholly, and says why. */
    private static Set<String> locksGivenUp(Plan plan, Map<String, Task> taskById) {
        Set<String> givenUp = new HashSet<>();
        for (UnassignedTask left : plan.unassigned()) {
            Task task = taskById.get(left.taskId());
            boolean said = left.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.LOCK_CANNOT_BE_KEPT);
            if (said && task != null && left.left().equals(task.load())) {
                givenUp.add(left.taskId());
            }
        }
        return givenUp;
    }

    private Optional<SparePacks> packsOf(Shift shift) {
        return problem.sparePacks().stream()
                .filter(packs -> shift.sparePacksId().equals(Optional.of(packs.id())))
                .findFirst();
    }

    private void checkSparePacks(Plan plan) {
        Map<String, List<SparePacks>> poolsByHub = new LinkedHashMap<>();
        for (SparePacks packs : problem.sparePacks()) {
            String alone = "packs " + packs.id();
            String hub = packs.charging().hub().map(wall -> "hub " + wall.id()).orElse(alone);
            poolsByHub.computeIfAbsent(hub, unknown -> new ArrayList<>()).add(packs);
        }
        for (List<SparePacks> together : poolsByHub.values()) {
            PackCheck check = new PackCheck(together, problem.shifts());
            for (Route route : plan.routes()) {
                for (Shift shift : problem.shifts()) {
                    if (shift.id().equals(route.shiftId())) {
                        check.add(shift, route);
                    }
                }
            }
            check.missing()
                    .forEach(one ->
                            report("spare-packs", one.packsId(), "At %d s no pack is ready.".formatted(one.sec())));
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

    /** What was left out for its price may be left out, and the prizes of all that was left out add up to what is said. */
    private void checkPrizes(Plan plan) {
        long prizesMilliIdr = 0;
        for (UnassignedTask left : plan.unassigned()) {
            for (Task task : problem.tasks()) {
                if (task.id().equals(left.taskId())) {
                    prizesMilliIdr += task.prizeMilliIdr().orElse(0);
                    boolean priced =
                            left.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.PRIZE_TOO_SMALL);
                    if (priced && task.prizeMilliIdr().isEmpty()) {
                        report("optional", task.id(), "It was left out for its price, but must be served.");
                    }
                }
            }
        }
        if (prizesMilliIdr != plan.terms().prizesMilliIdr()) {
            report(
                    "prizes",
                    "plan",
                    "Prizes of %d are left out, the plan says %d."
                            .formatted(prizesMilliIdr, plan.terms().prizesMilliIdr()));
        }
    }

    private void report(String code, String subject, String message) {
        violations.add(new Violation(code, subject, message));
    }
}
