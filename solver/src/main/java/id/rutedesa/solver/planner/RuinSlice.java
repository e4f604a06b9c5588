package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.search.RuinAndRecreate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * A slice of ruin and recreate within a solve. OptaPlanner goes on from what the first search has found, as if it were alone; what
 * others of the team find is told and counts in the end. OptaPlanner looks at its clock between commands only, so one instance is
 * its command many times over, and each time works on for at most {@link #SLICE_NANOS} or {@link #SLICE_STEPS}.
 */
final class RuinSlice implements CustomPhaseCommand<PlanningDay> {
    static final int SLICE_STEPS = 50;
    private static final long SLICE_NANOS = 100_000_000;
    /** The first one is short, so that a day that changed has a plan again at once. */
    private static final long FIRST_SLICE_NANOS = 10_000_000;

    private final int clockEvery;
    private final CompiledProblem problem;
    private final SearchTeam team;
    private final Progress progress;
    private final BestPlan plan;
    private long written = Long.MAX_VALUE;
    private long offered = Long.MAX_VALUE;

    /** How far the search is, 0 to 1: by the clock or by steps. */
    interface Progress {
        double share(long steps);

        /** Whether a slice may run on after its time: only where steps alone count. */
        boolean countsSteps();
    }

    RuinSlice(CompiledProblem problem, SearchTeam team, BestPlan plan, Progress progress) {
        this.plan = plan;
        this.problem = problem;
        clockEvery = team.walksRoutes() ? 1 : 8;
        this.team = team;
        this.progress = progress;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<PlanningDay> director) {
        PlanningDay day = director.getWorkingSolution();
        boolean first = !team.isStarted();
        if (first) {
            team.start(feasibleRoutes(day));
        }
        long endNanos = System.nanoTime() + (first ? FIRST_SLICE_NANOS : SLICE_NANOS);
        team.run(
                search -> progress.share(search.iterations()),
                (search, temperature) -> run(search, temperature, endNanos));
        if (team.firstBestCost() < written) {
            written = team.firstBestCost();
            write(director, day, team.firstBestRoutes());
        }
        if (team.bestCost() < Math.min(written, offered)) {
            offered = team.bestCost();
            PlanningDay best = new PlanningDay(problem).startingFrom(team.bestRoutes());
            plan.offer(score(best), best.visitsByRoute());
        }
    }

    private void run(RuinAndRecreate search, SearchTeam.Temperature temperature, long endNanos) {
        for (int step = 0; step < SLICE_STEPS || !progress.countsSteps(); step++) {
            if (step % clockEvery == 0 && (isOver(endNanos) || team.isStopped())) {
                return;
            }
            search.iterate(temperature.now());
        }
    }

    private static HardMediumSoftLongScore score(PlanningDay day) {
        RouteScoreCalculator calculator = new RouteScoreCalculator();
        calculator.resetWorkingSolution(day);
        return calculator.calculateScore();
    }

    private boolean isOver(long endNanos) {
        return !progress.countsSteps() && System.nanoTime() >= endNanos;
    }

    /** The working routes; one that would start with a broken rule starts with what is locked, the rest inserted anew. */
    private int[][] feasibleRoutes(PlanningDay day) {
        RouteKernel kernel = team.kernel();
        int[][] routes = new int[problem.shiftCount()][];
        List<RouteState> kept = new ArrayList<>();
        boolean allFit = true;
        int[][] given = Arrays.copyOf(day.visitsByRoute(), routes.length);
        kernel.foresee(given);
        for (int r = 0; r < routes.length; r++) {
            kept.add(kernel.newState());
        }
        for (int r = 0; r < routes.length; r++) {
            int[] visits = given[r];
            var state = kernel.newState();
            state.route = r;
            state.setVisits(visits, 0, visits.length);
            kernel.refresh(state);
            RouteState before = kept.set(r, state);
            boolean fits = state.feasible && kernel.fitTogether(kept::get);
            routes[r] = fits ? visits : problem.lockedFirst(r);
            allFit &= fits;
            if (!fits) {
                kept.set(r, before);
            }
        }
        boolean partsMayLack = !allFit && !problem.handOvers().isEmpty();
        if (partsMayLack || !kernel.fitTogether(kept::get)) {
            Arrays.setAll(routes, problem::lockedFirst);
        }
        return routes;
    }

    private void write(ScoreDirector<PlanningDay> director, PlanningDay day, int[][] best) {
        List<PlanningRoute> routes = day.routes();
        for (PlanningRoute route : routes) {
            director.beforeListVariableChanged(
                    route, PlanningRoute.VISITS, 0, route.visits().size());
        }
        BitSet onShelf = new BitSet();
        onShelf.set(0, problem.visits());
        for (int r = 0; r < routes.size(); r++) {
            List<PlanningVisit> visits = new ArrayList<>();
            if (r < best.length) {
                for (int visit : best[r]) {
                    visits.add(day.visit(visit));
                    onShelf.clear(visit);
                }
            } else {
                onShelf.stream().mapToObj(day::visit).forEach(visits::add);
            }
            routes.get(r).visits().clear();
            routes.get(r).visits().addAll(visits);
        }
        for (PlanningRoute route : routes) {
            director.afterListVariableChanged(
                    route, PlanningRoute.VISITS, 0, route.visits().size());
        }
        director.triggerVariableListeners();
    }
}
