package id.rutedesa.solver.planner;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How the search for one day goes.
 *
 * @param timeLimit wall-clock bound of the search; positive
 * @param stepLimit ruin and recreate steps, or empty for no bound; local search does a tenth as many
 * @param threads how many searches run side by side, each with as many steps where these are limited; local search runs on one
 * @param start visits of each shift in order, to start from; empty for a start from nothing
 * @param kept ids of tasks that stay with their shift, in the order of the start; where there are any, OptaPlanner's moves
 *     are left out
 * @param stop asked about ten times a second from another thread; the search ends soon after it says so
 * @param better told the visits of each shift, and last those of the shelf, of each better plan that keeps all rules
 */
@SuppressWarnings("ArrayRecordComponent") // visits are arrays from here inwards; nobody compares searches
public record DaySearch(
        Duration timeLimit,
        OptionalInt stepLimit,
        int threads,
        int[][] start,
        Set<String> kept,
        BooleanSupplier stop,
        Consumer<int[][]> better) {
    /** A search from nothing. */
    static DaySearch fromNothing(Duration timeLimit, OptionalInt stepLimit) {
        return new DaySearch(timeLimit, stepLimit, 1, new int[0][], Set.of(), () -> false, plan -> {});
    }
}
