package id.rutedesa.solver.model;

import java.util.List;

/**
 * One activity at one place.
 *
 * @param place index into the travel matrix
 * @param windows when service may start: at least one, ordered, not overlapping
 * @param serviceSec how long service lasts, 0 or more
 * @param setupSec how much longer it lasts for a rider who has just come to the place: parking, finding the door; 0 or more
 * @param lateness how much later than its windows service may start, at a price
 */
public record Visit(int place, List<TimeWindow> windows, int serviceSec, int setupSec, Lateness lateness) {
    public Visit {
        windows = List.copyOf(windows);
        if (place < 0 || serviceSec < 0 || setupSec < 0) {
            throw new IllegalArgumentException(
                    "A visit needs a place, a service time and a setup time that are not negative: place %d, %d s, %d s."
                            .formatted(place, serviceSec, setupSec));
        }
        TimeWindow.requireOrdered(windows);
    }

    /** A visit without setup and without lateness. */
    public Visit(int place, List<TimeWindow> windows, int serviceSec) {
        this(place, windows, serviceSec, 0, Lateness.NONE);
    }

    /** A visit at any time of the day. */
    public static Visit at(int place, int serviceSec) {
        return new Visit(place, List.of(TimeWindow.ALWAYS), serviceSec);
    }
}
