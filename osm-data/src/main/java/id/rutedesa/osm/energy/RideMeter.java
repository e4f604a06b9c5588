package id.rutedesa.osm.energy;

/**
 * Adds up seconds and joules of a ride, stretch by stretch, for several loads at once. Not thread-safe.
 *
 * <p>Force on the wheel F = m·g·(Crr·cosθ + sinθ) + ½·ρ·CdA·v²; battery power F·v/η + P_aux while F &gt; 0, else
 * F·v·regen + P_aux; each full stop adds ½·m·v²/η (Yuniarto et al., energy model of Indonesian e-scooters; Adams,
 * Botha, Booysen 2026, WEVJ 17(2):90). Where F·v would exceed the motor's continuous power, v is the speed at which
 * both are equal.
 */
public final class RideMeter {
    private static final double GRAVITY = 9.81;
    /** Air at sea level and 30 °C, kg/m³ (computed). */
    private static final double SEA_LEVEL_AIR = 1.15;
    /** Height over which air thins by 1/e: fits 1.03 kg/m³ at 1,150 m. */
    private static final double AIR_SCALE_M = 10_440;

    private static final double MPS_PER_KMH = 1 / 3.6;
    private static final int NEWTON_STEPS = 30;

    private final BikeProfile bike;
    private final double[] massKg;
    private final double[] seconds;
    private final double[] joules;

    /** A meter at zero for the bike with these loads, in grams. */
    public RideMeter(BikeProfile bike, int... loadG) {
        this.bike = bike;
        massKg = new double[loadG.length];
        for (int level = 0; level < loadG.length; level++) {
            massKg[level] = bike.kerbMassKg() + bike.riderMassKg() + loadG[level] / 1_000.0;
        }
        seconds = new double[loadG.length];
        joules = new double[loadG.length];
    }

    /** Back to zero. */
    public void reset() {
        for (int level = 0; level < massKg.length; level++) {
            seconds[level] = 0;
            joules[level] = 0;
        }
    }

    public double seconds(int level) {
        return seconds[level];
    }

    public double joules(int level) {
        return joules[level];
    }

    /**
     * Rides one stretch of even slope.
     *
     * @param runM its length on the map, metres, not negative
     * @param riseM height at its end less height at its start, metres
     * @param heightM height of its middle above the sea, metres: thins the air
     * @param rollingCoefficient rolling resistance over weight
     * @param roadKmh speed that the road allows, km/h; the bike's top speed and motor may lower it
     * @param stopsPerKm full stops per kilometre
     */
    public void ride(
            double runM, double riseM, double heightM, double rollingCoefficient, double roadKmh, double stopsPerKm) {
        double lengthM = Math.sqrt(runM * runM + riseM * riseM);
        if (lengthM == 0) {
            return;
        }
        double slopeForcePerKg = GRAVITY * (rollingCoefficient * runM + riseM) / lengthM;
        double dragPerSpeed2 = 0.5 * SEA_LEVEL_AIR * Math.exp(-heightM / AIR_SCALE_M) * bike.dragAreaM2();
        double cruiseMps = Math.min(roadKmh, bike.topSpeedKmh()) * MPS_PER_KMH;
        for (int level = 0; level < massKg.length; level++) {
            double slopeForce = massKg[level] * slopeForcePerKg;
            double speedMps = speedWithinPower(slopeForce, dragPerSpeed2, cruiseMps);
            double force = slopeForce + dragPerSpeed2 * speedMps * speedMps;
            double secondsHere = lengthM / speedMps;
            double perMetre = force > 0 ? force / bike.driveEfficiency() : force * bike.regenShare();
            double stops = stopsPerKm * lengthM / 1_000;
            double joulesHere = perMetre * lengthM
                    + bike.auxiliaryW() * secondsHere
                    + stops * 0.5 * massKg[level] * speedMps * speedMps / bike.driveEfficiency();
            seconds[level] += secondsHere;
            joules[level] += joulesHere * bike.consumptionFactor();
        }
    }

    /** The cruising speed, or the highest lower one at which force times speed stays within the motor's power. */
    private double speedWithinPower(double slopeForce, double dragPerSpeed2, double cruiseMps) {
        double powerW = bike.motorPowerW();
        if ((slopeForce + dragPerSpeed2 * cruiseMps * cruiseMps) * cruiseMps <= powerW) {
            return cruiseMps;
        }
        // Newton from above on the increasing convex branch of drag·v³ + slope·v − power: falls to the root.
        double speedMps = cruiseMps;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double excessW = (slopeForce + dragPerSpeed2 * speedMps * speedMps) * speedMps - powerW;
            double next = speedMps - excessW / (slopeForce + 3 * dragPerSpeed2 * speedMps * speedMps);
            if (Math.abs(next - speedMps) < 1e-9) {
                return next;
            }
            speedMps = next;
        }
        return speedMps;
    }
}
