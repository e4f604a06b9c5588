package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.ElectricKernel;
import id.rutedesa.solver.core.PairKernel;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.TripKernel;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstancePlan;
import id.rutedesa.solver.format.Objective;
import id.rutedesa.solver.search.Annealing;
import id.rutedesa.solver.search.FastRandom;
import id.rutedesa.solver.search.RuinAndRecreate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Ruin and recreate alone, on the arrays of an instance. */
final class ArraySearch implements PlanFinder {
    private static final int STEPS_BETWEEN_CLOCKS = 16;
    /** So that every task has a route before routes are dissolved. */
    private static final int STEPS_TO_SETTLE = 100;
    /** Of the time, for fewer vehicles where their number comes first. */
    private static final double FLEET_SHARE = 0.4;

    @Override
    public String engine() {
        return "arrays";
    }

    @Override
    public Optional<String> refusal(Instance instance, RunClock clock) {
        if (instance.battery().isPresent() && instance.speed() != 1) {
            return Optional.of("batteries at another speed than 1");
        }
        return Optional.empty();
    }

    /** Where there was no time to place a task, it is missing in the plan. */
    @Override
    public FoundPlan find(Instance instance, RunLimits limits) {
        long startNanos = limits.clock().nanos();
        SearchProblem problem = InstanceArrays.of(instance);
        RouteKernel kernel = kernel(instance, problem);
        RuinAndRecreate search = new RuinAndRecreate(problem, kernel, new FastRandom(limits.seed()));
        search.start(new int[problem.routeCount][0]);
        double begin = share(limits, startNanos);
        if (instance.objective() == Objective.VEHICLES_THEN_DISTANCE) {
            reduceFleet(search, Annealing.fleet(costPerVisit(problem, search)), limits, startNanos);
            begin = share(limits, startNanos);
        }
        Annealing annealing = Annealing.fast(costPerVisit(problem, search), problem.timed);
        Stagnation stagnation = new Stagnation(limits);
        for (double share = begin;
                share < 1 && !stagnation.isOver(search.bestCost());
                share = share(limits, startNanos)) {
            double temperature = annealing.temperature((share - begin) / (1 - begin));
            for (int step = 0; step < STEPS_BETWEEN_CLOCKS; step++) {
                search.iterate(temperature);
            }
        }
        return new FoundPlan(plan(problem, kernel, search.bestRoutes()), search.iterations(), List.of());
    }

    private static void reduceFleet(RuinAndRecreate search, Annealing annealing, RunLimits limits, long startNanos) {
        for (int step = 0; step < STEPS_TO_SETTLE; step++) {
            search.iterate(0);
        }
        double begin = share(limits, startNanos);
        Stagnation stagnation = new Stagnation(limits);
        for (double share = begin;
                share < FLEET_SHARE && !stagnation.isOver(search.bestCost());
                share = share(limits, startNanos)) {
            double temperature = annealing.temperature((share - begin) / (FLEET_SHARE - begin));
            for (int step = 0; step < STEPS_BETWEEN_CLOCKS; step++) {
                search.reduceFleet(temperature);
            }
        }
        search.start(search.bestRoutes());
    }

    private static RouteKernel kernel(Instance instance, SearchProblem problem) {
        if (instance.battery().isPresent()) {
            return new ElectricKernel(problem, InstanceArrays.stations(instance, problem));
        }
        if (instance.reloads()) {
            return new TripKernel(problem);
        }
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
                missing.clear(problem.taskOfVisit[visit < 0 ? ~visit : visit]);
            }
        }
        cost -= missing.stream().mapToLong(task -> problem.unassignedCost[task]).sum();
        return (double) cost / Math.max(1, placed);
    }

    private static InstancePlan plan(SearchProblem problem, RouteKernel kernel, int[][] routes) {
        List<List<Integer>> plan = new ArrayList<>();
        for (int r = 0; r < routes.length; r++) {
            IntStream places = kernel instanceof ElectricKernel electric
                    ? IntStream.of(electric.placesWithStations(r, routes[r]))
                    : IntStream.of(routes[r]).flatMap(visit -> places(problem, visit));
            if (routes[r].length > 0) {
                plan.add(places.boxed().toList());
            }
        }
        return new InstancePlan(plan, OptionalDouble.empty());
    }

    /** The place of a visit, after the depot where it starts a trip. */
    private static IntStream places(SearchProblem problem, int visit) {
        return visit < 0 ? IntStream.of(0, problem.placeOfVisit[~visit]) : IntStream.of(problem.placeOfVisit[visit]);
    }
}
