package id.rutedesa.solver.core;

import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Shift;
import java.util.function.IntFunction;

/**
 * Prices an insertion by walking the whole route with it: exact for every rule that {@link RouteWalk} knows, at a cost
 * of the route's length for each position. Not thread-safe.
 */
public final class WalkKernel extends RouteKernel {
    private static final int SECONDS_PER_HOUR = 3_600;
    /** More than a day's ride. */
    private static final int FAR_KM = 500;

    private static final int MUCH_KWH = 20;
    private final RouteWalk walk;
    private final CompiledProblem compiled;
    private final PackPools pools;
    /** Swaps that a route may make without taking another's pack. */
    private final int[] allowedSwaps;

    /** Differences of prices are found in units of two to the power of this, so that the dearest route fits an int. */
    private final int coarseness;

    private int[] scratch = new int[32];

    public WalkKernel(SearchProblem problem, CompiledProblem compiled) {
        super(problem);
        this.compiled = compiled;
        walk = new RouteWalk(compiled);
        pools = new PackPools(compiled);
        allowedSwaps = new int[compiled.shiftCount()];
        coarseness = coarseness(compiled);
    }

    private static int coarseness(CompiledProblem compiled) {
        long dearest = 1;
        for (Shift shift : compiled.shifts) {
            CostRates rates = shift.vehicle().type().rates();
            long hours = ((long) shift.backBySec() - shift.earliestStartSec()) / SECONDS_PER_HOUR + 1;
            dearest = Math.max(
                    dearest,
                    rates.fixedMilliIdr()
                            + hours * rates.wageMilliIdrPerHour()
                            + FAR_KM * rates.distanceMilliIdrPerKm()
                            + MUCH_KWH * rates.energyMilliIdrPerKwh());
        }
        int bits = 0;
        while (dearest >> bits >= SearchProblem.NO_WAY / 2) {
            bits++;
        }
        return bits;
    }

    private static final class WalkedRoute extends RouteState {
        WalkedRoute() {
            super(16);
        }
    }

    @Override
    public RouteState newState() {
        return new WalkedRoute();
    }

    @Override
    public void refresh(RouteState state) {
        walk.walk(state.route, state.visit, state.size);
        state.cost = walk.priceMilliIdr();
        state.feasible = walk.feasible();
        state.swaps.copy(walk.swaps());
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        if (!problem.isAllowed(task, problem.routeClass[state.route])) {
            return;
        }
        if (problem.secondVisit[task] >= 0) {
            scanPair(task, state, bound);
            return;
        }
        int size = state.size;
        int first = compiled.lockedFirst[state.route].length;
        copyWithGap(state, first, 1);
        for (int position = first; position <= size; position++) {
            if (position > first) {
                scratch[position - 1] = scratch[position];
            }
            scratch[position] = problem.firstVisit[task];
            price(state, size + 1, bound, position);
        }
    }

    /** Pickup at every position, delivery at every later one. */
    private void scanPair(int task, RouteState state, int bound) {
        int size = state.size;
        int first = compiled.lockedFirst[state.route].length;
        for (int pickup = first; pickup <= size; pickup++) {
            copyWithGap(state, pickup, 2);
            scratch[pickup] = problem.firstVisit[task];
            for (int delivery = pickup; delivery <= size; delivery++) {
                if (delivery > pickup) {
                    scratch[delivery] = scratch[delivery + 1];
                }
                scratch[delivery + 1] = problem.secondVisit[task];
                price(state, size + 2, bound, pickup << 16 | delivery);
            }
        }
    }

    /** The route's visits, those from a position on moved by some. */
    private void copyWithGap(RouteState state, int position, int gap) {
        if (scratch.length < state.size + gap) {
            scratch = new int[2 * (state.size + gap)];
        }
        System.arraycopy(state.visit, 0, scratch, 0, position);
        System.arraycopy(state.visit, position, scratch, position + gap, state.size - position);
    }

    private void price(RouteState state, int count, int bound, int position) {
        walk.walk(state.route, scratch, count);
        long delta = (walk.priceMilliIdr() - state.cost) >> coarseness;
        if (delta < bound && walk.feasible() && walk.swaps().count <= allowedSwaps[state.route]) {
            found((int) delta, position);
        }
    }

    @Override
    public boolean fitTogether(IntFunction<RouteState> routes) {
        return pools.missing(shift -> routes.apply(shift).swaps) == 0;
    }

    /** A route keeps its packs and may take those that nobody uses; of packs that are charged again, one more. */
    @Override
    public void standOn(IntFunction<RouteState> routes) {
        for (int shift = 0; shift < allowedSwaps.length; shift++) {
            int pool = compiled.poolOfShift[shift];
            if (pool >= 0) {
                int free = compiled.pools[pool].fullPacks() - pools.used(pool, other -> routes.apply(other).swaps);
                int charged = compiled.pools[pool].chargeW() > 0 ? 1 : 0;
                allowedSwaps[shift] = routes.apply(shift).swaps.count + Math.max(0, free) + charged;
            }
        }
    }
}
