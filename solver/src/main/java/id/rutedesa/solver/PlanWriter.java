package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.FairnessTerm;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.RouteWriter;
import id.rutedesa.solver.explain.Exchanges;
import id.rutedesa.solver.explain.UnassignedReasons;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Improvement;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.SoftTerms;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Writes orders of visits down as plans. Not thread-safe. */
final class PlanWriter {
    private final CompiledProblem problem;

    PlanWriter(CompiledProblem problem) {
        this.problem = problem;
    }

    /**
     * The plan with a reason for each unassigned task; rows behind those of the shifts are not read.
     *
     * @param inTime reasons are proven as long as it says so
     * @param exchanging exchanges are looked for as long as it says so
     */
    Plan plan(int[][] visits, BooleanSupplier inTime, BooleanSupplier exchanging) {
        UnassignedReasons reasons = new UnassignedReasons(problem, visits, inTime);
        BitSet missing = missing(visits);
        Map<String, UnassignedTask> firstByGoods = new HashMap<>();
        List<UnassignedTask> unassigned = missing.stream()
                .mapToObj(task -> explained(task, firstByGoods, reasons))
                .toList();
        if (missing.isEmpty() || !exchanging.getAsBoolean()) {
            return plan(visits, unassigned);
        }
        // Afterwards: a reason for each task comes before an exchange for any.
        Exchanges exchanges = new Exchanges(problem, visits, exchanging);
        PrimitiveIterator.OfInt tasks = missing.stream().iterator();
        return plan(
                visits,
                unassigned.stream()
                        .map(left -> exchanges.added(tasks.nextInt(), left))
                        .toList());
    }

    /** All pieces of the same goods stay behind for what keeps the first of them. */
    private UnassignedTask explained(int task, Map<String, UnassignedTask> firstByGoods, UnassignedReasons reasons) {
        UnassignedTask first = firstByGoods.computeIfAbsent(problem.goodsOf(task), goods -> reasons.explain(task));
        return new UnassignedTask(
                problem.task(task).id(), problem.task(task).load(), first.reasons(), first.fix(), first.exchange());
    }

    /** The plan, whatever rules it breaks, without reasons. */
    Plan planAsItIs(int[][] visits) {
        return plan(
                visits,
                missing(visits).stream()
                        .mapToObj(task -> new UnassignedTask(
                                problem.task(task).id(), problem.task(task).load(), List.of(), Optional.empty()))
                        .toList());
    }

    private Plan plan(int[][] visits, List<UnassignedTask> unassigned) {
        RouteWriter writer = new RouteWriter(problem);
        writer.follow(visits);
        List<Route> routes = new ArrayList<>();
        CostBreakdown cost = CostBreakdown.NONE;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            if (visits[shift].length > 0) {
                Route route = writer.route(shift, visits[shift]);
                routes.add(route);
                cost = cost.plus(route.cost());
            }
        }
        return new Plan(routes, unassigned, cost, terms(visits));
    }

    private SoftTerms terms(int[][] visits) {
        Footprint[] routes = new RouteWalk(problem).footprints(visits);
        FairnessTerm fairness = new FairnessTerm(problem);
        IntFunction<Footprint> routeOfShift = shift -> routes[shift];
        return new SoftTerms(
                prizesOf(missing(visits)),
                fairness.timeMilliIdr(routeOfShift),
                fairness.climbMilliIdr(routeOfShift),
                fairness.payMilliIdr(routeOfShift));
    }

    /** Prizes of these tasks. */
    private long prizesOf(BitSet tasks) {
        return tasks.stream()
                .mapToLong(task -> problem.task(task).prizeMilliIdr().orElse(0))
                .sum();
    }

    /** What a search has found, in tasks: one of which any piece is missing is one that is left. */
    Improvement improvement(int[][] visits, Pieces pieces, long elapsedMillis) {
        RouteWalk walk = new RouteWalk(problem);
        walk.footprints(visits);
        long costMilliIdr = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            if (visits[shift].length > 0) {
                walk.walk(shift, visits[shift], visits[shift].length);
                costMilliIdr += walk.cost().totalMilliIdr();
            }
        }
        int left = (int) missing(visits).stream()
                .mapToObj(task -> pieces.taskOf(problem.task(task).id()))
                .distinct()
                .count();
        return new Improvement(pieces.whole(orders(visits)), left, costMilliIdr, elapsedMillis);
    }

    /** What each shift serves in order; shifts without a route are left out. */
    List<RouteOrder> orders(int[][] visits) {
        List<RouteOrder> orders = new ArrayList<>();
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            if (visits[shift].length > 0) {
                orders.add(new RouteOrder(
                        problem.shift(shift).id(),
                        Arrays.stream(visits[shift])
                                .mapToObj(visit ->
                                        problem.task(problem.taskOf(visit)).id())
                                .toList()));
            }
        }
        return orders;
    }

    /** Tasks that are in no shift's route, neither whole nor by parts. */
    private BitSet missing(int[][] visits) {
        BitSet missing = new BitSet();
        missing.set(0, problem.taskCount());
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            Arrays.stream(visits[shift]).map(problem::taskOf).forEach(missing::clear);
        }
        problem.handOvers().keepUnserved(missing);
        return missing;
    }
}
