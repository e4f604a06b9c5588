package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;

/**
 * A plan whose cost and loads add up over its legs, as linked lists: each visit knows its neighbours, the leg that
 * leaves it, its earliest departure and its latest arrival. A change writes only what it moves, and a journal of the
 * old values takes it back, so an iteration costs the same on long routes as on short ones. Not thread-safe.
 *
 * <pre>
 *   start of r ──▶ visit ──▶ visit ──▶ end of r       nodes: visits, then starts, then ends
 * </pre>
 */
final class LinkedPlan {
    private static final int FIELDS = 8;

    final SearchProblem problem;
    private final int visits;
    private final int routes;
    private final int dims;

    final int[] next;
    final int[] previous;
    /** Route of each node, -1 where a visit is in none. */
    final int[] route;

    final int[] place;
    /** Cost of the leg that leaves a node. */
    final int[] leg;
    /** Seconds of the leg that leaves a node. */
    final int[] legSec;
    /** Earliest departure; at the end of a route, earliest return. */
    final int[] departureSec;
    /** Latest arrival that keeps the rest of the route in time. */
    final int[] latestSec;
    /** Capacity that is left: {@code route * dims + d}. */
    final int[] free;
    /** Visits of each route. */
    final int[] size;

    int activeCount;
    /** Of the routes alone, without what is unassigned. */
    long cost;
    /** Whether the open change keeps every window; only taking visits out can break one. */
    boolean inTime;

    private final int[] stamp;
    private final int[] routeStamp;
    private final int[] journal;
    private final int[] routeJournal;
    private int journalSize;
    private int routeJournalSize;
    private int epoch;
    private long costBefore;
    private int activeBefore;

    private final int[] emptyCursor;

    LinkedPlan(SearchProblem problem) {
        this.problem = problem;
        visits = problem.visitCount;
        routes = problem.routeCount;
        dims = problem.loadDimensions;
        int nodes = visits + 2 * routes;
        next = new int[nodes];
        previous = new int[nodes];
        route = new int[nodes];
        place = Arrays.copyOf(problem.placeOfVisit, nodes);
        leg = new int[nodes];
        legSec = new int[nodes];
        departureSec = new int[nodes];
        latestSec = new int[nodes];
        free = new int[routes * dims];
        size = new int[routes];
        stamp = new int[nodes];
        routeStamp = new int[routes];
        journal = new int[nodes * FIELDS];
        routeJournal = new int[routes * (2 + dims)];
        emptyCursor = new int[Arrays.stream(problem.routeClass).max().orElse(-1) + 1];
        for (int r = 0; r < routes; r++) {
            place[start(r)] = problem.startPlace[r];
            place[end(r)] = problem.endPlace[r];
            route[start(r)] = r;
            route[end(r)] = r;
        }
    }

    int start(int r) {
        return visits + r;
    }

    int end(int r) {
        return visits + routes + r;
    }

    int classes() {
        return emptyCursor.length;
    }

    /** Replaces the plan by these routes, which must keep every rule. */
    void load(int[][] visitsByRoute) {
        begin();
        Arrays.fill(route, 0, visits, -1);
        cost = 0;
        activeCount = 0;
        for (int r = 0; r < routes; r++) {
            size[r] = 0;
            System.arraycopy(problem.capacity, r * dims, free, r * dims, dims);
            join(start(r), end(r), r);
            departureSec[start(r)] = problem.startSec[r];
            latestSec[end(r)] = problem.endSec[r];
            cost -= leg[start(r)];
            for (int visit : visitsByRoute[r]) {
                link(visit, previous[end(r)]);
            }
            retime(start(r), end(r));
        }
        begin();
    }

    private void join(int a, int b, int r) {
        next[a] = b;
        previous[b] = a;
        int profile = problem.profile[r];
        int cell = place[a] * problem.placeCount + place[b];
        leg[a] = problem.legCost[profile][cell];
        legSec[a] = problem.rideSec[profile][cell];
        cost += leg[a];
    }

    /** Keeps what was changed so far and opens a new change. */
    void begin() {
        epoch++;
        journalSize = 0;
        routeJournalSize = 0;
        costBefore = cost;
        activeBefore = activeCount;
        inTime = true;
    }

    private void touch(int node) {
        if (stamp[node] == epoch) {
            return;
        }
        stamp[node] = epoch;
        int at = journalSize;
        journal[at] = node;
        journal[at + 1] = next[node];
        journal[at + 2] = previous[node];
        journal[at + 3] = route[node];
        journal[at + 4] = leg[node];
        journal[at + 5] = legSec[node];
        journal[at + 6] = departureSec[node];
        journal[at + 7] = latestSec[node];
        journalSize = at + FIELDS;
    }

    private void touchRoute(int r) {
        if (routeStamp[r] == epoch) {
            return;
        }
        routeStamp[r] = epoch;
        int at = routeJournalSize;
        routeJournal[at] = r;
        routeJournal[at + 1] = size[r];
        System.arraycopy(free, r * dims, routeJournal, at + 2, dims);
        routeJournalSize = at + 2 + dims;
    }

    /** Whether the open change has changed this route already. */
    boolean touched(int r) {
        return routeStamp[r] == epoch;
    }

    /** Takes the open change back. */
    void rollback() {
        for (int at = 0; at < journalSize; at += FIELDS) {
            int node = journal[at];
            next[node] = journal[at + 1];
            previous[node] = journal[at + 2];
            route[node] = journal[at + 3];
            leg[node] = journal[at + 4];
            legSec[node] = journal[at + 5];
            departureSec[node] = journal[at + 6];
            latestSec[node] = journal[at + 7];
        }
        for (int at = 0; at < routeJournalSize; at += 2 + dims) {
            int r = routeJournal[at];
            size[r] = routeJournal[at + 1];
            System.arraycopy(routeJournal, at + 2, free, r * dims, dims);
        }
        cost = costBefore;
        activeCount = activeBefore;
        begin();
    }

    /** Puts a visit behind a node; {@link #retime} must follow. */
    private void link(int visit, int after) {
        int r = route[after];
        int before = next[after];
        touch(visit);
        touch(after);
        touch(before);
        touchRoute(r);
        cost -= leg[after];
        join(after, visit, r);
        join(visit, before, r);
        route[visit] = r;
        load(visit, r, -1);
        if (size[r]++ == 0) {
            activeCount++;
            // The empty route's own leg is not paid; its vehicle is.
            cost += problem.fixedCost[r] + emptyLeg(r);
        }
    }

    /** Puts a visit behind a node where a scan found it in time. */
    void insert(int visit, int after) {
        link(visit, after);
        if (problem.timed) {
            retime(after, next[visit]);
        }
    }

    /** Takes a visit out; {@link #retime} must follow. */
    void unlink(int visit) {
        int r = route[visit];
        int a = previous[visit];
        int b = next[visit];
        touch(visit);
        touch(a);
        touch(b);
        touchRoute(r);
        cost -= leg[a] + leg[visit];
        join(a, b, r);
        route[visit] = -1;
        load(visit, r, 1);
        if (--size[r] == 0) {
            activeCount--;
            cost -= problem.fixedCost[r] + emptyLeg(r);
            emptyCursor[problem.routeClass[r]] = r;
        }
    }

    /** Cost of the leg of a route without visits, which is not paid. */
    int emptyLeg(int r) {
        return problem.legCost[problem.profile[r]][problem.startPlace[r] * problem.placeCount + problem.endPlace[r]];
    }

    private void load(int visit, int r, int sign) {
        int task = problem.taskOfVisit[visit];
        for (int d = 0; d < dims; d++) {
            free[r * dims + d] += sign * problem.load[task * dims + d];
        }
    }

    /** Recomputes times where everything that changed lies between two nodes, both excluded. */
    void retime(int first, int last) {
        forward(first, last);
        backward(first, last);
    }

    private void forward(int first, int last) {
        int node = first;
        boolean behind = false;
        int clock = departureSec[node] + legSec[node];
        node = next[node];
        while (node < visits) {
            behind |= node == last;
            int from = Math.max(clock, problem.openSec[node]);
            inTime &= from <= problem.closeSec[node];
            int departure = from + problem.serviceSec[node];
            if (departure == departureSec[node] && behind) {
                return;
            }
            touch(node);
            departureSec[node] = departure;
            clock = departure + legSec[node];
            node = next[node];
        }
        inTime &= clock <= latestSec[node] || size[route[node]] == 0;
    }

    private void backward(int first, int last) {
        int after = last;
        int node = previous[after];
        boolean before = false;
        while (node < visits) {
            before |= node == first;
            int latest = Math.min(problem.closeSec[node], latestSec[after] - legSec[node] - problem.serviceSec[node]);
            if (latest == latestSec[node] && before) {
                return;
            }
            touch(node);
            latestSec[node] = latest;
            after = node;
            node = previous[node];
        }
    }

    /** A route without visits of this class, -1 where there is none. */
    int emptyRoute(int routeClass) {
        int r = emptyCursor[routeClass];
        if (r >= 0 && size[r] == 0 && problem.routeClass[r] == routeClass) {
            return r;
        }
        for (r = 0; r < routes; r++) {
            if (size[r] == 0 && problem.routeClass[r] == routeClass) {
                emptyCursor[routeClass] = r;
                return r;
            }
        }
        return -1;
    }
}
