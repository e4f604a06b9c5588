package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.TravelMatrix;

/**
 * Puts stops at stations into a route whose charge does not suffice: which stations, on which legs, and how much to charge
 * there. A label says how early, with how much charge and for how much money the bike can be done with the first so many
 * stops; a label that is no better than another in any of these is dropped. Charge is taken up to one of {@link #LEVELS}
 * levels, at most {@link #ON_LEG} stations are tried on each leg and at most {@link #LABELS} labels kept, the cheapest: few
 * enough to be quick, and so many that two stations on short routes are placed as brute force does. Each leg has at most one
 * station. Not thread-safe; allocates only for longer routes than before.
 */
final class StationPlacer {
    static final int LEVELS = 20;
    static final int LABELS = 40;
    /** Where one of many positions is only priced. */
    static final int FEW_LABELS = 8;

    private static final int ON_LEG = 3;
    private static final int NONE = -1;

    private final CompiledProblem problem;
    /** Labels by number of stops behind: {@code stops * LABELS + k}. */
    private long[] clockSec = {};

    private long[] chargeJ = {};
    /** What full packs of the stock have brought so far. */
    private long[] swappedJ = {};

    /** Kilometres, fees and energy bought on the way so far, thousandths of a Rupiah. */
    private long[] paid = {};
    /** As {@link #paid}, and what time and the charge used cost. */
    private long[] worth = {};

    private int[] parent = {};
    /** The station on the leg to the last stop, or {@link #NONE}, and the charge with which it is left. */
    private int[] station = {};

    private int[] leftJ = {};
    private int[] labels = {};
    private final int[] useful = new int[ON_LEG];
    private int usefulCount;
    private int mostLabels;

    StationPlacer(CompiledProblem problem) {
        this.problem = problem;
    }

    /**
     * Writes the walk's sequence with stops at stations into {@code into}; answers its new length, or -1 where none was found
     * that keeps windows, shift and reserve.
     *
     * @param walk whose loads, stops and services are known for the sequence without breaks and stations
     * @param most labels to be kept, up to {@link #LABELS}
     * @param into of at least twice the stops and one
     * @param intoJ likewise: the charge with which each station is left
     */
    int place(Shift s, int shift, RouteWalk walk, int most, int[] into, int[] intoJ) {
        mostLabels = most;
        int stops = walk.count;
        reserve((stops + 2) * LABELS);
        labels[0] = 0;
        keep(s, 0, walk.departureSec, s.startChargeJ(), 0, 0, NONE, NONE, 0);
        for (int stop = 0; stop <= stops; stop++) {
            labels[stop + 1] = 0;
            findUseful(
                    s, shift, walk, stop, stop == 0 ? s.startPlace() : walk.stopPlace[stop - 1], walk.stopPlace[stop]);
            for (int k = 0; k < labels[stop]; k++) {
                extend(s, shift, walk, stop, stop * LABELS + k);
            }
        }
        return labels[stops + 1] == 0 ? -1 : write(walk, stops, into, intoJ);
    }

    /** The stations with the smallest detours between two places; none where the bike goes on with what it stands for. */
    private void findUseful(Shift s, int shift, RouteWalk walk, int stop, int from, int to) {
        TravelMatrix matrix = problem.matrixOfShift[shift];
        var stations = s.rules().stations();
        usefulCount = 0;
        boolean staysHere = walk.belongsToStepBefore(stop);
        for (int i = 0; i < stations.size() && !staysHere; i++) {
            int place = stations.get(i).place();
            if (!matrix.reachable(from, place) || !matrix.reachable(place, to)) {
                continue;
            }
            int at = usefulCount < ON_LEG ? usefulCount++ : ON_LEG;
            for (; at > 0 && metres(s, matrix, from, i, to) < metres(s, matrix, from, useful[at - 1], to); at--) {
                if (at < ON_LEG) {
                    useful[at] = useful[at - 1];
                }
            }
            if (at < ON_LEG) {
                useful[at] = i;
            }
        }
    }

    private static long metres(Shift s, TravelMatrix matrix, int from, int station, int to) {
        int place = s.rules().stations().get(station).place();
        return (long) matrix.distanceM(from, place) + matrix.distanceM(place, to);
    }

    /** From one label to the next stop, past a station or not. */
    private void extend(Shift s, int shift, RouteWalk walk, int stop, int label) {
        TravelMatrix matrix = problem.matrixOfShift[shift];
        int from = stop == 0 ? s.startPlace() : walk.stopPlace[stop - 1];
        int to = walk.stopPlace[stop];
        ride(s, matrix, walk, stop, from, to, clockSec[label], chargeJ[label], paid[label], label, NONE, 0);
        Battery battery = s.vehicle().type().battery().orElseThrow();
        for (int k = 0; k < usefulCount; k++) {
            Station where = s.rules().stations().get(useful[k]);
            int loadG = walk.loadG(stop);
            long arrivalJ = Math.min(chargeJ[label] - matrix.energyJ(from, where.place(), loadG), battery.usableJ());
            if (arrivalJ < battery.reserveJ()) {
                continue;
            }
            long arrival = clockSec[label] + matrix.rideSec(from, where.place(), loadG);
            int start = StationStops.startSec(where, arrival);
            if (start < 0) {
                continue;
            }
            long money = paid[label]
                    + RoutePrice.distanceMilliIdr(
                            matrix.distanceM(from, where.place()),
                            s.vehicle().type().rates());
            int first = where.charger().isEmpty() ? LEVELS : (int) (arrivalJ * LEVELS / battery.usableJ()) + 1;
            for (int level = first; level <= LEVELS; level++) {
                int targetJ = (int) ((long) battery.usableJ() * level / LEVELS);
                long done = StationStops.doneSec(where, battery.usableJ(), start, (int) arrivalJ, targetJ);
                long price = StationStops.milliIdr(where, (int) arrivalJ, targetJ);
                ride(s, matrix, walk, stop, where.place(), to, done, targetJ, money + price, label, useful[k], targetJ);
            }
        }
    }

    private void ride(
            Shift s,
            TravelMatrix matrix,
            RouteWalk walk,
            int stop,
            int from,
            int to,
            long clock,
            long charge,
            long money,
            int label,
            int past,
            int pastJ) {
        Battery battery = s.vehicle().type().battery().orElseThrow();
        int loadG = walk.loadG(stop);
        if (!matrix.reachable(from, to)) {
            return;
        }
        long left = Math.min(charge - matrix.energyJ(from, to, loadG), battery.usableJ());
        if (left < battery.reserveJ()) {
            return;
        }
        long done = clock + matrix.rideSec(from, to, loadG);
        long swapped = swappedJ[label];
        if (stop == walk.count) {
            if (done > s.backBySec()) {
                return;
            }
        } else {
            long start = Math.max(done, walk.opensSec(stop, (int) Math.min(done, TravelMatrix.UNREACHABLE)));
            if (start > walk.closesSec(stop, (int) Math.min(start, TravelMatrix.UNREACHABLE))) {
                return;
            }
            done = walk.doneSec(stop, start);
            if (walk.sequence[stop] == RouteWalk.SWAP || walk.sequence[stop] == RouteWalk.PACK) {
                swapped += battery.usableJ() - left;
                left = battery.usableJ();
            }
        }
        long ridden = RoutePrice.distanceMilliIdr(
                matrix.distanceM(from, to), s.vehicle().type().rates());
        keep(s, stop + 1, done, left, swapped, money + ridden, label, past, pastJ);
    }

    private void keep(
            Shift s, int behind, long clock, long charge, long swapped, long money, int from, int past, int pastJ) {
        int base = behind * LABELS;
        for (int other = base; other < base + labels[behind]; other++) {
            if (clockSec[other] <= clock
                    && chargeJ[other] >= charge
                    && swappedJ[other] <= swapped
                    && paid[other] <= money) {
                return;
            }
        }
        int kept = base;
        for (int other = base; other < base + labels[behind]; other++) {
            boolean dominated = clock <= clockSec[other]
                    && charge >= chargeJ[other]
                    && swapped <= swappedJ[other]
                    && money <= paid[other];
            if (!dominated) {
                copy(other, kept++);
            }
        }
        var rates = s.vehicle().type().rates();
        long value = money
                + RoutePrice.timeMilliIdr(clock, rates.wageMilliIdrPerHour())
                + RoutePrice.energyMilliIdr(
                        Math.max(0, s.startChargeJ() + swapped - charge), rates.energyMilliIdrPerKwh());
        if (kept == base + mostLabels) {
            int worst = base;
            for (int other = base; other < kept; other++) {
                worst = worth[other] > worth[worst] ? other : worst;
            }
            labels[behind] = mostLabels;
            if (worth[worst] <= value) {
                return;
            }
            copy(--kept, worst);
        }
        clockSec[kept] = clock;
        chargeJ[kept] = charge;
        swappedJ[kept] = swapped;
        paid[kept] = money;
        worth[kept] = value;
        parent[kept] = from;
        station[kept] = past;
        leftJ[kept] = pastJ;
        labels[behind] = kept + 1 - base;
    }

    private void copy(int from, int to) {
        clockSec[to] = clockSec[from];
        chargeJ[to] = chargeJ[from];
        swappedJ[to] = swappedJ[from];
        paid[to] = paid[from];
        worth[to] = worth[from];
        parent[to] = parent[from];
        station[to] = station[from];
        leftJ[to] = leftJ[from];
    }

    private int write(RouteWalk walk, int stops, int[] into, int[] intoJ) {
        int best = (stops + 1) * LABELS;
        for (int other = best; other < (stops + 1) * LABELS + labels[stops + 1]; other++) {
            best = worth[other] < worth[best] ? other : best;
        }
        int length = stops;
        for (int label = best; label >= LABELS; label = parent[label]) {
            length += station[label] == NONE ? 0 : 1;
        }
        int at = length;
        int label = best;
        for (int stop = stops; stop >= 0; stop--) {
            if (stop < stops) {
                into[--at] = walk.sequence[stop];
            }
            if (station[label] != NONE) {
                into[--at] = RouteWalk.FIRST_STATION - station[label];
                intoJ[at] = leftJ[label];
            }
            label = parent[label];
        }
        return length;
    }

    private void reserve(int size) {
        if (clockSec.length < size) {
            int length = 2 * size;
            clockSec = new long[length];
            chargeJ = new long[length];
            swappedJ = new long[length];
            paid = new long[length];
            worth = new long[length];
            parent = new int[length];
            station = new int[length];
            leftJ = new int[length];
            labels = new int[length];
        }
    }
}
