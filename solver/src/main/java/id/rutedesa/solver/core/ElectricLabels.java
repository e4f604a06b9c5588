package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * At each position of a route the few ways to be there that none of the others beats, cheapest first; where they are too
 * many, the cheapest and the one with the least first field. Fields are
 * flat: {@code position * MOST + rank}. A way is worse where its cost is not lower and none of its other fields is;
 * fields of which more is better are kept negative.
 */
final class ElectricLabels {
    /** Ways kept at a position: a guess; 4 lost too many routes on five public instances. */
    static final int MOST = 8;

    int[] count = new int[18];
    int[] cost = new int[18 * MOST];
    int[] first = new int[18 * MOST];
    int[] second = new int[18 * MOST];
    int[] third = new int[18 * MOST];
    /** Rank at the position before and stop on the way, -1 for none. */
    int[] parent = new int[18 * MOST];

    int[] stop = new int[18 * MOST];

    /** Forgets every way, with room for this many positions. */
    void clear(int positions) {
        if (count.length < positions) {
            int length = positions + (positions >> 1) + 4;
            count = new int[length];
            cost = new int[length * MOST];
            first = new int[length * MOST];
            second = new int[length * MOST];
            third = new int[length * MOST];
            parent = new int[length * MOST];
            stop = new int[length * MOST];
        }
        Arrays.fill(count, 0, positions, 0);
    }

    /** Moves the ways at positions from this one on to the next one. */
    void shift(int position, int positions) {
        if (count.length < positions + 1) {
            int length = positions + (positions >> 1) + 4;
            count = Arrays.copyOf(count, length);
            cost = Arrays.copyOf(cost, length * MOST);
            first = Arrays.copyOf(first, length * MOST);
            second = Arrays.copyOf(second, length * MOST);
            third = Arrays.copyOf(third, length * MOST);
            parent = Arrays.copyOf(parent, length * MOST);
            stop = Arrays.copyOf(stop, length * MOST);
        }
        int from = position * MOST;
        int moved = (positions - position) * MOST;
        System.arraycopy(count, position, count, position + 1, positions - position);
        for (int[] field : new int[][] {cost, first, second, third, parent, stop}) {
            System.arraycopy(field, from, field, from + MOST, moved);
        }
    }

    /** Keeps a way unless another beats it; drops those that it beats. */
    void add(int position, int newCost, int a, int b, int c, int from, int via) {
        int base = position * MOST;
        int size = count[position];
        int at = 0;
        while (at < size && cost[base + at] <= newCost) {
            int k = base + at;
            if (first[k] <= a && second[k] <= b && third[k] <= c) {
                return;
            }
            at++;
        }
        if (at == MOST) {
            if (a >= leastFirst(position)) {
                return;
            }
            at = MOST - 1;
        }
        int kept = at;
        for (int rank = at; rank < size; rank++) {
            int k = base + rank;
            if (first[k] < a || second[k] < b || third[k] < c) {
                move(k, base + kept++);
            }
        }
        size = kept == MOST ? dropped(base, at, a) : kept;
        for (int rank = size; rank > at; rank--) {
            move(base + rank - 1, base + rank);
        }
        int k = base + at;
        cost[k] = newCost;
        first[k] = a;
        second[k] = b;
        third[k] = c;
        parent[k] = from;
        stop[k] = via;
        count[position] = size + 1;
    }

    /** Makes room where all are kept: the dearest way goes, or the one before where the dearest is the soonest. */
    private int dropped(int base, int at, int newFirst) {
        int last = base + MOST - 1;
        boolean soonest = first[last] < newFirst && at < MOST - 1;
        for (int k = base; k < last && soonest; k++) {
            soonest = first[last] < first[k];
        }
        if (soonest) {
            move(last, last - 1);
        }
        return MOST - 1;
    }

    /** The least first field at a position. */
    int leastFirst(int position) {
        int least = Integer.MAX_VALUE;
        for (int k = position * MOST; k < position * MOST + count[position]; k++) {
            least = Math.min(least, first[k]);
        }
        return least;
    }

    private void move(int from, int to) {
        if (from != to) {
            cost[to] = cost[from];
            first[to] = first[from];
            second[to] = second[from];
            third[to] = third[from];
            parent[to] = parent[from];
            stop[to] = stop[from];
        }
    }
}
