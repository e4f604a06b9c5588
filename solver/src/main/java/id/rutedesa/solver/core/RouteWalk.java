package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.CostBreakdown;
import java.util.Arrays;

/**
 * Rides one route from start to end and keeps the time, load and charge: the one definition of what a route costs and
 * which rules it breaks. The rider leaves as late as the route allows without ending later, so no waiting is paid that
 * could be spent at home.
 *
 * <p>Where one trip breaks a rule and the shift may reload, {@link TripSplitter} puts returns to the start place into the
 * order; a return that is not needed is never made, nor a pack swapped without need.
 *
 * <p>Not thread-safe. Results hold until the next {@link #walk}. Allocates only when a route is longer than any before.
 */
public final class RouteWalk {
    /** Stands for a return to the start place in {@link #sequence}. */
    static final int RELOAD = -1;

    /** Stands for a return at which the pack is replaced too. */
    static final int SWAP = -2;

    private static final int JOULES_PER_KWH = 3_600_000;
    /** A leg without a way weighs more than any lateness that could be traded for it. */
    private static final long MISSING_WAY = 100_000_000;

    private final CompiledProblem problem;
    private final TripSplitter splitter;
    private final long[] shortage = new long[Shortage.values().length];

    /** What is done, in order: visits, and {@link #RELOAD} or {@link #SWAP} between two trips. */
    int[] sequence = new int[16];

    int[] arrivalSec = new int[16];
    int[] startSec = new int[16];
    int[] loadG = new int[16];
    int[] loadMl = new int[16];
    int[] energyJ = new int[16];
    int[] rideSec = new int[16];
    long[] chargeJ = new long[16];
    private int[] openSec = new int[16];
    /** Length of {@link #sequence}. */
    int count;

    int departureSec;
    private int endSec;
    private long distanceM;
    private long drawnJ;
    private final Swaps swaps = new Swaps();
    private int shiftIndex;

    public RouteWalk(CompiledProblem problem) {
        this.problem = problem;
        splitter = new TripSplitter(problem);
    }

    /** Walks {@code visits[0..count)} in this order for one shift. An empty route costs nothing and breaks nothing. */
    public void walk(int shift, int[] visits, int visitCount) {
        shiftIndex = shift;
        reserve(2 * visitCount + 2);
        System.arraycopy(visits, 0, sequence, 0, visitCount);
        count = visitCount;
        walkSequence();
        if (problem.loadingSec[shift] < 0 || visitCount < 2 || feasible()) {
            return;
        }
        long before = totalShortage();
        count = splitter.split(shift, visits, visitCount, sequence);
        walkSequence();
        if (totalShortage() > before) {
            System.arraycopy(visits, 0, sequence, 0, visitCount);
            count = visitCount;
            walkSequence();
        }
    }

    private void walkSequence() {
        Arrays.fill(shortage, 0);
        distanceM = 0;
        drawnJ = 0;
        swaps.clear();
        Shift s = problem.shifts.get(shiftIndex);
        departureSec = s.earliestStartSec();
        endSec = departureSec;
        if (count == 0) {
            return;
        }
        load(s);
        ride(s);
        leaveLater();
        drive(s);
    }

    /** Seconds of a loading; 0 for a shift of one trip. */
    int loadingSec() {
        return Math.max(0, problem.loadingSec[shiftIndex]);
    }

    /** Seconds of a swap, beside loading. */
    int swapSec() {
        return problem.swapSec(shiftIndex);
    }

    /** Loads on each leg, trip by trip, and when each trip's goods are there. */
    private void load(Shift s) {
        var capacity = s.vehicle().type().capacity();
        int releasedSec = 0;
        for (int from = 0; from <= count; ) {
            int to = from;
            while (to < count && sequence[to] >= 0) {
                to++;
            }
            int tripReleaseSec = loadTrip(from, to, capacity.massG(), capacity.volumeMl());
            if (from == 0) {
                releasedSec = tripReleaseSec;
            } else {
                openSec[from - 1] = tripReleaseSec;
            }
            from = to + 1;
        }
        departureSec = Math.max(departureSec, releasedSec) + loadingSec();
    }

    /** Loads of the trip over {@code sequence[from..to)}; answers when its goods are at the depot. */
    private int loadTrip(int from, int to, int capacityG, int capacityMl) {
        long massG = 0;
        long volumeMl = 0;
        int releasedSec = 0;
        for (int i = from; i < to; i++) {
            int visit = sequence[i];
            releasedSec = Math.max(releasedSec, problem.releaseSec[visit]);
            massG += problem.delivery[visit] ? problem.massG[visit] : 0;
            volumeMl += problem.delivery[visit] ? problem.volumeMl[visit] : 0;
        }
        long mostG = 0;
        long mostMl = 0;
        for (int i = from; i <= to; i++) {
            loadG[i] = (int) Math.min(massG, Integer.MAX_VALUE);
            loadMl[i] = (int) Math.min(volumeMl, Integer.MAX_VALUE);
            mostG = Math.max(mostG, massG);
            mostMl = Math.max(mostMl, volumeMl);
            if (i < to) {
                int sign = problem.delivery[sequence[i]] ? -1 : 1;
                massG += (long) sign * problem.massG[sequence[i]];
                volumeMl += (long) sign * problem.volumeMl[sequence[i]];
            }
        }
        add(Shortage.MASS_G, Math.max(0, mostG - capacityG));
        add(Shortage.VOLUME_ML, Math.max(0, mostMl - capacityMl));
        return releasedSec;
    }

    private int placeOf(int i, Shift s) {
        if (i == count) {
            return s.endPlace();
        }
        return sequence[i] < 0 ? s.startPlace() : problem.place[sequence[i]];
    }

    private int serviceSecOf(int i) {
        if (sequence[i] == SWAP) {
            return loadingSec() + problem.swapSec(shiftIndex);
        }
        return sequence[i] == RELOAD ? loadingSec() : problem.serviceSec[sequence[i]];
    }

    /** Times of all stops when leaving at {@link #departureSec}. */
    private void ride(Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        long clockSec = departureSec;
        int from = s.startPlace();
        long lateSec = 0;
        for (int i = 0; i <= count; i++) {
            int to = placeOf(i, s);
            int legSec = matrix.rideSec(from, to, loadG[i]);
            boolean way = legSec != TravelMatrix.UNREACHABLE;
            add(Shortage.WAYS, way ? 0 : 1);
            rideSec[i] = way ? legSec : 0;
            clockSec += rideSec[i];
            arrivalSec[i] = (int) Math.min(clockSec, TravelMatrix.UNREACHABLE);
            if (i < count) {
                startSec[i] = Math.max(arrivalSec[i], opensSec(i, arrivalSec[i]));
                lateSec += Math.max(0, startSec[i] - closesSec(i, startSec[i]));
                clockSec = (long) startSec[i] + serviceSecOf(i);
            }
            from = to;
        }
        endSec = arrivalSec[count];
        add(Shortage.WINDOW_SEC, lateSec);
        add(Shortage.SHIFT_SEC, Math.max(0, endSec - s.latestEndSec()));
    }

    private int opensSec(int i, int clockSec) {
        int visit = sequence[i];
        return visit < 0 ? openSec[i] : problem.openSec[visit][problem.windowFrom(visit, clockSec)];
    }

    private int closesSec(int i, int clockSec) {
        int visit = sequence[i];
        return visit < 0 ? TimeWindow.LATEST_SEC : problem.closeSec[visit][problem.windowFrom(visit, clockSec)];
    }

    /**
     * Moves the departure back by the forward time slack (Savelsbergh 1992), at most by the waiting on the way: the end
     * stays where it is.
     */
    private void leaveLater() {
        long waitedSec = 0;
        long slackSec = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            waitedSec += startSec[i] - arrivalSec[i];
            slackSec = Math.min(slackSec, waitedSec + Math.max(0, closesSec(i, startSec[i]) - startSec[i]));
        }
        int laterSec = (int) Math.max(0, Math.min(slackSec, waitedSec));
        departureSec += laterSec;
        int clockSec = departureSec;
        for (int i = 0; i < count && laterSec > 0; i++) {
            clockSec += rideSec[i];
            arrivalSec[i] = clockSec;
            startSec[i] = Math.max(clockSec, startSec[i]);
            clockSec = startSec[i] + serviceSecOf(i);
        }
    }

    /** Metres and charge along the way. */
    private void drive(Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        Battery battery = s.vehicle().type().battery().orElse(null);
        long charge = s.startChargeJ();
        long lowest = charge;
        int from = s.startPlace();
        for (int i = 0; i <= count; i++) {
            int to = placeOf(i, s);
            boolean way = matrix.reachable(from, to);
            distanceM += way ? matrix.distanceM(from, to) : 0;
            energyJ[i] = way && battery != null ? matrix.energyJ(from, to, loadG[i]) : 0;
            if (battery != null) {
                charge = Math.min(charge - energyJ[i], battery.usableJ());
                lowest = Math.min(lowest, charge);
            }
            chargeJ[i] = charge;
            if (i < count && sequence[i] == SWAP && battery != null) {
                swaps.add(startSec[i], (int) Math.max(0, charge));
                drawnJ += battery.usableJ() - charge;
                charge = battery.usableJ();
            }
            from = to;
        }
        if (battery != null) {
            drawnJ = Math.max(0, drawnJ + s.startChargeJ() - charge);
            add(Shortage.CHARGE_J, Math.max(0, battery.reserveJ() - lowest));
        }
    }

    /** How much is missing, 0 where the rule is kept. */
    public long shortage(Shortage kind) {
        return shortage[indexOf(kind)];
    }

    /** Whether the last walked route keeps every rule. */
    public boolean feasible() {
        return totalShortage() == 0;
    }

    /** All shortages added, whatever their unit: 0 exactly for a route that keeps every rule. */
    public long totalShortage() {
        long total = shortage(Shortage.WAYS) * MISSING_WAY;
        for (long amount : shortage) {
            total += amount;
        }
        return total;
    }

    private void add(Shortage kind, long amount) {
        shortage[indexOf(kind)] += amount;
    }

    @SuppressWarnings("EnumOrdinal") // an array slot, never stored
    private static int indexOf(Shortage kind) {
        return kind.ordinal();
    }

    /** The pack swaps of the last walked route. */
    public Swaps swaps() {
        return swaps;
    }

    private long swapFeeMilliIdr() {
        return swaps.count == 0 ? 0 : swaps.count * problem.pools[problem.poolOfShift[shiftIndex]].feeMilliIdr();
    }

    /** Seconds from the beginning of the first loading to the end. */
    public int dutySec() {
        return count == 0 ? 0 : endSec - departureSec + loadingSec();
    }

    /** Cost of the last walked route in thousandths of a Rupiah. */
    public long costMilliIdr() {
        if (count == 0) {
            return 0;
        }
        CostRates rates = problem.shifts.get(shiftIndex).vehicle().type().rates();
        return rates.fixedMilliIdr()
                + priced(dutySec(), rates.wageMilliIdrPerHour(), 3_600)
                + priced(distanceM, rates.distanceMilliIdrPerKm(), 1_000)
                + priced(drawnJ, rates.energyMilliIdrPerKwh(), JOULES_PER_KWH)
                + swapFeeMilliIdr();
    }

    /** The same cost by part: each part is rounded once for the route, half up. */
    public CostBreakdown cost() {
        if (count == 0) {
            return CostBreakdown.NONE;
        }
        CostRates rates = problem.shifts.get(shiftIndex).vehicle().type().rates();
        return new CostBreakdown(
                rates.fixedMilliIdr(),
                priced(dutySec(), rates.wageMilliIdrPerHour(), 3_600),
                priced(distanceM, rates.distanceMilliIdrPerKm(), 1_000),
                priced(drawnJ, rates.energyMilliIdrPerKwh(), JOULES_PER_KWH),
                swapFeeMilliIdr());
    }

    private static long priced(long amount, long rate, int unit) {
        return (amount * rate + unit / 2) / unit;
    }

    private void reserve(int length) {
        if (sequence.length < length) {
            int size = length * 2;
            sequence = new int[size];
            arrivalSec = new int[size];
            startSec = new int[size];
            loadG = new int[size];
            loadMl = new int[size];
            energyJ = new int[size];
            rideSec = new int[size];
            chargeJ = new long[size];
            openSec = new int[size];
        }
    }
}
