package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Remembers the two cheapest insertions of each task into each committed route. Most routes are unchanged from one
 * iteration to the next, so most scans become a look-up: an entry holds while the route's version is the one it was
 * made for. Not thread-safe.
 */
final class Insertions {
    private final RouteKernel kernel;
    private final Routes routes;
    private final int routeCount;
    /** Version in the upper half, delta of the cheapest in the lower. */
    private final long[] best;

    private final int[] bestPosition;
    private final int[] nextDelta;
    private final int[] nextPosition;
    /** Version of the route that was looked at hard. */
    private final int[] hardVersion;

    Insertions(SearchProblem problem, RouteKernel kernel, Routes routes) {
        this.kernel = kernel;
        this.routes = routes;
        routeCount = problem.routeCount;
        int cells = Math.multiplyExact(problem.taskCount, routeCount);
        best = new long[cells];
        bestPosition = new int[cells];
        nextDelta = new int[cells];
        nextPosition = new int[cells];
        hardVersion = new int[kernel.canLookHard() ? cells : 0];
    }

    /**
     * Cost of the cheapest insertion into the committed route.
     *
     * @param hard whether to look hard where nothing else is found, with a kernel that can
     */
    int bestDelta(int task, int route, boolean hard) {
        int cell = task * routeCount + route;
        int version = routes.version[route];
        long entry = best[cell];
        int delta = (int) (entry >>> 32) == version ? (int) entry : computed(task, route, cell, false);
        if (!hard || delta < SearchProblem.NO_WAY || hardVersion[cell] == version) {
            return delta;
        }
        hardVersion[cell] = version;
        return computed(task, route, cell, true);
    }

    int bestPosition(int task, int route) {
        return bestPosition[task * routeCount + route];
    }

    int nextDelta(int task, int route) {
        return nextDelta[task * routeCount + route];
    }

    int nextPosition(int task, int route) {
        return nextPosition[task * routeCount + route];
    }

    private int computed(int task, int route, int cell, boolean hard) {
        kernel.lookHard(hard);
        kernel.scan(task, routes.committed(route), SearchProblem.NO_WAY);
        best[cell] = (long) routes.version[route] << 32 | (kernel.bestDelta & 0xffffffffL);
        bestPosition[cell] = kernel.bestPosition;
        nextDelta[cell] = kernel.nextDelta;
        nextPosition[cell] = kernel.nextPosition;
        return kernel.bestDelta;
    }
}
