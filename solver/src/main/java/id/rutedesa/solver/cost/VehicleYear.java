package id.rutedesa.solver.cost;

/**
 * What a vehicle costs in a year, in thousandths of a Rupiah, as receipts and price lists tell it.
 *
 * @param wearMilliIdrPerKwhDrawn the battery's price ÷ all kWh it gives in its life
 */
public record VehicleYear(
        EnergyPrice energy,
        long wearMilliIdrPerKwhDrawn,
        long maintenanceMilliIdr,
        long tyresMilliIdr,
        long depreciationMilliIdr,
        long financeMilliIdr,
        long taxMilliIdr,
        long fixedMilliIdr) {
    private static final long M_PER_KM = 1_000;

    /**
     * The battery's wear for each kWh drawn.
     *
     * @param milliIdr price of a new pack
     * @param cycles full ones in its life
     * @param usableWh that one cycle gives
     */
    public static long wearMilliIdrPerKwh(long milliIdr, int cycles, int usableWh) {
        return Money.priced(milliIdr, 1_000, Math.multiplyExact((long) cycles, (long) usableWh));
    }

    /**
     * How much it is used.
     *
     * @param metresPerDay on a day with a route
     * @param daysPerYear with a route
     */
    public record Use(long metresPerDay, int daysPerYear) {
        public Use {
            if (metresPerDay <= 0 || daysPerYear <= 0 || daysPerYear > 366) {
                throw new IllegalArgumentException(
                        "A vehicle rides some metres on 1 to 366 days: %d, %d.".formatted(metresPerDay, daysPerYear));
            }
        }

        long metresPerYear() {
            return Math.multiplyExact(metresPerDay, (long) daysPerYear);
        }
    }

    /** The rates that spend the year's amounts over the year's kilometres and days. */
    public RateCard rates(WageScheme wage, Use use) {
        return new RateCard(
                energy,
                wage,
                wearMilliIdrPerKwhDrawn,
                Money.priced(maintenanceMilliIdr, M_PER_KM, use.metresPerYear()),
                Money.priced(tyresMilliIdr, M_PER_KM, use.metresPerYear()),
                Money.priced(depreciationMilliIdr, 1, use.daysPerYear()),
                Money.priced(financeMilliIdr, 1, use.daysPerYear()),
                Money.priced(taxMilliIdr, 1, use.daysPerYear()),
                Money.priced(fixedMilliIdr, 1, use.daysPerYear()));
    }
}
