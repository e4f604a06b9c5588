package id.rutedesa.solver.plan;

import java.util.List;

/**
 * Who rides where and when. Every task of the problem is in one route once, or unassigned once.
 *
 * @param routes one for each shift that serves a task, in the problem's order of shifts
 * @param unassigned what stays behind, in the problem's order of tasks
 * @param cost the sum over all routes
 * @param terms what else decided
 */
public record Plan(List<Route> routes, List<UnassignedTask> unassigned, CostBreakdown cost, SoftTerms terms) {
    /** A plan that only its cost decided. */
    public Plan(List<Route> routes, List<UnassignedTask> unassigned, CostBreakdown cost) {
        this(routes, unassigned, cost, SoftTerms.NONE);
    }

    public Plan {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }
}
