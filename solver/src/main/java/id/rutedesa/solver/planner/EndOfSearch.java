package id.rutedesa.solver.planner;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether a search must end: its time is over, or it was told to stop. Safe for many threads, and cheap to ask. */
final class EndOfSearch implements BooleanSupplier {
    private final long startNanos = System.nanoTime();
    private final long timeNanos;
    private volatile long latestNanos;
    private volatile long endNanos;
    private volatile boolean told;
    private volatile boolean cutsScores;

    /** The time begins now. */
    EndOfSearch(Duration time) {
        timeNanos = time.toNanos();
        latestNanos = startNanos + timeNanos;
        endNanos = latestNanos;
    }

    /**
     * The search begins now. Where making ready took more than half of its time, as the first time in a cold program, it has all of it
     * anew: no plan at all helps nobody.
     */
    void begin() {
        long nowNanos = System.nanoTime();
        if (latestNanos - nowNanos < timeNanos / 2) {
            latestNanos = nowNanos + timeNanos;
            endNanos = latestNanos;
        }
    }

    /** Leaves so much of the time for what comes after the search, but no more than half of it. */
    void leave(Duration afterwards) {
        endNanos = latestNanos - Math.min(timeNanos / 2, afterwards.toNanos());
    }

    /** Ends it whatever the time. */
    void tell() {
        told = true;
    }

    /** From now on a score that takes too long is of no use: what is scored is kept already, or is one move of many. */
    void cutScores() {
        cutsScores = true;
    }

    /** Whether a score may be given up. */
    boolean cutsScoresNow() {
        return cutsScores && getAsBoolean();
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
