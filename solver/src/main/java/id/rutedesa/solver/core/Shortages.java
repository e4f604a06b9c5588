package id.rutedesa.solver.core;

import java.util.Arrays;

/** How much of what a route lacks. Not thread-safe. */
final class Shortages {
    private final long[] amount = new long[Shortage.values().length];

    void clear() {
        Arrays.fill(amount, 0);
    }

    /** Adds what is above 0. */
    void add(Shortage kind, long missing) {
        amount[indexOf(kind)] += Math.max(0, missing);
    }

    /** Replaces by what is above 0. */
    void set(Shortage kind, long missing) {
        amount[indexOf(kind)] = Math.max(0, missing);
    }

    long of(Shortage kind) {
        return amount[indexOf(kind)];
    }

    /** All shortages, each by its weight. */
    long total() {
        long total = 0;
        for (Shortage kind : Shortage.ALL) {
            total += amount[indexOf(kind)] * kind.weight;
        }
        return total;
    }

    /** The total of those that other returns to the depot could change. */
    long onTheWay() {
        long total = 0;
        for (Shortage kind : Shortage.ALL) {
            total += kind.ofTheOrder ? 0 : amount[indexOf(kind)];
        }
        return total;
    }

    @SuppressWarnings("EnumOrdinal") // an array slot, never stored
    private static int indexOf(Shortage kind) {
        return kind.ordinal();
    }
}
