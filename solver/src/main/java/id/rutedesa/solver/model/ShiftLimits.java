package id.rutedesa.solver.model;

/**
 * The most that a rider is asked to do in one shift.
 *
 * @param stops places at which tasks are served, one after the other at one place counted once
 * @param distanceM metres
 * @param dutySec seconds from the first loading to the return, or to the earliest end of duty ({@link Attendance}): riding, service,
 *     waiting, loading and charging, but no breaks
 */
public record ShiftLimits(int stops, int distanceM, int dutySec) {
    /** No limit. */
    public static final ShiftLimits NONE = new ShiftLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    public ShiftLimits {
        if (stops < 0 || distanceM < 0 || dutySec < 0) {
            throw new IllegalArgumentException(
                    "Limits must not be negative: %d stops, %d m, %d s.".formatted(stops, distanceM, dutySec));
        }
    }
}
