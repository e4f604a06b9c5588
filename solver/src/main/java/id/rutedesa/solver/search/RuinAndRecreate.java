package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020) on flat arrays: one call of
 * {@link #iterate} takes strings of visits out and puts them back, and keeps the result or not by simulated annealing.
 * The caller owns the clock and the temperature, so the same search runs in slices, by time or by steps. Not
 * thread-safe.
 */
public final class RuinAndRecreate {
    private final SearchProblem problem;
    private final Routes routes;
    private final Ruin ruin;
    private final Recreate recreate;
    private final FastRandom random;

    private final int[][] bestVisits;
    private final int[] bestSize;
    private final int[] bestVersion;
    private long bestCost;
    private long iterations;
    private long accepted;

    /** Mean number of visits taken out per iteration; the paper's mean. */
    private double meanTaken = 10;

    private int longestString = 10;

    public RuinAndRecreate(SearchProblem problem, RouteKernel kernel, FastRandom random) {
        this.problem = problem;
        this.random = random;
        routes = new Routes(problem, kernel);
        ruin = new Ruin(problem, routes, new Neighbours(problem), random);
        recreate = new Recreate(problem, routes, new Insertions(problem, kernel, routes), random);
        bestVisits = new int[problem.routeCount][0];
        bestSize = new int[problem.routeCount];
        bestVersion = new int[problem.routeCount];
        keepBest();
    }

    /** Starts from these routes; what they leave out is inserted greedily. */
    public void start(int[][] visitsByRoute) {
        routes.load(visitsByRoute);
        int[] absent = new int[problem.taskCount];
        int count = routes.shelfCount;
        System.arraycopy(routes.shelf, 0, absent, 0, count);
        if (recreate.insertAll(absent, count, true) && routes.fitTogether()) {
            routes.commit(recreate.left, recreate.leftCount, 0);
            routes.cost = routes.costFromScratch();
        } else {
            routes.rollback();
        }
        keepBest();
    }

    /** How strongly one iteration ruins. */
    public void ruinBy(double mean, int longest) {
        meanTaken = mean;
        longestString = longest;
    }

    /** One ruin and recreate; true where it found a new best plan. */
    public boolean iterate(double temperature) {
        iterations++;
        if (!ruin.strings(meanTaken, longestString) || !recreate.insertAll(ruin.absent, ruin.absentCount, true)) {
            routes.rollback();
            return false;
        }
        long newCost = routes.cost + routes.touchedDelta() + recreate.leftCost - shelfCost();
        double threshold = routes.cost - temperature * Math.log(random.nextDouble() + 1e-300);
        boolean kept = newCost < threshold && !(newCost == routes.cost && routes.changesNothing());
        if (!kept || !routes.fitTogether()) {
            routes.rollback();
            return false;
        }
        accepted++;
        routes.commit(recreate.left, recreate.leftCount, newCost);
        if (newCost < bestCost) {
            keepBest();
            return true;
        }
        return false;
    }

    private long shelfCost() {
        long sum = 0;
        for (int i = 0; i < routes.shelfCount; i++) {
            sum += problem.unassignedCost[routes.shelf[i]];
        }
        return sum;
    }

    private void keepBest() {
        bestCost = routes.cost;
        for (int r = 0; r < bestVisits.length; r++) {
            if (bestVersion[r] != routes.version[r]) {
                RouteState state = routes.committed(r);
                if (bestVisits[r].length < state.size) {
                    bestVisits[r] = new int[state.size + 8];
                }
                System.arraycopy(state.visit, 0, bestVisits[r], 0, state.size);
                bestSize[r] = state.size;
                bestVersion[r] = routes.version[r];
            }
        }
    }

    public long bestCost() {
        return bestCost;
    }

    public long currentCost() {
        return routes.cost;
    }

    public long iterations() {
        return iterations;
    }

    public long accepted() {
        return accepted;
    }

    /** A copy of the best plan: visits by route. */
    public int[][] bestRoutes() {
        int[][] result = new int[bestVisits.length][];
        for (int r = 0; r < result.length; r++) {
            result[r] = java.util.Arrays.copyOf(bestVisits[r], bestSize[r]);
        }
        return result;
    }
}
