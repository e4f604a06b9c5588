package id.rutedesa.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Ends a search that has found nothing better for a while. Safe for many threads. */
final class Patience {
    private static final long NOTHING_YET = Long.MIN_VALUE;

    private final long spanNanos;
    private final AtomicLong lastNanos = new AtomicLong(NOTHING_YET);

    /** Without a span it never ends. */
    Patience(Optional<Duration> span) {
        spanNanos = span.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }

    /** A better plan was found just now. */
    void renew() {
        lastNanos.set(System.nanoTime());
    }

    /** Whether a plan was found, and none that is better for the span. */
    boolean isOver() {
        long last = lastNanos.get();
        return last != NOTHING_YET && System.nanoTime() - last > spanNanos;
    }
}
