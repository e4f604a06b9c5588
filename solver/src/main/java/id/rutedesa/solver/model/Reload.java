package id.rutedesa.solver.model;

/**
 * A shift may make several trips: the rider comes back to the start place, hands in what was picked up and loads the
 * goods of the next trip.
 *
 * @param loadingSec how long each loading takes, the first included; 0 or more
 */
public record Reload(int loadingSec) {
    public Reload {
        if (loadingSec < 0 || loadingSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException("Loading takes 0 s or more, not %d s.".formatted(loadingSec));
        }
    }
}
