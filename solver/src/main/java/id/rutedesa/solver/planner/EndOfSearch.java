package id.rutedesa.solver.planner;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether a search must end: its time is over, or it was told to stop. Safe for many threads, and cheap to ask. */
final class EndOfSearch implements BooleanSupplier {
    private final long startNanos = System.nanoTime();
    private final long timeNanos;
    private volatile long endNanos;
    private volatile boolean told;

    /** The time begins now. */
    EndOfSearch(Duration time) {
        timeNanos = time.toNanos();
        endNanos = startNanos + timeNanos;
    }

    /** Leaves so much of the time for what comes after the search, but no more than half of it. */
    void leave(Duration afterwards) {
        endNanos = startNanos + timeNanos - Math.min(timeNanos / 2, afterwards.toNanos());
    }

    /** Ends it whatever the time. */
    void tell() {
        told = true;
    }

    @Override
    public boolean getAsBoolean() {
        return told || leftMillis() <= 0;
    }

    /** What is left of the time; negative after it. */
    long leftMillis() {
        return Duration.ofNanos(endNanos - System.nanoTime()).toMillis();
    }

    /** How much of the first {@code millis} is over; 1 or more after them. */
    double share(long millis) {
        return (System.nanoTime() - startNanos) / 1e6 / millis;
    }
}
