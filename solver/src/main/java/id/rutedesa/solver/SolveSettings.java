package id.rutedesa.solver;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long and how a solve may work.
 *
 * @param timeLimit the answer is there at most 0.2 s after this; positive
 * @param seed start of the random numbers: with a step limit that is reached before the time limit, one seed gives one plan
 * @param stepLimit stops after so many search steps, whatever the time
 * @param threads how many searches run side by side; 1 or more. The first one does what it would do alone, and each of them as many steps
 */
public record SolveSettings(Duration timeLimit, long seed, OptionalLong stepLimit, int threads) {
    /** A solve on one thread. */
    public SolveSettings(Duration timeLimit, long seed, OptionalLong stepLimit) {
        this(timeLimit, seed, stepLimit, 1);
    }

    public SolveSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("A solve needs a positive time, not %s.".formatted(timeLimit));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A solve needs a thread, not %d.".formatted(threads));
        }
    }

    /** The same solve on so many threads. */
    public SolveSettings on(int searches) {
        return new SolveSettings(timeLimit, seed, stepLimit, searches);
    }

    /** A solve with seed 0, stopped by time alone. */
    public static SolveSettings of(Duration timeLimit) {
        return new SolveSettings(timeLimit, 0, OptionalLong.empty());
    }
}
