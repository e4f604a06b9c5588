package id.rutedesa.api.cost;

import java.util.List;

/**
 * Whole Rupiah by part.
 *
 * @param wageIdr overtime included
 * @param distanceIdr maintenance, tyres and tax by the kilometre
 * @param energyIdr electricity and battery wear
 */
record PartsJson(long fixedIdr, long wageIdr, long distanceIdr, long energyIdr, long swapIdr) {
    static PartsJson of(List<Long> idr) {
        return new PartsJson(idr.get(0), idr.get(1), idr.get(2), idr.get(3), idr.get(4));
    }

    PartsJson plus(PartsJson other) {
        return new PartsJson(
                fixedIdr + other.fixedIdr,
                wageIdr + other.wageIdr,
                distanceIdr + other.distanceIdr,
                energyIdr + other.energyIdr,
                swapIdr + other.swapIdr);
    }
}
