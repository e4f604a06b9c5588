package id.rutedesa.solver.search;

import id.rutedesa.solver.core.HandOvers;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.2): absent tasks in a random kind of
 * order, each at its cheapest place, where now and then a place is overlooked. Not thread-safe.
 */
final class Recreate {
    /** Chance that a place is overlooked; the paper's beta. */
    private static final double BLINK_SHARE = 0.01;

    /** So many places are tried where packs, sockets or orders of all together do not suffice: a guess. */
    private static final int MOST_REFUSED = 4;

    private final SearchProblem problem;
    private final Routes routes;
    private final RouteKernel kernel;
    private final Insertions insertions;
    private final FastRandom random;
    private final BooleanSupplier stop;
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

    /** Routes that took the task alone, but not beside the others. */
    private final int[] refused = new int[MOST_REFUSED];

    /** So many shifts are tried for the way to the hub, the cheapest first: a guess. */
    private static final int MOST_BRINGERS = 3;

    /**
     * Chance that a shipment goes over the hub although one route would bring it for less: a guess. What others take in later may
     * have no room then.
     */
    private static final double OVER_HUB_SHARE = 0.1;

    private int refusedCount;

    /**
     * Chance that tasks which may be left out are put in like all others: a guess. Several of them may be worth a way that
     * none of them is worth alone.
     */
    private static final double GENEROUS_SHARE = 0.1;

    private final int[] later;

    /** Whether it matters to the kernel which route holds a task. */
    private final boolean looksAround;

    /** Whether routes are dearer or cheaper than their own price says. */
    private final boolean biased;

    /** Whether any price is paid for tasks that may be left out, so that the change is judged as a whole. */
    private boolean generous;

    /** A route that takes nothing in, or -1. */
    private int barred = -1;

    /** What routes and tasks left out may not add, from where on the change is dropped. */
    private double tooDear = Double.MAX_VALUE;

    private boolean stopped;
    private boolean mayLookHard;
    private boolean looksHard;

    private int bestDelta;
    private int bestRoute;
    private int bestPosition;

    /** @param stop asked before each route that a task is tried in; once true, tasks that have no place yet are left */
    Recreate(
            SearchProblem problem,
            Routes routes,
            Insertions insertions,
            Neighbours neighbours,
            FastRandom random,
            BooleanSupplier stop) {
        this.problem = problem;
        this.routes = routes;
        this.kernel = routes.kernel;
        this.insertions = insertions;
        this.random = random;
        this.stop = stop;
        order = new InsertionOrder(problem, random);
        emptyCursor = new int[routes.emptyByClass.length];
        opened = new int[problem.routeCount];
        near = new NearRoutes(problem, routes, neighbours);
        left = new int[problem.taskCount];
        biased = kernel.hasSharedCost();
        looksAround = kernel.looksAround();
        later = new int[kernel.hasOptional() ? problem.taskCount : 0];
        lookHard(true);
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
        if (kernel.hasOptional()) {
            optionalLast(absent, count);
            generous = random.nextDouble() < GENEROUS_SHARE;
        }
        openedCount = 0;
        leftCount = 0;
        leftCost = 0;
        for (int c = 0; c < emptyCursor.length; c++) {
            boolean opens = mayOpen && (barred < 0 || c != problem.routeClass[barred]);
            emptyCursor[c] = opens ? routes.emptyCount[c] - 1 : -1;
        }
        for (int i = 0; i < count; i++) {
            if (isStopped()) {
                leave(absent[i]);
            } else if (!insertOne(absent[i]) || isTooDear()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the search is to stop. */
    boolean isStopped() {
        stopped |= stop.getAsBoolean();
        return stopped;
    }

    /** Whether {@link #isStopped} has said so. */
    boolean wasStopped() {
        return stopped;
    }

    /**
     * Drops a change as soon as it costs as much: what is still to be inserted makes it no cheaper. Not where routes share costs,
     * which are only known in the end.
     */
    void dropFrom(double cost) {
        tooDear = biased ? Double.MAX_VALUE : cost;
    }

    private boolean isTooDear() {
        return tooDear < Double.MAX_VALUE && routes.touchedDelta() + leftCost >= tooDear;
    }

    /** Nobody who may be left out takes the place of one who may not. */
    private void optionalLast(int[] tasks, int count) {
        int laterCount = 0;
        int first = 0;
        for (int i = 0; i < count; i++) {
            if (kernel.isOptional(tasks[i])) {
                later[laterCount++] = tasks[i];
            } else {
                tasks[first++] = tasks[i];
            }
        }
        System.arraycopy(later, 0, tasks, first, laterCount);
    }

    /** The same for what a ruin has left without a route; what waits is left. */
    boolean insertAll(Ruin ruin, boolean mayOpen) {
        boolean kept = insertAll(ruin.absent, ruin.absentCount, mayOpen);
        for (int i = 0; i < ruin.waitingCount; i++) {
            leave(ruin.waiting[i]);
        }
        return kept;
    }

    /** As {@link #insertAll}, but neither into that route nor into an empty one like it. */
    boolean insertElsewhere(Ruin ruin, int route) {
        barred = route;
        boolean kept = insertAll(ruin, true);
        barred = -1;
        return kept;
    }

    private void leave(int task) {
        left[leftCount++] = task;
        leftCost += problem.unassignedCost[task];
    }

    private boolean insertOne(int task) {
        refusedCount = 0;
        if (problem.handOvers != null && problem.handOvers.toHub[task] >= 0) {
            Optional<Boolean> overHub = insertOverHub(problem.handOvers, task);
            if (overHub.isPresent()) {
                return overHub.get();
            }
        }
        while (refusedCount < MOST_REFUSED) {
            findBest(task);
            if (bestRoute < 0) {
                break;
            }
            RouteState state = insertBest(task);
            boolean fitsAlone = state.feasible;
            if (fitsAlone && (!kernel.shares(state) || fitsBesideOthers())) {
                return true;
            }
            takeBack(task, state);
            if (!state.feasible) {
                return false;
            }
            if (!fitsAlone) {
                break; // A kernel that prices by a few labels may promise what it cannot keep: the task waits then.
            }
            refused[refusedCount++] = bestRoute;
        }
        leave(task);
        return true;
    }

    /**
     * Brings a shipment over the hub where that is cheaper than on one route.
     *
     * @return empty where it is not; else whether no route turned out to break a rule
     */
    private Optional<Boolean> insertOverHub(HandOvers handOvers, int shipment) {
        int least = SearchProblem.NO_WAY;
        if (random.nextDouble() >= OVER_HUB_SHARE) {
            findBest(shipment);
            least = bestDelta;
        }
        int bringer = -1;
        int position = -1;
        for (int k = 0; k < MOST_BRINGERS; k++) {
            findBest(handOvers.toHub[shipment]);
            if (bestRoute < 0 || bestDelta >= least) {
                break;
            }
            int route = bestRoute;
            int at = bestPosition;
            int delta = bestDelta;
            RouteState state = insertBest(handOvers.toHub[shipment]);
            if (state.feasible && fitsBesideOthers()) {
                delta += findWayOn(handOvers.fromHub[shipment]);
                bringer = delta < least ? route : bringer;
                position = delta < least ? at : position;
                least = Math.min(least, delta);
            }
            takeBack(handOvers.toHub[shipment], state);
            if (!state.feasible) {
                return Optional.of(false);
            }
            refused[refusedCount++] = route;
        }
        refusedCount = 0;
        return bringer < 0 ? Optional.empty() : insertParts(handOvers, shipment, bringer, position);
    }

    /** What the way on from the hub costs; any route may take it on that does not bring it. */
    private int findWayOn(int part) {
        int others = refusedCount;
        refusedCount = 0;
        findBest(part);
        refusedCount = others;
        return bestRoute < 0 ? SearchProblem.NO_WAY : bestDelta;
    }

    /** Both parts of a way; as {@link #insertOverHub}. */
    private Optional<Boolean> insertParts(HandOvers handOvers, int shipment, int bringer, int position) {
        bestRoute = bringer;
        bestPosition = position;
        RouteState first = insertBest(handOvers.toHub[shipment]);
        findWayOn(handOvers.fromHub[shipment]);
        boolean kept = true;
        if (bestRoute >= 0) {
            RouteState then = insertBest(handOvers.fromHub[shipment]);
            if (then.feasible && fitsBesideOthers()) {
                return Optional.of(true);
            }
            takeBack(handOvers.fromHub[shipment], then);
            kept = then.feasible;
        }
        takeBack(handOvers.toHub[shipment], first);
        return kept && first.feasible ? Optional.empty() : Optional.of(false);
    }

    /** Whether a task that finds no place is looked for one harder. */
    void lookHard(boolean hard) {
        mayLookHard = hard && kernel.canLookHard();
    }

    private void findBest(int task) {
        looksHard = false;
        lookForBest(task);
        if (bestRoute < 0 && mayLookHard) {
            looksHard = true;
            lookForBest(task);
        }
    }

    private void lookForBest(int task) {
        bestDelta = generous && kernel.isOptional(task) ? SearchProblem.NO_WAY : kernel.mostWorth(task);
        bestRoute = -1;
        int holder = looksAround ? holderOfMates(task) : -1;
        if (holder >= 0) {
            tryRoute(task, holder);
            return;
        }
        int nearby = near.find(task);
        // Of equal prices the first counts: a vehicle that costs nothing more is better than a trip that waits for
        // another one's return.
        for (int c = 0; c < emptyCursor.length; c++) {
            if (emptyCursor[c] >= 0) {
                tryRoute(task, routes.emptyByClass[c][emptyCursor[c]]);
            }
        }
        for (int i = 0; i < nearby; i++) {
            tryRoute(task, near.route[i]);
        }
        for (int i = 0; i < openedCount; i++) {
            tryRoute(task, opened[i]);
        }
        if (bestRoute < 0 && !routes.isOnShelf(task)) {
            for (int i = near.findOthers(); i > 0; i--) {
                tryRoute(task, near.route[nearby + i - 1]);
            }
        }
    }

    /** The route that a mate of the task is in, -1 where there is none. */
    private int holderOfMates(int task) {
        for (int mate : kernel.mates(task)) {
            int holder = routes.routeOf(mate);
            if (holder >= 0) {
                return holder;
            }
        }
        return -1;
    }

    private RouteState insertBest(int task) {
        if (routes.committed(bestRoute).size == 0 && routes.pending[bestRoute] == null) {
            opened[openedCount++] = bestRoute;
            emptyCursor[problem.routeClass[bestRoute]]--;
        }
        RouteState state = routes.touch(bestRoute);
        kernel.insert(state, task, bestPosition);
        kernel.refresh(state);
        routes.place(task, bestRoute);
        return state;
    }

    private boolean fitsBesideOthers() {
        return routes.fitTogether() || routes.fitWhereOthersWait();
    }

    private void takeBack(int task, RouteState state) {
        state.removeIf(visit -> problem.taskOfVisit[visit] == task);
        kernel.refresh(state);
        routes.place(task, -1);
        routes.waitNoLonger();
    }

    private int timesRefused(int route) {
        int times = 0;
        for (int i = 0; i < refusedCount; i++) {
            times += refused[i] == route ? 1 : 0;
        }
        return times;
    }

    private void tryRoute(int task, int route) {
        int timesRefused = refusedCount == 0 ? 0 : timesRefused(route);
        boolean asksForRoom = timesRefused == 1 && kernel.canAskForRoom();
        if (route == barred || (timesRefused > 0 && !asksForRoom) || isStopped()) {
            return;
        }
        int bias = biased ? kernel.bias(route) : 0;
        int bound = Math.min(SearchProblem.NO_WAY, bestDelta - bias);
        boolean now = asksForRoom || (looksAround && kernel.looksAround(task));
        RouteState state = now ? routes.seen(route) : routes.pending[route];
        if (state != null) {
            kernel.lookHard(looksHard);
            kernel.askForRoom(asksForRoom);
            kernel.scan(task, state, bound);
            kernel.askForRoom(false);
            if (kernel.bestDelta < bound) {
                if (random.nextDouble() >= BLINK_SHARE) {
                    take(route, kernel.bestDelta + bias, kernel.bestPosition);
                } else if (kernel.nextDelta < bound) {
                    take(route, kernel.nextDelta + bias, kernel.nextPosition);
                }
            }
            return;
        }
        int delta = insertions.bestDelta(task, route, looksHard);
        if (delta < bound) {
            if (random.nextDouble() >= BLINK_SHARE) {
                take(route, delta + bias, insertions.bestPosition(task, route));
            } else if (insertions.nextDelta(task, route) < bound) {
                take(route, insertions.nextDelta(task, route) + bias, insertions.nextPosition(task, route));
            }
        }
    }

    private void take(int route, int delta, int position) {
        bestDelta = delta;
        bestRoute = route;
        bestPosition = position;
    }
}
