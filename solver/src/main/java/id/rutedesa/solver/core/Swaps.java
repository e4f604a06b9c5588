package id.rutedesa.solver.core;

import java.util.Arrays;

/** The packs that one route takes from the stock, in the order of their use, and those that come back for them. Not thread-safe. */
public final class Swaps {
    /** The other pack is left when this one is taken: a swap at the depot. */
    static final int AT_ONCE = -1;

    /** The other pack does not come back. */
    static final int NEVER = Integer.MAX_VALUE;

    /** A route without swaps. */
    static final Swaps NONE = new Swaps();

    int count;
    /** When the pack is taken. */
    int[] sec = new int[4];
    /** Charge of the pack that it replaces. */
    int[] chargeJ = new int[4];
    /** When that one is at the depot, or {@link #AT_ONCE} or {@link #NEVER}. */
    int[] backSec = new int[4];

    public int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    void add(int atSec, int leftChargeJ, int otherBackSec) {
        if (count == sec.length) {
            sec = Arrays.copyOf(sec, 2 * count);
            chargeJ = Arrays.copyOf(chargeJ, 2 * count);
            backSec = Arrays.copyOf(backSec, 2 * count);
        }
        sec[count] = atSec;
        chargeJ[count] = leftChargeJ;
        backSec[count++] = otherBackSec;
    }

    /** The bike is at the depot: what it has on board is handed in. */
    void bringBack(int atSec) {
        for (int i = count - 1; i >= 0 && backSec[i] == NEVER; i--) {
            backSec[i] = atSec;
        }
    }

    /** How many of the swaps are made at the depot. */
    int atOnce() {
        int atOnce = 0;
        for (int i = 0; i < count; i++) {
            atOnce += backSec[i] == AT_ONCE ? 1 : 0;
        }
        return atOnce;
    }

    /** Takes over the swaps of another route. */
    public void copy(Swaps other) {
        count = 0;
        for (int i = 0; i < other.count; i++) {
            add(other.sec[i], other.chargeJ[i], other.backSec[i]);
        }
    }
}
