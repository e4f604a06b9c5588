package id.rutedesa.osm.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One kilometre of paved road at 35 km/h at sea level; watt-hours a kilometre, from published parameters by hand. */
class RideMeterTest {
    private static final double PAVED = 0.015;
    private static final double NO_STOPS = 0;

    private static BikeProfile withoutMotorLimit() {
        return BikeProfile.standard().withMotor(60, Double.POSITIVE_INFINITY);
    }

    private static RideMeter ridden(BikeProfile bike, int loadKg, double slopePercent, double kmh, double stopsPerKm) {
        RideMeter meter = new RideMeter(bike, loadKg * 1_000);
        double angle = Math.atan(slopePercent / 100);
        meter.ride(1_000 * Math.cos(angle), 1_000 * Math.sin(angle), 0, PAVED, kmh, stopsPerKm);
        return meter;
    }

    private static double wattHours(RideMeter meter) {
        return meter.joules(0) / 3_600;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 21.1, 38.4, 50.0, 67.2, 90.0, 3.7, 0.9",
        "20, 22.1, 41.5, 54.4, 73.7, 99.1, 2.7, 0.9",
        "40, 23.1, 44.5, 58.8, 80.1, 108.2, 1.6, 0.9",
        "60, 24.1, 47.6, 63.2, 86.6, 117.4, 0.9, 0.9"
    })
    void everyLoadAndSlopeOfTheTable(
            int loadKg, double flat, double up3, double up5, double up8, double up12, double down3, double down5) {
        double[] slopes = {0, 3, 5, 8, 12, -3, -5};
        double[] expected = {flat, up3, up5, up8, up12, down3, down5};
        for (int i = 0; i < slopes.length; i++) {
            assertThat(wattHours(ridden(withoutMotorLimit(), loadKg, slopes[i], 35, NO_STOPS)))
                    .as("%d kg, %.0f %%", loadKg, slopes[i])
                    .isCloseTo(expected[i], within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 23.0", "40, 25.5", "60, 26.8"})
    void stopsCostTheirKineticEnergy(int loadKg, double expected) {
        assertThat(wattHours(ridden(withoutMotorLimit(), loadKg, 0, 35, 0.7))).isCloseTo(expected, within(0.1));
    }

    @Test
    void dragGrowsWithTheSquareOfTheSpeed() {
        assertThat(wattHours(ridden(withoutMotorLimit(), 0, 0, 50, NO_STOPS))).isCloseTo(32.8, within(0.1));
    }

    @Test
    void liftingAloneIsMassTimesHeightThroughTheDrive() {
        BikeProfile bike = withoutMotorLimit();
        for (int loadKg : new int[] {0, 40}) {
            double climb = wattHours(ridden(bike, loadKg, 5, 35, NO_STOPS));
            // The same kilometre without its rise: rolling resistance counts the slope's cosine.
            RideMeter level = new RideMeter(bike, loadKg * 1_000);
            level.ride(1_000, 0, 0, PAVED * Math.cos(Math.atan(0.05)), 35, NO_STOPS);
            double risenM = 1_000 * Math.sin(Math.atan(0.05));
            double perThousandM = (climb - wattHours(level)) / risenM * 1_000;
            assertThat(perThousandM).isCloseTo(loadKg == 0 ? 579 : 715, within(0.5));
        }
    }

    /**
     * 2,000 W at the wheel, 170 kg, 12 %: slope force 170 × 9.81 × (0.015 × cos + sin) = 223.5 N, drag 0.35075 v²; at
     * v = 8.155 m/s the force is 246.8 N and the power 2,013 W; at 8.11 m/s 246.6 N and 2,000 W. So 29.2 km/h.
     */
    @Test
    void theMotorsPowerLimitsTheSpeedOnAClimb() {
        RideMeter meter = ridden(BikeProfile.standard(), 0, 12, 35, NO_STOPS);

        assertThat(1_000 / meter.seconds(0)).isCloseTo(8.11, within(0.01));
        // 246.6 N × 1,000 m ÷ 0.80 ÷ 3,600 = 85.6 Wh, and 30 W for 123.3 s = 1.0 Wh.
        assertThat(wattHours(meter)).isCloseTo(86.7, within(0.2));
    }

    @Test
    void aHeavierLoadIsSlowerOnlyWhereTheMotorIsAtItsLimit() {
        assertThat(ridden(BikeProfile.standard(), 60, 12, 35, NO_STOPS).seconds(0))
                .isGreaterThan(
                        ridden(BikeProfile.standard(), 0, 12, 35, NO_STOPS).seconds(0));
        assertThat(ridden(BikeProfile.standard(), 60, 0, 35, NO_STOPS).seconds(0))
                .isEqualTo(ridden(BikeProfile.standard(), 0, 0, 35, NO_STOPS).seconds(0));
    }

    @Test
    void thinnerAirOnTheHeightsCostsLess() {
        RideMeter high = new RideMeter(withoutMotorLimit(), 0);
        high.ride(1_000, 0, 1_150, PAVED, 35, NO_STOPS);

        // Drag at 1.03 instead of 1.15 kg/m³: 0.5 × 0.12 × 0.61 × 94.5 m²/s² = 3.46 N, so 1.2 Wh/km less through 0.80.
        assertThat(21.1 - wattHours(high)).isCloseTo(1.2, within(0.1));
    }

    @Test
    void aDescentGivesBackWhatTheBikeCanRegenerate() {
        BikeProfile braking = withoutMotorLimit().withConsumption(0.25, 1);

        // −5 %, 170 kg: rolling 25.0 − slope 83.3 + drag 33.2 = −25.1 N; a quarter back over 1 km = −1.74 Wh; 0.86 for
        // the lights.
        assertThat(wattHours(ridden(braking, 0, -5, 35, NO_STOPS))).isCloseTo(-0.9, within(0.1));
    }
}
