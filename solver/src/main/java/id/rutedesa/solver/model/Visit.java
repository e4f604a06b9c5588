package id.rutedesa.solver.model;

import java.util.List;

/**
 * One activity at one place.
 *
 * @param place index into the travel matrix
 * @param windows when service may start: at least one, ordered, not overlapping
 * @param serviceSec how long service lasts, 0 or more
 */
public record Visit(int place, List<TimeWindow> windows, int serviceSec) {
    public Visit {
        windows = List.copyOf(windows);
        if (place < 0 || serviceSec < 0 || windows.isEmpty()) {
            throw new IllegalArgumentException(
                    "A visit needs a place, a window and a service time that is not negative: place %d, %d windows, %d s."
                            .formatted(place, windows.size(), serviceSec));
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).openSec() <= windows.get(i - 1).closeSec()) {
                throw new IllegalArgumentException(
                        "The windows of a visit must be in order and apart: %s.".formatted(windows));
            }
        }
    }

    /** A visit at any time of the day. */
    public static Visit at(int place, int serviceSec) {
        return new Visit(place, List.of(TimeWindow.ALWAYS), serviceSec);
    }
}
