package id.rutedesa.api.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rider with one motorbike on one day.
 *
 * @param end the depot where it ends, or null for the one where it starts
 */
public record RiderShift(
        Rider rider,
        Vehicle vehicle,
        VehicleType type,
        Instant earliest,
        Instant latest,
        @Nullable Depot end) {
    /** A shift that ends where it starts. */
    public RiderShift(Rider rider, Vehicle vehicle, VehicleType type, Instant earliest, Instant latest) {
        this(rider, vehicle, type, earliest, latest, null);
    }

    /** The same shift at other hours. */
    public RiderShift at(Instant from, Instant to) {
        return new RiderShift(rider, vehicle, type, from, to, end);
    }

    /** The same shift with a rider and a vehicle of other prices. */
    public RiderShift with(Rider otherRider, VehicleType otherType) {
        return new RiderShift(otherRider, vehicle, otherType, earliest, latest, end);
    }
}
