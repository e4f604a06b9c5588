package id.rutedesa.solver.plan;

import java.util.List;

/**
 * Which tasks a shift serves in which order: what a person decides, and what a search decides. When, with which returns,
 * swaps and breaks follows from it.
 *
 * @param shiftId whose route
 * @param taskIds in order; a shipment is named twice, for its pickup and for its delivery; one that changes hands at the hub is named
 *     {@link id.rutedesa.solver.model.HandOver#toHub} by one shift and {@link id.rutedesa.solver.model.HandOver#fromHub} by
 *     another
 */
public record RouteOrder(String shiftId, List<String> taskIds) {
    public RouteOrder {
        taskIds = List.copyOf(taskIds);
    }
}
