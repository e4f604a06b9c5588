package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * Electric vehicles with time windows and stations that always fill up. A route holds visits alone; the stations
 * between them follow by labels along the route: forwards, cost, departure and energy used since the last full
 * battery; backwards, cost and the most of arrival, energy used, and arrival plus charging that the rest allows. An
 * insertion joins both, with one station on a leg or two. Energy is counted by the cost of legs. Not thread-safe.
 */
public final class ElectricKernel extends RouteKernel {
    private static final int MOST = ElectricLabels.MOST;
    /** Later than any time, with room for sums. */
    private static final int NEVER = 1 << 30;

    private final Stations stations;
    private final int places;
    private final int dims;
    private final int[] costs;
    private final int[] rides;

    /** What the ways that are being extended aim for. */
    private int openSec;

    private int closeSec;
    private int serviceSec;

    /** The soonest that a cheaper way has left each stop on the leg that is being extended, or the latest that one may come. */
    private final int[] best = new int[Stations.MOST_ON_LEG * Stations.STOP];

    /** Ways to leave the visit that is being priced. */
    private final ElectricLabels tried = new ElectricLabels();

    public ElectricKernel(SearchProblem problem, Stations stations) {
        super(problem);
        this.stations = stations;
        places = problem.placeCount;
        dims = problem.loadDimensions;
        costs = problem.legCost[0];
        rides = problem.rideSec[0];
    }

    private static final class ElectricRoute extends RouteState {
        /** By position: the start, the visits, the end. */
        final ElectricLabels forward = new ElectricLabels();

        final ElectricLabels backward = new ElectricLabels();
        int[] place = new int[18];
        final int[] load;
        /** Cost of the legs alone. */
        int length;
        /** Whether the ways at all positions hold. */
        boolean labelled;
        /** Where one visit was put since they did, -1 where more has changed. */
        int insertedAt = -1;

        ElectricRoute(int dims) {
            super(16);
            load = new int[dims];
        }

        @Override
        protected void replaced() {
            labelled = false;
            insertedAt = -1;
        }
    }

    @Override
    public RouteState newState() {
        return new ElectricRoute(dims);
    }

    @Override
    public void refresh(RouteState state) {
        ElectricRoute r = (ElectricRoute) state;
        int size = r.size;
        if (r.place.length < size + 2) {
            r.place = new int[size + (size >> 1) + 6];
        }
        r.place[0] = problem.startPlace[r.route];
        for (int i = 0; i < size; i++) {
            r.place[i + 1] = problem.placeOfVisit[r.visit[i]];
        }
        r.place[size + 1] = problem.endPlace[r.route];
        int inserted = r.insertedAt;
        if (inserted < 0) {
            r.forward.clear(size + 2);
            r.forward.add(0, 0, problem.startSec[r.route], 0, 0, -1, -1);
            r.backward.clear(size + 2);
            r.backward.add(size + 1, 0, -problem.endSec[r.route], -stations.range, -NEVER, -1, -1);
        }
        forwards(r, Math.max(0, inserted));
        backwards(r, inserted < 0 ? size : inserted + 1);
        r.labelled = true;
        r.insertedAt = -1;
        boolean rides = r.forward.count[size + 1] > 0;
        r.feasible = refreshLoads(r) && rides;
        r.length = size > 0 && rides ? r.forward.cost[(size + 1) * MOST] : 0;
        r.cost = size == 0 ? 0 : problem.fixedCost[r.route] + r.length;
    }

    private boolean refreshLoads(ElectricRoute r) {
        boolean fits = true;
        Arrays.fill(r.load, 0);
        for (int d = 0; d < dims; d++) {
            for (int i = 0; i < r.size; i++) {
                r.load[d] += problem.load[problem.taskOfVisit[r.visit[i]] * dims + d];
            }
            fits &= r.load[d] <= problem.capacity[r.route * dims + d];
        }
        return fits;
    }

    private void aim(ElectricRoute r, int position) {
        if (position > r.size) {
            openSec = 0;
            closeSec = problem.endSec[r.route];
            serviceSec = 0;
        } else {
            aim(r.visit[position - 1]);
        }
    }

    private void aim(int visit) {
        openSec = problem.openSec[visit];
        closeSec = problem.closeSec[visit];
        serviceSec = problem.serviceSec[visit];
    }

    /** Ways from a position on. */
    private void forwards(ElectricRoute r, int from) {
        ElectricLabels labels = r.forward;
        for (int i = from; i <= r.size; i++) {
            labels.count[i + 1] = 0;
            aim(r, i + 1);
            extend(labels, i, r.place[i], labels, i + 1, r.place[i + 1]);
        }
    }

    /** Extends all ways at a position over a leg, direct or by a station, to what is aimed for. */
    private void extend(ElectricLabels from, int position, int place, ElectricLabels to, int next, int nextPlace) {
        int direct = place * places + nextPlace;
        int[] onLeg = stations.onLeg(place, nextPlace);
        Arrays.fill(best, NEVER);
        for (int rank = 0; rank < from.count[position]; rank++) {
            int k = position * MOST + rank;
            int cost = from.cost[k];
            int clock = from.first[k];
            int used = from.second[k];
            if (used + costs[direct] <= stations.range) {
                arrive(to, next, cost + costs[direct], clock + rides[direct], used + costs[direct], rank, -1);
            }
            for (int s = 0; s < onLeg.length; s += Stations.STOP) {
                int in = costs[place * places + onLeg[s]];
                int full = clock + secUntilFull(place, onLeg, s, used);
                // All leave a station full: of two ways the dearer one must be sooner.
                if (used + in <= stations.range && full < best[s]) {
                    best[s] = full;
                    int out = onLeg[s + 1] * places + nextPlace;
                    int stop = onLeg[s] + places * onLeg[s + 1];
                    arrive(to, next, cost + in + onLeg[s + 2] + costs[out], full + rides[out], costs[out], rank, stop);
                }
            }
        }
    }

    /** Seconds from a place until the battery is full at the last station of a stop, with what was used before. */
    private int secUntilFull(int place, int[] onLeg, int s, int used) {
        int in = place * places + onLeg[s];
        int toFirst = rides[in] + stations.chargeSec(used + costs[in]);
        int between = onLeg[s + 2];
        return between == 0 ? toFirst : toFirst + rides[onLeg[s] * places + onLeg[s + 1]] + stations.chargeSec(between);
    }

    private void arrive(ElectricLabels to, int next, int cost, int arrivalSec, int used, int rank, int stop) {
        if (arrivalSec <= closeSec) {
            to.add(next, cost, Math.max(arrivalSec, openSec) + serviceSec, used, 0, rank, stop);
        }
    }

    /** Ways from a position back. */
    private void backwards(ElectricRoute r, int from) {
        ElectricLabels labels = r.backward;
        for (int i = from; i >= 1; i--) {
            labels.count[i] = 0;
            aim(r, i);
            int direct = r.place[i] * places + r.place[i + 1];
            int[] onLeg = stations.onLeg(r.place[i], r.place[i + 1]);
            Arrays.fill(best, -NEVER);
            for (int rank = 0; rank < labels.count[i + 1]; rank++) {
                int k = (i + 1) * MOST + rank;
                int cost = labels.cost[k];
                int latest = -labels.first[k];
                int most = -labels.second[k];
                int latestWithCharging = -labels.third[k];
                int charge = stations.chargeSec(costs[direct]);
                leave(
                        labels,
                        i,
                        cost + costs[direct],
                        latest - rides[direct],
                        most - costs[direct],
                        latestWithCharging - rides[direct] - charge);
                for (int s = 0; s < onLeg.length; s += Stations.STOP) {
                    int in = costs[r.place[i] * places + onLeg[s]];
                    int out = onLeg[s + 1] * places + r.place[i + 1];
                    int untilFull = Math.min(latest, latestWithCharging - stations.chargeSec(costs[out])) - rides[out];
                    int departure = untilFull - secUntilFull(r.place[i], onLeg, s, 0);
                    if (costs[out] <= most && departure > best[s]) {
                        best[s] = departure;
                        int length = in + onLeg[s + 2] + costs[out];
                        leave(labels, i, cost + length, departure, stations.range - in, departure);
                    }
                }
            }
        }
    }

    /** Adds a way on from what is aimed for, by what it allows at its departure. */
    private void leave(ElectricLabels to, int position, int cost, int latest, int most, int latestWithCharging) {
        int soonest = openSec + serviceSec;
        int energy = stations.chargedWithin(latestWithCharging - soonest, most);
        if (energy >= 0 && soonest <= latest) {
            int arrival = Math.min(closeSec, latest - serviceSec);
            to.add(position, cost, -arrival, -energy, -(latestWithCharging - serviceSec), -1, -1);
        }
    }

    @Override
    public void insert(RouteState state, int task, int position) {
        ElectricRoute r = (ElectricRoute) state;
        if (r.labelled) {
            // Ways hold in front of the new visit forwards, and behind it backwards.
            r.forward.shift(position + 1, r.size + 2);
            r.backward.shift(position + 1, r.size + 2);
            r.insertedAt = position;
            r.labelled = false;
        } else {
            r.insertedAt = -1;
        }
        super.insert(state, task, position);
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        ElectricRoute r = (ElectricRoute) state;
        // What an empty route saves is its own length, which is not paid, and not its vehicle, which is.
        long extra = r.size > 0 ? 0 : problem.fixedCost[r.route];
        if (extra >= bound || !fits(task, r)) {
            return;
        }
        int visit = problem.firstVisit[task];
        int place = problem.placeOfVisit[visit];
        aim(visit);
        for (int i = 0; i <= r.size; i++) {
            if (r.forward.count[i] == 0 || r.backward.count[i + 1] == 0) {
                continue;
            }
            int legs = costs[r.place[i] * places + place] + costs[place * places + r.place[i + 1]];
            int least = r.forward.cost[i * MOST] + legs + r.backward.cost[(i + 1) * MOST] - r.length;
            int limit = (int) (Math.min(bound, nextDelta) - extra);
            if (least < limit && inTime(r, i, place)) {
                int delta = joined(r, i, place, limit + r.length) - r.length;
                if (delta < limit) {
                    found((int) (delta + extra), i);
                }
            }
        }
    }

    /** Whether time allows what is aimed for behind a position, if energy does: stations only delay. */
    private boolean inTime(ElectricRoute r, int i, int place) {
        int arrival = r.forward.leastFirst(i) + rides[r.place[i] * places + place];
        return arrival <= closeSec
                && Math.max(arrival, openSec) + serviceSec + rides[place * places + r.place[i + 1]]
                        <= -r.backward.leastFirst(i + 1);
    }

    private boolean fits(int task, ElectricRoute r) {
        for (int d = 0; d < dims; d++) {
            if (r.load[d] + problem.load[task * dims + d] > problem.capacity[r.route * dims + d]) {
                return false;
            }
        }
        return problem.isAllowed(task, problem.routeClass[r.route]);
    }

    /** Length of the route with what is aimed for behind a position; the bound where it is not below it. */
    private int joined(ElectricRoute r, int position, int place, int bound) {
        tried.clear(1);
        extend(r.forward, position, r.place[position], tried, 0, place);
        int next = r.place[position + 1];
        int direct = place * places + next;
        int[] onLeg = stations.onLeg(place, next);
        int leastAfter = r.backward.cost[(position + 1) * MOST];
        int shortest = bound;
        for (int rank = 0; rank < tried.count[0]; rank++) {
            int cost = tried.cost[rank];
            int clock = tried.first[rank];
            int used = tried.second[rank];
            if (cost + costs[direct] + leastAfter >= shortest) {
                return shortest;
            }
            if (used + costs[direct] <= stations.range) {
                shortest = on(
                        r, position + 1, cost + costs[direct], clock + rides[direct], used + costs[direct], shortest);
            }
            for (int s = 0; s < onLeg.length; s += Stations.STOP) {
                int in = costs[place * places + onLeg[s]];
                int out = onLeg[s + 1] * places + next;
                int length = cost + in + onLeg[s + 2] + costs[out];
                if (length + leastAfter >= shortest) {
                    break;
                }
                if (used + in <= stations.range) {
                    int full = clock + secUntilFull(place, onLeg, s, used);
                    shortest = on(r, position + 1, length, full + rides[out], costs[out], shortest);
                }
            }
        }
        return shortest;
    }

    /** The shortest way on from an arrival. */
    private int on(ElectricRoute r, int position, int cost, int arrivalSec, int used, int bound) {
        ElectricLabels ways = r.backward;
        for (int rank = 0; rank < ways.count[position]; rank++) {
            int k = position * MOST + rank;
            if (cost + ways.cost[k] >= bound) {
                return bound;
            }
            if (arrivalSec <= -ways.first[k]
                    && used <= -ways.second[k]
                    && arrivalSec + stations.chargeSec(used) <= -ways.third[k]) {
                return cost + ways.cost[k];
            }
        }
        return bound;
    }

    /** Places of a route's visits and of the stations between them, in order; empty where it cannot be ridden. */
    public int[] placesWithStations(int route, int[] visits) {
        ElectricRoute r = (ElectricRoute) newState();
        r.route = route;
        r.setVisits(visits, 0, visits.length);
        refresh(r);
        if (!r.feasible) {
            return new int[0];
        }
        int[] reversed = new int[3 * visits.length + 2];
        int count = 0;
        int rank = 0;
        for (int position = r.size + 1; position > 0; position--) {
            int k = position * MOST + rank;
            int stop = r.forward.stop[k];
            if (stop >= 0) {
                reversed[count++] = stop / places;
                if (stop / places != stop % places) {
                    reversed[count++] = stop % places;
                }
            }
            if (position > 1) {
                reversed[count++] = r.place[position - 1];
            }
            rank = r.forward.parent[k];
        }
        int[] inOrder = new int[count];
        for (int i = 0; i < count; i++) {
            inOrder[i] = reversed[count - 1 - i];
        }
        return inOrder;
    }
}
