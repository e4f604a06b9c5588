package id.rutedesa.solver.plan;

import java.util.List;

/**
 * A better plan that a solve has found on its way. A later solve can start from its orders.
 *
 * @param orders what each shift with a route serves, in order
 * @param unassigned how many tasks, or pieces of them, are in no route
 * @param costMilliIdr cost of the routes, thousandths of a Rupiah
 * @param elapsedMillis since the solve began
 */
public record Improvement(List<RouteOrder> orders, int unassigned, long costMilliIdr, long elapsedMillis) {
    public Improvement {
        orders = List.copyOf(orders);
    }
}
