package id.rutedesa.solver.core;

import java.util.function.IntFunction;

/** All rules that no route breaks alone: spare packs, groups, goods at the hub, room at stations. Not thread-safe. */
public final class RulesBetweenRoutes {
    /** What one pack, socket or place too few weighs: as bad as a battery that is a kilowatt-hour too small. */
    static final long TOO_FEW = 3_600_000;

    private final PackPools pools;
    private final GroupRules groups;
    private final HandOverRules handOvers;
    private final StationRules stations;

    public RulesBetweenRoutes(CompiledProblem problem) {
        pools = new PackPools(problem);
        groups = new GroupRules(problem);
        handOvers = new HandOverRules(problem);
        stations = new StationRules(problem);
    }

    /** Whether the routes can all be ridden on one day; the routes by their shift. */
    public boolean areKept(IntFunction<Footprint> routes) {
        return pools.missing(shift -> routes.apply(shift).swaps()) == 0
                && groups.shortage(routes) == 0
                && handOvers.shortage(routes) == 0
                && stations.shortage(routes) == 0;
    }

    /** How badly they cannot: 0 exactly where {@link #areKept}. */
    public long shortage(IntFunction<Footprint> routes) {
        return pools.missing(shift -> routes.apply(shift).swaps()) * TOO_FEW
                + groups.shortage(routes)
                + handOvers.shortage(routes)
                + stations.shortage(routes);
    }
}
