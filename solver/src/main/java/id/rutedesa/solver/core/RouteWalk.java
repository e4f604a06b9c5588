package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.CostBreakdown;
import java.util.Arrays;

/**
 * Rides one route from start to end and keeps the time, load and charge: the one definition of what a route costs and
 * which rules it breaks. The rider leaves as late as the route allows without ending later, so no waiting is paid that
 * could be spent at home.
 *
 * <p>Not thread-safe. Results hold until the next {@link #walk}. Allocates only when a route is longer than any before.
 */
public final class RouteWalk {
    private static final int JOULES_PER_KWH = 3_600_000;
    /** A leg without a way weighs more than any lateness that could be traded for it. */
    private static final long MISSING_WAY = 100_000_000;

    private final CompiledProblem problem;
    private final long[] shortage = new long[Shortage.values().length];

    int[] arrivalSec = new int[16];
    int[] startSec = new int[16];
    int[] loadG = new int[16];
    int[] loadMl = new int[16];
    int[] energyJ = new int[16];
    int[] rideSec = new int[16];
    long[] chargeJ = new long[16];
    int departureSec;
    private int endSec;
    private long distanceM;
    private long drawnJ;
    private int shiftIndex;
    private int count;

    public RouteWalk(CompiledProblem problem) {
        this.problem = problem;
    }

    /** Walks {@code visits[0..count)} in this order for one shift. An empty route costs nothing and breaks nothing. */
    public void walk(int shift, int[] visits, int visitCount) {
        reserve(visitCount + 1);
        Arrays.fill(shortage, 0);
        shiftIndex = shift;
        count = visitCount;
        distanceM = 0;
        drawnJ = 0;
        Shift s = problem.shifts.get(shift);
        departureSec = s.earliestStartSec();
        endSec = departureSec;
        if (visitCount == 0) {
            return;
        }
        loadAtStart(visits, s);
        ride(visits, s);
        leaveLater(visits);
        drive(visits, s);
    }

    private void loadAtStart(int[] visits, Shift s) {
        long massG = 0;
        long volumeMl = 0;
        for (int i = 0; i < count; i++) {
            int visit = visits[i];
            departureSec = Math.max(departureSec, problem.releaseSec[visit]);
            if (problem.delivery[visit]) {
                massG += problem.massG[visit];
                volumeMl += problem.volumeMl[visit];
            }
        }
        long mostG = massG;
        long mostMl = volumeMl;
        for (int i = 0; i <= count; i++) {
            loadG[i] = (int) Math.min(massG, Integer.MAX_VALUE);
            loadMl[i] = (int) Math.min(volumeMl, Integer.MAX_VALUE);
            mostG = Math.max(mostG, massG);
            mostMl = Math.max(mostMl, volumeMl);
            if (i < count) {
                int sign = problem.delivery[visits[i]] ? -1 : 1;
                massG += (long) sign * problem.massG[visits[i]];
                volumeMl += (long) sign * problem.volumeMl[visits[i]];
            }
        }
        var capacity = s.vehicle().type().capacity();
        missing(Shortage.MASS_G, Math.max(0, mostG - capacity.massG()));
        missing(Shortage.VOLUME_ML, Math.max(0, mostMl - capacity.volumeMl()));
    }

    /** Times of all visits when leaving at {@link #departureSec}. */
    private void ride(int[] visits, Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        long clockSec = departureSec;
        int from = s.startPlace();
        long lateSec = 0;
        long noWay = 0;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? problem.place[visits[i]] : s.endPlace();
            int legSec = matrix.rideSec(from, to, loadG[i]);
            noWay += legSec == TravelMatrix.UNREACHABLE ? 1 : 0;
            rideSec[i] = legSec == TravelMatrix.UNREACHABLE ? 0 : legSec;
            clockSec += rideSec[i];
            arrivalSec[i] = (int) Math.min(clockSec, TravelMatrix.UNREACHABLE);
            if (i < count) {
                int window = windowFrom(visits[i], arrivalSec[i]);
                startSec[i] = Math.max(arrivalSec[i], problem.openSec[visits[i]][window]);
                lateSec += Math.max(0, startSec[i] - problem.closeSec[visits[i]][window]);
                clockSec = (long) startSec[i] + problem.serviceSec[visits[i]];
            }
            from = to;
        }
        endSec = arrivalSec[count];
        missing(Shortage.WAYS, noWay);
        missing(Shortage.WINDOW_SEC, lateSec);
        missing(Shortage.SHIFT_SEC, Math.max(0, endSec - s.latestEndSec()));
    }

    /** The first window that has not closed, or the last one. */
    private int windowFrom(int visit, int clockSec) {
        int[] close = problem.closeSec[visit];
        int window = 0;
        while (window < close.length - 1 && close[window] < clockSec) {
            window++;
        }
        return window;
    }

    /**
     * Moves the departure back by the forward time slack (Savelsbergh 1992), at most by the waiting on the way: the end
     * stays where it is.
     */
    private void leaveLater(int[] visits) {
        long waitedSec = 0;
        long slackSec = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            waitedSec += startSec[i] - arrivalSec[i];
            int close = problem.closeSec[visits[i]][windowFrom(visits[i], startSec[i])];
            slackSec = Math.min(slackSec, waitedSec + Math.max(0, close - startSec[i]));
        }
        int laterSec = (int) Math.max(0, Math.min(slackSec, waitedSec));
        departureSec += laterSec;
        int clockSec = departureSec;
        for (int i = 0; i < count && laterSec > 0; i++) {
            clockSec += rideSec[i];
            arrivalSec[i] = clockSec;
            startSec[i] = Math.max(clockSec, startSec[i]);
            clockSec = startSec[i] + problem.serviceSec[visits[i]];
        }
    }

    /** Metres and charge along the way. */
    private void drive(int[] visits, Shift s) {
        TravelMatrix matrix = problem.matrixOfShift[shiftIndex];
        Battery battery = s.vehicle().type().battery().orElse(null);
        long charge = s.startChargeJ();
        long lowest = charge;
        int from = s.startPlace();
        for (int i = 0; i <= count; i++) {
            int to = i < count ? problem.place[visits[i]] : s.endPlace();
            boolean way = matrix.reachable(from, to);
            distanceM += way ? matrix.distanceM(from, to) : 0;
            energyJ[i] = way && battery != null ? matrix.energyJ(from, to, loadG[i]) : 0;
            if (battery != null) {
                charge = Math.min(charge - energyJ[i], battery.usableJ());
                lowest = Math.min(lowest, charge);
            }
            chargeJ[i] = charge;
            from = to;
        }
        if (battery != null) {
            drawnJ = Math.max(0, s.startChargeJ() - charge);
            missing(Shortage.CHARGE_J, Math.max(0, battery.reserveJ() - lowest));
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

    private void missing(Shortage kind, long amount) {
        shortage[indexOf(kind)] = amount;
    }

    @SuppressWarnings("EnumOrdinal") // an array slot, never stored
    private static int indexOf(Shortage kind) {
        return kind.ordinal();
    }

    /** Seconds from departure to the end. */
    public int dutySec() {
        return count == 0 ? 0 : endSec - departureSec;
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
                + priced(drawnJ, rates.energyMilliIdrPerKwh(), JOULES_PER_KWH);
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
                priced(drawnJ, rates.energyMilliIdrPerKwh(), JOULES_PER_KWH));
    }

    private static long priced(long amount, long rate, int unit) {
        return (amount * rate + unit / 2) / unit;
    }

    private void reserve(int length) {
        if (arrivalSec.length < length) {
            int size = length * 2;
            arrivalSec = new int[size];
            startSec = new int[size];
            loadG = new int[size];
            loadMl = new int[size];
            energyJ = new int[size];
            rideSec = new int[size];
            chargeJ = new long[size];
        }
    }
}
