package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstancePlan;
import id.rutedesa.solver.format.InstanceProblem;
import id.rutedesa.solver.search.Annealing;
import id.rutedesa.solver.search.FastRandom;
import id.rutedesa.solver.search.RuinAndRecreate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Ruin and recreate alone, on the arrays of an instance whose costs and loads add up over a route. */
final class ArraySearch implements PlanFinder {
    private static final int STEPS_BETWEEN_CLOCKS = 16;

    @Override
    public String engine() {
        return "arrays";
    }

    @Override
    public Optional<String> refusal(Instance instance, RunClock clock) {
        Optional<String> missing = InstanceProblem.missing(instance);
        return missing.isPresent() || !instance.reloads() ? missing : Optional.of("several trips");
    }

    /** Where there was no time to place a task, it is missing in the plan. */
    @Override
    public FoundPlan find(Instance instance, RunLimits limits) {
        long startNanos = limits.clock().nanos();
        SearchProblem problem = InstanceArrays.of(instance);
        RuinAndRecreate search = new RuinAndRecreate(problem, new ArcKernel(problem), new FastRandom(limits.seed()));
        search.start(new int[problem.routeCount][0]);
        Annealing annealing = Annealing.fast(costPerVisit(problem, search));
        double share = share(limits, startNanos);
        while (share < 1) {
            double temperature = annealing.temperature(share);
            for (int step = 0; step < STEPS_BETWEEN_CLOCKS; step++) {
                search.iterate(temperature);
            }
            share = share(limits, startNanos);
        }
        return new FoundPlan(plan(search.bestRoutes()), search.iterations(), List.of());
    }

    private static double share(RunLimits limits, long startNanos) {
        return (limits.clock().nanos() - startNanos) / (1e9 * limits.seconds());
    }

    private static double costPerVisit(SearchProblem problem, RuinAndRecreate search) {
        int placed = Arrays.stream(search.bestRoutes())
                .mapToInt(route -> route.length)
                .sum();
        long missing =
                Arrays.stream(problem.unassignedCost, placed, problem.taskCount).sum();
        return (double) (search.bestCost() - missing) / Math.max(1, placed);
    }

    private static InstancePlan plan(int[][] routes) {
        return new InstancePlan(
                Arrays.stream(routes)
                        .filter(route -> route.length > 0)
                        .map(route ->
                                IntStream.of(route).mapToObj(task -> task + 1).toList())
                        .toList(),
                OptionalDouble.empty());
    }
}
