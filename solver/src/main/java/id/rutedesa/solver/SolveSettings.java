package id.rutedesa.solver;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long and how a solve may work.
 *
 * @param timeLimit the answer is there at most 0.2 s after this; positive
 * @param seed start of the random numbers: with a step limit and one thread, one seed gives one plan
 * @param threads processors that may be used, 1 or more
 * @param stepLimit stops after so many search steps, whatever the time
 */
public record SolveSettings(Duration timeLimit, long seed, int threads, OptionalLong stepLimit) {
    public SolveSettings {
        if (timeLimit.isNegative() || timeLimit.isZero() || threads < 1) {
            throw new IllegalArgumentException(
                    "A solve needs a positive time and a thread: %s, %d.".formatted(timeLimit, threads));
        }
    }

    /** A solve on one thread with seed 0, stopped by time alone. */
    public static SolveSettings of(Duration timeLimit) {
        return new SolveSettings(timeLimit, 0, 1, OptionalLong.empty());
    }
}
