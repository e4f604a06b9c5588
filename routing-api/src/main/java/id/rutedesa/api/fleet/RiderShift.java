package id.rutedesa.api.fleet;

import java.time.Instant;

/** One rider with one motorbike on one day. */
public record RiderShift(Rider rider, Vehicle vehicle, VehicleType type, Instant earliest, Instant latest) {}
