package id.rutedesa.api.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rider with one motorbike on one day.
 *
 * @param end the depot where it ends, or null for the one where it starts
 * @param chargingEfficiency share of the energy at the wall that reaches its battery, above 0 to 1
 */
public record RiderShift(
        Rider rider,
        Vehicle vehicle,
        VehicleType type,
        Instant earliest,
        Instant latest,
        @Nullable Depot end,
        double chargingEfficiency) {
    /** What reaches the battery where nobody has measured it (medium confidence). */
    public static final double USUAL_CHARGING_EFFICIENCY = 0.88;

    /** A shift whose battery is charged as usual. */
    public RiderShift(
            Rider rider, Vehicle vehicle, VehicleType type, Instant earliest, Instant latest, @Nullable Depot end) {
        this(rider, vehicle, type, earliest, latest, end, USUAL_CHARGING_EFFICIENCY);
    }

    /** A shift that ends where it starts. */
    public RiderShift(Rider rider, Vehicle vehicle, VehicleType type, Instant earliest, Instant latest) {
        this(rider, vehicle, type, earliest, latest, null);
    }

    /** The same shift at other hours. */
    public RiderShift at(Instant from, Instant to) {
        return new RiderShift(rider, vehicle, type, from, to, end, chargingEfficiency);
    }

    /** The same shift with a rider and a vehicle of other prices. */
    public RiderShift with(Rider otherRider, VehicleType otherType) {
        return new RiderShift(otherRider, vehicle, otherType, earliest, latest, end, chargingEfficiency);
    }

    /** The same shift whose battery is charged at a hub of that efficiency. */
    public RiderShift chargedAt(double efficiency) {
        return new RiderShift(rider, vehicle, type, earliest, latest, end, efficiency);
    }
}
