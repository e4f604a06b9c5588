package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PlanInForce;
import id.rutedesa.solver.explain.PlanFaults;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.RouteOrder;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Routes that a search has found. */
final class Found {
    private final RoutingProblem problem;
    private final Pieces pieces;
    private final CompiledProblem compiled;
    private final int[][] routes;

    /**
     * Routes of a search.
     *
     * @param problem the problem that was asked
     * @param pieces its divided goods
     * @param compiled the problem in which the routes are visits
     * @param routes visits by shift; rows after the last shift do not count
     */
    Found(RoutingProblem problem, Pieces pieces, CompiledProblem compiled, int[][] routes) {
        this.problem = problem;
        this.pieces = pieces;
        this.compiled = compiled;
        this.routes = routes;
    }

    /**
     * The same routes with the pieces that their orders mean, a gram more or less: so that whoever checks the orders gets this
     * very plan. Where that gram breaks a rule they stay as they are.
     */
    Found asOrdersSay(Set<String> leftBehind, PlanInForce inForce) {
        if (!pieces.areAny()) {
            return this;
        }
        List<RouteOrder> orders = pieces.whole(new PlanWriter(compiled).orders(routes));
        Pieces named = new Pieces(problem, orders);
        CompiledProblem again =
                new CompiledProblem(HandOverParts.in(named.problem()), leftBehind, inForce, named.taskByPiece());
        int[][] same = new StartRoutes(again).exactly(named.pieced(orders));
        return new PlanFaults(again).of(same).isEmpty() ? new Found(problem, named, again, same) : this;
    }

    /** The plan, with reasons and exchanges as long as there is time. */
    Plan written(BooleanSupplier inTime) {
        return new WholePlan(pieces).of(new PlanWriter(compiled).plan(routes, inTime, inTime));
    }
}
