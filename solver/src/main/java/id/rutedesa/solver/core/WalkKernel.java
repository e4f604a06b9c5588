package id.rutedesa.solver.core;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Prices an insertion by walking the whole route with it: exact for every rule that {@link RouteWalk} knows, at a cost
 * of the route's length for each position. Positions are tried from the smallest detour on, and not all of them. Not
 * thread-safe.
 */
public final class WalkKernel extends RouteKernel {
    /** So that a few of them added to a price are no overflow. */
    private static final long LARGEST_BIAS = 1 << 26;

    /** Guesses: enough that the best position is nearly always among them. */
    private static final int TRIED_AT_LEAST = 4;

    private static final int PICKUPS_TRIED = 6;
    private static final int TRIED_WITH_OTHER_RETURNS = 3;
    private final RouteWalk walk;
    private final CompiledProblem compiled;
    private final PackPools pools;
    private final GroupRules groupRules;
    private final HandOverRules handOverRules;
    private final StationRules stationRules;
    /** Whether only positions count after which stations have room for all routes. */
    private boolean asksForRoom;

    private final HubTimes hub;
    private final boolean handsOver;
    /** Whether what comes to the hub is known from the whole plan, until the search stands on it. */
    private boolean foreseen;

    private final FairnessTerm fairness;
    private final long[] slope;
    private @Nullable OpenPlan open;
    /** The task that is being inserted may start no earlier, and must be done no later; seconds. */
    private int fromSec;

    private int untilSec;
    private int scanned;
    /** Swaps that a route may make without taking another's pack. */
    private final int[] allowedSwaps;

    /** By pool: swaps beyond those that a route makes now. */
    private final int[] more;

    /** Differences of prices are found in units of two to the power of this, so that the dearest route fits an int. */
    private final int coarseness;

    private final Gaps gaps;
    private boolean looksHard = true;
    private int[] scratch = new int[32];

    public WalkKernel(SearchProblem problem, CompiledProblem compiled) {
        super(problem);
        this.compiled = compiled;
        walk = new RouteWalk(compiled);
        pools = new PackPools(compiled);
        groupRules = new GroupRules(compiled);
        handOverRules = new HandOverRules(compiled);
        stationRules = new StationRules(compiled);
        hub = new HubTimes(compiled, walk);
        handsOver = !compiled.handOvers.isEmpty();
        fairness = new FairnessTerm(compiled);
        slope = new long[compiled.shiftCount()];
        allowedSwaps = new int[compiled.shiftCount()];
        more = new int[compiled.pools.length];
        coarseness = coarseness(compiled);
        gaps = new Gaps(compiled);
    }

    private static int coarseness(CompiledProblem compiled) {
        DearestRoute bound = new DearestRoute(compiled);
        long dearest = 1;
        for (int shift = 0; shift < compiled.shiftCount(); shift++) {
            dearest = Math.max(dearest, bound.milliIdr(shift));
        }
        int bits = 0;
        while (dearest >> bits >= SearchProblem.NO_WAY / 2) {
            bits++;
        }
        return bits;
    }

    private static final class WalkedRoute extends RouteState {
        /** The visits with the returns between them, as last walked. */
        int[] steps = new int[16];

        int stepCount;

        WalkedRoute() {
            super(16);
        }

        /** Takes over visits and returns of a walk, without its breaks. */
        void rememberSteps(RouteWalk walk) {
            if (steps.length < walk.count) {
                steps = new int[2 * walk.count];
            }
            stepCount = 0;
            for (int i = 0; i < walk.count; i++) {
                if (walk.sequence[i] > RouteWalk.FIRST_BREAK) {
                    steps[stepCount++] = walk.sequence[i];
                }
            }
        }
    }

    @Override
    public RouteState newState() {
        return new WalkedRoute();
    }

    @Override
    public void foresee(int[][] visitsByRoute) {
        if (handsOver) {
            walk.footprints(visitsByRoute);
            foreseen = true;
        }
    }

    @Override
    public void refresh(RouteState state) {
        if (handsOver && open != null && !foreseen) {
            hub.follow(state, open);
        }
        walk.walk(state.route, state.visit, state.size);
        state.cost = walk.priceMilliIdr();
        state.feasible = walk.feasible();
        state.footprint.copy(walk.footprint());
        ((WalkedRoute) state).rememberSteps(walk);
    }

    /**
     * First with the returns that the route makes now, and with one more trip for the task alone; where nothing fits so, a
     * hard look tries the nearest positions with returns anywhere.
     */
    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        if (!problem.isAllowed(task, problem.routeClass[state.route])) {
            return;
        }
        if (handsOver && open != null) {
            hub.follow(state, open);
            if (compiled.handOvers.isFromHub(task) && !hub.follow(task, open)) {
                return;
            }
        }
        fromSec = Integer.MIN_VALUE;
        untilSec = Integer.MAX_VALUE;
        if (looksAround(task) && open != null) {
            lookAround(task, state.route, open);
        }
        WalkedRoute route = (WalkedRoute) state;
        gaps.find(route.steps, route.stepCount, route.route, problem.firstVisit[task]);
        if (problem.secondVisit[task] >= 0) {
            scanPair(task, route, bound);
        } else {
            scanSteps(task, route, bound);
        }
        if (bestPosition < 0 && looksHard && compiled.loadingSec[state.route] >= 0) {
            scanWithOtherReturns(task, state, bound);
        }
    }

    private void scanSteps(int task, WalkedRoute route, int bound) {
        int visit = problem.firstVisit[task];
        boolean mayReturn = compiled.loadingSec[route.route] >= 0;
        for (int k = 0; k < gaps.count && !enough(k); k++) {
            int gap = gaps.byDetour[k];
            copySteps(route, gap, 1);
            scratch[gap] = visit;
            price(route, route.stepCount + 1, bound, gaps.visitsBefore(gap));
            if (mayReturn && route.stepCount > 0 && gaps.takesTrip(gap)) {
                copySteps(route, gap, 2);
                boolean last = gap == route.stepCount;
                scratch[gap] = last ? RouteWalk.RELOAD : visit;
                scratch[gap + 1] = last ? visit : RouteWalk.RELOAD;
                price(route, route.stepCount + 2, bound, gaps.visitsBefore(gap));
            }
        }
    }

    /** Two positions are known, and some more have been tried in vain. */
    private boolean enough(int tried) {
        return tried >= TRIED_AT_LEAST && nextPosition >= 0;
    }

    /** Pickup at the nearest positions, delivery at every later one. */
    private void scanPair(int task, WalkedRoute route, int bound) {
        for (int k = 0; k < Math.min(gaps.count, PICKUPS_TRIED); k++) {
            int pickup = gaps.byDetour[k];
            copySteps(route, pickup, 2);
            scratch[pickup] = problem.firstVisit[task];
            for (int delivery = pickup; delivery <= route.stepCount; delivery++) {
                if (delivery > pickup) {
                    scratch[delivery] = scratch[delivery + 1];
                }
                scratch[delivery + 1] = problem.secondVisit[task];
                int position = gaps.visitsBefore(pickup) << 16 | gaps.visitsBefore(delivery);
                price(route, route.stepCount + 2, bound, position);
            }
        }
    }

    private void copySteps(WalkedRoute route, int gap, int more) {
        reserve(route.stepCount + more);
        System.arraycopy(route.steps, 0, scratch, 0, gap);
        System.arraycopy(route.steps, gap, scratch, gap + more, route.stepCount - gap);
    }

    private void price(WalkedRoute route, int count, int bound, int position) {
        walk.walkSteps(route.route, scratch, count);
        keep(route, bound, position);
    }

    private void scanWithOtherReturns(int task, RouteState state, int bound) {
        int second = problem.secondVisit[task];
        int more = second < 0 ? 1 : 2;
        for (int k = 0; k < Math.min(gaps.count, TRIED_WITH_OTHER_RETURNS); k++) {
            int position = gaps.visitsBefore(gaps.byDetour[k]);
            reserve(state.size + more);
            System.arraycopy(state.visit, 0, scratch, 0, position);
            scratch[position] = problem.firstVisit[task];
            if (second >= 0) {
                scratch[position + 1] = second;
            }
            System.arraycopy(state.visit, position, scratch, position + more, state.size - position);
            if (walk.walkWithReturns(state.route, scratch, state.size + more)) {
                keep(state, bound, second < 0 ? position : position << 16 | position);
            }
        }
    }

    /** When tasks on other routes that the task depends on are done, and when those start that depend on it. */
    private void lookAround(int task, int route, OpenPlan plan) {
        scanned = task;
        for (int earlier : compiled.groups.before[task]) {
            int other = plan.routeOf(earlier);
            if (other >= 0 && other != route) {
                fromSec = Math.max(fromSec, plan.route(other).footprint.lastSec(earlier, compiled));
            }
        }
        for (int later : compiled.groups.after[task]) {
            int other = plan.routeOf(later);
            if (other >= 0 && other != route) {
                untilSec = Math.min(untilSec, plan.route(other).footprint.firstSec(later, compiled));
            }
        }
    }

    private boolean isInOrder() {
        return (fromSec == Integer.MIN_VALUE && untilSec == Integer.MAX_VALUE)
                || (walk.footprint().firstSec(scanned, compiled) >= fromSec
                        && walk.footprint().lastSec(scanned, compiled) <= untilSec);
    }

    private void keep(RouteState state, int bound, int position) {
        if (walk.feasible()
                && walk.swaps().count <= allowedSwaps[state.route]
                && isInOrder()
                && findsRoom(state.route)) {
            long delta = (walk.priceMilliIdr() - state.cost) >> coarseness;
            if (delta < bound) {
                found((int) delta, position);
            }
        }
    }

    private boolean findsRoom(int route) {
        OpenPlan plan = open;
        return !asksForRoom
                || plan == null
                || walk.footprint().stays.count == 0
                || stationRules.shortage(shift -> shift == route ? walk.footprint() : plan.route(shift).footprint) == 0;
    }

    private void reserve(int length) {
        if (scratch.length < length) {
            scratch = Arrays.copyOf(scratch, 2 * length);
        }
    }

    @Override
    public boolean canLookHard() {
        return true;
    }

    @Override
    public void lookHard(boolean hard) {
        looksHard = hard;
    }

    @Override
    public boolean shares(RouteState state) {
        Footprint footprint = state.footprint;
        return footprint.swaps.count() > 0
                || footprint.stays.count > 0
                || footprint.groupedCount > 0
                || footprint.changesHands();
    }

    @Override
    public boolean canAskForRoom() {
        return !compiled.sharedStations.isEmpty();
    }

    @Override
    public void askForRoom(boolean asks) {
        asksForRoom = asks;
    }

    @Override
    public long sharedCost(IntFunction<RouteState> routes) {
        return fairness.totalMilliIdr(shift -> routes.apply(shift).footprint);
    }

    @Override
    public boolean hasSharedCost() {
        return fairness.counts();
    }

    @Override
    public int bias(int route) {
        return (int) Math.max(-LARGEST_BIAS, Math.min(LARGEST_BIAS, slope[route] >> coarseness));
    }

    @Override
    public int mostWorth(int task) {
        long most = compiled.isOptional(task) ? problem.unassignedCost[task] >> coarseness : SearchProblem.NO_WAY;
        return (int) Math.min(SearchProblem.NO_WAY, most);
    }

    @Override
    public boolean isOptional(int task) {
        return compiled.isOptional(task);
    }

    @Override
    public boolean hasOptional() {
        return compiled.hasOptional();
    }

    @Override
    public void follow(OpenPlan plan) {
        open = plan;
    }

    @Override
    public boolean looksAround() {
        return compiled.hasGroups() || handsOver;
    }

    @Override
    public boolean looksAround(int task) {
        return compiled.groups.before[task].length > 0
                || compiled.groups.after[task].length > 0
                || compiled.handOvers.isFromHub(task);
    }

    @Override
    public int[] mates(int task) {
        return compiled.groups.mates[task];
    }

    @Override
    public boolean fitTogether(IntFunction<RouteState> routes) {
        return pools.missing(shift -> routes.apply(shift).footprint.swaps) == 0
                && groupRules.areKept(shift -> routes.apply(shift).footprint)
                && stationRules.shortage(shift -> routes.apply(shift).footprint) == 0
                && handOverRules.firstTooEarly(shift -> routes.apply(shift).footprint) < 0;
    }

    @Override
    public int routeThatMustWait(IntFunction<RouteState> routes) {
        return handOverRules.firstTooEarly(shift -> routes.apply(shift).footprint);
    }

    /** A route keeps its packs and may take those that nobody uses; of packs that are charged again, one more. */
    @Override
    public void standOn(IntFunction<RouteState> routes) {
        foreseen = false;
        if (fairness.counts()) {
            int visits = 0;
            for (int shift = 0; shift < slope.length; shift++) {
                visits += routes.apply(shift).size;
            }
            fairness.slopes(shift -> routes.apply(shift).footprint, visits, slope);
        }
        for (int pool = 0; pool < more.length; pool++) {
            int free =
                    compiled.pools[pool].fullPacks() - pools.used(pool, other -> routes.apply(other).footprint.swaps);
            more[pool] = Math.max(0, free) + (compiled.pools[pool].chargeW() > 0 ? 1 : 0);
        }
        for (int shift = 0; shift < allowedSwaps.length; shift++) {
            int pool = compiled.poolOfShift[shift];
            if (pool >= 0) {
                allowedSwaps[shift] = routes.apply(shift).footprint.swaps.count + more[pool];
            }
        }
    }
}
