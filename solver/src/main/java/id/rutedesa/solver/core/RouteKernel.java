package id.rutedesa.solver.core;

import java.util.function.IntFunction;

/**
 * Prices routes and insertions of one kind of problem. The search knows routes only through this class, so a rule that
 * a kernel keeps holds for every plan of the search. Not thread-safe: one kernel per search thread.
 */
public abstract class RouteKernel {
    private static final int[] NOBODY = {};

    /** The two cheapest insertions that the last {@link #scan} found; {@link SearchProblem#NO_WAY} where none. */
    public int bestDelta;

    /** Where: position of the first visit, or {@code first << 16 | second} for a task of two visits. */
    public int bestPosition;

    public int nextDelta;
    public int nextPosition;

    protected final SearchProblem problem;

    protected RouteKernel(SearchProblem problem) {
        this.problem = problem;
    }

    /** A new empty state that this kernel understands. */
    public abstract RouteState newState();

    /** Recomputes everything about a route after its visits changed, with its cost and whether it keeps all rules. */
    public abstract void refresh(RouteState state);

    /**
     * Finds the two cheapest insertions of a task into a refreshed route; ones that cost {@code bound} or more may be
     * left out. The two differ in position.
     */
    public abstract void scan(int task, RouteState state, int bound);

    /**
     * Whether cost and loads of a route add up over its legs and visits, one visit a task, so that a search may price
     * by the problem's arrays alone.
     */
    public boolean addsUp() {
        return false;
    }

    /** Whether its routes say where their trips start, and keep them. */
    public boolean keepsTrips() {
        return false;
    }

    /** Improves a route that visits were taken out of, without moving a visit; a {@link #refresh} follows. */
    public void tidy(RouteState state) {}

    /** Whether the routes can all be ridden on one day: rules that no route breaks alone. */
    public boolean fitTogether(IntFunction<RouteState> routes) {
        return true;
    }

    /** A route that another one makes wait longer than it was refreshed for, -1 where there is none. */
    public int routeThatMustWait(IntFunction<RouteState> routes) {
        return -1;
    }

    /** Whether a refreshed route uses what others need, too, so that {@link #fitTogether} may say no. */
    public boolean shares(RouteState state) {
        return false;
    }

    /** Whether scans find more, and take longer, while they {@link #lookHard}. */
    public boolean canLookHard() {
        return false;
    }

    /** Says whether scans look hard. */
    public void lookHard(boolean hard) {}

    /** Whether scans can leave out positions for which other routes leave no room; they hold for the plan of that moment only. */
    public boolean canAskForRoom() {
        return false;
    }

    /** Says whether scans leave them out. */
    public void askForRoom(boolean asks) {}

    /** What an insertion of the task may cost at most, in the unit of {@link #bestDelta}: more than that leaves it out. */
    public int mostWorth(int task) {
        return (int) Math.min(SearchProblem.NO_WAY, problem.unassignedCost[task]);
    }

    /** Whether a task may be left out where serving it costs more than it is worth. */
    public boolean isOptional(int task) {
        return false;
    }

    /** Whether there is such a task. */
    public boolean hasOptional() {
        return false;
    }

    /** A price that no route has alone, so that the sum of their costs is not the plan's. */
    public long sharedCost(IntFunction<RouteState> routes) {
        return 0;
    }

    /** Whether there is such a price. */
    public boolean hasSharedCost() {
        return false;
    }

    /**
     * About what one more visit of a route adds to the shared price, in the unit of {@link #bestDelta}; for the plan that the
     * search stands on.
     */
    public int bias(int route) {
        return 0;
    }

    /**
     * Told which routes will be refreshed one by one, so that each is priced as beside the others.
     *
     * @param visitsByRoute visits in order; those that start a trip as {@code ~visit}
     */
    public void foresee(int[][] visitsByRoute) {}

    /** Told once where the plan is found that the search is changing. */
    public void follow(OpenPlan plan) {}

    /** Whether it matters to the kernel which route holds a task, so that the plan must know it at any time. */
    public boolean looksAround() {
        return false;
    }

    /** Whether insertions of a task are priced by other routes, too, so that a price does not last. */
    public boolean looksAround(int task) {
        return false;
    }

    /** Tasks that only the same route may serve, without the task itself. */
    public int[] mates(int task) {
        return NOBODY;
    }

    /** Told whenever the search stands on another plan. */
    public void standOn(IntFunction<RouteState> routes) {}

    /** Inserts where a scan said; the route must be refreshed before its next use. */
    public void insert(RouteState state, int task, int position) {
        int second = problem.secondVisit[task];
        if (second < 0) {
            state.insertAt(position, problem.firstVisit[task]);
        } else {
            state.insertAt(position >>> 16, problem.firstVisit[task]);
            state.insertAt((position & 0xffff) + 1, second);
        }
    }

    protected final void clearFound() {
        bestDelta = SearchProblem.NO_WAY;
        nextDelta = SearchProblem.NO_WAY;
        bestPosition = -1;
        nextPosition = -1;
    }

    protected final void found(int delta, int position) {
        if (delta < bestDelta) {
            nextDelta = bestDelta;
            nextPosition = bestPosition;
            bestDelta = delta;
            bestPosition = position;
        } else if (delta < nextDelta) {
            nextDelta = delta;
            nextPosition = position;
        }
    }
}
