package id.rutedesa.solver.core;

/**
 * Several trips in a route, goods that are at the depot from a release on, one time window per visit, a cost that adds
 * up over the legs; loading takes no time. A trip leaves when the vehicle is back and all its goods are there. An
 * insertion joins a trip, makes one of its own, or cuts a trip in two, each priced in constant time from what the
 * departure at the depot means for every visit (Vidal, Crainic, Gendreau, Prins 2013). Not thread-safe.
 */
public final class TripKernel extends RouteKernel {
    /** What an insertion does to the trips; its position is {@code index * KINDS + kind}. */
    private static final int KINDS = 5;

    private static final int JOIN_BEHIND = 0;
    private static final int JOIN_IN_FRONT = 1;
    private static final int OWN_TRIP = 2;
    private static final int CUT_BEHIND = 3;
    private static final int CUT_IN_FRONT = 4;

    private final int places;
    private final int[] cost;
    private final int[] costTo;
    private final int[] ride;
    private final int[] rideTo;

    // The task that is being priced, and the depot.
    private int depot;
    private int row;
    private int openSec;
    private int closeSec;
    private int serviceSec;
    private int releaseSec;
    private int amount;
    private int capacity;

    public TripKernel(SearchProblem problem) {
        super(problem);
        if (problem.loadDimensions != 1 || problem.legCost.length != 1) {
            throw new IllegalArgumentException("Trips know one load and one matrix.");
        }
        places = problem.placeCount;
        cost = problem.legCost[0];
        costTo = problem.legCostTo[0];
        ride = problem.rideSec[0];
        rideTo = problem.rideSecTo[0];
    }

    /** Arrays by index of the visit; those of trips stand at the trip's first visit. */
    private static final class TripRoute extends RouteState {
        int[] place = new int[16];
        /** First visit of the visit's trip, and the one behind its last. */
        int[] first = new int[16];

        int[] end = new int[16];
        /** A departure of D from the depot becomes max(D + riding, waiting) at the visit. */
        int[] riding = new int[16];

        int[] waiting = new int[16];
        int[] latestSec = new int[16];
        /** Latest goods and sum of loads, from the trip's start to the visit and from the visit to the trip's end. */
        int[] releasedBefore = new int[16];

        int[] releasedAfter = new int[16];
        int[] loadBefore = new int[16];
        int[] loadAfter = new int[16];
        int[] readySec = new int[16];
        int[] departureSec = new int[16];
        int[] latestDepartureSec = new int[16];
        int[] latestReturnSec = new int[16];
        int backSec;

        TripRoute() {
            super(16);
        }

        void reserveVisits() {
            if (place.length < size) {
                int n = size + (size >> 1) + 4;
                place = new int[n];
                first = new int[n];
                end = new int[n];
                riding = new int[n];
                waiting = new int[n];
                latestSec = new int[n];
                releasedBefore = new int[n];
                releasedAfter = new int[n];
                loadBefore = new int[n];
                loadAfter = new int[n];
                readySec = new int[n];
                departureSec = new int[n];
                latestDepartureSec = new int[n];
                latestReturnSec = new int[n];
            }
        }
    }

    @Override
    public boolean keepsTrips() {
        return true;
    }

    @Override
    public RouteState newState() {
        return new TripRoute();
    }

    @Override
    public void refresh(RouteState state) {
        TripRoute r = (TripRoute) state;
        r.reserveVisits();
        r.feasible = true;
        depot = problem.startPlace[r.route];
        capacity = problem.capacity[r.route];
        long sum = r.size == 0 ? 0 : problem.fixedCost[r.route];
        int clock = problem.startSec[r.route];
        int from = 0;
        while (from < r.size) {
            int end = from + 1;
            while (end < r.size && !r.startsTrip[end]) {
                end++;
            }
            sum += loadTrip(r, from, end);
            clock = rideTrip(r, from, end, clock);
            from = end;
        }
        r.backSec = clock;
        r.feasible &= clock <= problem.endSec[r.route];
        r.cost = sum;
        latest(r);
    }

    /** Cost of the trip's legs; places, loads and releases on the way. */
    private long loadTrip(TripRoute r, int from, int end) {
        long sum = 0;
        int load = 0;
        int released = 0;
        int at = depot;
        for (int i = from; i < end; i++) {
            int task = problem.taskOfVisit[r.visit[i]];
            int place = problem.placeOfVisit[r.visit[i]];
            r.place[i] = place;
            r.first[i] = from;
            r.end[i] = end;
            load += problem.load[task];
            released = Math.max(released, problem.releaseSec[task]);
            r.loadBefore[i] = load;
            r.releasedBefore[i] = released;
            sum += cost[at * places + place];
            at = place;
        }
        r.feasible &= load <= capacity;
        load = 0;
        released = 0;
        for (int i = end - 1; i >= from; i--) {
            int task = problem.taskOfVisit[r.visit[i]];
            load += problem.load[task];
            released = Math.max(released, problem.releaseSec[task]);
            r.loadAfter[i] = load;
            r.releasedAfter[i] = released;
        }
        return sum + cost[at * places + depot];
    }

    /** When the vehicle is back from a trip that it is ready for at this time. */
    private int rideTrip(TripRoute r, int from, int end, int readySec) {
        int departure = Math.max(readySec, r.releasedAfter[from]);
        r.readySec[from] = readySec;
        r.departureSec[from] = departure;
        int riding = 0;
        int waiting = 0;
        int at = depot;
        for (int i = from; i < end; i++) {
            int visit = r.visit[i];
            int leg = ride[at * places + r.place[i]];
            r.feasible &= Math.max(departure + riding, waiting) + leg <= problem.closeSec[visit];
            riding += leg + problem.serviceSec[visit];
            waiting = Math.max(waiting + leg, problem.openSec[visit]) + problem.serviceSec[visit];
            r.riding[i] = riding;
            r.waiting[i] = waiting;
            at = r.place[i];
        }
        return Math.max(departure + riding, waiting) + ride[at * places + depot];
    }

    private void latest(TripRoute r) {
        int back = problem.endSec[r.route];
        for (int i = r.size - 1; i >= 0; i--) {
            int visit = r.visit[i];
            boolean lastOfTrip = i == r.end[i] - 1;
            if (lastOfTrip) {
                r.latestReturnSec[r.first[i]] = back;
            }
            int onwards = lastOfTrip ? back : r.latestSec[i + 1];
            int next = lastOfTrip ? depot : r.place[i + 1];
            r.latestSec[i] = Math.min(
                    problem.closeSec[visit], onwards - ride[r.place[i] * places + next] - problem.serviceSec[visit]);
            if (i == r.first[i]) {
                back = r.latestSec[i] - ride[depot * places + r.place[i]];
                r.latestDepartureSec[i] = back;
            }
        }
    }

    @Override
    public void tidy(RouteState state) {
        for (int i = 1; i < state.size; i++) {
            if (state.startsTrip[i]) {
                state.startsTrip[i] = false;
                refresh(state);
                state.startsTrip[i] = !state.feasible;
            }
        }
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        TripRoute r = (TripRoute) state;
        aim(task, r);
        if (amount > capacity || !problem.isAllowed(task, problem.routeClass[r.route])) {
            return;
        }
        ownTrips(r, bound);
        for (int i = 0; i < r.size; i++) {
            int first = r.first[i];
            boolean starts = i == first;
            int departure = Math.max(r.departureSec[first], releaseSec);
            if (departure <= r.latestDepartureSec[first] && r.loadAfter[first] + amount <= capacity) {
                int at = starts ? departure : Math.max(departure + r.riding[i - 1], r.waiting[i - 1]);
                join(starts ? depot : r.place[i - 1], at, r.place[i], r.latestSec[i], bound, i, JOIN_IN_FRONT);
                if (i == r.end[i] - 1) {
                    int leaving = Math.max(departure + r.riding[i], r.waiting[i]);
                    join(r.place[i], leaving, depot, r.latestReturnSec[first], bound, i + 1, JOIN_BEHIND);
                }
            }
            if (!starts) {
                cuts(r, i, bound);
            }
        }
    }

    private void aim(int task, TripRoute r) {
        int visit = problem.firstVisit[task];
        row = problem.placeOfVisit[visit] * places;
        openSec = problem.openSec[visit];
        closeSec = problem.closeSec[visit];
        serviceSec = problem.serviceSec[visit];
        releaseSec = problem.releaseSec[task];
        amount = problem.load[task];
        depot = problem.startPlace[r.route];
        capacity = problem.capacity[r.route];
    }

    private void join(int from, int leavingSec, int to, int latestSec, int bound, int index, int kind) {
        int delta = costTo[row + from] + cost[row + to] - cost[from * places + to];
        if (delta < Math.min(bound, nextDelta) && servedSec(from, leavingSec) + ride[row + to] <= latestSec) {
            found(delta, index * KINDS + kind);
        }
    }

    /** When the new visit is left again; beyond every day where it is closed on arrival. */
    private int servedSec(int from, int leavingSec) {
        int arrival = leavingSec + rideTo[row + from];
        return arrival > closeSec ? SearchProblem.NO_WAY : Math.max(arrival, openSec) + serviceSec;
    }

    private void ownTrips(TripRoute r, int bound) {
        long delta = (long) costTo[row + depot] + cost[row + depot] + (r.size > 0 ? 0 : problem.fixedCost[r.route]);
        if (delta >= bound) {
            return;
        }
        int index = 0;
        while (index <= r.size) {
            boolean last = index == r.size;
            int ready = last ? (r.size == 0 ? problem.startSec[r.route] : r.backSec) : r.readySec[index];
            int latest = last ? problem.endSec[r.route] : r.latestDepartureSec[index];
            if (servedSec(depot, Math.max(ready, releaseSec)) + ride[row + depot] <= latest) {
                found((int) delta, index * KINDS + OWN_TRIP);
                return;
            }
            index = last ? index + 1 : r.end[index];
        }
    }

    /** Two trips of one, cut in front of a visit, with the new visit at either side of the cut. */
    private void cuts(TripRoute r, int i, int bound) {
        int first = r.first[i];
        int before = r.place[i - 1];
        int behind = r.place[i];
        int leg = cost[before * places + behind];
        int ready = Math.max(r.readySec[first], r.releasedBefore[i - 1]);
        int delta = costTo[row + before] + cost[row + depot] + cost[depot * places + behind] - leg;
        if (delta < Math.min(bound, nextDelta) && r.loadBefore[i - 1] + amount <= capacity) {
            int departure = Math.max(ready, releaseSec);
            if (departure <= r.latestDepartureSec[first]) {
                int back =
                        servedSec(before, Math.max(departure + r.riding[i - 1], r.waiting[i - 1])) + ride[row + depot];
                if (Math.max(back, r.releasedAfter[i]) + ride[depot * places + behind] <= r.latestSec[i]) {
                    found(delta, i * KINDS + CUT_BEHIND);
                }
            }
        }
        delta = cost[before * places + depot] + costTo[row + depot] + cost[row + behind] - leg;
        if (delta < Math.min(bound, nextDelta) && r.loadAfter[i] + amount <= capacity) {
            int back = Math.max(ready + r.riding[i - 1], r.waiting[i - 1]) + ride[before * places + depot];
            int again = Math.max(Math.max(back, r.releasedAfter[i]), releaseSec);
            if (servedSec(depot, again) + ride[row + behind] <= r.latestSec[i]) {
                found(delta, i * KINDS + CUT_IN_FRONT);
            }
        }
    }

    @Override
    public void insert(RouteState state, int task, int position) {
        int index = position / KINDS;
        int kind = position % KINDS;
        boolean startsNext = index < state.size && state.startsTrip[index];
        state.insertAt(index, problem.firstVisit[task]);
        boolean starts =
                switch (kind) {
                    case JOIN_BEHIND, CUT_BEHIND -> false;
                    case JOIN_IN_FRONT -> startsNext;
                    default -> true;
                };
        state.startsTrip[index] = starts && index > 0;
        if (index + 1 < state.size) {
            state.startsTrip[index + 1] = switch (kind) {
                case JOIN_IN_FRONT, CUT_IN_FRONT -> false;
                case OWN_TRIP, CUT_BEHIND -> true;
                default -> startsNext;
            };
        }
    }
}
