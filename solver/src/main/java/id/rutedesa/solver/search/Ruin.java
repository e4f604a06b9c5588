package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe 2020, section 5.1): around a random visit, strings of
 * neighbouring visits leave a few neighbouring routes. Not thread-safe.
 */
final class Ruin {
    /** Share of strings that keep a piece in their middle; the paper's alpha. */
    private static final double SPLIT_SHARE = 0.5;
    /** Chance that the kept piece grows by one more visit; one minus the paper's beta. */
    private static final double SPLIT_GROWTH = 0.01;

    private final SearchProblem problem;
    private final Routes routes;
    private final Neighbours neighbours;
    private final FastRandom random;

    /** Tasks without a route in the open change: the shelf first, then what this ruin took out. */
    final int[] absent;

    int absentCount;
    private final boolean[] taken;

    Ruin(SearchProblem problem, Routes routes, Neighbours neighbours, FastRandom random) {
        this.problem = problem;
        this.routes = routes;
        this.neighbours = neighbours;
        this.random = random;
        absent = new int[problem.taskCount];
        taken = new boolean[problem.taskCount];
    }

    /**
     * Takes strings out of the routes; touched routes are refreshed.
     *
     * @param meanTaken how many visits to take out on average
     * @param longest the longest string
     * @return false where a route without the visits breaks a rule (possible where the triangle inequality fails)
     */
    boolean strings(double meanTaken, int longest) {
        absentCount = 0;
        for (int i = 0; i < routes.shelfCount; i++) {
            absent[absentCount++] = routes.shelf[i];
        }
        int assigned = problem.visitCount - routes.shelfCount;
        if (routes.activeCount == 0 || assigned <= 0) {
            return true;
        }
        double stringLimit = Math.min(longest, (double) assigned / routes.activeCount);
        double routeLimit = 4 * meanTaken / (1 + stringLimit) - 1;
        int wanted = (int) (1 + random.nextDouble() * routeLimit);
        int seed = random.nextInt(problem.visitCount);
        for (int k = -1; k < neighbours.count(seed) && routes.touchedCount < wanted; k++) {
            int visit = k < 0 ? seed : neighbours.of(seed, k);
            int route = routes.routeOfVisit[visit];
            if (route < 0 || routes.pending[route] != null || taken[problem.taskOfVisit[visit]]) {
                continue;
            }
            takeString(route, routes.positionOfVisit[visit], stringLimit);
        }
        return closeRoutes();
    }

    private void takeString(int route, int position, double stringLimit) {
        RouteState state = routes.touch(route);
        int size = state.size;
        double limit = Math.min(size, stringLimit);
        int length = (int) (1 + random.nextDouble() * limit);
        length = Math.min(length, size);
        int kept = 0;
        if (length > 1 && length < size && random.nextDouble() < SPLIT_SHARE) {
            kept = 1;
            while (length + kept < size && random.nextDouble() < SPLIT_GROWTH) {
                kept++;
            }
        }
        int span = length + kept;
        int from = Math.max(0, position - span + 1);
        int to = Math.min(position, size - span);
        int start = from + random.nextInt(to - from + 1);
        int keptFrom = kept == 0 ? -1 : start + 1 + random.nextInt(length - 1);
        for (int i = start; i < start + span; i++) {
            if (kept == 0 || i < keptFrom || i >= keptFrom + kept) {
                take(problem.taskOfVisit[state.visit[i]]);
            }
        }
    }

    private void take(int task) {
        if (!taken[task] && !problem.isLocked(task)) {
            taken[task] = true;
            absent[absentCount++] = task;
            int second = problem.secondVisit[task];
            if (second >= 0) {
                routes.touch(routes.routeOfVisit[second]);
            }
        }
    }

    /** Empties one route onto the absent list. */
    void wholeRoute(int route) {
        absentCount = 0;
        for (int i = 0; i < routes.shelfCount; i++) {
            absent[absentCount++] = routes.shelf[i];
        }
        RouteState state = routes.touch(route);
        for (int i = 0; i < state.size; i++) {
            take(problem.taskOfVisit[state.visit[i]]);
        }
        closeRoutes();
    }

    private boolean closeRoutes() {
        boolean feasible = true;
        for (int i = 0; i < routes.touchedCount; i++) {
            RouteState state = routes.seen(routes.touched[i]);
            state.removeIf(visit -> taken[problem.taskOfVisit[visit]]);
            routes.kernel.tidy(state);
            routes.kernel.refresh(state);
            feasible &= state.feasible;
        }
        for (int i = routes.shelfCount; i < absentCount; i++) {
            taken[absent[i]] = false;
        }
        return feasible;
    }
}
