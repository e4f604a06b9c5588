package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.function.BooleanSupplier;

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.2) on linked routes, at places
 * next to near visits; every place is tried where none of those fits. Not thread-safe.
 */
final class LinkedRecreate {
    /** Chance that a place is overlooked; the paper's beta. */
    private static final double BLINK_SHARE = 0.01;
    /** Near visits tried on each side: a guess between speed and choice. */
    private static final int NEAR_VISITS = 30;

    private final SearchProblem problem;
    private final LinkedPlan plan;
    private final FastRandom random;
    private final InsertionOrder order;
    private final Candidates candidates;
    private final int dims;
    private final int places;

    /** Tasks that found no place. */
    final int[] left;

    int leftCount;
    /** Price of the tasks that found no place. */
    long leftCost;

    private int bestDelta;
    private int bestAfter;

    LinkedRecreate(LinkedPlan plan, FastRandom random) {
        this.problem = plan.problem;
        this.plan = plan;
        this.random = random;
        order = new InsertionOrder(problem, random);
        candidates = new Candidates(problem, NEAR_VISITS);
        dims = problem.loadDimensions;
        places = problem.placeCount;
        left = new int[problem.taskCount];
    }

    /**
     * Inserts the absent tasks into the plan, and stops as soon as routes and tasks left out cost as much as may not be reached:
     * what is still to be inserted makes no plan cheaper.
     *
     * @return whether all were inserted or left for less
     */
    boolean insertAll(int[] absent, int count, double tooDear) {
        order.sort(absent, count);
        leftCount = 0;
        leftCost = 0;
        for (int i = 0; i < count; i++) {
            insert(absent[i]);
            if (plan.cost + leftCost >= tooDear) {
                return false;
            }
        }
        return true;
    }

    /** Inserts the absent tasks whatever they cost, and leaves the rest once it is told to stop. */
    void insertUntil(BooleanSupplier stop, int[] absent, int count) {
        order.sort(absent, count);
        leftCount = 0;
        leftCost = 0;
        for (int i = 0; i < count; i++) {
            if (stop.getAsBoolean()) {
                leave(absent[i]);
            } else {
                insert(absent[i]);
            }
        }
    }

    private void insert(int task) {
        int visit = problem.firstVisit[task];
        bestDelta = (int) Math.min(SearchProblem.NO_WAY, problem.unassignedCost[task]);
        bestAfter = -1;
        tryNear(task, visit);
        if (bestAfter < 0) {
            tryAll(task, visit);
        }
        tryEmpty(task, visit);
        if (bestAfter < 0) {
            leave(task);
        } else {
            plan.insert(visit, bestAfter);
        }
    }

    private void leave(int task) {
        left[leftCount++] = task;
        leftCost += problem.unassignedCost[task];
    }

    private void tryNear(int task, int visit) {
        if (problem.legCost.length == 1) {
            tryBehind(task, visit, candidates.before[visit]);
            tryInFront(task, visit, candidates.after[visit]);
        } else {
            for (int other : candidates.before[visit]) {
                if (plan.route[other] >= 0) {
                    tryAfter(task, visit, other);
                }
            }
            for (int other : candidates.after[visit]) {
                if (plan.route[other] >= 0) {
                    tryAfter(task, visit, plan.previous[other]);
                }
            }
        }
        if (candidates.nearDepot[visit]) {
            tryEnds(task, visit);
        }
    }

    private void tryEnds(int task, int visit) {
        for (int r = 0; r < problem.routeCount; r++) {
            if (plan.size[r] > 0 && fits(task, r)) {
                tryAfter(task, visit, plan.start(r));
                tryAfter(task, visit, plan.previous[plan.end(r)]);
            }
        }
    }

    private void tryAll(int task, int visit) {
        for (int r = 0; r < problem.routeCount; r++) {
            if (plan.size[r] > 0 && fits(task, r)) {
                int end = plan.end(r);
                for (int node = plan.start(r); node != end; node = plan.next[node]) {
                    tryAfter(task, visit, node);
                }
            }
        }
    }

    private void tryEmpty(int task, int visit) {
        for (int c = 0; c < plan.classes(); c++) {
            int r = plan.emptyRoute(c);
            if (r >= 0) {
                // The leg of an empty route is not paid, so that it saves none; its vehicle is paid.
                long delta = problem.fixedCost[r] + legs(visit, plan.start(r), problem.profile[r]);
                take(task, visit, plan.start(r), delta, r);
            }
        }
    }

    private int legs(int visit, int after, int profile) {
        int row = plan.place[visit] * places;
        return problem.legCostTo[profile][row + plan.place[after]]
                + problem.legCost[profile][row + plan.place[plan.next[after]]];
    }

    private void tryAfter(int task, int visit, int after) {
        int r = plan.route[after];
        take(task, visit, after, legs(visit, after, problem.profile[r]) - plan.leg[after], r);
    }

    private void take(int task, int visit, int after, long delta, int r) {
        if (delta < bestDelta
                && fits(task, r)
                && inTime(visit, after, problem.profile[r])
                && random.nextDouble() >= BLINK_SHARE) {
            bestDelta = (int) delta;
            bestAfter = after;
        }
    }

    /** As {@link #tryAfter} for each, where all ride alike: the loop that takes most of the time. */
    private void tryBehind(int task, int visit, int[] others) {
        int[] next = plan.next;
        int[] place = plan.place;
        int[] leg = plan.leg;
        int[] route = plan.route;
        int[] in = problem.legCostTo[0];
        int[] out = problem.legCost[0];
        int row = place[visit] * places;
        for (int other : others) {
            int delta = in[row + place[other]] + out[row + place[next[other]]] - leg[other];
            if (delta < bestDelta && route[other] >= 0) {
                take(task, visit, other, delta, route[other]);
            }
        }
    }

    private void tryInFront(int task, int visit, int[] others) {
        int[] previous = plan.previous;
        int[] place = plan.place;
        int[] leg = plan.leg;
        int[] route = plan.route;
        int[] in = problem.legCostTo[0];
        int[] out = problem.legCost[0];
        int row = place[visit] * places;
        for (int other : others) {
            int after = previous[other];
            int delta = in[row + place[after]] + out[row + place[other]] - leg[after];
            if (delta < bestDelta && route[other] >= 0) {
                take(task, visit, after, delta, route[other]);
            }
        }
    }

    private boolean inTime(int visit, int after, int profile) {
        if (!problem.timed) {
            return true;
        }
        int row = plan.place[visit] * places;
        int before = plan.next[after];
        int arrival = plan.departureSec[after] + problem.rideSecTo[profile][row + plan.place[after]];
        if (arrival > problem.closeSec[visit]) {
            return false;
        }
        return Math.max(arrival, problem.openSec[visit])
                        + problem.serviceSec[visit]
                        + problem.rideSec[profile][row + plan.place[before]]
                <= plan.latestSec[before];
    }

    private boolean fits(int task, int r) {
        for (int d = 0; d < dims; d++) {
            if (problem.load[task * dims + d] > plan.free[r * dims + d]) {
                return false;
            }
        }
        return problem.isAllowed(task, problem.routeClass[r]);
    }
}
