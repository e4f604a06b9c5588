package id.rutedesa.osm.calibration;

import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.SpeedFactors;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What ridden legs say about speeds and consumption.
 *
 * @param timeFactorByGroup ridden over planned seconds, by group of roads; only groups with enough rides
 * @param energyFactorByBike drawn over planned joules, by bike; only bikes with enough readings
 * @param leftOut legs whose time was so unlike the others that it did not count (a puncture, a wedding on the road)
 */
public record Calibration(
        Map<RoadGroup, Double> timeFactorByGroup, Map<String, Double> energyFactorByBike, int leftOut) {
    /** A group or bike with less evidence than so many whole legs keeps its factor of 1. */
    private static final double LEAST_LEGS = 5;

    /** Rides outside are rather errors of measurement than of the profile. */
    private static final double LEAST_FACTOR = 0.5;

    private static final double MOST_FACTOR = 2;

    public Calibration {
        timeFactorByGroup = Map.copyOf(timeFactorByGroup);
        energyFactorByBike = Map.copyOf(energyFactorByBike);
    }

    /**
     * Fits the factors. Time: each leg's ridden seconds are the sum over its groups of factor times planned seconds;
     * energy: one factor a bike. Both by robust regression ({@link RobustFit}), so that a tenth of nonsense does not
     * matter; factors are kept between 0.5 and 2.
     */
    public static Calibration fit(List<RiddenLeg> legs) {
        Map<RoadGroup, Double> evidence = new EnumMap<>(RoadGroup.class);
        for (RiddenLeg leg : legs) {
            leg.plannedSec()
                    .forEach((group, seconds) -> evidence.merge(group, seconds / leg.totalPlannedSec(), Double::sum));
        }
        List<RoadGroup> groups = evidence.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_LEGS)
                .map(Map.Entry::getKey)
                .toList();
        Map<RoadGroup, Double> times = new EnumMap<>(RoadGroup.class);
        int leftOut = 0;
        if (!groups.isEmpty()) {
            RobustFit fit = timeFit(legs, groups);
            for (int i = 0; i < groups.size(); i++) {
                times.put(groups.get(i), limited(fit.factors()[i]));
            }
            leftOut = fit.leftOut();
        }
        return new Calibration(times, energy(legs), leftOut);
    }

    /** Each leg as shares: what it took over what was planned, the groups that are not fitted being as planned. */
    private static RobustFit timeFit(List<RiddenLeg> legs, List<RoadGroup> groups) {
        double[][] shares = new double[legs.size()][groups.size()];
        double[] ridden = new double[legs.size()];
        for (int leg = 0; leg < legs.size(); leg++) {
            RiddenLeg here = legs.get(leg);
            double planned = here.totalPlannedSec();
            double fitted = 0;
            for (int i = 0; i < groups.size(); i++) {
                shares[leg][i] = here.plannedSec().getOrDefault(groups.get(i), 0.0) / planned;
                fitted += shares[leg][i];
            }
            ridden[leg] = here.actualSec() / planned - (1 - fitted);
        }
        return RobustFit.of(shares, ridden);
    }

    private static Map<String, Double> energy(List<RiddenLeg> legs) {
        Map<String, List<Double>> ratiosByBike = new TreeMap<>();
        for (RiddenLeg leg : legs) {
            if (leg.actualJ().isPresent()) {
                ratiosByBike
                        .computeIfAbsent(leg.bike(), bike -> new ArrayList<>())
                        .add(leg.actualJ().getAsDouble() / leg.plannedJ());
            }
        }
        Map<String, Double> factors = new TreeMap<>();
        ratiosByBike.forEach((bike, ratios) -> energyFactor(ratios).ifPresent(factor -> factors.put(bike, factor)));
        return factors;
    }

    /**
     * The factor behind many readings of one kind of bike, each drawn over planned joules; empty for fewer than five. Outliers
     * do not pull it, and it is kept between 0.5 and 2.
     */
    public static OptionalDouble energyFactor(List<Double> ratios) {
        if (ratios.size() < LEAST_LEGS) {
            return OptionalDouble.empty();
        }
        double[][] ones = new double[ratios.size()][];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = new double[] {1};
        }
        double[] values = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        return OptionalDouble.of(limited(RobustFit.of(ones, values).factors()[0]));
    }

    private static double limited(double factor) {
        return Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, factor));
    }

    /** The time factors as speeds, for planning with them. */
    public SpeedFactors speeds() {
        Map<RoadGroup, Double> speeds = new EnumMap<>(RoadGroup.class);
        timeFactorByGroup.forEach((group, factor) -> speeds.put(group, 1 / factor));
        return new SpeedFactors(speeds);
    }
}
