package id.rutedesa.api.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When service may start, both ends included. */
public record Window(Instant from, Instant to) {
    static List<Window> moved(List<Window> windows, Duration by) {
        return windows.stream()
                .map(window -> new Window(window.from().plus(by), window.to().plus(by)))
                .toList();
    }
}
