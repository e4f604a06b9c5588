package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * The visits of one route and its price. A kernel adds what it needs to price an insertion fast. Visits stand at
 * positions 0 … size-1. Not thread-safe; contents hold until the next change by its owner.
 */
public class RouteState {
    /** Index of the route (the shift) in {@link SearchProblem}. */
    public int route;

    public int size;
    public int[] visit;
    /** Price of the route, 0 while empty. Valid after {@link RouteKernel#refresh}. */
    public long cost;
    /** False where the visits in this order break a rule. Valid after {@link RouteKernel#refresh}. */
    public boolean feasible = true;

    /** Pack swaps of the route. Valid after {@link RouteKernel#refresh}. */
    public final Swaps swaps = new Swaps();

    protected RouteState(int capacity) {
        visit = new int[capacity];
    }

    /** Makes room for this many visits. */
    protected void reserve(int visits) {
        if (visit.length < visits) {
            visit = Arrays.copyOf(visit, visits + (visits >> 1) + 4);
        }
    }

    /** Takes over route, visits and cost, but nothing that {@link RouteKernel#refresh} computes. */
    public final void copyVisits(RouteState other) {
        reserve(other.size);
        route = other.route;
        size = other.size;
        cost = other.cost;
        feasible = other.feasible;
        swaps.copy(other.swaps);
        System.arraycopy(other.visit, 0, visit, 0, size);
        replaced();
    }

    /** Told when the visits were replaced, so that nothing of the last {@link RouteKernel#refresh} holds. */
    protected void replaced() {}

    /** Puts a visit before the one that stands at this position now. */
    public final void insertAt(int position, int newVisit) {
        reserve(size + 1);
        System.arraycopy(visit, position, visit, position + 1, size - position);
        visit[position] = newVisit;
        size++;
    }

    /** Whether both hold the same visits in the same order. */
    public final boolean sameVisits(RouteState other) {
        return size == other.size && Arrays.equals(visit, 0, size, other.visit, 0, other.size);
    }

    /** Replaces the visits. */
    public final void setVisits(int[] visits, int from, int count) {
        reserve(count);
        System.arraycopy(visits, from, visit, 0, count);
        size = count;
        replaced();
    }
}
