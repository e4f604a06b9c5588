package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** Runs OptaPlanner on one day: each visit where it costs least, then local search until time, steps or the stop. */
public final class DayPlanner {
    /** Left for what comes after the search, so that the whole solve keeps its time limit. */
    private static final long AFTERWARDS_MILLIS = 50;

    private final CompiledProblem problem;
    private final long seed;
    private EnvironmentMode mode = EnvironmentMode.REPRODUCIBLE;

    public DayPlanner(CompiledProblem problem, long seed) {
        this.problem = problem;
        this.seed = seed;
    }

    /** Checks every score from scratch: slow, for tests. */
    DayPlanner checkingEverything() {
        mode = EnvironmentMode.FULL_ASSERT;
        return this;
    }

    /**
     * The visits of each shift in order, and last those of the shelf.
     *
     * @param timeLimit wall-clock bound of the search; positive
     * @param stepLimit local search steps, or empty for no bound
     * @param stop asked about ten times a second from another thread; the search ends soon after it says so
     */
    public int[][] plan(Duration timeLimit, OptionalInt stepLimit, BooleanSupplier stop) {
        if (problem.visits() == 0) {
            return new int[problem.shiftCount() + 1][0];
        }
        Solver<PlanningDay> solver =
                SolverFactory.<PlanningDay>create(config(timeLimit, stepLimit)).buildSolver();
        Thread watch = StopWatcher.watch(stop, solver::terminateEarly);
        try {
            PlanningDay best = solver.solve(new PlanningDay(problem));
            return visitsByRoute(best);
        } finally {
            watch.interrupt();
        }
    }

    /** Visits that were not placed when the search was stopped are put on the shelf. */
    private int[][] visitsByRoute(PlanningDay day) {
        int[][] routes = day.routes().stream()
                .map(route -> route.visits().stream().mapToInt(v -> v.visit).toArray())
                .toArray(int[][]::new);
        BitSet missing = new BitSet();
        missing.set(0, problem.visits());
        Arrays.stream(routes).flatMapToInt(Arrays::stream).forEach(missing::clear);
        int shelf = problem.shiftCount();
        routes[shelf] =
                IntStream.concat(Arrays.stream(routes[shelf]), missing.stream()).toArray();
        return routes;
    }

    private SolverConfig config(Duration timeLimit, OptionalInt stepLimit) {
        LocalSearchPhaseConfig localSearch = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                        new ListChangeMoveSelectorConfig(),
                        new ListSwapMoveSelectorConfig(),
                        new SubListChangeMoveSelectorConfig(),
                        new SubListSwapMoveSelectorConfig(),
                        new KOptListMoveSelectorConfig())));
        stepLimit.ifPresent(
                steps -> localSearch.setTerminationConfig(new TerminationConfig().withStepCountLimit(steps)));
        long millis = Math.max(1, timeLimit.toMillis() - AFTERWARDS_MILLIS);
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withSolutionClass(PlanningDay.class)
                .withEntityClasses(PlanningRoute.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(RouteScoreCalculator.class))
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(millis))
                .withPhases(new ConstructionHeuristicPhaseConfig(), localSearch);
    }
}
