package id.rutedesa.solver.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A pause of the rider: a meal, Friday prayer, a service on Sunday. It is neither duty nor paid, and is taken only in a
 * shift that serves a task.
 *
 * @param id unique in its shift, not blank
 * @param windows when it may start: at least one, ordered, apart
 * @param durationSec how long it lasts, 0 or more
 * @param place where, as an index into the travel matrix; empty for wherever the rider is
 */
public record Break(String id, List<TimeWindow> windows, int durationSec, OptionalInt place) {
    public Break {
        windows = List.copyOf(windows);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A break needs an id.");
        }
        if (durationSec < 0 || durationSec > TimeWindow.LATEST_SEC || place.orElse(0) < 0) {
            throw new IllegalArgumentException("Break %s lasts %d s at %s.".formatted(id, durationSec, place));
        }
        TimeWindow.requireOrdered(windows);
    }

    /** A break wherever the rider is, in one window. */
    public static Break anywhere(String id, TimeWindow window, int durationSec) {
        return new Break(id, List.of(window), durationSec, OptionalInt.empty());
    }
}
