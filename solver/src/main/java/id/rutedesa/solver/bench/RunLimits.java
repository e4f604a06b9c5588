package id.rutedesa.solver.bench;

import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How long and how one run works.
 *
 * @param seconds of the clock
 * @param patienceSeconds of the clock: it ends sooner where nothing better was found for so long; empty where it never does
 * @param clock what the seconds count
 * @param seed start of the random numbers
 * @param threads independent searches of which the best counts
 */
record RunLimits(double seconds, OptionalDouble patienceSeconds, RunClock clock, long seed, int threads) {
    /** One of its searches, with a seed of its own. */
    RunLimits alone(long ownSeed) {
        return new RunLimits(seconds, patienceSeconds, clock, ownSeed, 1);
    }

    /** The same for the whole solver, by the clock on the wall. */
    SolveRequest request() {
        SolveRequest request =
                SolveRequest.of(new SolveSettings(duration(seconds), seed, OptionalLong.empty(), threads));
        return patienceSeconds.isPresent()
                ? request.untilNothingBetterFor(duration(patienceSeconds.getAsDouble()))
                : request;
    }

    private static Duration duration(double ofSeconds) {
        return Duration.ofNanos((long) (1e9 * ofSeconds));
    }
}
