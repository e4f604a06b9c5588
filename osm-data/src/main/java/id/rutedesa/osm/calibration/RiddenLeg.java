package id.rutedesa.osm.calibration;

import id.rutedesa.osm.graph.RoadGroup;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A leg as it was planned and as it was ridden.
 *
 * @param bike which single bike rode it
 * @param plannedSec planned seconds by group of roads, all positive, at least one
 * @param actualSec ridden seconds without halts, positive
 * @param plannedJ planned energy, positive
 * @param actualJ drawn energy, positive; empty where no battery reading exists
 */
public record RiddenLeg(
        String bike, Map<RoadGroup, Double> plannedSec, double actualSec, double plannedJ, OptionalDouble actualJ) {
    public RiddenLeg {
        plannedSec = Map.copyOf(plannedSec);
        boolean positive = plannedSec.values().stream().allMatch(seconds -> seconds > 0);
        if (plannedSec.isEmpty() || !positive || !(actualSec > 0) || !(plannedJ > 0) || actualJ.orElse(1) <= 0) {
            throw new IllegalArgumentException("A ridden leg has positive seconds and joules, not %s, %s s, %s J, %s."
                    .formatted(plannedSec, actualSec, plannedJ, actualJ));
        }
    }

    double totalPlannedSec() {
        return plannedSec.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
