package id.rutedesa.solver.model;

/**
 * What the use of a vehicle costs, in thousandths of a Rupiah.
 *
 * @param fixedMilliIdr once for each shift that serves a task
 * @param wageMilliIdrPerHour for each hour of duty: from the first loading to the return, or to the earliest end ({@link Attendance}), without breaks on the way
 * @param distanceMilliIdrPerKm for each kilometre: maintenance, tyres, tax share
 * @param energyMilliIdrPerKwh for each kWh drawn from the battery: what it cost at the wall, losses and battery wear
 *     included; without a battery for each kWh that the matrix says: fuel burnt by the work
 */
public record CostRates(
        long fixedMilliIdr, long wageMilliIdrPerHour, long distanceMilliIdrPerKm, long energyMilliIdrPerKwh) {
    /** The largest rate: a day's cost fits a {@code long} with room for sums. */
    public static final long LIMIT = 10_000_000_000L;

    public CostRates {
        for (long rate : new long[] {fixedMilliIdr, wageMilliIdrPerHour, distanceMilliIdrPerKm, energyMilliIdrPerKwh}) {
            requireRate(rate);
        }
    }

    static void requireRate(long rate) {
        if (rate < 0 || rate > LIMIT) {
            throw new IllegalArgumentException(
                    "A cost rate is 0 to %d thousandths of a Rupiah, not %d.".formatted(LIMIT, rate));
        }
    }
}
