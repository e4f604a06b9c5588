package id.rutedesa.api.region;

import java.util.Optional;

/** Whoever knows the current BUMDes's vehicle types. */
public interface BikeSource {
    /** The bike of a vehicle type; empty where there is none with that number. */
    Optional<RoadBike> findBike(long vehicleTypeId);
}
