package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Fairness;
import java.util.Arrays;
import java.util.function.IntFunction;

/** What unevenly spread work counts: the price of each rider's time, climb and pay above the mean. Not thread-safe. */
public final class FairnessTerm {
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int METRES_PER_KM = 1_000;
    private static final int PERMILLE = 1_000;

    private final Fairness fairness;
    /** The shifts that are compared. */
    private final int[] compared;

    private final long[] amount;
    private long sum;

    public FairnessTerm(CompiledProblem problem) {
        fairness = problem.problem.fairness();
        int[] shifts = new int[problem.shiftCount()];
        int count = 0;
        for (int shift = 0; shift < shifts.length; shift++) {
            if (fairness.counts() && fairness.compares(problem.shift(shift).id())) {
                shifts[count++] = shift;
            }
        }
        compared = Arrays.copyOf(shifts, count);
        amount = new long[count];
    }

    /** Whether it can be anything but 0. */
    public boolean counts() {
        return compared.length > 1;
    }

    /** Whether the term needs to know what a route climbs. */
    static boolean climbs(Fairness fairness) {
        return fairness.climbMilliIdrPerKm() > 0;
    }

    /** Thousandths of a Rupiah for all measures together; the routes by their shift. */
    public long totalMilliIdr(IntFunction<Footprint> routes) {
        return counts() ? timeMilliIdr(routes) + climbMilliIdr(routes) + payMilliIdr(routes) : 0;
    }

    /** For hours of duty above the mean. */
    public long timeMilliIdr(IntFunction<Footprint> routes) {
        sum = 0;
        for (int i = 0; i < amount.length; i++) {
            take(i, routes.apply(compared[i]).dutySec);
        }
        return priced(fairness.timeMilliIdrPerHour(), SECONDS_PER_HOUR);
    }

    /** For metres climbed above the mean. */
    public long climbMilliIdr(IntFunction<Footprint> routes) {
        sum = 0;
        for (int i = 0; i < amount.length; i++) {
            take(i, routes.apply(compared[i]).climbM);
        }
        return priced(fairness.climbMilliIdrPerKm(), METRES_PER_KM);
    }

    /** For wage and overtime above the mean. */
    public long payMilliIdr(IntFunction<Footprint> routes) {
        sum = 0;
        for (int i = 0; i < amount.length; i++) {
            take(i, routes.apply(compared[i]).payMilliIdr);
        }
        return priced(fairness.payPermille(), PERMILLE);
    }

    private void take(int i, long one) {
        amount[i] = one;
        sum += one;
    }

    /** Amounts and mean times the number of shifts, so that they are whole; rounded once, half up. */
    private long priced(long rate, long unit) {
        int count = amount.length;
        long above = 0;
        for (long one : amount) {
            above += Math.max(0, one * count - sum);
        }
        long whole = count * unit;
        if (whole == 0) {
            return 0;
        }
        return above / whole * rate + (above % whole * rate + whole / 2) / whole;
    }

    /**
     * About what one more visit counts by the shift that serves it, with the routes as they are; more for those who have more.
     * An average visit stands for the one that is to come.
     */
    void slopes(IntFunction<Footprint> routes, int visits, long[] milliIdrByShift) {
        Arrays.fill(milliIdrByShift, 0);
        if (!counts() || visits == 0) {
            return;
        }
        timeMilliIdr(routes);
        addSlopes((double) fairness.timeMilliIdrPerHour() / SECONDS_PER_HOUR, visits, milliIdrByShift);
        climbMilliIdr(routes);
        addSlopes((double) fairness.climbMilliIdrPerKm() / METRES_PER_KM, visits, milliIdrByShift);
        payMilliIdr(routes);
        addSlopes((double) fairness.payPermille() / PERMILLE, visits, milliIdrByShift);
    }

    private void addSlopes(double price, int visits, long[] milliIdrByShift) {
        int count = amount.length;
        int above = 0;
        for (long one : amount) {
            above += one * count > sum ? 1 : 0;
        }
        double visit = (double) sum / visits;
        for (int i = 0; i < count; i++) {
            double share = (double) (amount[i] * count > sum ? count - above : -above) / count;
            milliIdrByShift[compared[i]] += Math.round(share * visit * price);
        }
    }
}
