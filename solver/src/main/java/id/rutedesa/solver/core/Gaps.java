package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import java.util.Arrays;

/** The places between a route's steps, by the metres that a visit there would add. Not thread-safe. */
final class Gaps {
    private final CompiledProblem problem;
    private int[] steps = {};
    private int stepCount;
    private int firstGap;
    /** Metres in the upper bits, gap in the lower. */
    private long[] detour = new long[16];

    private int[] visitsBefore = new int[16];
    /** Gaps behind the locked visits, and between them for more of the same goods, the one with the smallest detour first. */
    int[] byDetour = new int[16];

    int count;

    Gaps(CompiledProblem problem) {
        this.problem = problem;
    }

    /** Looks at {@code routeSteps[0..length)} until the next call. */
    void find(int[] routeSteps, int length, int shift, int visit) {
        steps = routeSteps;
        stepCount = length;
        reserve(length + 1);
        int locked = problem.lockedFirst[shift].length;
        Shift s = problem.shifts.get(shift);
        int seen = 0;
        firstGap = 0;
        for (int gap = 0; gap <= length; gap++) {
            visitsBefore[gap] = seen;
            firstGap = seen < locked ? gap + 1 : firstGap;
            seen += gap < length && steps[gap] >= 0 ? 1 : 0;
        }
        count = 0;
        int at = problem.place[visit];
        for (int gap = 0; gap <= length; gap++) {
            boolean moreOfLocked =
                    gap > 0 && gap < firstGap && steps[gap - 1] >= 0 && problem.goesOn(shift, steps[gap - 1], visit);
            if (gap < firstGap && !moreOfLocked) {
                continue;
            }
            int from = gap == 0 ? s.startPlace() : placeOf(gap - 1, shift);
            long metres = problem.distanceM(shift, from, at);
            if (gap < length || s.endPlace() != Shift.OPEN_END) {
                int to = gap == length ? s.endPlace() : placeOf(gap, shift);
                metres += (long) problem.distanceM(shift, at, to) - problem.distanceM(shift, from, to);
            }
            detour[count++] = metres << 20 | gap;
        }
        Arrays.sort(detour, 0, count);
        for (int k = 0; k < count; k++) {
            byDetour[k] = (int) (detour[k] & 0xfffff);
        }
    }

    private int placeOf(int step, int shift) {
        int what = steps[step];
        if (what >= 0) {
            return problem.place[what];
        }
        return what == RouteWalk.PACK ? placeBefore(step, shift) : problem.depot[shift];
    }

    /** Where the bike stands when it swaps a pack. */
    private int placeBefore(int step, int shift) {
        return step == 0 ? problem.shifts.get(shift).startPlace() : placeOf(step - 1, shift);
    }

    /** How many visits stand before a gap. */
    int visitsBefore(int gap) {
        return visitsBefore[gap];
    }

    /** Whether a trip of its own can stand at the gap: at the start, behind a return, at the end. */
    boolean takesTrip(int gap) {
        return gap == stepCount || gap == 0 || RouteWalk.isReturn(steps[gap - 1]);
    }

    private void reserve(int gaps) {
        if (detour.length < gaps) {
            detour = new long[2 * gaps];
            visitsBefore = new int[2 * gaps];
            byDetour = new int[2 * gaps];
        }
    }
}
