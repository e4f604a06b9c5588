package id.rutedesa.osm.graph;

import java.util.EnumMap;
import java.util.Map;

/**
 * By how much rides are faster or slower than the profile's own speeds, by group of roads; groups that are not named
 * keep their speed.
 *
 * @param factorByGroup speed ridden over the profile's speed, {@value #LEAST}–{@value #MOST}
 */
public record SpeedFactors(Map<RoadGroup, Double> factorByGroup) {
    public static final double LEAST = 0.25;
    public static final double MOST = 2;

    /** The profile's own speeds. */
    public static final SpeedFactors NONE = new SpeedFactors(Map.of());

    public SpeedFactors {
        factorByGroup = Map.copyOf(factorByGroup);
        factorByGroup.forEach((group, factor) -> {
            if (!(factor >= LEAST && factor <= MOST)) {
                throw new IllegalArgumentException("The speed factor of %s must be between %s and %s, not %s."
                        .formatted(group, LEAST, MOST, factor));
            }
        });
    }

    /** Speed ridden over the profile's speed. */
    public double of(RoadGroup group) {
        return factorByGroup.getOrDefault(group, 1.0);
    }

    /** All speeds once more multiplied, as by a season. */
    public SpeedFactors times(double factor) {
        Map<RoadGroup, Double> product = new EnumMap<>(RoadGroup.class);
        for (RoadGroup group : RoadGroup.values()) {
            product.put(group, Math.max(LEAST, Math.min(MOST, of(group) * factor)));
        }
        return new SpeedFactors(product);
    }
}
