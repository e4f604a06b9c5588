package id.rutedesa.osm.matrix;

import java.util.function.BooleanSupplier;

/**
 * How a matrix is computed.
 *
 * @param threads how many threads may work on it, at least 1
 * @param season which speeds the roads have
 * @param cancelled asked now and then; once it answers true the search stops with a
 *     {@link java.util.concurrent.CancellationException}
 */
public record MatrixSettings(int threads, Season season, BooleanSupplier cancelled) {
    public MatrixSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("A matrix needs at least one thread, not %d.".formatted(threads));
        }
    }

    /** All cores, dry season, never cancelled. */
    public static MatrixSettings standard() {
        return new MatrixSettings(Runtime.getRuntime().availableProcessors(), Season.DRY, () -> false);
    }

    public MatrixSettings withThreads(int newThreads) {
        return new MatrixSettings(newThreads, season, cancelled);
    }

    public MatrixSettings withSeason(Season newSeason) {
        return new MatrixSettings(threads, newSeason, cancelled);
    }

    public MatrixSettings withCancellation(BooleanSupplier newCancelled) {
        return new MatrixSettings(threads, season, newCancelled);
    }
}
