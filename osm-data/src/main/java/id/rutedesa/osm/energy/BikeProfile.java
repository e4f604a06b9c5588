package id.rutedesa.osm.energy;

/**
 * What the road layer must know of one kind of electric motorbike. Two equal profiles share their matrices.
 *
 * <p>The defaults of {@link #standard()} are figures to start from (kerb and rider mass, drag, efficiency: medium
 * confidence; stop-and-go rates: a guess) and are meant to be replaced per vehicle type.
 *
 * @param id name of the profile, used in statistics and error messages
 * @param kerbMassKg mass of the bike without rider and load, 20–500
 * @param riderMassKg mass of the rider, 0–200
 * @param fullLoadG load in grams at the highest load level of a matrix, 0–300,000
 * @param topSpeedKmh the bike's own top speed on the flat, 5–150
 * @param motorPowerW continuous power at the wheel, which limits speed on climbs, 250–50,000;
 *     {@link Double#POSITIVE_INFINITY} means no limit
 * @param dragAreaM2 drag coefficient times frontal area, 0.1–3
 * @param driveEfficiency share of battery power that reaches the wheel, 0.3–1
 * @param regenShare share of braking power that returns to the battery, 0–0.5
 * @param auxiliaryW lights, controller and display, 0–500
 * @param stopsPerKmOpenRoad full stops per kilometre on through roads, 0–10
 * @param stopsPerKmVillage full stops per kilometre on village roads, 0–10
 * @param consumptionFactor multiplies every leg's joules, 0.5–3: 1 is the bare physics
 */
public record BikeProfile(
        String id,
        double kerbMassKg,
        double riderMassKg,
        int fullLoadG,
        double topSpeedKmh,
        double motorPowerW,
        double dragAreaM2,
        double driveEfficiency,
        double regenShare,
        double auxiliaryW,
        double stopsPerKmOpenRoad,
        double stopsPerKmVillage,
        double consumptionFactor) {
    /** The heaviest load of the highest load level, grams. */
    public static final int MOST_LOAD_G = 300_000;

    public BikeProfile {
        requireRange("kerbMassKg", kerbMassKg, 20, 500);
        requireRange("riderMassKg", riderMassKg, 0, 200);
        requireRange("fullLoadG", fullLoadG, 0, MOST_LOAD_G);
        requireRange("topSpeedKmh", topSpeedKmh, 5, 150);
        if (motorPowerW != Double.POSITIVE_INFINITY) {
            requireRange("motorPowerW", motorPowerW, 250, 50_000);
        }
        requireRange("dragAreaM2", dragAreaM2, 0.1, 3);
        requireRange("driveEfficiency", driveEfficiency, 0.3, 1);
        requireRange("regenShare", regenShare, 0, 0.5);
        requireRange("auxiliaryW", auxiliaryW, 0, 500);
        requireRange("stopsPerKmOpenRoad", stopsPerKmOpenRoad, 0, 10);
        requireRange("stopsPerKmVillage", stopsPerKmVillage, 0, 10);
        requireRange("consumptionFactor", consumptionFactor, 0.5, 3);
    }

    /** A typical e-motorbike with a delivery box: 100 kg, rider 70 kg, up to 60 kg of load, 60 km/h, 2,000 W. */
    public static BikeProfile standard() {
        return new BikeProfile("standard", 100, 70, 60_000, 60, 2_000, 0.61, 0.80, 0, 30, 0.1, 0.7, 1);
    }

    public BikeProfile withId(String newId) {
        return new BikeProfile(
                newId,
                kerbMassKg,
                riderMassKg,
                fullLoadG,
                topSpeedKmh,
                motorPowerW,
                dragAreaM2,
                driveEfficiency,
                regenShare,
                auxiliaryW,
                stopsPerKmOpenRoad,
                stopsPerKmVillage,
                consumptionFactor);
    }

    /** The same bike with other masses: kerb and rider in kilograms, full load in grams. */
    public BikeProfile withMasses(double newKerbMassKg, double newRiderMassKg, int newFullLoadG) {
        return new BikeProfile(
                id,
                newKerbMassKg,
                newRiderMassKg,
                newFullLoadG,
                topSpeedKmh,
                motorPowerW,
                dragAreaM2,
                driveEfficiency,
                regenShare,
                auxiliaryW,
                stopsPerKmOpenRoad,
                stopsPerKmVillage,
                consumptionFactor);
    }

    /** The same bike with another top speed (km/h) and continuous motor power (W at the wheel). */
    public BikeProfile withMotor(double newTopSpeedKmh, double newMotorPowerW) {
        return new BikeProfile(
                id,
                kerbMassKg,
                riderMassKg,
                fullLoadG,
                newTopSpeedKmh,
                newMotorPowerW,
                dragAreaM2,
                driveEfficiency,
                regenShare,
                auxiliaryW,
                stopsPerKmOpenRoad,
                stopsPerKmVillage,
                consumptionFactor);
    }

    /** The same bike with another share of braking energy returned and another factor on its consumption. */
    public BikeProfile withConsumption(double newRegenShare, double newConsumptionFactor) {
        return new BikeProfile(
                id,
                kerbMassKg,
                riderMassKg,
                fullLoadG,
                topSpeedKmh,
                motorPowerW,
                dragAreaM2,
                driveEfficiency,
                newRegenShare,
                auxiliaryW,
                stopsPerKmOpenRoad,
                stopsPerKmVillage,
                newConsumptionFactor);
    }

    /** The same bike with other stops per kilometre on through roads and on village roads. */
    public BikeProfile withStops(double newStopsPerKmOpenRoad, double newStopsPerKmVillage) {
        return new BikeProfile(
                id,
                kerbMassKg,
                riderMassKg,
                fullLoadG,
                topSpeedKmh,
                motorPowerW,
                dragAreaM2,
                driveEfficiency,
                regenShare,
                auxiliaryW,
                newStopsPerKmOpenRoad,
                newStopsPerKmVillage,
                consumptionFactor);
    }

    private static void requireRange(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s must be between %s and %s, not %s.".formatted(name, low, high, value));
        }
    }
}
