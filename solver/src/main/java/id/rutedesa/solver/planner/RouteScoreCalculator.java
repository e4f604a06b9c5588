package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.FairnessTerm;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.HubTimes;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.RulesBetweenRoutes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Marks which routes a move changed and asks {@link RouteWalk} for them again: shortages are hard, tasks on the shelf
 * medium by priority, cost, fairness and the prizes of tasks that were left out soft.
 */
@NullUnmarked // OptaPlanner makes it and hands it the day before anything else
public class RouteScoreCalculator implements IncrementalScoreCalculator<PlanningDay, HardMediumSoftLongScore> {
    private final BitSet dirtyRoutes = new BitSet();
    private PlanningDay day;
    private CompiledProblem problem;
    private List<PlanningRoute> routes;
    private RouteWalk walk;
    private int[] scratch;
    private long[] hard;
    private long[] medium;
    private long[] soft;
    private RulesBetweenRoutes between;
    private HubTimes hub;
    private FairnessTerm fairness;
    private Footprint[] footprints;

    @Override
    public void resetWorkingSolution(PlanningDay working) {
        day = working;
        problem = day.problem();
        routes = day.routes();
        walk = new RouteWalk(problem);
        scratch = new int[problem.visits()];
        hard = new long[routes.size()];
        medium = new long[routes.size()];
        soft = new long[routes.size()];
        between = new RulesBetweenRoutes(problem);
        hub = new HubTimes(problem, walk);
        fairness = new FairnessTerm(problem);
        footprints = new Footprint[problem.shiftCount()];
        Arrays.setAll(footprints, shift -> new Footprint());
        dirtyRoutes.set(0, routes.size());
    }

    @Override
    public void beforeListVariableChanged(Object route, String variable, int from, int to) {
        dirtyRoutes.set(((PlanningRoute) route).index());
    }

    @Override
    public void afterListVariableChanged(Object route, String variable, int from, int to) {
        dirtyRoutes.set(((PlanningRoute) route).index());
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        boolean handsOver = !problem.handOvers().isEmpty() && !dirtyRoutes.isEmpty();
        if (handsOver) {
            beginHandOvers();
        }
        for (int r = dirtyRoutes.nextSetBit(0); r >= 0; r = dirtyRoutes.nextSetBit(r + 1)) {
            reevaluate(r);
        }
        dirtyRoutes.clear();
        if (handsOver) {
            hub.settle(shift -> footprints[shift], this::reevaluate, day::isCutShort);
        }
        long hardTotal = between.shortage(shift -> footprints[shift]);
        long mediumTotal = 0;
        long softTotal = fairness.totalMilliIdr(shift -> footprints[shift]);
        for (int r = 0; r < hard.length; r++) {
            hardTotal += hard[r];
            mediumTotal += medium[r];
            softTotal += soft[r];
        }
        return HardMediumSoftLongScore.of(-hardTotal, -mediumTotal, -softTotal);
    }

    /** Routes that wait for each other at the hub are ridden anew, all of them: what they wait for depends on each. */
    private void beginHandOvers() {
        hub.forget();
        for (int shift = 0; shift < footprints.length; shift++) {
            if (footprints[shift].changesHands()) {
                dirtyRoutes.set(shift);
            }
        }
        dirtyRoutes.set(problem.shiftCount());
    }

    private void reevaluate(int r) {
        List<PlanningVisit> visits = routes.get(r).visits();
        int count = visits.size();
        for (int i = 0; i < count; i++) {
            scratch[i] = visits.get(i).visit;
        }
        if (r == problem.shiftCount()) {
            priceShelf(count);
        } else {
            walk.walk(r, scratch, count);
            hard[r] = walk.totalShortage();
            soft[r] = walk.priceMilliIdr();
            footprints[r].copy(walk.footprint());
        }
    }

    /**
     * A shipment counts by its pickup: a delivery alone is in no route either, or the route breaks a rule. Tasks that may be left
     * out cost their prize, the others their priority.
     */
    private void priceShelf(int count) {
        int shelf = problem.shiftCount();
        medium[shelf] = 0;
        soft[shelf] = 0;
        for (int i = 0; i < count; i++) {
            int task = problem.taskOf(scratch[i]);
            boolean served = isPart(task) || isHandedOver(task, count);
            if (!served && problem.firstVisit(task) == scratch[i]) {
                medium[shelf] +=
                        problem.isOptional(task) ? 0 : 1 + problem.task(task).priority();
                soft[shelf] += problem.task(task).prizeMilliIdr().orElse(0);
            }
        }
    }

    private boolean isPart(int task) {
        return problem.handOvers().whole[task] >= 0;
    }

    /** Whether a shipment on the shelf is brought over the hub: the first part of its way is on no shelf. */
    private boolean isHandedOver(int task, int onShelf) {
        int first = problem.handOvers().toHub[task];
        for (int i = 0; i < onShelf && first >= 0; i++) {
            first = scratch[i] == problem.firstVisit(first) ? -1 : first;
        }
        return first >= 0;
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
