package id.rutedesa.api.region;

import id.rutedesa.osm.energy.BikeProfile;

/**
 * A motorbike as the road layer asks about it.
 *
 * @param usableWh usable capacity of the full battery
 * @param reserveShare share of it that no ride may touch
 */
public record RoadBike(
        String code,
        double kerbMassKg,
        double riderMassKg,
        int maxLoadG,
        int topSpeedKmh,
        int motorPowerW,
        double consumptionFactor,
        double usableWh,
        double reserveShare) {
    /** A small bike with the usual defaults of medium confidence, for who names no vehicle type. */
    static final RoadBike USUAL = new RoadBike("usual", 100, 70, 40_000, 60, 2_000, 1.15, 1_440 * 0.90, 0.20);

    BikeProfile profile() {
        return BikeProfile.standard()
                .withId(code)
                .withMasses(kerbMassKg, riderMassKg, maxLoadG)
                .withMotor(topSpeedKmh, motorPowerW)
                .withConsumption(0, consumptionFactor);
    }
}
