package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.Cost;
import org.jspecify.annotations.Nullable;

/**
 * A plan's cost in whole Rupiah by what it is spent on; adds up to its total. The lines are those of {@code GET /api/v1/costs}.
 *
 * @param fixedIdr for using vehicles: a hire
 * @param wageIdr overtime included
 * @param distanceIdr maintenance, tyres, and tax where it is not given by the year
 * @param energyIdr electricity; with battery wear in plans from before the two were kept apart
 * @param swapIdr pack swaps, and what stations on the way take
 * @param depreciationIdr vehicles' loss of value, where their types give their price
 * @param financeIdr interest on half of that price
 * @param latenessIdr what being late counts for
 */
record CostLinesJson(
        long fixedIdr,
        long wageIdr,
        long distanceIdr,
        long petrolIdr,
        long energyIdr,
        long batteryWearIdr,
        long swapIdr,
        long taxIdr,
        long depreciationIdr,
        long financeIdr,
        long latenessIdr) {
    static CostLinesJson of(Cost cost) {
        long petrol = known(cost.petrolMilliIdr());
        long wear = known(cost.wearMilliIdr());
        long tax = known(cost.taxMilliIdr());
        long depreciation = known(cost.depreciationMilliIdr());
        long finance = known(cost.financeMilliIdr());
        long[] idr = Rupiah.parts(
                cost.fixedMilliIdr() - tax - depreciation - finance,
                cost.wageMilliIdr() + known(cost.overtimeMilliIdr()),
                cost.distanceMilliIdr() - petrol,
                petrol,
                cost.energyMilliIdr() - wear,
                wear,
                known(cost.swapMilliIdr()),
                tax,
                depreciation,
                finance,
                known(cost.latenessMilliIdr()));
        return new CostLinesJson(
                idr[0], idr[1], idr[2], idr[3], idr[4], idr[5], idr[6], idr[7], idr[8], idr[9], idr[10]);
    }

    private static long known(@Nullable Long milliIdr) {
        return milliIdr == null ? 0 : milliIdr;
    }
}
