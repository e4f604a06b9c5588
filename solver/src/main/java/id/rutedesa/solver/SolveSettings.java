package id.rutedesa.solver;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long and how a solve may work.
 *
 * @param timeLimit the answer is there at most 0.2 s after this; positive
 * @param seed start of the random numbers: with a step limit that is reached before the time limit, one seed gives one plan
 * @param stepLimit stops after so many search steps, whatever the time
 */
public record SolveSettings(Duration timeLimit, long seed, OptionalLong stepLimit) {
    public SolveSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("A solve needs a positive time, not %s.".formatted(timeLimit));
        }
    }

    /** A solve with seed 0, stopped by time alone. */
    public static SolveSettings of(Duration timeLimit) {
        return new SolveSettings(timeLimit, 0, OptionalLong.empty());
    }
}
