package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * One trip, one time window per visit, loads that add up over the route, a cost that adds up over the legs. An
 * insertion is priced in constant time from the earliest departure at each position and the latest arrival that keeps
 * the rest of the route in time (Vidal, Crainic, Gendreau, Prins 2013, with time windows kept hard).
 */
public final class ArcKernel extends RouteKernel {
    private final int places;
    private final int dims;
    private final boolean timed;

    public ArcKernel(SearchProblem problem) {
        super(problem);
        places = problem.placeCount;
        dims = problem.loadDimensions;
        timed = problem.timed;
    }

    private static final class ArcRoute extends RouteState {
        /** Places with the start in front and the end behind: one more position than gaps. */
        int[] place = new int[18];
        /** Cost of the leg that leaves position i of {@code place}. */
        int[] leg = new int[18];
        /** Earliest departure from position i of {@code place}. */
        int[] departureSec = new int[18];
        /** Latest arrival at position i of {@code place}. */
        int[] latestSec = new int[18];

        final int[] load;

        ArcRoute(int dims) {
            super(16);
            load = new int[dims];
        }

        void reserveGaps() {
            if (place.length < size + 2) {
                int length = size + (size >> 1) + 6;
                place = Arrays.copyOf(place, length);
                leg = Arrays.copyOf(leg, length);
                departureSec = Arrays.copyOf(departureSec, length);
                latestSec = Arrays.copyOf(latestSec, length);
            }
        }
    }

    @Override
    public RouteState newState() {
        return new ArcRoute(dims);
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public void refresh(RouteState state) {
        ArcRoute r = (ArcRoute) state;
        r.reserveGaps();
        refreshLegs(r);
        refreshLoads(r);
        if (timed) {
            refreshTimes(r);
        }
    }

    private void refreshLegs(ArcRoute r) {
        int[] costs = problem.legCost[problem.profile[r.route]];
        int[] place = r.place;
        int[] leg = r.leg;
        int size = r.size;
        long sum = size == 0 ? 0 : problem.fixedCost[r.route];
        int previous = problem.startPlace[r.route];
        place[0] = previous;
        for (int i = 0; i < size; i++) {
            int next = problem.placeOfVisit[r.visit[i]];
            place[i + 1] = next;
            int cost = costs[previous * places + next];
            leg[i] = cost;
            sum += cost;
            previous = next;
        }
        int end = problem.endPlace[r.route];
        place[size + 1] = end;
        leg[size] = costs[previous * places + end];
        r.cost = size == 0 ? 0 : sum + leg[size];
    }

    private void refreshLoads(ArcRoute r) {
        Arrays.fill(r.load, 0);
        boolean fits = true;
        for (int d = 0; d < dims; d++) {
            int sum = 0;
            for (int i = 0; i < r.size; i++) {
                sum += problem.load[problem.taskOfVisit[r.visit[i]] * dims + d];
            }
            r.load[d] = sum;
            fits &= sum <= problem.capacity[r.route * dims + d];
        }
        r.feasible = fits;
    }

    private void refreshTimes(ArcRoute r) {
        int[] ride = problem.rideSec[problem.profile[r.route]];
        int[] place = r.place;
        int size = r.size;
        int clock = problem.startSec[r.route];
        r.departureSec[0] = clock;
        boolean inTime = true;
        for (int i = 0; i < size; i++) {
            int visit = r.visit[i];
            clock = Math.max(clock + ride[place[i] * places + place[i + 1]], problem.openSec[visit]);
            inTime &= clock <= problem.closeSec[visit];
            clock += problem.serviceSec[visit];
            r.departureSec[i + 1] = clock;
        }
        int latest = problem.endSec[r.route];
        inTime &= clock + ride[place[size] * places + place[size + 1]] <= latest;
        r.latestSec[size + 1] = latest;
        for (int i = size - 1; i >= 0; i--) {
            int visit = r.visit[i];
            latest = Math.min(
                    problem.closeSec[visit],
                    latest - ride[place[i + 1] * places + place[i + 2]] - problem.serviceSec[visit]);
            r.latestSec[i + 1] = latest;
        }
        r.feasible &= inTime;
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        ArcRoute r = (ArcRoute) state;
        if (!fits(task, r)) {
            return;
        }
        int limit = bound;
        if (r.size == 0) {
            long fixed = problem.fixedCost[r.route];
            scanEmpty(task, r, limit, fixed);
        } else if (timed) {
            scanTimed(task, r, limit);
        } else {
            scanUntimed(task, r, limit);
        }
    }

    private boolean fits(int task, ArcRoute r) {
        for (int d = 0; d < dims; d++) {
            if (r.load[d] + problem.load[task * dims + d] > problem.capacity[r.route * dims + d]) {
                return false;
            }
        }
        return problem.isAllowed(task, problem.routeClass[r.route]);
    }

    private void scanEmpty(int task, ArcRoute r, int bound, long fixed) {
        int visit = problem.firstVisit[task];
        int profile = problem.profile[r.route];
        int row = problem.placeOfVisit[visit] * places;
        long delta = fixed + problem.legCostTo[profile][row + r.place[0]] + problem.legCost[profile][row + r.place[1]];
        if (delta >= bound) {
            return;
        }
        int start = Math.max(r.departureSec[0] + problem.rideSecTo[profile][row + r.place[0]], problem.openSec[visit]);
        if (timed
                && (start > problem.closeSec[visit]
                        || start + problem.serviceSec[visit] + problem.rideSec[profile][row + r.place[1]]
                                > problem.endSec[r.route])) {
            return;
        }
        found((int) delta, 0);
    }

    private void scanUntimed(int task, ArcRoute r, int bound) {
        int profile = problem.profile[r.route];
        int[] in = problem.legCostTo[profile];
        int[] out = problem.legCost[profile];
        int row = problem.placeOfVisit[problem.firstVisit[task]] * places;
        int[] place = r.place;
        int[] leg = r.leg;
        int size = r.size;
        int best = bound;
        int next = bound;
        int bestAt = -1;
        int nextAt = -1;
        for (int i = 0; i <= size; i++) {
            int delta = in[row + place[i]] + out[row + place[i + 1]] - leg[i];
            if (delta < next) {
                if (delta < best) {
                    next = best;
                    nextAt = bestAt;
                    best = delta;
                    bestAt = i;
                } else {
                    next = delta;
                    nextAt = i;
                }
            }
        }
        keep(best, bestAt, next, nextAt);
    }

    private void scanTimed(int task, ArcRoute r, int bound) {
        int profile = problem.profile[r.route];
        int[] in = problem.legCostTo[profile];
        int[] out = problem.legCost[profile];
        int[] rideIn = problem.rideSecTo[profile];
        int[] rideOut = problem.rideSec[profile];
        int visit = problem.firstVisit[task];
        int row = problem.placeOfVisit[visit] * places;
        int open = problem.openSec[visit];
        int close = problem.closeSec[visit];
        int service = problem.serviceSec[visit];
        int[] place = r.place;
        int[] leg = r.leg;
        int[] departure = r.departureSec;
        int[] latest = r.latestSec;
        int size = r.size;
        int best = bound;
        int next = bound;
        int bestAt = -1;
        int nextAt = -1;
        for (int i = 0; i <= size; i++) {
            int clock = departure[i];
            if (clock > close) {
                break;
            }
            int from = place[i];
            int to = place[i + 1];
            int delta = in[row + from] + out[row + to] - leg[i];
            if (delta >= next) {
                continue;
            }
            clock += rideIn[row + from];
            if (clock > close) {
                continue;
            }
            if (Math.max(clock, open) + service + rideOut[row + to] > latest[i + 1]) {
                continue;
            }
            if (delta < best) {
                next = best;
                nextAt = bestAt;
                best = delta;
                bestAt = i;
            } else {
                next = delta;
                nextAt = i;
            }
        }
        keep(best, bestAt, next, nextAt);
    }

    private void keep(int best, int bestAt, int next, int nextAt) {
        if (bestAt >= 0) {
            bestDelta = best;
            bestPosition = bestAt;
        }
        if (nextAt >= 0) {
            nextDelta = next;
            nextPosition = nextAt;
        }
    }
}
