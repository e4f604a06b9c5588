package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import java.util.Arrays;

/**
 * Cuts an order of visits into trips: where to come back to the depot and load again (the split of Prins 2004, with
 * labels because time and charge matter too). A label says how early, with how much charge and after how many metres,
 * swaps and broken seconds, grams and joules the bike can be at the depot with the first so many visits done; a label
 * that is no better than another in any of these is dropped. A trip may begin with a charged pack instead of the own; where
 * its charge falls below the reserve, it takes packs along, as few as keep every rule, and every choice of visits behind
 * which they are swapped in is ridden. At most {@link #LABELS} are kept for each number of visits, the ones that break
 * least and then ride least.
 *
 * <pre>
 *   depot ─ 1 ─ 2 ─ depot ─ 3 ─ depot ─ 4 ─ 5 ─ 6 ─ depot
 * </pre>
 *
 * Not thread-safe; allocates only for longer routes than before.
 */
final class TripSplitter {
    private static final int LABELS = 8;
    private static final int PACK_BITS = 20;
    private static final int[] NO_VISITS = {};

    private final CompiledProblem problem;
    /** By visit: when its goods are at the depot. */
    private final int[] availableSec;

    /** Labels by number of visits done: {@code done * LABELS + k}. */
    private long[] clockSec = {};

    private long[] chargeJ = {};
    private long[] metres = {};
    private long[] broken = {};
    private int[] tripStart = {};
    /** Swaps so far, and whether the last trip began with one. */
    private int[] swaps = {};

    private boolean[] swapped = {};
    /** Packs that the last trip takes along: behind which visits they are swapped in, see {@link #packed}. */
    private long[] packs = {};

    /** Of the labels before any visit: whether the bike has ridden to the depot. */
    private final boolean[] returned = new boolean[LABELS];

    private long[] keptG = {};
    private long[] keptMl = {};
    private int[] parent = {};
    private int[] labels = {};

    private final boolean divides;
    private boolean unbroken;
    private int mostSwaps;
    /** How many visits a label of the trip that is being extended has reached without breaking a rule. */
    private int farthest;

    private long tripClockSec;
    private long tripChargeJ;
    private long tripMetres;
    private long tripBroken;
    private int tripSwaps;
    private boolean tripSwapped;
    private long tripPacks;
    /** Joules below the reserve on the trip that was ridden last, added over its legs. */
    private long tripLacksJ;
    /** The first leg, counted as the visit that it leads to, on which it was below; too large where none was. */
    private int firstLackingLeg;
    /** The visit at which the trip was given up; too large where it was not. */
    private int givenUpAt;
    /** Whether charge was short on any trip ridden since this was last reset. */
    private boolean lacksCharge;
    /** Packs along on the trip that is ridden, and behind which visits they are swapped in, rising. */
    private int along;

    private long alongG;
    private long alongMl;
    private final int[] usedAfter = new int[CarriedPacks.MOST];

    TripSplitter(CompiledProblem problem, int[] availableSec) {
        this.problem = problem;
        this.availableSec = availableSec;
        divides = problem.hasPieces();
    }

    /** Writes visits and returns into {@code into}, of at least three times the visits; answers how many there are. */
    int split(int shift, int[] visits, int visitCount, int[] into) {
        return split(shift, visits, visitCount, into, false);
    }

    /** As {@link #split}, but -1 where no way was found that breaks nothing; much faster. */
    int splitUnbroken(int shift, int[] visits, int visitCount, int[] into) {
        return split(shift, visits, visitCount, into, true);
    }

    private int split(int shift, int[] visits, int visitCount, int[] into, boolean unbrokenOnly) {
        unbroken = unbrokenOnly;
        reserve(visitCount + 1);
        Shift s = problem.shifts.get(shift);
        mostSwaps = problem.mostSwaps(shift);
        labels[0] = 0;
        addUpShipments(visits, visitCount);
        tripSwaps = 0;
        tripSwapped = false;
        tripPacks = 0;
        along = 0;
        Arrays.fill(returned, false);
        keep(0, s.earliestStartSec(), s.startChargeJ(), 0, 0, 0, -1);
        for (int done = 1; done <= visitCount; done++) {
            labels[done] = 0;
        }
        if (problem.onBoardOfShift[shift].underWay()) {
            returnAtOnce(s, shift);
        }
        for (int from = 0; from < visitCount; from++) {
            for (int to = from + 1; to <= visitCount && extend(s, shift, visits, from, to, visitCount); to++) {}
        }
        return labels[visitCount] == 0 ? -1 : write(visits, visitCount, into, best(visitCount));
    }

    /** Rides the trip over {@code visits[from..to)} from every label; false where more visits cannot fit either. */
    private boolean extend(Shift s, int shift, int[] visits, int from, int to, int visitCount) {
        boolean underWay = from == 0 && problem.onBoardOfShift[shift].underWay();
        long loadedTooMuch = overload(s, shift, visits, from, to, false);
        long carriedTooMuch = underWay ? overload(s, shift, visits, from, to, true) + notOnBoard(shift, visits, to) : 0;
        if (loadedTooMuch > 0 && (!underWay || carriedTooMuch > 0) && to - from > 1) {
            return false;
        }
        int end = to == visitCount ? lastPlace(s, visits[to - 1]) : problem.depot[shift];
        farthest = from;
        for (int k = 0; k < labels[from]; k++) {
            int label = from * LABELS + k;
            boolean carries = underWay && !returned[k];
            long tooMuch = carries ? carriedTooMuch : loadedTooMuch;
            extend(s, shift, visits, from, to, visitCount, end, label, tooMuch, false);
            boolean atDepot = from > 0 || (underWay && !carries);
            if (atDepot && swaps[label] < mostSwaps) {
                extend(s, shift, visits, from, to, visitCount, end, label, tooMuch, true);
            }
        }
        // More visits on the trip do not make it lighter or earlier: what broke before its last visit breaks again.
        return !unbroken || farthest >= to;
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
        rideAndKeep(s, shift, visits, from, to, visitCount, end, label, tooMuch);
        if (tripLacksJ > 0 && problem.along.most[shift] > 0 && loadsAtDepot(s, shift, from, label)) {
            takeAlong(s, shift, visits, from, to, visitCount, end, label);
        }
    }

    /** Whether the trip breaks nothing. */
    private boolean rideAndKeep(
            Shift s, int shift, int[] visits, int from, int to, int visitCount, int end, int label, long tooMuch) {
        ride(s, shift, visits, from, to, end, label);
        if (to == visitCount) {
            tripBroken += Math.max(0, tripClockSec - s.backBySec());
        }
        lacksCharge |= tripLacksJ > 0;
        boolean breaksNothing = tripBroken + tooMuch == 0;
        if (!unbroken || breaksNothing) {
            keep(to, tripClockSec, tripChargeJ, tripMetres, tripBroken + tooMuch, from, label - from * LABELS);
        }
        return breaksNothing;
    }

    /** Whether the trip begins where the spare packs are. */
    private boolean loadsAtDepot(Shift s, int shift, int from, int label) {
        boolean first = from == 0 && !returned[label];
        return !first || (!problem.onBoardOfShift[shift].underWay() && s.startPlace() == problem.depot[shift]);
    }

    /** The same trip with packs along, as few as it takes. */
    private void takeAlong(Shift s, int shift, int[] visits, int from, int to, int visitCount, int end, int label) {
        int most = Math.min(to - from, Math.min(problem.along.most[shift], mostSwaps - tripSwaps));
        int swapsBefore = tripSwaps;
        boolean found = false;
        lacksCharge = true;
        for (along = 1; along <= most && !found && lacksCharge; along++) {
            tripSwaps = swapsBefore + along;
            alongG = (long) along * problem.along.massG[shift];
            alongMl = (long) along * problem.along.volumeMl[shift];
            long tooMuch = overload(s, shift, visits, from, to, false);
            if (unbroken && tooMuch > 0) {
                break;
            }
            lacksCharge = false;
            if (unbroken) {
                found = everyChoice(0, from, s, shift, visits, from, to, visitCount, end, label);
            } else {
                found = latestChoice(s, shift, visits, from, to, visitCount, end, label, tooMuch);
            }
        }
        along = 0;
        alongG = 0;
        alongMl = 0;
        tripPacks = 0;
    }

    /** Rides with the pack {@code pack} and the later ones swapped in behind each visit from {@code least} on; true where one breaks nothing. */
    private boolean everyChoice(
            int pack,
            int least,
            Shift s,
            int shift,
            int[] visits,
            int from,
            int to,
            int visitCount,
            int end,
            int label) {
        boolean found = false;
        for (int visit = least; visit < to - (along - 1 - pack); visit++) {
            usedAfter[pack] = visit;
            if (pack < along - 1) {
                found |= everyChoice(pack + 1, visit + 1, s, shift, visits, from, to, visitCount, end, label);
            } else {
                tripPacks = packed(from);
                found |= rideAndKeep(s, shift, visits, from, to, visitCount, end, label, 0);
            }
            if (givenUpAt <= visit) {
                break; // before this pack was of use: later it is of none, either
            }
        }
        return found;
    }

    /** Where rules are broken anyway: each pack as late as the charge allows. */
    private boolean latestChoice(
            Shift s, int shift, int[] visits, int from, int to, int visitCount, int end, int label, long tooMuch) {
        int pack = along - 1;
        int least = pack == 0 ? from : usedAfter[pack - 1] + 1;
        usedAfter[pack] = Math.min(to, firstLackingLeg) - 1;
        boolean found = false;
        boolean lies = usedAfter[pack] >= least;
        while (lies) {
            tripPacks = packed(from);
            found = rideAndKeep(s, shift, visits, from, to, visitCount, end, label, tooMuch);
            // With its weight on board the charge may last less far than without.
            lies = firstLackingLeg - 1 < usedAfter[pack] && firstLackingLeg - 1 >= least;
            usedAfter[pack] = lies ? firstLackingLeg - 1 : usedAfter[pack];
        }
        return found;
    }

    /** The visits behind which packs are swapped in, counted from the trip's first as 1, twenty bits for each. */
    private long packed(int from) {
        long all = 0;
        for (int pack = 0; pack < along; pack++) {
            all |= (usedAfter[pack] - from + 1L) << (PACK_BITS * pack);
        }
        return all;
    }

    private static boolean isUsedAfter(long packs, int visitOfTrip) {
        boolean used = false;
        for (long rest = packs; rest != 0; rest >>>= PACK_BITS) {
            used |= (rest & ((1 << PACK_BITS) - 1)) == visitOfTrip + 1;
        }
        return used;
    }

    private static int howMany(long packs) {
        int many = 0;
        for (long rest = packs; rest != 0; rest >>>= PACK_BITS) {
            many++;
        }
        return many;
    }

    private int lastPlace(Shift s, int lastVisit) {
        return s.endPlace() == Shift.OPEN_END ? problem.place[lastVisit] : s.endPlace();
    }

    /** Grams and millilitres of shipments that are on board before each visit. */
    private void addUpShipments(int[] visits, int visitCount) {
        keptG[0] = 0;
        keptMl[0] = 0;
        for (int i = 0; i < visitCount; i++) {
            boolean shipment = problem.partner[visits[i]] >= 0;
            keptG[i + 1] = keptG[i] + (shipment ? problem.changeG[visits[i]] : 0);
            keptMl[i + 1] = keptMl[i] + (shipment ? problem.changeMl[visits[i]] : 0);
        }
    }

    /** A bike that is under way may ride to the depot before anything else. */
    private void returnAtOnce(Shift s, int shift) {
        tripSwapped = false;
        ride(s, shift, NO_VISITS, 0, 0, problem.depot[shift], 0);
        set(1, tripClockSec, tripChargeJ, tripMetres, tripBroken, 0, -1);
        swaps[1] = 0;
        swapped[1] = false;
        packs[1] = 0;
        returned[1] = true;
        labels[0] = 2;
    }

    /** What counts for deliveries in {@code visits[0..to)} whose goods are not on a bike that is under way. */
    private long notOnBoard(int shift, int[] visits, int to) {
        OnBoard onBoard = problem.onBoardOfShift[shift];
        int lacking = 0;
        for (int i = 0; i < to; i++) {
            lacking += onBoard.lacks(visits[i], problem.fromDepotG[visits[i]], problem.fromDepotMl[visits[i]]) ? 1 : 0;
        }
        return lacking * Shortage.NOT_ON_BOARD.weight;
    }

    /** Grams and millilitres over the capacity at the fullest point of the trip. */
    private long overload(Shift s, int shift, int[] visits, int from, int to, boolean first) {
        OnBoard onBoard = problem.onBoardOfShift[shift];
        long massG = keptG[from] + (first ? onBoard.massG() : 0) + alongG;
        long volumeMl = keptMl[from] + (first ? onBoard.volumeMl() : 0) + alongMl;
        for (int i = from; i < to && !first; i++) {
            massG += problem.fromDepotG[visits[i]];
            volumeMl += problem.fromDepotMl[visits[i]];
        }
        long mostG = massG;
        long mostMl = volumeMl;
        for (int i = from; i < to; i++) {
            massG += problem.changeG[visits[i]];
            volumeMl += problem.changeMl[visits[i]];
            mostG = Math.max(mostG, massG);
            mostMl = Math.max(mostMl, volumeMl);
        }
        var capacity = s.vehicle().type().capacity();
        return Math.max(0, mostG - capacity.massG()) + Math.max(0, mostMl - capacity.volumeMl());
    }

    private void ride(Shift s, int shift, int[] visits, int from, int to, int end, int label) {
        TravelMatrix matrix = problem.matrixOfShift[shift];
        Battery battery = s.vehicle().type().battery().orElse(null);
        OnBoard onBoard = problem.onBoardOfShift[shift];
        boolean underWay = onBoard.underWay() && from == 0 && !returned[label];
        long onBoardG = keptG[from] + (underWay ? onBoard.massG() : 0) + alongG;
        long clock = clockSec[label];
        for (int i = from; i < to && !underWay; i++) {
            clock = Math.max(clock, availableSec[visits[i]]);
            onBoardG += problem.fromDepotG[visits[i]];
        }
        boolean begins = from == 0 && !returned[label];
        long startsTooLateSec =
                begins ? Math.max(0, clock - s.rules().attendance().latestStartSec()) : 0;
        clock += underWay ? 0 : problem.loadingSec[shift] + (tripSwapped ? problem.swapSec(shift) : 0);
        long charge = tripSwapped && battery != null ? battery.usableJ() : chargeJ[label];
        tripMetres = metres[label];
        tripBroken = broken[label] + startsTooLateSec;
        tripLacksJ = 0;
        firstLackingLeg = Integer.MAX_VALUE;
        givenUpAt = Integer.MAX_VALUE;
        int nextPack = 0;
        int swapsAfter = along > 0 ? usedAfter[0] : -1;
        boolean swapsHere = false;
        int place = from == 0 && !returned[label] ? s.startPlace() : problem.depot[shift];
        for (int i = from; i <= to; i++) {
            int next = i < to ? problem.place[visits[i]] : end;
            int loadG = (int) Math.max(0, Math.min(onBoardG, Integer.MAX_VALUE));
            if (!matrix.reachable(place, next)) {
                tripBroken += TravelMatrix.UNREACHABLE;
            } else {
                clock += matrix.rideSec(place, next, loadG);
                tripMetres += matrix.distanceM(place, next);
                charge -= battery == null ? 0 : matrix.energyJ(place, next, loadG);
            }
            if (battery != null) {
                charge = Math.min(charge, battery.usableJ());
                if (charge < battery.reserveJ()) {
                    tripBroken += battery.reserveJ() - charge;
                    tripLacksJ += battery.reserveJ() - charge;
                    firstLackingLeg = Math.min(firstLackingLeg, i);
                }
            }
            if (i < to) {
                int visit = visits[i];
                boolean goesOn = divides && i > from && !swapsHere && problem.goesOn(shift, visits[i - 1], visit);
                if (!goesOn) {
                    int window = problem.windowFrom(visit, (int) Math.min(clock, TravelMatrix.UNREACHABLE));
                    clock = Math.max(clock, problem.openSec[visit][window]);
                    tripBroken += Math.max(0, clock - problem.closeSec[visit][window] - problem.graceSec[visit]);
                }
                if (unbroken && tripBroken > 0) {
                    givenUpAt = i;
                    return;
                }
                farthest = Math.max(farthest, i + 1);
                clock += goesOn ? 0 : problem.serviceSec[visit] + (place == next ? 0 : problem.setupSec[visit]);
                onBoardG += problem.changeG[visit];
                swapsHere = i == swapsAfter;
                if (swapsHere && battery != null) {
                    clock += problem.along.swapSec[shift];
                    charge = battery.usableJ();
                    nextPack++;
                    swapsAfter = nextPack < along ? usedAfter[nextPack] : -1;
                }
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
        packs[base + kept] = tripPacks;
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
        packs[to] = packs[from];
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
        int swapsOnTheWay = 0;
        int done = visitCount;
        for (int label = lastLabel; done > 0; trips++) {
            swapsOnTheWay += howMany(packs[label]);
            int start = tripStart[label];
            label = start * LABELS + Math.max(0, parent[label]);
            done = start;
        }
        int length = visitCount + swapsOnTheWay + trips - 1 + (returnsAtOnce(visitCount, lastLabel) ? 1 : 0);
        int at = length;
        done = visitCount;
        int label = lastLabel;
        while (done > 0) {
            int start = tripStart[label];
            for (int i = done - 1; i >= start; i--) {
                if (isUsedAfter(packs[label], i - start)) {
                    into[--at] = RouteWalk.PACK;
                }
                into[--at] = visits[i];
            }
            if (start > 0 || returned[Math.max(0, parent[label])]) {
                into[--at] = swapped[label] ? RouteWalk.SWAP : RouteWalk.RELOAD;
            }
            label = start * LABELS + Math.max(0, parent[label]);
            done = start;
        }
        return length;
    }

    /** Whether the route of a label begins with a return: its first trip starts from the label that does. */
    private boolean returnsAtOnce(int visitCount, int lastLabel) {
        int label = lastLabel;
        int start = tripStart[label];
        while (start > 0) {
            label = start * LABELS + Math.max(0, parent[label]);
            start = tripStart[label];
        }
        return visitCount > 0 && returned[Math.max(0, parent[label])];
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
            packs = new long[size * LABELS];
            parent = new int[size * LABELS];
            keptG = new long[size];
            keptMl = new long[size];
        }
    }
}
