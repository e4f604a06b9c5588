package id.rutedesa.api.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Spare packs of one vehicle type at a depot.
 *
 * @param packs how many, 0–1,000
 * @param chargeW power that flows into each pack left behind, watts; 0 where none is charged during the day
 * @param swapIdr what one swap costs, whole Rupiah; null in days stored before there was a price
 */
public record SparePackStock(
        long vehicleTypeId,
        int packs,
        int chargeW,
        @Nullable Long swapIdr) {
    private static final int MILLI = 1_000;

    /** Packs whose swaps cost nothing. */
    public SparePackStock(long vehicleTypeId, int packs, int chargeW) {
        this(vehicleTypeId, packs, chargeW, 0L);
    }

    /** What one swap costs, thousandths of a Rupiah. */
    public long swapMilliIdr() {
        return swapIdr == null ? 0 : swapIdr * MILLI;
    }
}
