package id.rutedesa.solver.core;

import java.util.Arrays;

/** The pack swaps of one route, in order. Not thread-safe. */
public final class Swaps {
    /** A route without swaps. */
    static final Swaps NONE = new Swaps();

    int count;
    /** When the pack is taken. */
    int[] sec = new int[4];
    /** Charge of the pack left behind. */
    int[] chargeJ = new int[4];

    public int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    void add(int atSec, int leftChargeJ) {
        if (count == sec.length) {
            sec = Arrays.copyOf(sec, 2 * count);
            chargeJ = Arrays.copyOf(chargeJ, 2 * count);
        }
        sec[count] = atSec;
        chargeJ[count++] = leftChargeJ;
    }

    /** Takes over the swaps of another route. */
    public void copy(Swaps other) {
        count = 0;
        for (int i = 0; i < other.count; i++) {
            add(other.sec[i], other.chargeJ[i]);
        }
    }
}
