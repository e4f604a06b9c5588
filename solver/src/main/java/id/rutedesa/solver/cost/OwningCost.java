package id.rutedesa.solver.cost;

/** What owning a vehicle costs on each day on which it rides, in thousandths of a Rupiah. */
public record OwningCost(long depreciationMilliIdr, long financeMilliIdr, long taxMilliIdr) {
    private static final long PERCENT = 100_000; // thousandths of a percent
    private static final long MILLI = 1_000;
    private static final long TWO = 2;

    /**
     * A year's loss of value, interest and tax over the days of riding: value is lost evenly, and half of the price owed on average.
     *
     * @param priceMilliIdr when it was bought, not negative
     * @param lostMilliIdr of the price: all but a battery whose wear is paid by the kWh, not negative
     * @param milliYears thousandths of the years in which it is lost, positive
     * @param interestMilliPercent a year, thousandths of a percent, not negative
     * @param taxMilliIdrPerYear not negative
     * @param milliRidingDays thousandths of the days in a year on which it rides, positive
     */
    public static OwningCost perDay(
            long priceMilliIdr,
            long lostMilliIdr,
            long milliYears,
            long interestMilliPercent,
            long taxMilliIdrPerYear,
            long milliRidingDays) {
        long lost = Money.priced(lostMilliIdr, MILLI, milliYears);
        long interest = Money.priced(priceMilliIdr, interestMilliPercent, PERCENT * TWO);
        return new OwningCost(
                Money.priced(lost, MILLI, milliRidingDays),
                Money.priced(interest, MILLI, milliRidingDays),
                Money.priced(taxMilliIdrPerYear, MILLI, milliRidingDays));
    }
}
