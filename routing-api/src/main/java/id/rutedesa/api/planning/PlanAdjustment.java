package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.WrongStateException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Routes that a coordinator puts together by hand: priced and checked as often as wanted, saved once they can be ridden. */
@Service
class PlanAdjustment {
    /** A plan that riders follow is changed by events, which know what is done. */
    private static final Set<PlanState> ADJUSTABLE = EnumSet.of(PlanState.PLANNED, PlanState.PUBLISHED);

    private final PlanningService planning;
    private final PlanRepository plans;
    private final VersionRepository versions;
    private final SolveQueue queue;
    private final DayInputs inputs;
    private final RoadConditions conditions;
    private final DaySolver solver;
    private final BumdesWork work;

    PlanAdjustment(
            PlanningService planning,
            PlanRepository plans,
            VersionRepository versions,
            SolveQueue queue,
            DayInputs inputs,
            RoadConditions conditions,
            DaySolver solver,
            BumdesWork work) {
        this.planning = planning;
        this.plans = plans;
        this.versions = versions;
        this.queue = queue;
        this.inputs = inputs;
        this.conditions = conditions;
        this.solver = solver;
        this.work = work;
    }

    /**
     * What the day would be with these routes. Nothing is saved.
     *
     * @param geometry whether the lines of the legs are wanted, which takes longer
     * @throws InvalidInputException where a rider or a task is not of that day
     * @throws WrongStateException where the plan can no longer be adjusted
     */
    AdjustedPlan check(long planId, List<RouteWish> routes, boolean geometry) {
        StoredPlan plan = planning.plan(planId);
        requireAdjustable(plan);
        DayInput input = inputs.of(plan.depotId(), plan.date());
        RouteWishes.requireOfDay(input, "routes", routes);
        return solver.check(input, routes, geometry);
    }

    /**
     * Saves these routes as the plan's own version; riders see it once it is published.
     *
     * @throws InvalidInputException where a rider or a task is not of that day, or the routes break a rule
     * @throws WrongStateException where the plan can no longer be adjusted, or is being solved
     */
    StoredPlan save(long planId, List<RouteWish> routes, @Nullable String ifMatch) {
        StoredPlan known = planning.plan(planId);
        requireAdjustable(known);
        DayInput input = inputs.of(known.depotId(), known.date()).withConditions(conditions.on(known.date()));
        RouteWishes.requireOfDay(input, "routes", routes);
        AdjustedPlan adjusted = solver.explained(input, routes);
        requireRideable(adjusted, routes);
        DaySolver.Solved solved = DaySolver.Solved.of(adjusted.document());
        return work.write(() -> {
            StoredPlan plan = planning.lock(planId, ifMatch);
            requireAdjustable(plan);
            if (queue.standing(planId).isPresent()) {
                throw PlanningService.beingSolved(plan);
            }
            int number = versions.insert(planId, plan.currentVersion(), VersionCause.ADJUSTED, input);
            versions.finish(planId, number, VersionState.TAKEN, solved, 0);
            return plans.save(plan.withCurrent(number));
        });
    }

    private static void requireAdjustable(StoredPlan plan) {
        if (!ADJUSTABLE.contains(plan.state())) {
            throw PlanGuard.wrongState(plan);
        }
    }

    private static void requireRideable(AdjustedPlan adjusted, List<RouteWish> routes) {
        List<Issue> issues = adjusted.broken().stream()
                .map(broken -> new Issue("rule-broken", pointer(broken, routes), PlanWords.broken(broken)))
                .toList();
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
    }

    private static String pointer(AdjustedPlan.Broken broken, List<RouteWish> routes) {
        int at = routes.stream().map(RouteWish::riderId).toList().indexOf(broken.riderId());
        int task = at < 0 || broken.taskId() == null
                ? -1
                : routes.get(at).taskIds().indexOf(broken.taskId());
        return task < 0 ? "/routes/%d".formatted(at) : "/routes/%d/taskIds/%d".formatted(at, task);
    }
}
