package id.rutedesa.api.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Spare packs of one vehicle type at a depot.
 *
 * @param packs how many, 0–1,000
 * @param chargeW power that flows into each pack left behind, watts; 0 where none is charged during the day
 * @param swapIdr what one swap costs, whole Rupiah; null in days stored before there was a price
 * @param mostAlong how many a bike takes along on one trip, 0–3; null in days stored before any could be
 * @param packKg what one weighs as cargo, kilograms; null as before
 * @param packL what one fills as cargo, litres; null as before
 */
public record SparePackStock(
        long vehicleTypeId,
        int packs,
        int chargeW,
        @Nullable Long swapIdr,
        @Nullable Integer mostAlong,
        @Nullable Double packKg,
        @Nullable Double packL) {
    private static final int MILLI = 1_000;

    /** Packs that stay at the depot and whose swaps cost nothing. */
    public SparePackStock(long vehicleTypeId, int packs, int chargeW) {
        this(vehicleTypeId, packs, chargeW, 0L, 0, 0.0, 0.0);
    }

    /** The same with so many packs and so many watts. */
    public SparePackStock with(int otherPacks, int otherChargeW) {
        return new SparePackStock(vehicleTypeId, otherPacks, otherChargeW, swapIdr, mostAlong, packKg, packL);
    }

    /** What one swap costs, thousandths of a Rupiah. */
    public long swapMilliIdr() {
        return swapIdr == null ? 0 : swapIdr * MILLI;
    }

    /** How many a bike takes along on one trip. */
    public int along() {
        return mostAlong == null ? 0 : mostAlong;
    }

    /** What one weighs as cargo, grams. */
    public int packG() {
        return packKg == null ? 0 : (int) Math.round(packKg * MILLI);
    }

    /** What one fills as cargo, millilitres. */
    public int packMl() {
        return packL == null ? 0 : (int) Math.round(packL * MILLI);
    }
}
