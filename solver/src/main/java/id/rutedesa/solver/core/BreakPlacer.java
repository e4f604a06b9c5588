package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import java.util.Arrays;

/**
 * Puts a shift's breaks into a route where they delay it least: an exact search over all gaps by the earliest time at
 * which each stop can be left with so many breaks behind, because leaving earlier never ends later. Breaks that lie before
 * or after the route are taken at home. Not thread-safe.
 */
final class BreakPlacer {
    /** Seconds of lateness weigh more than any delay. */
    private static final long LATE = 1L << 32;

    private final CompiledProblem problem;
    /** By stop and breaks behind: lateness times {@link #LATE} plus the clock. */
    private long[] value = {};

    private int[] taken = {};
    private int[] breaksBefore = {};

    BreakPlacer(CompiledProblem problem) {
        this.problem = problem;
    }

    /**
     * Writes the walk's sequence with breaks into {@code into}; answers its new length.
     *
     * @param walk whose loads, stops and services are known for the sequence without breaks
     */
    int place(Shift s, int shift, RouteWalk walk, int[] into) {
        BreakTimes breaks = problem.breaksOfShift[shift];
        int stops = walk.count;
        int width = breaks.count + 1;
        reserve((stops + 2) * width);
        Arrays.fill(value, 0, (stops + 2) * width, Long.MAX_VALUE);
        int over = 0;
        while (over < breaks.count && breaks.isOverBefore(over, walk.departureSec - (long) walk.loadingSec())) {
            over++;
        }
        value[over] = walk.departureSec;
        for (int stop = 0; stop <= stops; stop++) {
            for (int behind = 0; behind < width; behind++) {
                if (value[stop * width + behind] != Long.MAX_VALUE) {
                    leave(s, shift, walk, breaks, stop, behind, width);
                }
            }
        }
        return write(walk, stops, width, into);
    }

    /** From one stop to the next with 0, 1, 2 … breaks on the way. */
    private void leave(Shift s, int shift, RouteWalk walk, BreakTimes breaks, int stop, int behind, int width) {
        TravelMatrix matrix = problem.matrixOfShift[shift];
        long late = value[stop * width + behind] / LATE;
        long clock = value[stop * width + behind] % LATE;
        int place = stop == 0 ? s.startPlace() : walk.stopPlace[stop - 1];
        int most = walk.belongsToStepBefore(stop) ? behind + 1 : width;
        for (int after = behind; after < most; after++) {
            if (after > behind) {
                int pause = after - 1;
                int where = breaks.place[pause] < 0 ? place : breaks.place[pause];
                clock += ride(matrix, place, where, walk.loadG(stop));
                clock = breaks.startSec(pause, clock);
                late += Math.max(0, clock - breaks.lastCloseSec(pause));
                clock += breaks.durationSec[pause];
                place = where;
            }
            int to = stop == walk.count && s.endPlace() == Shift.OPEN_END ? place : walk.stopPlace[stop];
            long arrival = clock + ride(matrix, place, to, walk.loadG(stop));
            long lateHere = late;
            long left = arrival;
            if (stop < walk.count) {
                long start = Math.max(arrival, walk.opensSec(stop, (int) Math.min(arrival, Integer.MAX_VALUE)));
                lateHere += Math.max(0, start - walk.closesSec(stop, (int) Math.min(start, Integer.MAX_VALUE)));
                left = walk.doneSec(stop, start);
            } else {
                lateHere += Math.max(0, arrival - s.backBySec());
                for (int pause = after; pause < breaks.count; pause++) {
                    lateHere += Math.max(0, arrival - breaks.lastCloseSec(pause));
                }
            }
            int next = (stop + 1) * width + after;
            long reached = Math.min(lateHere, Integer.MAX_VALUE / 2) * LATE + Math.min(left, LATE - 1);
            if (reached < value[next]) {
                value[next] = reached;
                taken[next] = after - behind;
            }
        }
    }

    private static int ride(TravelMatrix matrix, int from, int to, int loadG) {
        return matrix.reachable(from, to) ? matrix.rideSec(from, to, loadG) : 0;
    }

    private int write(RouteWalk walk, int stops, int width, int[] into) {
        int behind = 0;
        int last = (stops + 1) * width;
        for (int k = 1; k < width; k++) {
            behind = value[last + k] < value[last + behind] ? k : behind;
        }
        if (breaksBefore.length <= stops) {
            breaksBefore = new int[2 * (stops + 1)];
        }
        int total = 0;
        int firstBehind = behind;
        for (int stop = stops; stop >= 0; stop--) {
            breaksBefore[stop] = taken[(stop + 1) * width + firstBehind];
            firstBehind -= breaksBefore[stop];
            total += breaksBefore[stop];
        }
        int at = stops + total;
        int pause = behind;
        for (int stop = stops; stop >= 0; stop--) {
            if (stop < stops) {
                into[--at] = walk.sequence[stop];
            }
            for (int k = 0; k < breaksBefore[stop]; k++) {
                into[--at] = RouteWalk.FIRST_BREAK - --pause;
            }
        }
        return stops + total;
    }

    private void reserve(int cells) {
        if (value.length < cells) {
            value = new long[2 * cells];
            taken = new int[2 * cells];
        }
    }
}
