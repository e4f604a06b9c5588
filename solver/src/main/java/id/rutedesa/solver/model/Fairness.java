package id.rutedesa.solver.model;

import java.util.Set;

/**
 * What it counts against a plan that one rider has more than another, in the plan's own judgement: nobody pays it. Of each measure
 * every rider's part above the mean has a price; a rider who stays at home counts with nothing.
 *
 * @param shiftIds between these shifts; empty for all
 * @param timeMilliIdrPerHour for each hour of duty above the mean, thousandths of a Rupiah
 * @param climbMilliIdrPerKm for each kilometre climbed above the mean
 * @param payPermille thousandths of a Rupiah for each Rupiah of wage and overtime above the mean, 0 to 100,000
 */
public record Fairness(Set<String> shiftIds, long timeMilliIdrPerHour, long climbMilliIdrPerKm, int payPermille) {
    /** It does not matter who does how much. */
    public static final Fairness NONE = new Fairness(Set.of(), 0, 0, 0);

    private static final int MOST_PERMILLE = 100_000;

    public Fairness {
        shiftIds = Set.copyOf(shiftIds);
        CostRates.requireRate(timeMilliIdrPerHour);
        CostRates.requireRate(climbMilliIdrPerKm);
        if (payPermille < 0 || payPermille > MOST_PERMILLE) {
            throw new IllegalArgumentException(
                    "Fairness of pay is 0 to %d, not %d.".formatted(MOST_PERMILLE, payPermille));
        }
    }

    /** Between all shifts, by their hours alone. */
    public static Fairness ofTime(long milliIdrPerHour) {
        return new Fairness(Set.of(), milliIdrPerHour, 0, 0);
    }

    /** Whether anything has a price. */
    public boolean counts() {
        return timeMilliIdrPerHour > 0 || climbMilliIdrPerKm > 0 || payPermille > 0;
    }

    /** Whether a shift is among those that are compared. */
    public boolean compares(String shiftId) {
        return shiftIds.isEmpty() || shiftIds.contains(shiftId);
    }
}
