package id.rutedesa.solver.search;

import id.rutedesa.solver.core.HandOvers;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Objects;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe 2020, section 5.1): around a random visit, strings of
 * neighbouring visits leave a few neighbouring routes. Not thread-safe.
 */
final class Ruin {
    /** Share of strings that keep a piece in their middle; the paper's alpha. */
    private static final double SPLIT_SHARE = 0.5;
    /** Chance that the kept piece grows by one more visit; one minus the paper's beta. */
    private static final double SPLIT_GROWTH = 0.01;

    /** Chance that tasks which only one shift may serve are taken out with one of them: a guess. */
    private static final double MATES_SHARE = 0.5;

    /** Of so many routes the dearest is dissolved: a guess. */
    private static final int DRAWN = 3;

    /** Of a longer shelf so many tasks are tried at once, those nearest to what was taken out: a guess. */
    private static final int SHELF_TRIED = 30;

    private final SearchProblem problem;
    private final Routes routes;
    private final Neighbours neighbours;
    private final FastRandom random;

    /** Tasks without a route in the open change that are to be inserted: from the shelf first, then what was taken out. */
    final int[] absent;

    int absentCount;

    /** Tasks of a long shelf that wait for another change. */
    final int[] waiting;

    int waitingCount;
    private final boolean[] taken;
    private final boolean looksAround;

    Ruin(SearchProblem problem, Routes routes, Neighbours neighbours, FastRandom random) {
        this.problem = problem;
        this.routes = routes;
        this.neighbours = neighbours;
        this.random = random;
        absent = new int[problem.taskCount];
        waiting = new int[problem.taskCount];
        taken = new boolean[problem.taskCount];
        looksAround = routes.kernel.looksAround();
    }

    /**
     * Takes strings out of the routes; touched routes are refreshed.
     *
     * @param meanTaken how many visits to take out on average
     * @param longest the longest string
     * @return false where a route without the visits breaks a rule (possible where the triangle inequality fails)
     */
    boolean strings(double meanTaken, int longest) {
        int seed = random.nextInt(problem.visitCount);
        takeShelf(seed);
        return stringsAround(seed, meanTaken, longest);
    }

    /**
     * Takes a whole route out, and strings of those near it, which may then take its visits in.
     *
     * @return as {@link #strings}
     */
    boolean dissolve(int route, double meanTaken, int longest) {
        RouteState state = routes.committed(route);
        int seed = state.visit[random.nextInt(state.size)];
        takeShelf(seed);
        takeAllOf(routes.touch(route));
        return stringsAround(seed, meanTaken, longest);
    }

    /** A route that pays much for each of its visits: the dearest of a few drawn at random. */
    int dearRoute() {
        int dearest = -1;
        double most = -1;
        for (int i = 0; i < DRAWN; i++) {
            RouteState state = routes.committed(routes.active[random.nextInt(routes.activeCount)]);
            double each = (double) state.cost / state.size;
            if (each > most) {
                most = each;
                dearest = state.route;
            }
        }
        return dearest;
    }

    private boolean stringsAround(int seed, double meanTaken, int longest) {
        int assigned = problem.visitCount - routes.shelfCount;
        if (routes.activeCount == 0 || assigned <= 0) {
            return closeRoutes();
        }
        double stringLimit = Math.min(longest, (double) assigned / routes.activeCount);
        double routeLimit = 4 * meanTaken / (1 + stringLimit) - 1;
        int wanted = (int) (1 + random.nextDouble() * routeLimit);
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

    /** All of a short shelf; of a long one those near a visit, and the others wait. */
    private void takeShelf(int seed) {
        if (routes.shelfCount <= SHELF_TRIED) {
            takeWholeShelf();
            return;
        }
        absentCount = 0;
        waitingCount = 0;
        for (int k = -1; k < neighbours.count(seed) && absentCount < SHELF_TRIED; k++) {
            int task = problem.taskOfVisit[k < 0 ? seed : neighbours.of(seed, k)];
            if (routes.isOnShelf(task) && !taken[task]) {
                taken[task] = true;
                absent[absentCount++] = task;
            }
        }
        for (int i = 0; i < routes.shelfCount; i++) {
            if (!taken[routes.shelf[i]]) {
                waiting[waitingCount++] = routes.shelf[i];
            }
        }
    }

    private void takeWholeShelf() {
        System.arraycopy(routes.shelf, 0, absent, 0, routes.shelfCount);
        absentCount = routes.shelfCount;
        waitingCount = 0;
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
        int handedOver = handedOver(task);
        if (handedOver >= 0) {
            takeBothParts(handedOver);
        } else if (!taken[task] && !problem.isLocked(task)) {
            taken[task] = true;
            absent[absentCount++] = task;
            routes.place(task, -1);
            int second = problem.secondVisit[task];
            if (second >= 0) {
                routes.touch(routes.routeOfVisit[second]);
            }
            if (looksAround) {
                takeMates(task);
            }
        }
    }

    /** The shipment that goes over the hub, where the task is one or a part of its way; else -1. */
    private int handedOver(int task) {
        HandOvers handOvers = problem.handOvers;
        if (handOvers == null) {
            return -1;
        }
        int shipment = handOvers.whole[task] < 0 ? task : handOvers.whole[task];
        return routes.isHandedOver(shipment) ? shipment : -1;
    }

    /** What one shift brings to the hub and what another takes on are taken out together, as one shipment. */
    private void takeBothParts(int shipment) {
        HandOvers handOvers = Objects.requireNonNull(problem.handOvers);
        int first = handOvers.toHub[shipment];
        int then = handOvers.fromHub[shipment];
        if (taken[first] || problem.isLocked(first) || problem.isLocked(then)) {
            return;
        }
        absent[absentCount++] = shipment;
        for (int part : new int[] {first, then}) {
            taken[part] = true;
            routes.place(part, -1);
            routes.touch(routes.routeOfVisit[problem.firstVisit[part]]);
        }
    }

    /** Tasks that ride with one shift change it together or not at all. */
    private void takeMates(int task) {
        int[] mates = routes.kernel.mates(task);
        if (mates.length > 0 && random.nextDouble() < MATES_SHARE) {
            for (int mate : mates) {
                if (routes.isServed(mate)) {
                    take(mate);
                }
            }
        }
    }

    /** Empties one route onto the absent list. */
    void wholeRoute(int route) {
        takeWholeShelf();
        takeAllOf(routes.touch(route));
        closeRoutes();
    }

    private void takeAllOf(RouteState state) {
        for (int i = 0; i < state.size; i++) {
            take(problem.taskOfVisit[state.visit[i]]);
        }
    }

    private void forgetParts(int task) {
        if (problem.handOvers != null && problem.handOvers.toHub[task] >= 0) {
            taken[problem.handOvers.toHub[task]] = false;
            taken[problem.handOvers.fromHub[task]] = false;
        }
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
        for (int i = 0; i < absentCount; i++) {
            taken[absent[i]] = false;
            forgetParts(absent[i]);
        }
        return feasible;
    }
}
