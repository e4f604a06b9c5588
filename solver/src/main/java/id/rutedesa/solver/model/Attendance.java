package id.rutedesa.solver.model;

/**
 * How late a rider may begin and how long the duty lasts at least, within the hours of a shift that serves a task.
 *
 * @param latestStartSec the first loading, or the ride where nothing is loaded, begins no later
 * @param earliestEndSec whoever is back before is on duty, and paid, until then; breaks after the return included
 */
public record Attendance(int latestStartSec, int earliestEndSec) {
    /** A rider begins whenever it suits, and the duty ends with the return. */
    public static final Attendance NONE = new Attendance(TimeWindow.LATEST_SEC, 0);

    public Attendance {
        if (latestStartSec < 0
                || latestStartSec > TimeWindow.LATEST_SEC
                || earliestEndSec < 0
                || earliestEndSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "A rider begins by %d s and ends from %d s on.".formatted(latestStartSec, earliestEndSec));
        }
    }
}
