package id.rutedesa.solver.cost;

/**
 * All that a vehicle and its rider cost, in thousandths of a Rupiah. Amounts per day count for each day with a route.
 *
 * @param wearMilliIdrPerKwhDrawn the battery's price ÷ all kWh it gives in its life; 0 where somebody else's pack is paid by
 *     the swap, and for petrol
 */
public record RateCard(
        EnergyPrice energy,
        WageScheme wage,
        long wearMilliIdrPerKwhDrawn,
        long maintenanceMilliIdrPerKm,
        long tyresMilliIdrPerKm,
        long depreciationMilliIdrPerDay,
        long financeMilliIdrPerDay,
        long taxMilliIdrPerDay,
        long fixedMilliIdrPerDay) {
    public RateCard {
        Check.rate(wearMilliIdrPerKwhDrawn);
        Check.rate(maintenanceMilliIdrPerKm);
        Check.rate(tyresMilliIdrPerKm);
        Check.rate(depreciationMilliIdrPerDay);
        Check.rate(financeMilliIdrPerDay);
        Check.rate(taxMilliIdrPerDay);
        Check.rate(fixedMilliIdrPerDay);
    }
}
