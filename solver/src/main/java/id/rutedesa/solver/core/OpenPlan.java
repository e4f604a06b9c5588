package id.rutedesa.solver.core;

/** The plan that a search is changing, as far as a kernel looks beyond the route that it prices. */
public interface OpenPlan {
    /** A route as the change has it so far. */
    RouteState route(int route);

    /** The route of a task as the change has it so far, -1 where it has none. */
    int routeOf(int task);
}
