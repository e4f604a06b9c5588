package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;

/**
 * The routes that a task is tried in: all of them on a common day; where there are many, those that pass near it and those
 * that the open change touches. Not thread-safe.
 */
final class NearRoutes {
    /** Up to so many routes all are tried: a guess between speed and choice. */
    private static final int FEW = 40;

    /** Of more routes so many are tried, nearest first: a guess as well. */
    private static final int NEAREST = 16;

    private final SearchProblem problem;
    private final Routes routes;
    private final Neighbours neighbours;

    /** The routes found last: first those of {@link #find}, behind them those of {@link #findOthers}. */
    final int[] route;

    private int count;
    private final int[] stamp;
    private int epoch;

    NearRoutes(SearchProblem problem, Routes routes, Neighbours neighbours) {
        this.problem = problem;
        this.routes = routes;
        this.neighbours = neighbours;
        route = new int[problem.routeCount];
        stamp = new int[problem.routeCount];
    }

    /** Whether so many routes are too many to try each. */
    static boolean areMany(int routeCount) {
        return routeCount > FEW;
    }

    /** How many routes with visits in the committed plan a task is tried in. */
    int find(int task) {
        epoch++;
        count = 0;
        if (!areMany(routes.activeCount)) {
            for (int i = 0; i < routes.activeCount; i++) {
                add(routes.active[i]);
            }
            return count;
        }
        for (int i = 0; i < routes.touchedCount; i++) {
            if (routes.committed(routes.touched[i]).size > 0) {
                add(routes.touched[i]);
            }
        }
        addNear(problem.firstVisit[task]);
        if (problem.secondVisit[task] >= 0) {
            addNear(problem.secondVisit[task]);
        }
        return count;
    }

    private void addNear(int visit) {
        int most = count + NEAREST;
        for (int k = 0; k < neighbours.count(visit) && count < most; k++) {
            int passing = routes.routeOfVisit[neighbours.of(visit, k)];
            if (passing >= 0) {
                add(passing);
            }
        }
    }

    /** How many routes with visits {@link #find} has left out. */
    int findOthers() {
        int found = count;
        for (int i = 0; i < routes.activeCount; i++) {
            add(routes.active[i]);
        }
        return count - found;
    }

    private void add(int one) {
        if (stamp[one] != epoch) {
            stamp[one] = epoch;
            route[count++] = one;
        }
    }
}
