package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.graph.VehicleClass;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * How ways are searched.
 *
 * @param threads how many threads may work on a matrix, at least 1
 * @param season which speeds the roads have
 * @param speeds calibrated from rides
 * @param vehicleClass whom closures may stop
 * @param begin a closure counts where it applies at some time from here
 * @param end to here, this instant excluded
 * @param cancelled asked now and then; once it answers true the search stops with a
 *     {@link java.util.concurrent.CancellationException}
 */
public record MatrixSettings(
        int threads,
        Season season,
        SpeedFactors speeds,
        VehicleClass vehicleClass,
        Instant begin,
        Instant end,
        BooleanSupplier cancelled) {
    public MatrixSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("A matrix needs at least one thread, not %d.".formatted(threads));
        }
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("A search for %s to %s is about no time.".formatted(begin, end));
        }
    }

    /** All cores, dry season, a motorbike, every closure whenever it applies, never cancelled. */
    public static MatrixSettings standard() {
        return new MatrixSettings(
                Runtime.getRuntime().availableProcessors(),
                Season.DRY,
                SpeedFactors.NONE,
                VehicleClass.MOTORBIKE,
                Instant.MIN,
                Instant.MAX,
                () -> false);
    }

    public MatrixSettings withThreads(int newThreads) {
        return new MatrixSettings(newThreads, season, speeds, vehicleClass, begin, end, cancelled);
    }

    public MatrixSettings withSeason(Season newSeason) {
        return new MatrixSettings(threads, newSeason, speeds, vehicleClass, begin, end, cancelled);
    }

    public MatrixSettings withSpeeds(SpeedFactors newSpeeds) {
        return new MatrixSettings(threads, season, newSpeeds, vehicleClass, begin, end, cancelled);
    }

    public MatrixSettings withVehicleClass(VehicleClass newVehicleClass) {
        return new MatrixSettings(threads, season, speeds, newVehicleClass, begin, end, cancelled);
    }

    /** Counts only closures that apply at some time between two instants, the second excluded. */
    public MatrixSettings during(Instant newBegin, Instant newEnd) {
        return new MatrixSettings(threads, season, speeds, vehicleClass, newBegin, newEnd, cancelled);
    }

    public MatrixSettings withCancellation(BooleanSupplier newCancelled) {
        return new MatrixSettings(threads, season, speeds, vehicleClass, begin, end, newCancelled);
    }
}
