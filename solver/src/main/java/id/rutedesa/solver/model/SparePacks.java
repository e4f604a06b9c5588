package id.rutedesa.solver.model;

/**
 * Charged packs that wait at the depot of the shifts that name them. A rider who is back to load may leave the bike's pack
 * there and take one of these; the pack left behind is charged and then waits in turn.
 *
 * @param id not blank
 * @param packs how many wait fully charged when the day begins; 0 or more
 * @param swapSec how long a swap takes, beside loading
 * @param chargeW power that flows into each pack left behind; 0 where none is charged during the day
 * @param feeMilliIdr price of one swap, thousandths of a Rupiah
 */
public record SparePacks(String id, int packs, int swapSec, int chargeW, long feeMilliIdr) {
    public SparePacks {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Spare packs need an id.");
        }
        if (packs < 0 || swapSec < 0 || swapSec > TimeWindow.LATEST_SEC || chargeW < 0) {
            throw new IllegalArgumentException("Spare packs %s: %d packs, %d s and %d W must not be negative."
                    .formatted(id, packs, swapSec, chargeW));
        }
        if (feeMilliIdr < 0 || feeMilliIdr > CostRates.LIMIT) {
            throw new IllegalArgumentException(
                    "A swap costs 0 to %d thousandths of a Rupiah, not %d.".formatted(CostRates.LIMIT, feeMilliIdr));
        }
    }
}
