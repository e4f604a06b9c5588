package id.rutedesa.solver.plan;

import java.util.List;

/**
 * Which tasks a shift serves in which order: what a person decides, and what a search decides. When, with which returns,
 * swaps and breaks follows from it.
 *
 * @param shiftId whose route
 * @param taskIds in order; a shipment is named twice, for its pickup and for its delivery
 */
public record RouteOrder(String shiftId, List<String> taskIds) {
    public RouteOrder {
        taskIds = List.copyOf(taskIds);
    }
}
