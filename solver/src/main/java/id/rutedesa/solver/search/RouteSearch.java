package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;

/** Ruin and recreate through a kernel, on copies of the routes that a change touches. Not thread-safe. */
final class RouteSearch implements PlanSearch {
    private final SearchProblem problem;
    private final Routes routes;
    private final Ruin ruin;
    private final Recreate recreate;
    private final FastRandom random;
    private final FleetReduction fleet;

    private final int[][] bestVisits;
    private final int[] bestVersion;
    private long bestCost;

    RouteSearch(SearchProblem problem, RouteKernel kernel, FastRandom random) {
        this.problem = problem;
        this.random = random;
        routes = new Routes(problem, kernel);
        ruin = new Ruin(problem, routes, new Neighbours(problem), random);
        recreate = new Recreate(problem, routes, new Insertions(problem, kernel, routes), random);
        fleet = new FleetReduction(problem, routes, ruin, recreate, random);
        bestVisits = new int[problem.routeCount][0];
        bestVersion = new int[problem.routeCount];
        keepBest();
    }

    @Override
    public void start(int[][] visitsByRoute) {
        routes.load(visitsByRoute);
        int[] absent = Arrays.copyOf(routes.shelf, routes.shelfCount);
        if (recreate.insertAll(absent, absent.length, true) && routes.fitTogether()) {
            routes.commit(recreate.left, recreate.leftCount, 0);
            routes.cost = routes.costFromScratch();
        } else {
            routes.rollback();
            startOneByOne(absent);
        }
        keepBest();
    }

    /** Where all together would share what there is not enough of, each task is inserted beside those already placed. */
    private void startOneByOne(int[] absent) {
        int[] waiting = new int[absent.length];
        int waitingCount = 0;
        int[] one = new int[1];
        for (int i = 0; i < absent.length; i++) {
            one[0] = absent[i];
            boolean placed = recreate.insertAll(one, 1, true) && recreate.leftCount == 0 && routes.fitTogether();
            if (!placed) {
                routes.rollback();
                waiting[waitingCount++] = absent[i];
                continue;
            }
            System.arraycopy(absent, i + 1, waiting, waitingCount, absent.length - i - 1);
            routes.commit(waiting, waitingCount + absent.length - i - 1, 0);
        }
        routes.cost = routes.costFromScratch();
    }

    @Override
    public boolean iterate(double meanTaken, int longestString, double temperature) {
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
        routes.commit(recreate.left, recreate.leftCount, newCost);
        if (newCost < bestCost) {
            keepBest();
            return true;
        }
        return false;
    }

    @Override
    public boolean reduceFleet(double meanTaken, int longestString, double temperature) {
        fleet.iterate(meanTaken, longestString, temperature);
        if (routes.cost < bestCost) {
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
                bestVisits[r] = state.visits();
                bestVersion[r] = routes.version[r];
            }
        }
    }

    @Override
    public long bestCost() {
        return bestCost;
    }

    @Override
    public long currentCost() {
        return routes.cost;
    }

    @Override
    public int[][] bestRoutes() {
        int[][] result = new int[bestVisits.length][];
        for (int r = 0; r < result.length; r++) {
            result[r] = bestVisits[r].clone();
        }
        return result;
    }
}
