package id.rutedesa.solver.core;

import java.util.function.IntFunction;

/**
 * Prices an insertion by walking the whole route with it: exact for every rule that {@link RouteWalk} knows, at a cost
 * of the route's length for each position. Not thread-safe.
 */
public final class WalkKernel extends RouteKernel {
    private final RouteWalk walk;
    private final CompiledProblem compiled;
    private final PackPools pools;
    /** Swaps that a route may make without taking another's pack. */
    private final int[] allowedSwaps;

    private int[] scratch = new int[32];

    public WalkKernel(SearchProblem problem, CompiledProblem compiled) {
        super(problem);
        this.compiled = compiled;
        walk = new RouteWalk(compiled);
        pools = new PackPools(compiled);
        allowedSwaps = new int[compiled.shiftCount()];
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
        state.cost = walk.costMilliIdr();
        state.feasible = walk.feasible();
        state.swaps.copy(walk.swaps());
    }

    @Override
    public void scan(int task, RouteState state, int bound) {
        clearFound();
        int size = state.size;
        if (scratch.length < size + 1) {
            scratch = new int[2 * (size + 1)];
        }
        System.arraycopy(state.visit, 0, scratch, 1, size);
        scratch[0] = problem.firstVisit[task];
        for (int position = 0; position <= size; position++) {
            if (position > 0) {
                scratch[position - 1] = scratch[position];
                scratch[position] = problem.firstVisit[task];
            }
            walk.walk(state.route, scratch, size + 1);
            long delta = walk.costMilliIdr() - state.cost;
            if (delta < bound && walk.feasible() && walk.swaps().count <= allowedSwaps[state.route]) {
                found((int) delta, position);
            }
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
                int free = compiled.pools[pool].packs() - pools.used(pool, other -> routes.apply(other).swaps);
                int charged = compiled.pools[pool].chargeW() > 0 ? 1 : 0;
                allowedSwaps[shift] = routes.apply(shift).swaps.count + Math.max(0, free) + charged;
            }
        }
    }
}
