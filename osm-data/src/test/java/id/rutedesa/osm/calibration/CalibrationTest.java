package id.rutedesa.osm.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.SharedFiles;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors that are known to the test are found again from rides with noise and nonsense. */
class CalibrationTest {
    private static final Map<RoadGroup, Double> TRUE_TIMES =
            Map.of(RoadGroup.TRUNK, 1.15, RoadGroup.SECONDARY, 0.9, RoadGroup.VILLAGE, 1.3, RoadGroup.TRACK, 0.8);
    private static final Map<String, Double> TRUE_ENERGY = Map.of("M1", 1.2, "M2", 0.95);

    @TempDir
    Path data;

    /** 200 legs over random mixtures of roads, 8 % noise on each, and a tenth that took two to five times as long. */
    private static List<RiddenLeg> rides(long seed) {
        Random random = new Random(seed);
        List<RiddenLeg> legs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<RoadGroup, Double> planned = new EnumMap<>(RoadGroup.class);
            double actual = 0;
            for (Map.Entry<RoadGroup, Double> group : TRUE_TIMES.entrySet()) {
                if (random.nextInt(2) == 0) {
                    double seconds = 60 + 900 * random.nextDouble();
                    planned.put(group.getKey(), seconds);
                    actual += seconds * group.getValue();
                }
            }
            if (planned.isEmpty()) {
                continue;
            }
            String bike = random.nextBoolean() ? "M1" : "M2";
            double energy = 100_000 + 400_000 * random.nextDouble();
            boolean nonsense = i % 10 == 0;
            legs.add(new RiddenLeg(
                    bike,
                    planned,
                    actual * (1 + 0.08 * random.nextGaussian()) * (nonsense ? 2 + 3 * random.nextDouble() : 1),
                    energy,
                    OptionalDouble.of(energy
                            * TRUE_ENERGY.get(bike)
                            * (1 + 0.08 * random.nextGaussian())
                            * (nonsense ? 0.3 : 1))));
        }
        return legs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFactorsAreFoundWithinFivePercent(long seed) {
        Calibration found = Calibration.fit(rides(seed));

        TRUE_TIMES.forEach(
                (group, factor) -> assertThat(found.timeFactorByGroup().get(group))
                        .as("%s, seed %d", group, seed)
                        .isCloseTo(factor, within(0.05 * factor)));
        TRUE_ENERGY.forEach(
                (bike, factor) -> assertThat(found.energyFactorByBike().get(bike))
                        .as("%s, seed %d", bike, seed)
                        .isCloseTo(factor, within(0.05 * factor)));
        assertThat(found.leftOut()).isBetween(10, 40);
    }

    @Test
    void withLittleEvidenceNothingIsLearnt() {
        List<RiddenLeg> few = List.of(
                new RiddenLeg("M1", Map.of(RoadGroup.TRUNK, 100.0), 300, 1_000, OptionalDouble.empty()),
                new RiddenLeg("M1", Map.of(RoadGroup.TRUNK, 100.0), 300, 1_000, OptionalDouble.of(5_000)));

        Calibration found = Calibration.fit(few);

        assertThat(found.timeFactorByGroup()).isEmpty();
        assertThat(found.energyFactorByBike()).isEmpty();
        assertThat(Calibration.fit(List.of()).speeds().factorByGroup()).isEmpty();
    }

    @Test
    void factorsHaveLimits() {
        List<RiddenLeg> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            slow.add(new RiddenLeg("M1", Map.of(RoadGroup.TRUNK, 100.0), 900, 1_000, OptionalDouble.of(100)));
        }

        Calibration found = Calibration.fit(slow);

        assertThat(found.timeFactorByGroup()).containsEntry(RoadGroup.TRUNK, 2.0);
        assertThat(found.energyFactorByBike()).containsEntry("M1", 0.5);
    }

    @Test
    void aLegWithoutTimeIsRefused() {
        assertThatThrownBy(() -> new RiddenLeg("M1", Map.of(), 300, 1_000, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Planned, ridden, learnt, planned again: the new plan says what the rides took. */
    @Test
    void aPlanWithTheFoundSpeedsTakesWhatTheRidesTook() {
        Path osm = SharedFiles.require("roads/kelimutu.osm.pbf");
        RegionSource source = RegionSource.of("kelimutu", List.of(osm), Optional.empty());
        try (RoadNetwork network = RoadNetwork.open(new RegionStore(data).build(source, step -> {}))) {
            BikeProfile bike = BikeProfile.standard();
            MatrixSettings before = MatrixSettings.standard();
            Random random = new Random(3);
            List<Snap> places = new ArrayList<>();
            while (places.size() < 60) {
                Snap place = network.snap(
                        -8.87 + 0.3 * random.nextDouble(), 121.65 + 0.3 * random.nextDouble(), SnapSettings.standard());
                if (place.usable() && place.island() == 0) {
                    places.add(place);
                }
            }
            List<RiddenLeg> rides = new ArrayList<>();
            List<Double> actual = new ArrayList<>();
            for (int i = 0; i + 1 < places.size(); i++) {
                LegGeometry leg = network.leg(places.get(i), places.get(i + 1), bike, before)
                        .orElseThrow();
                Map<RoadGroup, Double> planned = network.plannedSeconds(leg, bike, before);
                assertThat(planned.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(leg.seconds().get(1), within(1.5));
                double seconds = planned.entrySet().stream()
                        .mapToDouble(entry -> entry.getValue() * (entry.getKey() == RoadGroup.TRACK ? 1.4 : 1.1))
                        .sum();
                actual.add(seconds);
                rides.add(new RiddenLeg("M1", planned, seconds, 1_000, OptionalDouble.empty()));
            }

            MatrixSettings after = before.withSpeeds(Calibration.fit(rides).speeds());

            for (int i = 0; i + 1 < places.size(); i++) {
                LegGeometry leg = network.leg(places.get(i), places.get(i + 1), bike, after)
                        .orElseThrow();
                // The quickest way may now be another one, which is quicker than the ridden one.
                assertThat((double) leg.seconds().get(1)).isLessThan(1.03 * actual.get(i));
            }
        }
    }
}
