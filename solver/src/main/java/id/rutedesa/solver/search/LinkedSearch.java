package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Ruin and recreate where cost and loads add up over the legs: everything on linked routes. Not thread-safe. */
final class LinkedSearch implements PlanSearch {
    private final SearchProblem problem;
    private final LinkedPlan plan;
    private final LinkedRuin ruin;
    private final LinkedRecreate recreate;
    private final FastRandom random;
    private final BooleanSupplier stop;

    /** Tasks without a route. */
    private final int[] shelf;

    private int shelfCount;
    private long shelfCost;

    private final int[] bestNext;
    private long bestCost;

    LinkedSearch(SearchProblem problem, FastRandom random, BooleanSupplier stop) {
        this.problem = problem;
        this.random = random;
        this.stop = stop;
        plan = new LinkedPlan(problem);
        ruin = new LinkedRuin(plan, new Neighbours(problem), random);
        recreate = new LinkedRecreate(plan, random);
        shelf = new int[problem.taskCount];
        bestNext = new int[plan.next.length];
        plan.load(new int[problem.routeCount][0]);
        bestCost = Long.MAX_VALUE;
    }

    @Override
    public void start(int[][] visitsByRoute) {
        plan.load(visitsByRoute);
        int count = 0;
        for (int task = 0; task < problem.taskCount; task++) {
            if (plan.route[problem.firstVisit[task]] < 0) {
                ruin.absent[count++] = task;
            }
        }
        recreate.insertUntil(stop, ruin.absent, count);
        keep();
        keepBest();
    }

    @Override
    public boolean iterate(double meanTaken, int longestString, double temperature) {
        double tooDear = currentCost() - temperature * Math.log(random.nextDouble() + 1e-300);
        ruin.strings(shelf, shelfCount, meanTaken, longestString);
        if (!plan.inTime || !recreate.insertAll(ruin.absent, ruin.absentCount, tooDear)) {
            plan.rollback();
            return false;
        }
        keep();
        if (currentCost() < bestCost) {
            keepBest();
            return true;
        }
        return false;
    }

    @Override
    public boolean reduceFleet(double meanTaken, int longestString, double temperature) {
        throw new UnsupportedOperationException("Routes that add up are searched by their cost alone.");
    }

    private void keep() {
        System.arraycopy(recreate.left, 0, shelf, 0, recreate.leftCount);
        shelfCount = recreate.leftCount;
        shelfCost = recreate.leftCost;
        plan.begin();
    }

    private void keepBest() {
        bestCost = currentCost();
        System.arraycopy(plan.next, 0, bestNext, 0, bestNext.length);
    }

    @Override
    public long bestCost() {
        return bestCost;
    }

    @Override
    public long currentCost() {
        return plan.cost + shelfCost;
    }

    @Override
    public int[][] bestRoutes() {
        int[][] routes = new int[problem.routeCount][];
        int[] visits = new int[problem.visitCount];
        for (int r = 0; r < routes.length; r++) {
            int count = 0;
            for (int node = bestNext[plan.start(r)]; node < problem.visitCount; node = bestNext[node]) {
                visits[count++] = node;
            }
            routes[r] = Arrays.copyOf(visits, count);
        }
        return routes;
    }
}
