package id.rutedesa.solver.core;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The visits of one route and its price. A kernel adds what it needs to price an insertion fast. Visits stand at
 * positions 0 … size-1. Not thread-safe; contents hold until the next change by its owner.
 */
public class RouteState {
    /** Index of the route (the shift) in {@link SearchProblem}. */
    public int route;

    public int size;
    public int[] visit;
    /** Whether a visit is the first after a return to the depot; false for the first of the route. */
    public boolean[] startsTrip;
    /** Price of the route, 0 while empty. Valid after {@link RouteKernel#refresh}. */
    public long cost;
    /** False where the visits in this order break a rule. Valid after {@link RouteKernel#refresh}. */
    public boolean feasible = true;

    /** What the route means for others. Valid after {@link RouteKernel#refresh}. */
    public final Footprint footprint = new Footprint();

    protected RouteState(int capacity) {
        visit = new int[capacity];
        startsTrip = new boolean[capacity];
    }

    /** Makes room for this many visits. */
    protected void reserve(int visits) {
        if (visit.length < visits) {
            visit = Arrays.copyOf(visit, visits + (visits >> 1) + 4);
            startsTrip = Arrays.copyOf(startsTrip, visit.length);
        }
    }

    /** Takes over route, visits and cost, but nothing that {@link RouteKernel#refresh} computes. */
    public final void copyVisits(RouteState other) {
        reserve(other.size);
        route = other.route;
        size = other.size;
        cost = other.cost;
        feasible = other.feasible;
        footprint.copy(other.footprint);
        System.arraycopy(other.visit, 0, visit, 0, size);
        System.arraycopy(other.startsTrip, 0, startsTrip, 0, size);
        replaced();
    }

    /** Told when the visits were replaced, so that nothing of the last {@link RouteKernel#refresh} holds. */
    protected void replaced() {}

    /** Puts a visit before the one that stands at this position now. */
    public final void insertAt(int position, int newVisit) {
        reserve(size + 1);
        System.arraycopy(visit, position, visit, position + 1, size - position);
        System.arraycopy(startsTrip, position, startsTrip, position + 1, size - position);
        visit[position] = newVisit;
        startsTrip[position] = false;
        size++;
    }

    /** Takes out visits; a trip then starts with the first of its visits that is left. */
    public final void removeIf(IntPredicate goes) {
        int kept = 0;
        boolean starts = false;
        for (int i = 0; i < size; i++) {
            starts |= startsTrip[i];
            if (!goes.test(visit[i])) {
                visit[kept] = visit[i];
                startsTrip[kept] = starts && kept > 0;
                kept++;
                starts = false;
            }
        }
        size = kept;
        replaced();
    }

    /** Whether both hold the same visits in the same order and trips. */
    public final boolean sameVisits(RouteState other) {
        return size == other.size
                && Arrays.equals(visit, 0, size, other.visit, 0, other.size)
                && Arrays.equals(startsTrip, 0, size, other.startsTrip, 0, other.size);
    }

    /** The visits; those that start a trip after a return as {@code ~visit}. */
    public final int[] visits() {
        int[] visits = Arrays.copyOf(visit, size);
        for (int i = 0; i < size; i++) {
            visits[i] = startsTrip[i] ? ~visit[i] : visit[i];
        }
        return visits;
    }

    /** Replaces the visits; those below 0 start a trip as in {@link #visits}. */
    public final void setVisits(int[] visits, int from, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            int given = visits[from + i];
            visit[i] = given < 0 ? ~given : given;
            startsTrip[i] = given < 0;
        }
        size = count;
        replaced();
    }
}
