package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.PlanDocument.RatesDocument;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.EnergyPrice;
import id.rutedesa.solver.cost.RateCard;
import id.rutedesa.solver.cost.WageScheme;
import id.rutedesa.solver.plan.CostBreakdown;

/** What a rider's day costs: the one place where prices of a vehicle type and a rider become rates. */
final class DayRates {
    private static final long MILLI_PERCENT = 100_000;

    private DayRates() {}

    /** What a shift is planned and costed with. */
    static RateCard of(RiderShift shift) {
        VehicleType type = shift.type();
        return new RateCard(
                energy(type, shift.chargingEfficiency()),
                new WageScheme.PerHour(shift.rider().wageMilliIdrPerHour()),
                type.batteryWh() == 0 ? 0 : type.wearMilliIdrPerKwh(),
                type.upkeepMilliIdrPerKm(),
                0,
                0,
                0,
                0,
                type.hireMilliIdr());
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
            return new EnergyPrice.Petrol(CostLine.PETROL_PUMP, type.petrolMilliIdrPerLitre(), type.metresPerLitre());
        }
        long drawn = Math.round(type.electricityMilliIdrPerKwh() / chargingEfficiency);
        return new EnergyPrice.Electricity(CostLine.ENERGY_HOME, type.batteryWh() == 0 ? 0 : drawn);
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
                type.energyTariff(),
                type.priceSince(),
                type.wearMilliIdrPerKwh(),
                type.upkeepMilliIdrPerKm(),
                type.hireMilliIdr(),
                shift.rider().wageMilliIdrPerHour(),
                type.source(),
                type.asOf());
    }
}
