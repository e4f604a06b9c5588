package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.2): absent tasks in a random kind of
 * order, each at its cheapest place, where now and then a place is overlooked. Not thread-safe.
 */
final class Recreate {
    /** Chance that a place is overlooked; the paper's beta. */
    private static final double BLINK_SHARE = 0.01;

    private final SearchProblem problem;
    private final Routes routes;
    private final RouteKernel kernel;
    private final Insertions insertions;
    private final FastRandom random;
    private final InsertionOrder order;
    /** The empty routes of a class that are offered next: index into {@link Routes#emptyByClass}. */
    private final int[] emptyCursor;

    private final int[] opened;
    private int openedCount;
    private final NearRoutes near;

    /** Tasks that found no place. */
    final int[] left;

    int leftCount;
    /** Price of the tasks that found no place. */
    long leftCost;

    private int bestDelta;
    private int bestRoute;
    private int bestPosition;

    Recreate(SearchProblem problem, Routes routes, Insertions insertions, Neighbours neighbours, FastRandom random) {
        this.problem = problem;
        this.routes = routes;
        this.kernel = routes.kernel;
        this.insertions = insertions;
        this.random = random;
        order = new InsertionOrder(problem, random);
        emptyCursor = new int[routes.emptyByClass.length];
        opened = new int[problem.routeCount];
        near = new NearRoutes(problem, routes, neighbours);
        left = new int[problem.taskCount];
    }

    /** Sorts tasks in place by an order drawn at random. */
    void sort(int[] tasks, int count) {
        order.sort(tasks, count);
    }

    /**
     * Inserts the absent tasks into the routes of the open change.
     *
     * @param mayOpen whether empty routes may be used
     * @return false where a route turned out to break a rule, so that the change must be dropped
     */
    boolean insertAll(int[] absent, int count, boolean mayOpen) {
        order.sort(absent, count);
        openedCount = 0;
        leftCount = 0;
        leftCost = 0;
        for (int c = 0; c < emptyCursor.length; c++) {
            emptyCursor[c] = mayOpen ? routes.emptyCount[c] - 1 : -1;
        }
        for (int i = 0; i < count; i++) {
            if (!insertOne(absent[i])) {
                return false;
            }
        }
        return true;
    }

    /** The same for what a ruin has left without a route; what waits is left. */
    boolean insertAll(Ruin ruin, boolean mayOpen) {
        boolean kept = insertAll(ruin.absent, ruin.absentCount, mayOpen);
        for (int i = 0; i < ruin.waitingCount; i++) {
            leave(ruin.waiting[i]);
        }
        return kept;
    }

    private void leave(int task) {
        left[leftCount++] = task;
        leftCost += problem.unassignedCost[task];
    }

    private boolean insertOne(int task) {
        bestDelta = (int) Math.min(SearchProblem.NO_WAY, problem.unassignedCost[task]);
        bestRoute = -1;
        int nearby = near.find(task);
        for (int i = 0; i < nearby; i++) {
            tryRoute(task, near.route[i]);
        }
        for (int i = 0; i < openedCount; i++) {
            tryRoute(task, opened[i]);
        }
        for (int c = 0; c < emptyCursor.length; c++) {
            if (emptyCursor[c] >= 0) {
                tryRoute(task, routes.emptyByClass[c][emptyCursor[c]]);
            }
        }
        if (bestRoute < 0 && !routes.isOnShelf(task)) {
            for (int i = near.findOthers(); i > 0; i--) {
                tryRoute(task, near.route[nearby + i - 1]);
            }
        }
        if (bestRoute < 0) {
            leave(task);
            return true;
        }
        if (routes.committed(bestRoute).size == 0 && routes.pending[bestRoute] == null) {
            opened[openedCount++] = bestRoute;
            emptyCursor[problem.routeClass[bestRoute]]--;
        }
        RouteState state = routes.touch(bestRoute);
        kernel.insert(state, task, bestPosition);
        kernel.refresh(state);
        return state.feasible || takeBack(task, state);
    }

    /** A kernel that prices by a few labels may promise what it cannot keep: the task waits then. */
    private boolean takeBack(int task, RouteState state) {
        state.removeIf(visit -> problem.taskOfVisit[visit] == task);
        kernel.refresh(state);
        leave(task);
        return state.feasible;
    }

    private void tryRoute(int task, int route) {
        RouteState state = routes.pending[route];
        if (state != null) {
            kernel.scan(task, state, bestDelta);
            if (kernel.bestDelta < bestDelta) {
                if (random.nextDouble() >= BLINK_SHARE) {
                    take(route, kernel.bestDelta, kernel.bestPosition);
                } else if (kernel.nextDelta < bestDelta) {
                    take(route, kernel.nextDelta, kernel.nextPosition);
                }
            }
            return;
        }
        int delta = insertions.bestDelta(task, route);
        if (delta < bestDelta) {
            if (random.nextDouble() >= BLINK_SHARE) {
                take(route, delta, insertions.bestPosition(task, route));
            } else if (insertions.nextDelta(task, route) < bestDelta) {
                take(route, insertions.nextDelta(task, route), insertions.nextPosition(task, route));
            }
        }
    }

    private void take(int route, int delta, int position) {
        bestDelta = delta;
        bestRoute = route;
        bestPosition = position;
    }
}
