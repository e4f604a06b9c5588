package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.RouteWriter;
import id.rutedesa.solver.core.Swaps;
import id.rutedesa.solver.explain.UnassignedReasons;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.planner.DayPlanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** From a routing problem to a plan: the one way in. Safe for many threads; each solve is its own. */
public final class RouteSolver {

    /** Solves without a way to stop early. */
    public SolveOutcome solve(RoutingProblem problem, SolveSettings settings) {
        return solve(problem, settings, () -> false);
    }

    /**
     * The best plan within the settings' limits. Whatever fits nowhere is unassigned with its reasons; a route that
     * still broke a rule when time ran out gives up tasks until it keeps them all.
     *
     * @param stop once true, the best plan so far is returned soon
     */
    public SolveOutcome solve(RoutingProblem problem, SolveSettings settings, BooleanSupplier stop) {
        long startNanos = System.nanoTime();
        CompiledProblem compiled = new CompiledProblem(problem);
        OptionalInt steps = settings.stepLimit().isPresent()
                ? OptionalInt.of(Math.toIntExact(settings.stepLimit().getAsLong()))
                : OptionalInt.empty();
        int[][] routes = new DayPlanner(compiled, settings.seed()).plan(settings.timeLimit(), steps, stop);
        shelveWhatBreaksRules(compiled, routes);
        Plan plan = plan(compiled, routes);
        long millis = Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
        return new SolveOutcome(
                plan,
                new SolveStatistics(
                        millis,
                        plan.routes().size(),
                        plan.unassigned().size(),
                        plan.cost().totalMilliIdr()));
    }

    private static void shelveWhatBreaksRules(CompiledProblem problem, int[][] routes) {
        RouteWalk walk = new RouteWalk(problem);
        int shelf = problem.shiftCount();
        for (int shift = 0; shift < shelf; shift++) {
            walk.walk(shift, routes[shift], routes[shift].length);
            while (!walk.feasible()) {
                int worst = worst(walk, shift, routes[shift]);
                routes[shelf] = Arrays.copyOf(routes[shelf], routes[shelf].length + 1);
                routes[shelf][routes[shelf].length - 1] = routes[shift][worst];
                routes[shift] = without(routes[shift], worst);
                walk.walk(shift, routes[shift], routes[shift].length);
            }
        }
        PackPools pools = new PackPools(problem);
        Swaps[] swaps = swaps(problem, routes);
        while (pools.missing(shift -> swaps[shift]) > 0) {
            int most = 0;
            for (int shift = 1; shift < shelf; shift++) {
                most = swaps[shift].count() > swaps[most].count() ? shift : most;
            }
            int last = routes[most].length - 1;
            routes[shelf] = Arrays.copyOf(routes[shelf], routes[shelf].length + 1);
            routes[shelf][routes[shelf].length - 1] = routes[most][last];
            routes[most] = without(routes[most], last);
            walk.walk(most, routes[most], routes[most].length);
            swaps[most].copy(walk.swaps());
        }
    }

    private static Swaps[] swaps(CompiledProblem problem, int[][] routes) {
        RouteWalk walk = new RouteWalk(problem);
        Swaps[] swaps = new Swaps[problem.shiftCount()];
        for (int shift = 0; shift < swaps.length; shift++) {
            walk.walk(shift, routes[shift], routes[shift].length);
            swaps[shift] = new Swaps();
            swaps[shift].copy(walk.swaps());
        }
        return swaps;
    }

    /** The position whose removal leaves the least shortage. */
    private static int worst(RouteWalk walk, int shift, int[] route) {
        int worst = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < route.length; i++) {
            walk.walk(shift, without(route, i), route.length - 1);
            if (walk.totalShortage() < least) {
                least = walk.totalShortage();
                worst = i;
            }
        }
        return worst;
    }

    private static int[] without(int[] route, int position) {
        int[] rest = new int[route.length - 1];
        System.arraycopy(route, 0, rest, 0, position);
        System.arraycopy(route, position + 1, rest, position, rest.length - position);
        return rest;
    }

    private static Plan plan(CompiledProblem problem, int[][] visits) {
        RouteWriter writer = new RouteWriter(problem);
        List<Route> routes = new ArrayList<>();
        CostBreakdown cost = CostBreakdown.NONE;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            if (visits[shift].length > 0) {
                Route route = writer.route(shift, visits[shift]);
                routes.add(route);
                cost = cost.plus(route.cost());
            }
        }
        UnassignedReasons reasons = new UnassignedReasons(problem);
        int[] shelf = visits[problem.shiftCount()].clone();
        Arrays.sort(shelf);
        List<UnassignedTask> unassigned =
                Arrays.stream(shelf).mapToObj(v -> reasons.explain(v, visits)).toList();
        return new Plan(routes, unassigned, cost);
    }
}
