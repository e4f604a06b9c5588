package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.Ownership;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.PlanDocument.RatesDocument;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.EnergyPrice;
import id.rutedesa.solver.cost.OwningCost;
import id.rutedesa.solver.cost.RateCard;
import id.rutedesa.solver.plan.CostBreakdown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rider's day costs: the one place where prices of a vehicle type and a rider become rates. */
final class DayRates {
    private static final long MILLI_PERCENT = 100_000;
    private static final long MILLI = 1_000;
    /** Dated prices that are not paid at one's own meter or at the pump. */
    private static final Map<String, CostLine> LINE_BY_TARIFF = Map.of(
            "public-charger", CostLine.ENERGY_PUBLIC,
            "pertalite-bottle", CostLine.PETROL_BOTTLED,
            "pertalite-shortage", CostLine.PETROL_SHORTAGE);

    private DayRates() {}

    /** What a shift is planned and costed with. */
    static RateCard of(RiderShift shift) {
        VehicleType type = shift.type();
        return new RateCard(
                energy(type, shift.chargingEfficiency()),
                shift.rider().wageMilliIdrPerHour(),
                type.batteryWh() == 0 ? 0 : type.wearMilliIdrPerKwh(),
                type.upkeepMilliIdrPerKm(),
                0,
                owning(type).depreciationMilliIdr(),
                owning(type).financeMilliIdr(),
                owning(type).taxMilliIdr(),
                type.hireMilliIdr());
    }

    private static OwningCost owning(VehicleType type) {
        Ownership owned = type.ownership();
        return OwningCost.perDay(
                owned.purchaseMilliIdr(),
                owned.purchaseMilliIdr(),
                owned.yearsOfUse() * MILLI,
                owned.interestMilliPercent(),
                owned.taxMilliIdrPerYear(),
                owned.ridingDaysPerYear() * MILLI);
    }

    /** Millilitres of petrol that a ride burns; null for a vehicle whose petrol is not paid by the litre. */
    static @Nullable Long fuelMl(RiderShift shift, long metres, long workJ) {
        return of(shift).energy() instanceof EnergyPrice.Petrol petrol
                ? (Long) petrol.millilitres(metres, Math.max(0, workJ))
                : null;
    }

    /** What a planned route of the shift costs, line by line; lateness is no money spent. */
    static CostLines lines(RiderShift shift, CostBreakdown planned) {
        return of(shift)
                .lines(
                        planned.fixedMilliIdr(),
                        planned.wageMilliIdr() + planned.overtimeMilliIdr(),
                        planned.distanceMilliIdr(),
                        planned.energyMilliIdr(),
                        planned.swapMilliIdr());
    }

    private static EnergyPrice energy(VehicleType type, double chargingEfficiency) {
        if (type.metresPerLitre() > 0) {
            return new EnergyPrice.Petrol(
                    lineOf(type.energyTariff(), CostLine.PETROL_PUMP),
                    type.petrolMilliIdrPerLitre(),
                    type.metresPerLitre(),
                    type.hillyMetresPerLitre());
        }
        long drawn = Math.round(type.electricityMilliIdrPerKwh() / chargingEfficiency);
        return new EnergyPrice.Electricity(
                lineOf(type.energyTariff(), CostLine.ENERGY_HOME), type.batteryWh() == 0 ? 0 : drawn);
    }

    private static CostLine lineOf(@Nullable String tariff, CostLine usual) {
        return tariff == null ? usual : LINE_BY_TARIFF.getOrDefault(tariff, usual);
    }

    /** The same as it is kept with the route, each price with where it comes from. */
    static RatesDocument document(RiderShift shift) {
        VehicleType type = shift.type();
        return new RatesDocument(
                type.code(),
                type.batteryWh() > 0,
                type.electricityMilliIdrPerKwh(),
                Math.round(shift.chargingEfficiency() * MILLI_PERCENT),
                type.petrolMilliIdrPerLitre(),
                type.metresPerLitre(),
                type.hillyMetresPerLitre(),
                type.energyTariff(),
                type.priceSince(),
                type.wearMilliIdrPerKwh(),
                type.upkeepMilliIdrPerKm(),
                owning(type).taxMilliIdr(),
                owning(type).depreciationMilliIdr(),
                owning(type).financeMilliIdr(),
                type.hireMilliIdr(),
                shift.rider().wageMilliIdrPerHour(),
                type.source(),
                type.asOf());
    }
}
