package id.rutedesa.solver.search;

import id.rutedesa.solver.core.HandOvers;
import id.rutedesa.solver.core.OpenPlan;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The plan that the search stands on, and at most one change of it that is being tried. A change works on copies of the
 * routes that it touches: {@link #commit} swaps them in, {@link #rollback} drops them, so undo restores every array
 * by not having written it. Not thread-safe.
 */
final class Routes implements OpenPlan {
    final SearchProblem problem;
    final RouteKernel kernel;

    /** Route of each visit in the committed plan, -1 where unassigned. */
    final int[] routeOfVisit;

    final int[] positionOfVisit;
    /** Changes whenever the visits of a route change; never repeats. */
    final int[] version;

    /** Routes with visits in the committed plan, {@code active[0..activeCount)}. */
    final int[] active;

    int activeCount;
    /** Empty routes by class, the next one to open last. */
    final int[][] emptyByClass;

    final int[] emptyCount;

    /** Tasks without a route: the shelf of the committed plan. */
    final int[] shelf;

    int shelfCount;
    long cost;
    /** Of the committed plan, what no route has alone. */
    private long sharedCost;

    /** Routes that the open change touches, and what they would become. */
    final int[] touched;

    int touchedCount;
    final @Nullable RouteState[] pending;

    private final RouteState[] current;
    private final RouteState[] spare;
    private int spareCount;
    private int lastVersion;

    /** By task: its route in the open change; not kept where the kernel does not look around. */
    private final int[] routeOfTask;

    private final boolean[] isMoved;
    private final int[] moved;
    private int movedCount;

    Routes(SearchProblem problem, RouteKernel kernel) {
        this.problem = problem;
        this.kernel = kernel;
        int count = problem.routeCount;
        routeOfVisit = new int[problem.visitCount];
        positionOfVisit = new int[problem.visitCount];
        version = new int[count];
        active = new int[count];
        touched = new int[count];
        pending = new RouteState[count];
        shelf = new int[problem.taskCount];
        current = new RouteState[count];
        spare = new RouteState[count + 1];
        int classes = 1;
        for (int c : problem.routeClass) {
            classes = Math.max(classes, c + 1);
        }
        emptyByClass = new int[classes][count];
        emptyCount = new int[classes];
        for (int r = 0; r < count; r++) {
            current[r] = kernel.newState();
            current[r].route = r;
        }
        int followed = kernel.looksAround() ? problem.taskCount : 0;
        routeOfTask = new int[followed];
        isMoved = new boolean[followed];
        moved = new int[followed];
        kernel.follow(this);
        load(new int[count][0]);
    }

    @Override
    public RouteState route(int route) {
        return seen(route);
    }

    @Override
    public int routeOf(int task) {
        return routeOfTask[task];
    }

    /** Says that the open change has put a task into a route, or out of all with -1. */
    void place(int task, int route) {
        if (routeOfTask.length > 0) {
            routeOfTask[task] = route;
            if (!isMoved[task]) {
                isMoved[task] = true;
                moved[movedCount++] = task;
            }
        }
    }

    /** Every task is where the committed plan has it. */
    private void settle() {
        for (int i = 0; i < movedCount; i++) {
            routeOfTask[moved[i]] = routeOfVisit[problem.firstVisit[moved[i]]];
            isMoved[moved[i]] = false;
        }
        movedCount = 0;
    }

    /** Replaces the committed plan; tasks that stand nowhere go to the shelf. */
    void load(int[][] visitsByRoute) {
        Arrays.fill(routeOfVisit, -1);
        kernel.foresee(visitsByRoute);
        for (int r = 0; r < current.length; r++) {
            RouteState state = current[r];
            state.setVisits(visitsByRoute[r], 0, visitsByRoute[r].length);
            kernel.refresh(state);
            version[r] = ++lastVersion;
            indexVisits(state);
        }
        shelfCount = 0;
        for (int task = 0; task < problem.taskCount; task++) {
            if (isOnShelf(task)) {
                shelf[shelfCount++] = task;
            }
        }
        for (int task = 0; task < routeOfTask.length; task++) {
            routeOfTask[task] = routeOfVisit[problem.firstVisit[task]];
        }
        listActive();
        sharedCost = kernel.sharedCost(this::committed);
        cost = costFromScratch();
        kernel.standOn(this::committed);
    }

    /** Whether the committed plan leaves a task out; a part of a way is no task that could be. */
    boolean isOnShelf(int task) {
        if (routeOfVisit[problem.firstVisit[task]] >= 0) {
            return false;
        }
        HandOvers handOvers = problem.handOvers;
        return handOvers == null || (handOvers.whole[task] < 0 && !isHandedOver(task));
    }

    /** Whether the committed plan serves a task, on one route or over the hub. */
    boolean isServed(int task) {
        return routeOfVisit[problem.firstVisit[task]] >= 0 || isHandedOver(task);
    }

    /** Whether the committed plan brings a shipment over the hub. */
    boolean isHandedOver(int shipment) {
        int first = problem.handOvers == null ? -1 : problem.handOvers.toHub[shipment];
        return first >= 0 && routeOfVisit[problem.firstVisit[first]] >= 0;
    }

    /** Whether the routes of the open change can all be ridden on one day. */
    boolean fitTogether() {
        return kernel.fitTogether(this::seen);
    }

    /**
     * Has routes of the open change wait for what others bring to the hub; whether all can be ridden on one day then. Where not,
     * {@link #waitNoLonger} follows once the cause is gone.
     */
    boolean fitWhereOthersWait() {
        for (int round = 0; problem.handOvers != null && round <= 2 * problem.handOvers.shipments.length; round++) {
            int waiting = kernel.routeThatMustWait(this::seen);
            if (waiting < 0) {
                return fitTogether();
            }
            RouteState state = touch(waiting);
            kernel.refresh(state);
            if (!state.feasible) {
                return false;
            }
        }
        return false;
    }

    /** Routes of the open change wait for no more than they must. */
    void waitNoLonger() {
        for (int round = 0; problem.handOvers != null && round < 2; round++) {
            for (int i = 0; i < touchedCount; i++) {
                RouteState state = seen(touched[i]);
                if (state.footprint.changesHands()) {
                    kernel.refresh(state);
                }
            }
        }
    }

    /** Sum over routes and shelf; the running {@link #cost} must always equal it. */
    long costFromScratch() {
        long sum = sharedCost;
        for (RouteState state : current) {
            sum += state.cost;
        }
        for (int i = 0; i < shelfCount; i++) {
            sum += problem.unassignedCost[shelf[i]];
        }
        return sum;
    }

    RouteState committed(int route) {
        return current[route];
    }

    /** The route as the open change has it. */
    RouteState seen(int route) {
        RouteState state = pending[route];
        return state == null ? current[route] : state;
    }

    /** A copy of the route to change; its visits are those of the committed plan at first. */
    RouteState touch(int route) {
        RouteState state = pending[route];
        if (state == null) {
            state = spareCount > 0 ? spare[--spareCount] : kernel.newState();
            state.copyVisits(current[route]);
            pending[route] = state;
            touched[touchedCount++] = route;
        }
        return state;
    }

    /** What the open change adds to the cost of all routes, without the shelf. */
    long touchedDelta() {
        long delta = kernel.hasSharedCost() ? kernel.sharedCost(this::seen) - sharedCost : 0;
        for (int i = 0; i < touchedCount; i++) {
            delta += seen(touched[i]).cost - current[touched[i]].cost;
        }
        return delta;
    }

    /** Whether the open change leaves every touched route as it was. */
    boolean changesNothing() {
        for (int i = 0; i < touchedCount; i++) {
            if (!seen(touched[i]).sameVisits(current[touched[i]])) {
                return false;
            }
        }
        return true;
    }

    void rollback() {
        for (int i = 0; i < touchedCount; i++) {
            RouteState dropped = pending[touched[i]];
            if (dropped != null) {
                spare[spareCount++] = dropped;
            }
            pending[touched[i]] = null;
        }
        touchedCount = 0;
        settle();
    }

    /** Makes the open change the committed plan, with these tasks on the shelf. */
    void commit(int[] left, int leftCount, long newCost) {
        boolean opened = false;
        for (int i = 0; i < touchedCount; i++) {
            int r = touched[i];
            RouteState state = pending[r];
            if (state == null) {
                continue;
            }
            RouteState old = current[r];
            pending[r] = null;
            spare[spareCount++] = old;
            current[r] = state;
            if (!state.sameVisits(old)) {
                version[r] = ++lastVersion;
                indexVisits(state);
                opened |= state.size == 0 || old.size == 0;
            }
        }
        touchedCount = 0;
        System.arraycopy(left, 0, shelf, 0, leftCount);
        shelfCount = leftCount;
        for (int i = 0; i < leftCount; i++) {
            routeOfVisit[problem.firstVisit[left[i]]] = -1;
            if (problem.secondVisit[left[i]] >= 0) {
                routeOfVisit[problem.secondVisit[left[i]]] = -1;
            }
        }
        if (problem.handOvers != null) {
            for (int shipment : problem.handOvers.shipments) {
                forgetIfNowhere(shipment);
                forgetIfNowhere(problem.handOvers.toHub[shipment]);
                forgetIfNowhere(problem.handOvers.fromHub[shipment]);
            }
        }
        settle();
        cost = newCost;
        if (opened) {
            listActive();
        }
        if (kernel.hasSharedCost()) {
            sharedCost = kernel.sharedCost(this::committed);
        }
        kernel.standOn(this::committed);
    }

    /** A way that the change has given up for the other one. */
    private void forgetIfNowhere(int task) {
        if (routeOfTask[task] < 0) {
            routeOfVisit[problem.firstVisit[task]] = -1;
            if (problem.secondVisit[task] >= 0) {
                routeOfVisit[problem.secondVisit[task]] = -1;
            }
        }
    }

    private void indexVisits(RouteState state) {
        for (int i = 0; i < state.size; i++) {
            routeOfVisit[state.visit[i]] = state.route;
            positionOfVisit[state.visit[i]] = i;
        }
    }

    private void listActive() {
        activeCount = 0;
        Arrays.fill(emptyCount, 0);
        for (int r = current.length - 1; r >= 0; r--) {
            if (current[r].size > 0) {
                active[activeCount++] = r;
            } else {
                int c = problem.routeClass[r];
                emptyByClass[c][emptyCount[c]++] = r;
            }
        }
    }
}
