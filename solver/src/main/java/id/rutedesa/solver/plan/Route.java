package id.rutedesa.solver.plan;

import id.rutedesa.solver.model.HandOver;
import java.util.Collections;
import java.util.List;

/**
 * What one shift does: from its start stop over visits to its end stop.
 *
 * @param shiftId whose route
 * @param stops at least a start and an end
 * @param legs one fewer than stops: leg {@code i} leads from stop {@code i} to stop {@code i + 1}
 * @param cost what the route costs
 */
public record Route(String shiftId, List<Stop> stops, List<Leg> legs, CostBreakdown cost) {
    public Route {
        stops = List.copyOf(stops);
        legs = List.copyOf(legs);
        if (stops.size() < 2 || legs.size() != stops.size() - 1) {
            throw new IllegalArgumentException(
                    "The route of shift %s has %d stops and %d legs.".formatted(shiftId, stops.size(), legs.size()));
        }
    }

    /** What the shift serves in which order: enough to start a solve from it, or to check it. */
    public RouteOrder order() {
        return new RouteOrder(
                shiftId,
                stops.stream()
                        .flatMap(stop -> stop.visits().stream())
                        .flatMap(visit -> Collections.nCopies(visit.pieces(), name(visit)).stream())
                        .toList());
    }

    private String name(PlannedVisit visit) {
        return switch (visit.part()) {
            case WHOLE -> visit.taskId();
            case TO_HUB -> HandOver.toHub(visit.taskId());
            case FROM_HUB -> HandOver.fromHub(visit.taskId());
        };
    }
}
