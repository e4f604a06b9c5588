package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Fewer routes (Christiaens and Vanden Berghe 2020, section 5.4): one route is dissolved, and its tasks wait until the
 * others take them all. How often a task has waited decides between plans that leave something out, so that the search
 * makes room for those that are hard to place. Not thread-safe.
 */
final class FleetReduction {
    private final SearchProblem problem;
    private final Routes routes;
    private final Ruin ruin;
    private final Recreate recreate;
    private final FastRandom random;
    /** How often each task was left out. */
    private final long[] absences;

    FleetReduction(SearchProblem problem, Routes routes, Ruin ruin, Recreate recreate, FastRandom random) {
        this.problem = problem;
        this.routes = routes;
        this.ruin = ruin;
        this.recreate = recreate;
        this.random = random;
        absences = new long[problem.taskCount];
    }

    /** One ruin and recreate within one route less than the last complete plan has. */
    void iterate(double meanTaken, int longestString, double temperature) {
        if (routes.shelfCount == 0 && !dissolve()) {
            return;
        }
        if (!ruin.strings(meanTaken, longestString) || !recreate.insertAll(ruin, false)) {
            routes.rollback();
            return;
        }
        for (int i = 0; i < recreate.leftCount; i++) {
            absences[recreate.left[i]]++;
        }
        long before = absence(routes.shelf, routes.shelfCount);
        long after = absence(recreate.left, recreate.leftCount);
        long delta = routes.touchedDelta();
        boolean cheap = delta < -temperature * Math.log(random.nextDouble() + 1e-300);
        boolean kept = recreate.leftCount == 0
                || after < before
                || (recreate.leftCount <= routes.shelfCount && cheap && !routes.changesNothing());
        if (kept && routes.fitTogether()) {
            routes.commit(recreate.left, recreate.leftCount, 0);
            routes.cost = routes.costFromScratch();
        } else {
            routes.rollback();
        }
    }

    private long absence(int[] tasks, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += absences[tasks[i]];
        }
        return sum;
    }

    /** Takes out the route whose tasks were the easiest to place; false where only one is left. */
    private boolean dissolve() {
        int least = -1;
        long leastAbsence = Long.MAX_VALUE;
        for (int i = 0; i < routes.activeCount && routes.activeCount > 1; i++) {
            RouteState state = routes.committed(routes.active[i]);
            long sum = 0;
            for (int k = 0; k < state.size; k++) {
                sum += 1 + absences[problem.taskOfVisit[state.visit[k]]];
            }
            if (sum < leastAbsence) {
                leastAbsence = sum;
                least = state.route;
            }
        }
        if (least < 0) {
            return false;
        }
        ruin.wholeRoute(least);
        routes.commit(ruin.absent, ruin.absentCount, 0);
        routes.cost = routes.costFromScratch();
        return true;
    }
}
