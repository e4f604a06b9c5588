package id.rutedesa.solver.planner;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Our solver and OptaPlanner's default configuration on the same model, score and time, on ten days of {@link MissionDays}:
 * {@code MissionBenchmark SECONDS [THREADS [DAY]]} prints a table. Every plan of ours goes before verify.
 */
public final class MissionBenchmark {
    private MissionBenchmark() {}

    public static void main(String[] args) throws IOException {
        int seconds = Integer.parseInt(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int first = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        int last = args.length > 2 ? first : 9;
        System.out.println("| day | tasks | bikes | OptaPlanner default, Rp | left | ours, Rp | left | cheaper |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        double ratios = 0;
        for (int number = first; number <= last; number++) {
            RoutingProblem day = MissionDays.day(number);
            Outcome theirs = defaultConfiguration(day, seconds);
            Outcome ours = ours(day, seconds, threads);
            ratios += (double) ours.milliIdr / theirs.milliIdr;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %,d | %d | %,d | %d | %.1f %% |%n",
                    number,
                    day.tasks().size(),
                    day.shifts().size() - 3,
                    theirs.milliIdr / 1_000,
                    theirs.left,
                    ours.milliIdr / 1_000,
                    ours.left,
                    100 - 100.0 * ours.milliIdr / theirs.milliIdr);
        }
        System.out.printf(Locale.ROOT, "mean: %.1f %% cheaper%n", 100 - 100 * ratios / (last - first + 1));
    }

    private record Outcome(long milliIdr, int left) {}

    private static Outcome ours(RoutingProblem day, int seconds, int threads) {
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(seconds), 1, OptionalLong.empty(), threads);
        Plan plan = new RouteSolver().solve(day, settings).plan();
        if (!PlanVerifier.verify(day, plan).isEmpty()) {
            throw new IllegalStateException("verify refuses the plan: " + PlanVerifier.verify(day, plan));
        }
        return new Outcome(plan.cost().totalMilliIdr(), plan.unassigned().size());
    }

    /** Construction heuristic and local search as OptaPlanner chooses them, on the same entities and score. */
    private static Outcome defaultConfiguration(RoutingProblem day, int seconds) {
        CompiledProblem problem = new CompiledProblem(day);
        SolverConfig config = new SolverConfig()
                .withRandomSeed(1L)
                .withSolutionClass(PlanningDay.class)
                .withEntityClasses(PlanningRoute.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(RouteScoreCalculator.class))
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) seconds));
        PlanningDay best =
                SolverFactory.<PlanningDay>create(config).buildSolver().solve(new PlanningDay(problem));
        List<RouteOrder> orders = new ArrayList<>();
        for (PlanningRoute route : best.routes().subList(0, problem.shiftCount())) {
            orders.add(new RouteOrder(
                    day.shifts().get(route.index()).id(),
                    route.visits().stream()
                            .map(visit -> day.tasks().get(problem.taskOf(visit.visit)))
                            .map(Task::id)
                            .toList()));
        }
        var check = new RouteSolver().check(day, orders);
        if (!check.brokenRules().isEmpty()) {
            System.out.println(
                    "OptaPlanner's plan breaks " + check.brokenRules().size() + " rules.");
        }
        return new Outcome(
                check.plan().cost().totalMilliIdr(), check.plan().unassigned().size());
    }
}
