package id.rutedesa.api.cost;

import java.util.List;

/**
 * Whole Rupiah by part.
 *
 * @param fixedIdr for using the vehicle: a hire
 * @param wageIdr overtime included
 * @param distanceIdr maintenance, tyres, and tax where it is not given by the year
 * @param petrolIdr of vehicles that burn it
 * @param energyIdr electricity; with battery wear in routes that were shared before the two were kept apart
 * @param batteryWearIdr of one's own packs
 * @param swapIdr paid swaps
 * @param taxIdr yearly tax, by the day of riding, where the vehicle type gives it
 * @param depreciationIdr the vehicle's loss of value, where the type gives its price
 * @param financeIdr on half of its price
 */
record PartsJson(
        long fixedIdr,
        long wageIdr,
        long distanceIdr,
        long petrolIdr,
        long energyIdr,
        long batteryWearIdr,
        long swapIdr,
        long taxIdr,
        long depreciationIdr,
        long financeIdr) {
    static final PartsJson NONE = new PartsJson(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static PartsJson of(List<Long> idr) {
        return new PartsJson(
                idr.get(0),
                idr.get(1),
                idr.get(2),
                idr.get(3),
                idr.get(4),
                idr.get(5),
                idr.get(6),
                idr.get(7),
                idr.get(8),
                idr.get(9));
    }

    PartsJson plus(PartsJson other) {
        return new PartsJson(
                fixedIdr + other.fixedIdr,
                wageIdr + other.wageIdr,
                distanceIdr + other.distanceIdr,
                petrolIdr + other.petrolIdr,
                energyIdr + other.energyIdr,
                batteryWearIdr + other.batteryWearIdr,
                swapIdr + other.swapIdr,
                taxIdr + other.taxIdr,
                depreciationIdr + other.depreciationIdr,
                financeIdr + other.financeIdr);
    }
}
