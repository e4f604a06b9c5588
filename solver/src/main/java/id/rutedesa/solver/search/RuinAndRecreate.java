package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.SearchProblem;
import java.util.function.BooleanSupplier;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020) on flat arrays: one call of
 * {@link #iterate} takes strings of visits out and puts them back, and keeps the result or not by simulated annealing.
 * The caller owns the clock and the temperature, so the same search runs in slices, by time or by steps. Not
 * thread-safe.
 */
public final class RuinAndRecreate {
    /** Mean number of visits taken out per iteration; the paper's mean. */
    private static final double MEAN_TAKEN = 10;

    private static final int LONGEST_STRING = 10;

    private final PlanSearch search;
    private long iterations;

    /** A search whose calls always end by themselves. */
    public RuinAndRecreate(SearchProblem problem, RouteKernel kernel, FastRandom random) {
        this(problem, kernel, random, () -> false);
    }

    /**
     * A search that can be interrupted within a call.
     *
     * @param stop asked before each task is inserted, and where a kernel walks routes before each route that it is tried in; once true,
     *     {@link #start} leaves out what is not inserted yet and {@link #iterate} changes nothing
     */
    public RuinAndRecreate(SearchProblem problem, RouteKernel kernel, FastRandom random, BooleanSupplier stop) {
        search = kernel.addsUp()
                ? new LinkedSearch(problem, random, stop)
                : new RouteSearch(problem, kernel, random, stop);
    }

    /**
     * Starts from these routes, which must keep every rule; what they leave out is inserted greedily, until the search is told to
     * stop.
     */
    public void start(int[][] visitsByRoute) {
        search.start(visitsByRoute);
    }

    /** One ruin and recreate; true where it found a new best plan. */
    public boolean iterate(double temperature) {
        iterations++;
        return search.iterate(MEAN_TAKEN, LONGEST_STRING, temperature);
    }

    /**
     * One ruin and recreate that tries to do with fewer routes, for a fixed cost of a route above any detour; not where
     * the kernel adds up. {@link #start} with the best routes must follow before {@link #iterate}.
     *
     * @return whether it found a new best plan
     */
    public boolean reduceFleet(double temperature) {
        iterations++;
        return search.reduceFleet(MEAN_TAKEN, LONGEST_STRING, temperature);
    }

    public long bestCost() {
        return search.bestCost();
    }

    public long currentCost() {
        return search.currentCost();
    }

    public long iterations() {
        return iterations;
    }

    /** A copy of the best plan: visits by route, those that start a trip after a return as {@code ~visit}. */
    public int[][] bestRoutes() {
        return search.bestRoutes();
    }
}
