package id.rutedesa.api.cost;

import java.util.List;

/**
 * Whole Rupiah by part.
 *
 * @param fixedIdr for using the vehicle: a hire
 * @param wageIdr overtime included
 * @param distanceIdr maintenance, tyres and tax by the kilometre
 * @param petrolIdr of vehicles that burn it
 * @param energyIdr electricity; with battery wear in routes that were shared before the two were kept apart
 * @param batteryWearIdr of one's own packs
 * @param swapIdr paid swaps
 */
record PartsJson(
        long fixedIdr,
        long wageIdr,
        long distanceIdr,
        long petrolIdr,
        long energyIdr,
        long batteryWearIdr,
        long swapIdr) {
    static final PartsJson NONE = new PartsJson(0, 0, 0, 0, 0, 0, 0);

    static PartsJson of(List<Long> idr) {
        return new PartsJson(idr.get(0), idr.get(1), idr.get(2), idr.get(3), idr.get(4), idr.get(5), idr.get(6));
    }

    PartsJson plus(PartsJson other) {
        return new PartsJson(
                fixedIdr + other.fixedIdr,
                wageIdr + other.wageIdr,
                distanceIdr + other.distanceIdr,
                petrolIdr + other.petrolIdr,
                energyIdr + other.energyIdr,
                batteryWearIdr + other.batteryWearIdr,
                swapIdr + other.swapIdr);
    }
}
