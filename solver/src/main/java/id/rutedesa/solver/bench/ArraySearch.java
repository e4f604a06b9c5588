package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.PairKernel;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstancePlan;
import id.rutedesa.solver.format.Objective;
import id.rutedesa.solver.search.Annealing;
import id.rutedesa.solver.search.FastRandom;
import id.rutedesa.solver.search.RuinAndRecreate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Ruin and recreate alone, on the arrays of an instance. */
final class ArraySearch implements PlanFinder {
    private static final int STEPS_BETWEEN_CLOCKS = 16;
    /** Of the time, for fewer vehicles where their number comes first. */
    private static final double FLEET_SHARE = 0.4;

    @Override
    public String engine() {
        return "arrays";
    }

    @Override
    public Optional<String> refusal(Instance instance, RunClock clock) {
        if (instance.battery().isPresent()) {
            return Optional.of("charge stations");
        }
        return instance.reloads() ? Optional.of("several trips") : Optional.empty();
    }

    /** Where there was no time to place a task, it is missing in the plan. */
    @Override
    public FoundPlan find(Instance instance, RunLimits limits) {
        long startNanos = limits.clock().nanos();
        SearchProblem problem = InstanceArrays.of(instance);
        RuinAndRecreate search = new RuinAndRecreate(problem, kernel(instance, problem), new FastRandom(limits.seed()));
        search.start(new int[problem.routeCount][0]);
        double begin = share(limits, startNanos);
        if (instance.objective() == Objective.VEHICLES_THEN_DISTANCE) {
            reduceFleet(search, Annealing.fleet(costPerVisit(problem, search)), limits, startNanos);
            begin = share(limits, startNanos);
        }
        Annealing annealing = Annealing.fast(costPerVisit(problem, search));
        for (double share = begin; share < 1; share = share(limits, startNanos)) {
            double temperature = annealing.temperature((share - begin) / (1 - begin));
            for (int step = 0; step < STEPS_BETWEEN_CLOCKS; step++) {
                search.iterate(temperature);
            }
        }
        return new FoundPlan(plan(search.bestRoutes()), search.iterations(), List.of());
    }

    private static void reduceFleet(RuinAndRecreate search, Annealing annealing, RunLimits limits, long startNanos) {
        double begin = share(limits, startNanos);
        for (double share = begin; share < FLEET_SHARE; share = share(limits, startNanos)) {
            double temperature = annealing.temperature((share - begin) / (FLEET_SHARE - begin));
            for (int step = 0; step < STEPS_BETWEEN_CLOCKS; step++) {
                search.reduceFleet(temperature);
            }
        }
        search.start(search.bestRoutes());
    }

    private static RouteKernel kernel(Instance instance, SearchProblem problem) {
        return instance.shipments().isEmpty() ? new ArcKernel(problem) : new PairKernel(problem);
    }

    private static double share(RunLimits limits, long startNanos) {
        return (limits.clock().nanos() - startNanos) / (1e9 * limits.seconds());
    }

    /** Of the legs alone, without vehicles and what is missing. */
    private static double costPerVisit(SearchProblem problem, RuinAndRecreate search) {
        BitSet missing = new BitSet();
        missing.set(0, problem.taskCount);
        long cost = search.bestCost();
        int placed = 0;
        int[][] routes = search.bestRoutes();
        for (int r = 0; r < routes.length; r++) {
            placed += routes[r].length;
            cost -= routes[r].length == 0 ? 0 : problem.fixedCost[r];
            for (int visit : routes[r]) {
                missing.clear(problem.taskOfVisit[visit]);
            }
        }
        cost -= missing.stream().mapToLong(task -> problem.unassignedCost[task]).sum();
        return (double) cost / Math.max(1, placed);
    }

    private static InstancePlan plan(int[][] routes) {
        return new InstancePlan(
                Arrays.stream(routes)
                        .filter(route -> route.length > 0)
                        .map(route ->
                                IntStream.of(route).mapToObj(visit -> visit + 1).toList())
                        .toList(),
                OptionalDouble.empty());
    }
}
