package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Runs OptaPlanner on one day: construction, ruin and recreate, local search, until time, steps or the stop. */
public final class DayPlanner {
    /** Left for what comes after the search, so that the whole solve keeps its time limit: this, */
    private static final long AFTERWARDS_MILLIS = 50;
    /** as long as it takes to tell a plan so many times, */
    private static final int AFTERWARDS_TELLINGS = 4;
    /** and on large days a millisecond for so many pairs of a visit and a shift, */
    private static final long PAIRS_IN_A_MILLI = 1_000;
    /** but no more than one part in so many. */
    private static final int AFTERWARDS_SHARE = 20;
    /** Pairs of visits that OptaPlanner sorts in a millisecond, on a slow machine: a guess. */
    private static final int NEARBY_PAIRS_IN_A_MILLI = 1_000;
    /** Beyond so many visits OptaPlanner's construction is slow: ruin and recreate inserts them itself. */
    private static final int LARGEST_CONSTRUCTION = 300;
    /** One part in so many is left to OptaPlanner's local search. */
    private static final int LOCAL_SEARCH_SHARE = 10;

    private final CompiledProblem problem;
    private final long seed;
    private EnvironmentMode mode = EnvironmentMode.REPRODUCIBLE;
    private long moves;

    public DayPlanner(CompiledProblem problem, long seed) {
        this.problem = problem;
        this.seed = seed;
    }

    /** Checks every score from scratch: slow, for tests. */
    DayPlanner checkingEverything() {
        mode = EnvironmentMode.FULL_ASSERT;
        return this;
    }

    /** The visits of each shift in order, and last those of the shelf. */
    public int[][] plan(DaySearch search) {
        moves = 0;
        EndOfSearch end = new EndOfSearch(forSearch(search.timeLimit()));
        if (problem.visits() == 0) {
            return new int[problem.shiftCount() + 1][0];
        }
        try (SearchTeam team = new SearchTeam(problem, search.kept(), seed, search.threads(), end)) {
            return plan(search, team, end);
        }
    }

    /** Changes that the last search tried: each ruin and recreate, and each move that OptaPlanner scored. */
    public long moves() {
        return moves;
    }

    /** The time without what is left for afterwards. */
    private Duration forSearch(Duration limit) {
        long millis = limit.toMillis();
        long pairs = (long) problem.visits() * problem.shiftCount();
        long afterwards = AFTERWARDS_MILLIS + Math.min(pairs / PAIRS_IN_A_MILLI, millis / AFTERWARDS_SHARE);
        return Duration.ofMillis(Math.max(1, millis - afterwards));
    }

    private int[][] plan(DaySearch search, SearchTeam team, EndOfSearch end) {
        BestPlan best = new BestPlan(routes -> tell(search, end, routes));
        Solver<PlanningDay> solver = SolverFactory.<PlanningDay>create(config(search, team, end, best))
                .buildSolver();
        solver.addEventListener(event -> offer(best, event.getNewBestSolution()));
        end.begin();
        Thread watch = StopWatcher.watch(search.stop(), end, solver::terminateEarly);
        try {
            PlanningDay day = new PlanningDay(problem).cutShortBy(end::cutsScoresNow);
            PlanningDay last = solver.solve(constructs(search) ? day : day.startingFrom(search.start()));
            offer(best, last);
            moves = team.iterations()
                    + ((DefaultSolver<PlanningDay>) solver).getSolverScope().getScoreCalculationCount();
            return best.or(last.visitsByRoute());
        } finally {
            watch.interrupt();
        }
    }

    private void offer(BestPlan best, PlanningDay day) {
        HardMediumSoftLongScore score = day.score();
        if (score != null) {
            best.offer(score, day.visitsByRoute());
        }
    }

    /** What comes after the search rides the whole plan some times, as the telling does: it is left so many times as long. */
    private static void tell(DaySearch search, EndOfSearch end, int[][] routes) {
        long startNanos = System.nanoTime();
        search.better().accept(routes);
        end.leave(Duration.ofNanos(System.nanoTime() - startNanos).multipliedBy(AFTERWARDS_TELLINGS));
    }

    private SolverConfig config(DaySearch search, SearchTeam team, EndOfSearch end, BestPlan best) {
        OptionalInt stepLimit = search.stepLimit();
        LocalSearchPhaseConfig localSearch = new LocalSearchPhaseConfig().withMoveSelectorConfig(NearbyMoves.union());
        stepLimit.ifPresent(steps -> localSearch.setTerminationConfig(
                new TerminationConfig().withStepCountLimit(Math.max(1, steps / LOCAL_SEARCH_SHARE))));
        long millis = Math.max(1, end.leftMillis());
        List<PhaseConfig<?>> phases = new ArrayList<>();
        if (constructs(search)) {
            phases.add(new ConstructionHeuristicPhaseConfig());
        }
        boolean searchesLocally = search.kept().isEmpty() && isLongEnough(millis / LOCAL_SEARCH_SHARE);
        if (problem.shiftCount() > 0) {
            phases.add(ruinAndRecreate(
                    search, team, end, best, searchesLocally ? millis - millis / LOCAL_SEARCH_SHARE : millis));
        }
        if (searchesLocally) {
            CustomPhaseCommand<PlanningDay> cutScores = director -> end.cutScores();
            phases.add(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(cutScores)));
            phases.add(localSearch);
        }
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withSolutionClass(PlanningDay.class)
                .withEntityClasses(PlanningRoute.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(RouteScoreCalculator.class))
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(millis))
                .withPhases(phases.toArray(PhaseConfig<?>[]::new));
    }

    /** Local search first sorts for each visit what is near it, and nothing stops it there: no more than half of its time. */
    private boolean isLongEnough(long millis) {
        return (long) problem.visits() * problem.visits() / NEARBY_PAIRS_IN_A_MILLI <= millis / 2;
    }

    /** Only where there is nothing to start from; it places visits one by one, so no pairs. */
    private boolean constructs(DaySearch search) {
        return problem.visits() <= LARGEST_CONSTRUCTION
                && problem.visits() == problem.taskCount()
                && Arrays.stream(search.start()).allMatch(visits -> visits.length == 0);
    }

    private PhaseConfig<?> ruinAndRecreate(
            DaySearch search, SearchTeam team, EndOfSearch end, BestPlan best, long millis) {
        OptionalInt stepLimit = search.stepLimit();
        RuinSlice.Progress progress = stepLimit.isPresent() ? bySteps(stepLimit.getAsInt()) : byClock(end, millis);
        RuinSlice slice = new RuinSlice(problem, team, best, progress);
        long slices =
                stepLimit.isPresent() ? Math.max(1, stepLimit.getAsInt() / RuinSlice.SLICE_STEPS) : 2 + millis / 100;
        return new CustomPhaseConfig()
                .withCustomPhaseCommandList(Collections.nCopies((int) Math.min(slices, 1_000_000), slice))
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(millis));
    }

    private static RuinSlice.Progress byClock(EndOfSearch end, long millis) {
        return new RuinSlice.Progress() {
            @Override
            public double share(long steps) {
                return end.share(millis);
            }

            @Override
            public boolean countsSteps() {
                return false;
            }
        };
    }

    private static RuinSlice.Progress bySteps(int limit) {
        return new RuinSlice.Progress() {
            @Override
            public double share(long steps) {
                return (double) steps / limit;
            }

            @Override
            public boolean countsSteps() {
                return true;
            }
        };
    }
}
