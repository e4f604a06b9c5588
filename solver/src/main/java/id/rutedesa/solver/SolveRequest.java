package id.rutedesa.solver;

import id.rutedesa.solver.plan.Improvement;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How to solve a problem.
 *
 * @param settings time, seed and steps
 * @param start routes to start from, such as those of the plan in force; empty for a start from nothing. Tasks that a
 *     problem no longer has are left out, tasks that are not in it are inserted
 * @param mode what may become of the start
 * @param moveMilliIdr price of each visit that another shift serves than in the start, thousandths of a Rupiah; 0 where
 *     moves are free
 * @param stop once true, the best plan so far is returned soon; asked about ten times a second from another thread
 * @param patience the best plan is returned soon once none that is better was found for so long, positive; counted from the first plan
 *     on. Empty for a search that uses its whole time
 * @param improvements told each better plan, on the solving thread: it must return at once
 */
public record SolveRequest(
        SolveSettings settings,
        List<RouteOrder> start,
        Mode mode,
        long moveMilliIdr,
        BooleanSupplier stop,
        Optional<Duration> patience,
        Consumer<Improvement> improvements) {
    /** What may become of the routes that a solve starts from. */
    public enum Mode {
        /** Everything that is not locked may move. */
        REOPTIMISE,
        /** Each task stays with its shift, in the order in which it stands there; others are put in between. */
        INSERT_ONLY
    }

    public SolveRequest {
        start = List.copyOf(start);
        if (moveMilliIdr < 0) {
            throw new IllegalArgumentException("A move costs nothing or more, not %d.".formatted(moveMilliIdr));
        }
        if (patience.isPresent()
                && (patience.get().isNegative() || patience.get().isZero())) {
            throw new IllegalArgumentException("Patience lasts for some time, not %s.".formatted(patience.get()));
        }
    }

    /** A solve from nothing. */
    public static SolveRequest of(SolveSettings settings) {
        return new SolveRequest(
                settings, List.of(), Mode.REOPTIMISE, 0, () -> false, Optional.empty(), improvement -> {});
    }

    /** The same solve, started from these routes. */
    public SolveRequest from(List<RouteOrder> orders) {
        return new SolveRequest(settings, orders, mode, moveMilliIdr, stop, patience, improvements);
    }

    /** The same solve, in which the start stays as it is. */
    public SolveRequest insertOnly() {
        return new SolveRequest(settings, start, Mode.INSERT_ONLY, moveMilliIdr, stop, patience, improvements);
    }

    /** The same solve, in which each visit that changes its rider costs so much. */
    public SolveRequest payingForMoves(long milliIdr) {
        return new SolveRequest(settings, start, mode, milliIdr, stop, patience, improvements);
    }

    /** The same solve with a way to stop it. */
    public SolveRequest stoppedBy(BooleanSupplier signal) {
        return new SolveRequest(settings, start, mode, moveMilliIdr, signal, patience, improvements);
    }

    /** The same solve, which ends where nothing better is found for so long. */
    public SolveRequest untilNothingBetterFor(Duration span) {
        return new SolveRequest(settings, start, mode, moveMilliIdr, stop, Optional.of(span), improvements);
    }

    /** The same solve, which tells what it finds. */
    public SolveRequest telling(Consumer<Improvement> listener) {
        return new SolveRequest(settings, start, mode, moveMilliIdr, stop, patience, listener);
    }
}
