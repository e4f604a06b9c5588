package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * Shipments: a pickup and its delivery later on the same route, loads that rise and fall along it, one time window per
 * visit, a cost that adds up over the legs. Pairs of positions are cut off by the cheapest place that is left for the
 * delivery, by the load and by the delay that the pickup causes.
 */
public final class PairKernel extends RouteKernel {
    private final int places;
    private final int dims;
    /** Cost of putting the delivery behind each position, and the least of those from a position on. */
    private int[] deliveryDelta = new int[32];

    private int[] leastFrom = new int[32];

    public PairKernel(SearchProblem problem) {
        super(problem);
        places = problem.placeCount;
        dims = problem.loadDimensions;
    }

    /** Arrays by position: the start in front, the visits, the end behind. */
    private static final class PairRoute extends RouteState {
        private final int dims;
        int[] place = new int[18];
        int[] leg = new int[18];
        int[] departureSec = new int[18];
        int[] latestSec = new int[18];
        /** On board when leaving a position: {@code position * dims + d}. */
        int[] onBoard;

        PairRoute(int dims) {
            super(16);
            this.dims = dims;
            onBoard = new int[18 * dims];
        }

        void reserveGaps() {
            if (place.length < size + 2) {
                int length = size + (size >> 1) + 6;
                place = Arrays.copyOf(place, length);
                leg = Arrays.copyOf(leg, length);
                departureSec = Arrays.copyOf(departureSec, length);
                latestSec = Arrays.copyOf(latestSec, length);
                onBoard = Arrays.copyOf(onBoard, length * dims);
            }
        }
    }

    @Override
    public RouteState newState() {
        return new PairRoute(dims);
    }

    @Override
    public void refresh(RouteState state) {
        PairRoute r = (PairRoute) state;
        r.reserveGaps();
        r.feasible = true;
        int[] costs = problem.legCost[problem.profile[r.route]];
        int size = r.size;
        long sum = problem.fixedCost[r.route];
        r.place[0] = problem.startPlace[r.route];
        for (int i = 0; i < size; i++) {
            r.place[i + 1] = problem.placeOfVisit[r.visit[i]];
        }
        r.place[size + 1] = problem.endPlace[r.route];
        for (int i = 0; i <= size; i++) {
            r.leg[i] = costs[r.place[i] * places + r.place[i + 1]];
            sum += r.leg[i];
        }
        r.cost = size == 0 ? 0 : sum;
        refreshLoads(r);
        refreshTimes(r);
    }

    private void refreshLoads(PairRoute r) {
        for (int d = 0; d < dims; d++) {
            int load = 0;
            int capacity = problem.capacity[r.route * dims + d];
            r.onBoard[d] = 0;
            for (int i = 0; i < r.size; i++) {
                int task = problem.taskOfVisit[r.visit[i]];
                int amount = problem.load[task * dims + d];
                load += problem.firstVisit[task] == r.visit[i] ? amount : -amount;
                r.onBoard[(i + 1) * dims + d] = load;
                r.feasible &= load <= capacity;
            }
        }
    }

    private void refreshTimes(PairRoute r) {
        int[] ride = problem.rideSec[problem.profile[r.route]];
        int size = r.size;
        int clock = problem.startSec[r.route];
        r.departureSec[0] = clock;
        for (int i = 0; i < size; i++) {
            int visit = r.visit[i];
            clock = Math.max(clock + ride[r.place[i] * places + r.place[i + 1]], problem.openSec[visit]);
            r.feasible &= clock <= problem.closeSec[visit];
            clock += problem.serviceSec[visit];
            r.departureSec[i + 1] = clock;
        }
        int latest = problem.endSec[r.route];
        r.feasible &= size == 0 || clock + ride[r.place[size] * places + r.place[size + 1]] <= latest;
        r.latestSec[size + 1] = latest;
        for (int i = size - 1; i >= 0; i--) {
            int visit = r.visit[i];
            latest = Math.min(
                    problem.closeSec[visit],
                    latest - ride[r.place[i + 1] * places + r.place[i + 2]] - problem.serviceSec[visit]);
            r.latestSec[i + 1] = latest;
        }
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        if (!problem.isAllowed(task, problem.routeClass[state.route])) {
            return;
        }
        PairRoute r = (PairRoute) state;
        // What an empty route saves is its own leg, which is not paid, and not its vehicle, which is.
        long extra = r.size > 0 ? 0 : problem.fixedCost[r.route] + r.leg[0];
        if (extra < bound) {
            priceDelivery(problem.secondVisit[task], r);
            pairs(task, r, (int) (bound - extra), (int) extra);
        }
    }

    private void priceDelivery(int delivery, PairRoute r) {
        int size = r.size;
        if (deliveryDelta.length < size + 2) {
            deliveryDelta = new int[2 * size + 2];
            leastFrom = new int[2 * size + 2];
        }
        int profile = problem.profile[r.route];
        int[] in = problem.legCostTo[profile];
        int[] out = problem.legCost[profile];
        int row = problem.placeOfVisit[delivery] * places;
        int least = SearchProblem.NO_WAY;
        leastFrom[size + 1] = least;
        for (int i = size; i >= 0; i--) {
            int delta = in[row + r.place[i]] + out[row + r.place[i + 1]] - r.leg[i];
            deliveryDelta[i] = delta;
            least = Math.min(least, delta);
            leastFrom[i] = least;
        }
    }

    private void pairs(int task, PairRoute r, int bound, int extra) {
        int profile = problem.profile[r.route];
        int pickup = problem.firstVisit[task];
        int delivery = problem.secondVisit[task];
        int[] ride = problem.rideSec[profile];
        int[] cost = problem.legCost[profile];
        int from = problem.placeOfVisit[pickup];
        int to = problem.placeOfVisit[delivery];
        int rowFrom = from * places;
        int rowTo = to * places;
        int between = cost[rowFrom + to];
        for (int i = 0; i <= r.size; i++) {
            if (r.departureSec[i] > problem.closeSec[pickup]) {
                return;
            }
            int way = problem.legCostTo[profile][rowFrom + r.place[i]];
            int delta = way + cost[rowFrom + r.place[i + 1]] - r.leg[i];
            int together = way + between + cost[rowTo + r.place[i + 1]] - r.leg[i];
            int limit = Math.min(bound, nextDelta == SearchProblem.NO_WAY ? bound : nextDelta - extra);
            if ((together >= limit && delta + leastFrom[i + 1] >= limit) || !hasRoom(task, r, i)) {
                continue;
            }
            int clock = r.departureSec[i] + problem.rideSecTo[profile][rowFrom + r.place[i]];
            if (clock > problem.closeSec[pickup]) {
                continue;
            }
            clock = Math.max(clock, problem.openSec[pickup]) + problem.serviceSec[pickup];
            if (together < limit && inTime(delivery, clock + ride[rowFrom + to], r, i, ride)) {
                found(together + extra, i << 16 | i);
            }
            if (delta + leastFrom[i + 1] < limit) {
                later(task, r, i, clock + ride[rowFrom + r.place[i + 1]], delta, bound);
            }
        }
    }

    /** Whether a delivery that is reached then can stand behind position i. */
    private boolean inTime(int delivery, int arrivalSec, PairRoute r, int i, int[] ride) {
        return arrivalSec <= problem.closeSec[delivery]
                && Math.max(arrivalSec, problem.openSec[delivery])
                                + problem.serviceSec[delivery]
                                + ride[problem.placeOfVisit[delivery] * places + r.place[i + 1]]
                        <= r.latestSec[i + 1];
    }

    private boolean hasRoom(int task, PairRoute r, int i) {
        for (int d = 0; d < dims; d++) {
            if (r.onBoard[i * dims + d] + problem.load[task * dims + d] > problem.capacity[r.route * dims + d]) {
                return false;
            }
        }
        return true;
    }

    /** Places for the delivery behind later visits, once the pickup stands behind position i. */
    private void later(int task, PairRoute r, int i, int arrivalSec, int pickupDelta, int bound) {
        int profile = problem.profile[r.route];
        int[] ride = problem.rideSec[profile];
        int[] rideTo = problem.rideSecTo[profile];
        int delivery = problem.secondVisit[task];
        int row = problem.placeOfVisit[delivery] * places;
        int clock = arrivalSec;
        for (int k = i + 1; k <= r.size; k++) {
            int visit = r.visit[k - 1];
            if (clock > r.latestSec[k] || !hasRoom(task, r, k)) {
                return;
            }
            int departure = Math.max(clock, problem.openSec[visit]) + problem.serviceSec[visit];
            int limit = Math.min(bound, nextDelta);
            if (departure > problem.closeSec[delivery] || pickupDelta + leastFrom[k] >= limit) {
                return;
            }
            int delta = pickupDelta + deliveryDelta[k];
            if (delta < limit && inTime(delivery, departure + rideTo[row + r.place[k]], r, k, ride)) {
                found(delta, i << 16 | k);
            }
            clock = departure + ride[r.place[k] * places + r.place[k + 1]];
        }
    }
}
