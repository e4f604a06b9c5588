package id.rutedesa.solver.model;

import java.util.OptionalInt;

/**
 * A shift may make several trips: the rider comes back to the depot, hands in what was picked up and loads the
 * goods of the next trip.
 *
 * @param loadingSec how long each loading takes, the first included; 0 or more
 * @param depot index into the travel matrix; empty where it is the start of the shift
 */
public record Reload(int loadingSec, OptionalInt depot) {
    /** Loading at the start of the shift. */
    public Reload(int loadingSec) {
        this(loadingSec, OptionalInt.empty());
    }

    public Reload {
        if (depot.orElse(0) < 0) {
            throw new IllegalArgumentException("The depot is at no place: %s.".formatted(depot));
        }
        if (loadingSec < 0 || loadingSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException("Loading takes 0 s or more, not %d s.".formatted(loadingSec));
        }
    }
}
