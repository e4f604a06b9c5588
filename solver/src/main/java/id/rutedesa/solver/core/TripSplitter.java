package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;

/**
 * Cuts an order of visits into trips: where to come back to the depot and load again (the split of Prins 2004, with
 * labels because time and charge matter too). A label says how early, with how much charge and after how many metres,
 * swaps and broken seconds, grams and joules the bike can be at the depot with the first so many visits done; a label
 * that is no better than another in any of these is dropped. A trip may begin with a charged pack instead of the own. At most {@link #LABELS} are kept for each number of visits, the
 * ones that break least and then ride least.
 *
 * <pre>
 *   depot ─ 1 ─ 2 ─ depot ─ 3 ─ depot ─ 4 ─ 5 ─ 6 ─ depot
 * </pre>
 *
 * Not thread-safe; allocates only for longer routes than before.
 */
final class TripSplitter {
    private static final int LABELS = 8;

    private final CompiledProblem problem;
    /** Labels by number of visits done: {@code done * LABELS + k}. */
    private long[] clockSec = {};

    private long[] chargeJ = {};
    private long[] metres = {};
    private long[] broken = {};
    private int[] tripStart = {};
    /** Swaps so far, and whether the last trip began with one. */
    private int[] swaps = {};

    private boolean[] swapped = {};
    private int[] parent = {};
    private int[] labels = {};

    private int mostSwaps;
    private long tripClockSec;
    private long tripChargeJ;
    private long tripMetres;
    private long tripBroken;
    private int tripSwaps;
    private boolean tripSwapped;

    TripSplitter(CompiledProblem problem) {
        this.problem = problem;
    }

    /** Writes visits and returns into {@code into}, of at least twice the visits; answers how many there are. */
    int split(int shift, int[] visits, int visitCount, int[] into) {
        reserve(visitCount + 1);
        Shift s = problem.shifts.get(shift);
        mostSwaps = problem.mostSwaps(shift);
        labels[0] = 0;
        tripSwaps = 0;
        tripSwapped = false;
        keep(0, s.earliestStartSec(), s.startChargeJ(), 0, 0, 0, -1);
        for (int done = 1; done <= visitCount; done++) {
            labels[done] = 0;
        }
        for (int from = 0; from < visitCount; from++) {
            for (int to = from + 1; to <= visitCount && extend(s, shift, visits, from, to, visitCount); to++) {}
        }
        return write(visits, visitCount, into, best(visitCount));
    }

    /** Rides the trip over {@code visits[from..to)} from every label; false where more visits cannot fit either. */
    private boolean extend(Shift s, int shift, int[] visits, int from, int to, int visitCount) {
        long tooMuch = overload(s, visits, from, to);
        if (tooMuch > 0 && to - from > 1) {
            return false;
        }
        int end = to == visitCount ? s.endPlace() : s.startPlace();
        for (int k = 0; k < labels[from]; k++) {
            int label = from * LABELS + k;
            extend(s, shift, visits, from, to, visitCount, end, label, tooMuch, false);
            if (from > 0 && swaps[label] < mostSwaps) {
                extend(s, shift, visits, from, to, visitCount, end, label, tooMuch, true);
            }
        }
        return true;
    }

    private void extend(
            Shift s,
            int shift,
            int[] visits,
            int from,
            int to,
            int visitCount,
            int end,
            int label,
            long tooMuch,
            boolean withSwap) {
        tripSwapped = withSwap;
        tripSwaps = swaps[label] + (withSwap ? 1 : 0);
        ride(s, shift, visits, from, to, end, label);
        if (to == visitCount) {
            tripBroken += Math.max(0, tripClockSec - s.latestEndSec());
        }
        keep(to, tripClockSec, tripChargeJ, tripMetres, tripBroken + tooMuch, from, label - from * LABELS);
    }

    /** Grams and millilitres over the capacity at the fullest point of the trip. */
    private long overload(Shift s, int[] visits, int from, int to) {
        long massG = 0;
        long volumeMl = 0;
        for (int i = from; i < to; i++) {
            massG += problem.delivery[visits[i]] ? problem.massG[visits[i]] : 0;
            volumeMl += problem.delivery[visits[i]] ? problem.volumeMl[visits[i]] : 0;
        }
        long mostG = massG;
        long mostMl = volumeMl;
        for (int i = from; i < to; i++) {
            int sign = problem.delivery[visits[i]] ? -1 : 1;
            massG += (long) sign * problem.massG[visits[i]];
            volumeMl += (long) sign * problem.volumeMl[visits[i]];
            mostG = Math.max(mostG, massG);
            mostMl = Math.max(mostMl, volumeMl);
        }
        var capacity = s.vehicle().type().capacity();
        return Math.max(0, mostG - capacity.massG()) + Math.max(0, mostMl - capacity.volumeMl());
    }

    private void ride(Shift s, int shift, int[] visits, int from, int to, int end, int label) {
        TravelMatrix matrix = problem.matrixOfShift[shift];
        Battery battery = s.vehicle().type().battery().orElse(null);
        int onBoardG = 0;
        long clock = clockSec[label];
        for (int i = from; i < to; i++) {
            clock = Math.max(clock, problem.releaseSec[visits[i]]);
            onBoardG += problem.delivery[visits[i]] ? problem.massG[visits[i]] : 0;
        }
        clock += problem.loadingSec[shift] + (tripSwapped ? problem.swapSec(shift) : 0);
        long charge = tripSwapped && battery != null ? battery.usableJ() : chargeJ[label];
        tripMetres = metres[label];
        tripBroken = broken[label];
        int place = s.startPlace();
        for (int i = from; i <= to; i++) {
            int next = i < to ? problem.place[visits[i]] : end;
            if (!matrix.reachable(place, next)) {
                tripBroken += TravelMatrix.UNREACHABLE;
            } else {
                clock += matrix.rideSec(place, next, onBoardG);
                tripMetres += matrix.distanceM(place, next);
                charge -= battery == null ? 0 : matrix.energyJ(place, next, onBoardG);
            }
            if (battery != null) {
                charge = Math.min(charge, battery.usableJ());
                tripBroken += Math.max(0, battery.reserveJ() - charge);
            }
            if (i < to) {
                int visit = visits[i];
                int window = problem.windowFrom(visit, (int) Math.min(clock, TravelMatrix.UNREACHABLE));
                clock = Math.max(clock, problem.openSec[visit][window]);
                tripBroken += Math.max(0, clock - problem.closeSec[visit][window]);
                clock += problem.serviceSec[visit];
                onBoardG += problem.delivery[visit] ? -problem.massG[visit] : problem.massG[visit];
            }
            place = next;
        }
        tripClockSec = clock;
        tripChargeJ = charge;
    }

    private void keep(int done, long clock, long charge, long ridden, long bad, int from, int parentLabel) {
        int base = done * LABELS;
        int kept = 0;
        for (int k = 0; k < labels[done]; k++) {
            int other = base + k;
            boolean noBetter = clockSec[other] <= clock
                    && chargeJ[other] >= charge
                    && metres[other] <= ridden
                    && swaps[other] <= tripSwaps
                    && broken[other] <= bad;
            if (noBetter) {
                return;
            }
        }
        for (int k = 0; k < labels[done]; k++) {
            int other = base + k;
            boolean dominated = clock <= clockSec[other]
                    && charge >= chargeJ[other]
                    && ridden <= metres[other]
                    && tripSwaps <= swaps[other]
                    && bad <= broken[other];
            if (!dominated) {
                copy(other, base + kept);
                kept++;
            }
        }
        if (kept == LABELS) {
            int worst = base;
            for (int other = base; other < base + kept; other++) {
                worst = worse(broken[other], metres[other], broken[worst], metres[worst]) ? other : worst;
            }
            if (!worse(broken[worst], metres[worst], bad, ridden)) {
                labels[done] = kept;
                return;
            }
            copy(base + kept - 1, worst);
            kept--;
        }
        set(base + kept, clock, charge, ridden, bad, from, parentLabel);
        swaps[base + kept] = tripSwaps;
        swapped[base + kept] = tripSwapped;
        labels[done] = kept + 1;
    }

    private static boolean worse(long bad, long ridden, long otherBad, long otherRidden) {
        return bad > otherBad || (bad == otherBad && ridden > otherRidden);
    }

    private void set(int at, long clock, long charge, long ridden, long bad, int from, int parentLabel) {
        clockSec[at] = clock;
        chargeJ[at] = charge;
        metres[at] = ridden;
        broken[at] = bad;
        tripStart[at] = from;
        parent[at] = parentLabel;
    }

    private void copy(int from, int to) {
        set(to, clockSec[from], chargeJ[from], metres[from], broken[from], tripStart[from], parent[from]);
        swaps[to] = swaps[from];
        swapped[to] = swapped[from];
    }

    /** The label of the whole route that breaks least, then swaps least, then rides least, then ends first. */
    private int best(int visitCount) {
        int base = visitCount * LABELS;
        int best = base;
        for (int other = base; other < base + labels[visitCount]; other++) {
            best = isBetter(other, best) ? other : best;
        }
        return best;
    }

    private boolean isBetter(int label, int other) {
        if (broken[label] != broken[other]) {
            return broken[label] < broken[other];
        }
        if (swaps[label] != swaps[other]) {
            return swaps[label] < swaps[other];
        }
        return metres[label] == metres[other] ? clockSec[label] < clockSec[other] : metres[label] < metres[other];
    }

    private int write(int[] visits, int visitCount, int[] into, int lastLabel) {
        int trips = 0;
        int done = visitCount;
        for (int label = lastLabel; done > 0; trips++) {
            int start = tripStart[label];
            label = start * LABELS + Math.max(0, parent[label]);
            done = start;
        }
        int length = visitCount + trips - 1;
        int at = length;
        done = visitCount;
        int label = lastLabel;
        while (done > 0) {
            int start = tripStart[label];
            for (int i = done - 1; i >= start; i--) {
                into[--at] = visits[i];
            }
            if (start > 0) {
                into[--at] = swapped[label] ? RouteWalk.SWAP : RouteWalk.RELOAD;
            }
            label = start * LABELS + Math.max(0, parent[label]);
            done = start;
        }
        return length;
    }

    private void reserve(int positions) {
        if (labels.length < positions) {
            int size = 2 * positions;
            labels = new int[size];
            clockSec = new long[size * LABELS];
            chargeJ = new long[size * LABELS];
            metres = new long[size * LABELS];
            broken = new long[size * LABELS];
            tripStart = new int[size * LABELS];
            swaps = new int[size * LABELS];
            swapped = new boolean[size * LABELS];
            parent = new int[size * LABELS];
        }
    }
}
