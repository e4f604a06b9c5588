package id.rutedesa.solver.search;

import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;

/**
 * Whole trips change their route: two are exchanged, one moves, or all from one on are exchanged. From one depot that costs
 * nothing, but where trips wait for goods or for the one before it makes room, which strings of a few visits never find. Not
 * thread-safe.
 */
final class TripExchange {
    private static final int KINDS = 3;
    private static final int MOVE = 0;
    private static final int TAILS = 1;

    private final SearchProblem problem;
    private final Routes routes;
    private final FastRandom random;

    TripExchange(SearchProblem problem, Routes routes, FastRandom random) {
        this.problem = problem;
        this.routes = routes;
        this.random = random;
    }

    /** Trips of a route that stand one behind the other: from one visit to before another one. */
    private record Trips(RouteState route, int from, int end) {
        static Trips around(RouteState route, int position) {
            int from = position;
            while (from > 0 && !route.startsTrip[from]) {
                from--;
            }
            int end = position + 1;
            while (end < route.size && !route.startsTrip[end]) {
                end++;
            }
            return new Trips(route, from, end);
        }

        Trips withAllBehind() {
            return new Trips(route, from, route.size);
        }

        Trips none() {
            return new Trips(route, from, from);
        }

        /** The visits of the route with others in the stead of these. */
        int[] replacedBy(Trips others) {
            int[] visits = new int[route.size - (end - from) + others.end - others.from];
            int size = put(visits, 0, route, 0, from);
            size = put(visits, size, others.route, others.from, others.end);
            put(visits, size, route, end, route.size);
            return visits;
        }

        private static int put(int[] visits, int size, RouteState route, int from, int end) {
            for (int i = from; i < end; i++) {
                boolean startsTrip = i == from ? size > 0 : route.startsTrip[i];
                visits[size + i - from] = startsTrip ? ~route.visit[i] : route.visit[i];
            }
            return size + end - from;
        }
    }

    /**
     * Exchanges trips of two routes drawn at random, in the open change.
     *
     * @return false where there are no two routes, or one of them breaks a rule then
     */
    boolean change() {
        if (routes.activeCount < 2) {
            return false;
        }
        RouteState first = drawn();
        RouteState second = drawn();
        if (first == second) {
            return false;
        }
        Trips given = Trips.around(first, random.nextInt(first.size));
        Trips taken = Trips.around(second, random.nextInt(second.size));
        int kind = random.nextInt(KINDS);
        if (kind == MOVE) {
            taken = taken.none();
        } else if (kind == TAILS) {
            given = given.withAllBehind();
            taken = taken.withAllBehind();
        }
        int[] ofFirst = given.replacedBy(taken);
        int[] ofSecond = taken.replacedBy(given);
        return fits(first.route, ofFirst) && fits(second.route, ofSecond);
    }

    private RouteState drawn() {
        return routes.committed(routes.active[random.nextInt(routes.activeCount)]);
    }

    private boolean fits(int route, int[] visits) {
        RouteState state = routes.touch(route);
        state.setVisits(visits, 0, visits.length);
        boolean allowed = true;
        for (int i = 0; i < state.size; i++) {
            int task = problem.taskOfVisit[state.visit[i]];
            allowed &= problem.isAllowed(task, problem.routeClass[route]);
            routes.place(task, route);
        }
        routes.kernel.refresh(state);
        return allowed && state.feasible;
    }
}
