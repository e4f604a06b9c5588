package id.rutedesa.solver.core;

/**
 * Prices an insertion by walking the whole route with it: exact for every rule that {@link RouteWalk} knows, at a cost
 * of the route's length for each position. Not thread-safe.
 */
public final class WalkKernel extends RouteKernel {
    private final RouteWalk walk;
    private int[] scratch = new int[32];

    public WalkKernel(SearchProblem problem, CompiledProblem compiled) {
        super(problem);
        walk = new RouteWalk(compiled);
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
            if (delta < bound && walk.feasible()) {
                found((int) delta, position);
            }
        }
    }
}
