package id.rutedesa.solver.model;

import java.util.Optional;

/**
 * Charged packs that wait at the depot of the shifts that name them. A rider who is back to load may leave the bike's pack
 * there and take one of these; the pack left behind is charged and then waits in turn.
 *
 * @param id not blank
 * @param packs how many there are, fully charged when the day begins unless {@code charging} says otherwise; 0 or more
 * @param swapSec how long a swap takes, beside loading
 * @param chargeW power that flows into each pack on a socket; 0 where none is charged during the day
 * @param feeMilliIdr price of one swap, thousandths of a Rupiah
 * @param charging sockets, blackouts, and packs that are not full in the morning
 * @param carried how a bike takes some of them along on a trip; empty where they stay at the depot
 */
public record SparePacks(
        String id,
        int packs,
        int swapSec,
        int chargeW,
        long feeMilliIdr,
        PackCharging charging,
        Optional<CarriedPacks> carried) {
    /** Packs that stay at the depot. */
    public SparePacks(String id, int packs, int swapSec, int chargeW, long feeMilliIdr, PackCharging charging) {
        this(id, packs, swapSec, chargeW, feeMilliIdr, charging, Optional.empty());
    }

    /** Packs that are full in the morning, with a socket for each. */
    public SparePacks(String id, int packs, int swapSec, int chargeW, long feeMilliIdr) {
        this(id, packs, swapSec, chargeW, feeMilliIdr, PackCharging.UNLIMITED);
    }

    public SparePacks {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Spare packs need an id.");
        }
        if (packs < 0 || swapSec < 0 || swapSec > TimeWindow.LATEST_SEC || chargeW < 0) {
            throw new IllegalArgumentException("Spare packs %s: %d packs, %d s and %d W must not be negative."
                    .formatted(id, packs, swapSec, chargeW));
        }
        CostRates.requireRate(feeMilliIdr);
        if (charging.notFullJ().size() > packs) {
            throw new IllegalArgumentException("Spare packs %s: %d of %d are not full."
                    .formatted(id, charging.notFullJ().size(), packs));
        }
    }

    /** The same packs, which a bike may take along. */
    public SparePacks carried(CarriedPacks how) {
        return new SparePacks(id, packs, swapSec, chargeW, feeMilliIdr, charging, Optional.of(how));
    }

    /** How many are full when the day begins. */
    public int fullPacks() {
        return packs - charging.notFullJ().size();
    }
}
