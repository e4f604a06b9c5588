package id.rutedesa.solver.model;

/**
 * How spare packs ride along as cargo. A bike that loads at the depot takes as many as its trip needs, and swaps one in at
 * a stop behind what is served there. Full or empty they stay on board until the next return, where the empty ones are
 * handed in.
 *
 * @param each what one pack weighs and fills
 * @param atMost how many a bike takes on one trip; 1 to {@link #MOST}
 * @param swapSec how long a swap takes on the way
 * @param feeMilliIdr price of one swap on the way, thousandths of a Rupiah
 */
public record CarriedPacks(Load each, int atMost, int swapSec, long feeMilliIdr) {
    /** Three packs of ten kilograms are most of what a motorbike carries: a guess. */
    public static final int MOST = 3;

    public CarriedPacks {
        if (atMost < 1 || atMost > MOST || swapSec < 0 || swapSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "A trip takes 1 to %d packs along, not %d, and swaps one in 0 s or more, not %d s."
                            .formatted(MOST, atMost, swapSec));
        }
        CostRates.requireRate(feeMilliIdr);
    }
}
