package id.rutedesa.solver.cost;

import id.rutedesa.solver.model.CostRates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a vehicle and its rider cost, in thousandths of a Rupiah. Amounts per day count for each day with a route.
 *
 * @param wageMilliIdrPerHour for each hour of a route
 * @param wearMilliIdrPerKwhDrawn the battery's price ÷ all kWh it gives in its life; 0 where somebody else's pack is paid by
 *     the swap, and for petrol
 */
public record RateCard(
        EnergyPrice energy,
        long wageMilliIdrPerHour,
        long wearMilliIdrPerKwhDrawn,
        long maintenanceMilliIdrPerKm,
        long tyresMilliIdrPerKm,
        long depreciationMilliIdrPerDay,
        long financeMilliIdrPerDay,
        long taxMilliIdrPerDay,
        long fixedMilliIdrPerDay) {
    private static final long M_PER_KM = 1_000;
    private static final long SEC_PER_HOUR = 3_600;

    public RateCard {
        Check.rate(wageMilliIdrPerHour);
        Check.rate(wearMilliIdrPerKwhDrawn);
        Check.rate(maintenanceMilliIdrPerKm);
        Check.rate(tyresMilliIdrPerKm);
        Check.rate(depreciationMilliIdrPerDay);
        Check.rate(financeMilliIdrPerDay);
        Check.rate(taxMilliIdrPerDay);
        Check.rate(fixedMilliIdrPerDay);
    }

    /**
     * What so many routes cost together, line by line.
     *
     * @param metres ridden by all
     * @param sec that riders are paid for
     * @param drawnJ as {@link EnergyPrice#milliIdr} takes it
     * @param days with a route
     */
    public CostLines cost(long metres, long sec, long drawnJ, long days) {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        lines.put(energy.line(), energy.milliIdr(metres, drawnJ));
        lines.put(CostLine.BATTERY_WEAR, Money.priced(wearMilliIdrPerKwhDrawn, drawnJ, EnergyPrice.J_PER_KWH));
        lines.put(CostLine.MAINTENANCE, Money.priced(maintenanceMilliIdrPerKm, metres, M_PER_KM));
        lines.put(CostLine.TYRES, Money.priced(tyresMilliIdrPerKm, metres, M_PER_KM));
        lines.put(CostLine.WAGE, Money.priced(wageMilliIdrPerHour, sec, SEC_PER_HOUR));
        lines.put(CostLine.DEPRECIATION, Math.multiplyExact(depreciationMilliIdrPerDay, days));
        lines.put(CostLine.FINANCE, Math.multiplyExact(financeMilliIdrPerDay, days));
        lines.put(CostLine.TAX, Math.multiplyExact(taxMilliIdrPerDay, days));
        lines.put(CostLine.FIXED, Math.multiplyExact(fixedMilliIdrPerDay, days));
        return new CostLines(lines);
    }

    /** What a search counts with: lines that grow with the same thing become one rate, so that what is planned is what is costed. */
    public CostRates searched() {
        return new CostRates(
                fixedMilliIdrPerDay + depreciationMilliIdrPerDay + financeMilliIdrPerDay + taxMilliIdrPerDay,
                wageMilliIdrPerHour,
                maintenanceMilliIdrPerKm + tyresMilliIdrPerKm + energy.milliIdrPerKm(),
                energy.milliIdrPerKwh() + wearMilliIdrPerKwhDrawn);
    }

    /**
     * The parts that a search counted with, line by line, each split by the rates that it was made up of.
     *
     * @param perDayMilliIdr of {@link CostRates#fixedMilliIdr}
     * @param wageMilliIdr overtime included
     * @param distanceMilliIdr of {@link CostRates#distanceMilliIdrPerKm}
     * @param energyMilliIdr of {@link CostRates#energyMilliIdrPerKwh}
     */
    public CostLines lines(
            long perDayMilliIdr, long wageMilliIdr, long distanceMilliIdr, long energyMilliIdr, long swapMilliIdr) {
        CostLines wageAndSwaps = new CostLines(Map.of(CostLine.WAGE, wageMilliIdr, CostLine.ENERGY_SWAP, swapMilliIdr));
        return wageAndSwaps
                .plus(part(
                        perDayMilliIdr,
                        Map.of(
                                CostLine.DEPRECIATION, depreciationMilliIdrPerDay,
                                CostLine.FINANCE, financeMilliIdrPerDay,
                                CostLine.TAX, taxMilliIdrPerDay,
                                CostLine.FIXED, fixedMilliIdrPerDay)))
                .plus(part(
                        distanceMilliIdr,
                        Map.of(
                                CostLine.MAINTENANCE,
                                maintenanceMilliIdrPerKm,
                                CostLine.TYRES,
                                tyresMilliIdrPerKm,
                                energy.line(),
                                energy.milliIdrPerKm())))
                .plus(part(
                        energyMilliIdr,
                        Map.of(
                                energy.line(),
                                energy.milliIdrPerKwh(),
                                CostLine.BATTERY_WEAR,
                                wearMilliIdrPerKwhDrawn)));
    }

    private static CostLines part(long milliIdr, Map<CostLine, Long> rateByLine) {
        List<CostLine> lines = rateByLine.keySet().stream().sorted().toList();
        List<Long> shares = Money.split(
                milliIdr,
                lines.stream()
                        .map(line -> Objects.requireNonNull(rateByLine.get(line)))
                        .toList());
        Map<CostLine, Long> milliIdrByLine = new EnumMap<>(CostLine.class);
        for (int i = 0; i < lines.size(); i++) {
            milliIdrByLine.put(lines.get(i), shares.get(i));
        }
        return new CostLines(milliIdrByLine);
    }
}
