package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Ruin and recreate through a kernel, on copies of the routes that a change touches. Not thread-safe. */
final class RouteSearch implements PlanSearch {
    /** Tasks that a start inserts at once: a guess between a look at all of them and a plan that others can see. */
    private static final int START_BATCH = 25;

    /** Changes that do without a route: a guess. Strings alone hardly ever give up a vehicle that costs much to hire. */
    private static final double DISSOLVED_SHARE = 0.02;

    /** Changes that exchange whole trips instead: of 0 to 0.3 about the best on four public instances. */
    private static final double EXCHANGED_SHARE = 0.05;

    private static final int[] NOTHING = {};

    private final SearchProblem problem;
    private final Routes routes;
    private final Ruin ruin;
    private final Recreate recreate;
    private final FastRandom random;
    private final FleetReduction fleet;
    private final TripExchange trips;
    private final boolean keepsTrips;

    private final int[][] bestVisits;
    private final int[] bestVersion;
    private long bestCost;

    RouteSearch(SearchProblem problem, RouteKernel kernel, FastRandom random, BooleanSupplier stop) {
        this.problem = problem;
        this.random = random;
        routes = new Routes(problem, kernel);
        Neighbours neighbours = new Neighbours(problem);
        ruin = new Ruin(problem, routes, neighbours, random);
        recreate = new Recreate(problem, routes, new Insertions(problem, kernel, routes), neighbours, random, stop);
        trips = new TripExchange(problem, routes, random);
        keepsTrips = kernel.keepsTrips();
        fleet = new FleetReduction(problem, routes, ruin, recreate, random);
        bestVisits = new int[problem.routeCount][0];
        bestVersion = new int[problem.routeCount];
        keepBest();
    }

    @Override
    public void start(int[][] visitsByRoute) {
        routes.load(visitsByRoute);
        recreate.lookHard(!NearRoutes.areMany(problem.routeCount));
        if (!insertShelf(START_BATCH) && !recreate.isStopped()) {
            insertShelf(1);
        }
        recreate.lookHard(true);
        routes.cost = routes.costFromScratch();
        keepBest();
    }

    /**
     * Inserts what is on the shelf, batch by batch, each into the routes that the one before has left, until the search is told to
     * stop.
     *
     * @return whether each batch could be ridden beside the others, packs and all
     */
    private boolean insertShelf(int batchSize) {
        boolean together = true;
        int[] waiting = Arrays.copyOf(routes.shelf, routes.shelfCount);
        recreate.sort(waiting, waiting.length);
        int[] batch = new int[batchSize];
        int[] left = new int[waiting.length];
        int leftCount = 0;
        for (int from = 0; from < waiting.length && !recreate.isStopped(); from += batchSize) {
            int size = Math.min(batchSize, waiting.length - from);
            System.arraycopy(waiting, from, batch, 0, size);
            if (recreate.insertAll(batch, size, true) && routes.fitTogether()) {
                System.arraycopy(recreate.left, 0, left, leftCount, recreate.leftCount);
                leftCount += recreate.leftCount;
                int rest = waiting.length - from - size;
                System.arraycopy(waiting, from + size, left, leftCount, rest);
                routes.commit(left, leftCount + rest, 0);
            } else {
                routes.rollback();
                System.arraycopy(batch, 0, left, leftCount, size);
                leftCount += size;
                together = false;
            }
        }
        return together;
    }

    @Override
    public boolean iterate(double meanTaken, int longestString, double temperature) {
        double allowed = -temperature * Math.log(random.nextDouble() + 1e-300);
        recreate.dropFrom(shelfCost() + allowed);
        boolean changed = changed(meanTaken, longestString) && !recreate.wasStopped();
        recreate.dropFrom(Double.MAX_VALUE);
        if (!changed) {
            routes.rollback();
            return false;
        }
        long newCost = routes.cost + routes.touchedDelta() + recreate.leftCost - shelfCost();
        boolean kept = newCost < routes.cost + allowed && !(newCost == routes.cost && routes.changesNothing());
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

    /** Opens a change; false where it breaks a rule. */
    private boolean changed(double meanTaken, int longestString) {
        if (keepsTrips && routes.shelfCount == 0 && random.nextDouble() < EXCHANGED_SHARE) {
            return trips.change() && recreate.insertAll(NOTHING, 0, true);
        }
        if (routes.activeCount > 1 && random.nextDouble() < DISSOLVED_SHARE) {
            int route = ruin.dearRoute();
            return ruin.dissolve(route, meanTaken, longestString) && recreate.insertElsewhere(ruin, route);
        }
        return ruin.strings(meanTaken, longestString) && recreate.insertAll(ruin, true);
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
