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

    Insertions(SearchProblem problem, RouteKernel kernel, Routes routes) {
        this.kernel = kernel;
        this.routes = routes;
        routeCount = problem.routeCount;
        int cells = Math.multiplyExact(problem.taskCount, routeCount);
        best = new long[cells];
        bestPosition = new int[cells];
        nextDelta = new int[cells];
        nextPosition = new int[cells];
    }

    /** Cost of the cheapest insertion into the committed route. */
    int bestDelta(int task, int route) {
        int cell = task * routeCount + route;
        long entry = best[cell];
        return (int) (entry >>> 32) == routes.version[route] ? (int) entry : computed(task, route, cell);
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

    private int computed(int task, int route, int cell) {
        kernel.scan(task, routes.committed(route), SearchProblem.NO_WAY);
        best[cell] = (long) routes.version[route] << 32 | (kernel.bestDelta & 0xffffffffL);
        bestPosition[cell] = kernel.bestPosition;
        nextDelta[cell] = kernel.nextDelta;
        nextPosition[cell] = kernel.nextPosition;
        return kernel.bestDelta;
    }
}
