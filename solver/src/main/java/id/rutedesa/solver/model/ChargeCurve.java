package id.rutedesa.solver.model;

import java.util.List;

/**
 * How fast a pack takes charge, by how full it is: the time to reach a charge is piecewise linear (Montoya, Guéret, Mendoza and
 * Villegas 2017 model chargers so).
 *
 * @param pieces from empty to full; the last one ends at {@link #FULL}
 */
public record ChargeCurve(List<Piece> pieces) {
    /** Shares are counted in thousandths. */
    public static final int FULL = 1_000;

    /** Full power from empty to full. */
    public static final ChargeCurve STRAIGHT = new ChargeCurve(List.of(new Piece(FULL, FULL)));

    /**
     * A stretch of even power.
     *
     * @param untilPermille up to this share of the full charge, thousandths
     * @param powerPermille share of the charger's power that flows, thousandths; positive
     */
    public record Piece(int untilPermille, int powerPermille) {}

    public ChargeCurve {
        pieces = List.copyOf(pieces);
        int before = 0;
        for (Piece piece : pieces) {
            if (piece.untilPermille() <= before || piece.powerPermille() <= 0 || piece.powerPermille() > FULL) {
                throw new IllegalArgumentException("The pieces of a charge curve must rise: %s.".formatted(pieces));
            }
            before = piece.untilPermille();
        }
        if (before != FULL) {
            throw new IllegalArgumentException("A charge curve must end at %d: %s.".formatted(FULL, pieces));
        }
    }

    /** Joules in a pack after so many seconds on a charger of this power; rounded down once a piece. */
    public int chargedJ(int usableJ, int fromJ, int chargerW, long seconds) {
        long chargeJ = fromJ;
        long left = seconds;
        for (Piece piece : pieces) {
            long untilJ = (long) usableJ * piece.untilPermille() / FULL;
            if (chargeJ < untilJ && left > 0) {
                long needSec = pieceSec(untilJ - chargeJ, chargerW, piece);
                if (needSec > left) {
                    return (int) (chargeJ + left * chargerW * piece.powerPermille() / FULL);
                }
                chargeJ = untilJ;
                left -= needSec;
            }
        }
        return (int) chargeJ;
    }

    /** Seconds until a pack is full; rounded up once a piece. */
    public long fullSec(int usableJ, int fromJ, int chargerW) {
        return chargeSec(usableJ, fromJ, usableJ, chargerW);
    }

    /** Seconds until a pack holds so many joules; rounded up once a piece. */
    public long chargeSec(int usableJ, int fromJ, int toJ, int chargerW) {
        long seconds = 0;
        long chargeJ = fromJ;
        for (Piece piece : pieces) {
            long untilJ = Math.min(toJ, (long) usableJ * piece.untilPermille() / FULL);
            if (chargeJ < untilJ) {
                seconds += pieceSec(untilJ - chargeJ, chargerW, piece);
                chargeJ = untilJ;
            }
        }
        return seconds;
    }

    private static long pieceSec(long joules, int chargerW, Piece piece) {
        long milliW = (long) chargerW * piece.powerPermille();
        return (joules * FULL + milliW - 1) / milliW;
    }
}
