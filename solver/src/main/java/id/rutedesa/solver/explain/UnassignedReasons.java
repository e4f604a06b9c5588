package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.Shortage;
import id.rutedesa.solver.core.Swaps;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves why a task fits no shift, by walking each route of the plan with the task at every position. Not thread-safe.
 */
public final class UnassignedReasons {
    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final RouteWalk others;
    private final PackPools pools;

    public UnassignedReasons(CompiledProblem problem) {
        this.problem = problem;
        walk = new RouteWalk(problem);
        others = new RouteWalk(problem);
        pools = new PackPools(problem);
    }

    /** Reasons for a visit that is on the shelf, the routes of the other visits kept as they are. */
    public UnassignedTask explain(int visit, int[][] routes) {
        List<ShiftReason> reasons = new ArrayList<>();
        @Nullable Fix fix = null;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            ShiftReason reason = reason(visit, shift, routes);
            reasons.add(reason);
            boolean single = onlyShortage && reason.code() != ReasonCode.UNREACHABLE;
            if (single && reason.shortage() > 0 && (fix == null || smaller(reason, fix))) {
                fix = new Fix(reason.shiftId(), reason.code(), reason.shortage());
            }
        }
        return new UnassignedTask(problem.job(visit).id(), reasons, Optional.ofNullable(fix));
    }

    /** Whether the last reason's shortage is all that was missing at its position. */
    private boolean onlyShortage;

    private ShiftReason reason(int visit, int shift, int[][] routes) {
        int[] route = routes[shift];
        int[] tried = new int[route.length + 1];
        long least = Long.MAX_VALUE;
        Shortage what = Shortage.WAYS;
        long amount = 0;
        onlyShortage = false;
        int packs = Integer.MAX_VALUE;
        for (int position = 0; position <= route.length; position++) {
            System.arraycopy(route, 0, tried, 0, position);
            tried[position] = visit;
            System.arraycopy(route, position, tried, position + 1, route.length - position);
            walk.walk(shift, tried, tried.length);
            if (walk.feasible()) {
                int missing = missingPacks(shift, routes);
                if (missing > 0) {
                    packs = Math.min(packs, missing);
                    continue;
                }
                return new ShiftReason(problem.shift(shift).id(), ReasonCode.NOT_FOUND_IN_TIME, 0);
            }
            int kinds = kinds();
            long badness = kinds * 1_000_000_000_000L + walk.totalShortage();
            if (badness < least) {
                least = badness;
                what = first();
                amount = walk.shortage(what);
                onlyShortage = kinds == 1;
            }
        }
        if (packs < Integer.MAX_VALUE) {
            onlyShortage = true;
            return new ShiftReason(problem.shift(shift).id(), ReasonCode.NO_SPARE_PACK, packs);
        }
        return new ShiftReason(problem.shift(shift).id(), code(what, visit, shift), what == Shortage.WAYS ? 0 : amount);
    }

    /** Swaps without a charged pack, were the shift to ride as last walked and all others as planned. */
    private int missingPacks(int shift, int[][] routes) {
        if (walk.swaps().count() == 0) {
            return 0;
        }
        Swaps[] swaps = new Swaps[problem.shiftCount()];
        for (int other = 0; other < swaps.length; other++) {
            swaps[other] = new Swaps();
            if (other != shift) {
                others.walk(other, routes[other], routes[other].length);
                swaps[other].copy(others.swaps());
            }
        }
        swaps[shift].copy(walk.swaps());
        return pools.missing(index -> swaps[index]);
    }

    private int kinds() {
        int kinds = 0;
        for (Shortage kind : Shortage.values()) {
            kinds += walk.shortage(kind) > 0 ? 1 : 0;
        }
        return kinds;
    }

    private Shortage first() {
        for (Shortage kind : Shortage.values()) {
            if (walk.shortage(kind) > 0) {
                return kind;
            }
        }
        throw new IllegalStateException("A route that keeps every rule has no shortage.");
    }

    private ReasonCode code(Shortage what, int visit, int shift) {
        var capacity = problem.shift(shift).vehicle().type().capacity();
        var load = problem.job(visit).load();
        return switch (what) {
            case WAYS -> ReasonCode.UNREACHABLE;
            case MASS_G -> load.massG() > capacity.massG() ? ReasonCode.TOO_HEAVY : ReasonCode.NO_MASS_LEFT;
            case VOLUME_ML -> load.volumeMl() > capacity.volumeMl() ? ReasonCode.TOO_BULKY : ReasonCode.NO_VOLUME_LEFT;
            case WINDOW_SEC -> ReasonCode.WINDOW_MISSED;
            case SHIFT_SEC -> ReasonCode.SHIFT_TOO_SHORT;
            case CHARGE_J -> ReasonCode.BATTERY_TOO_SMALL;
        };
    }

    private static boolean smaller(ShiftReason reason, Fix fix) {
        return effort(reason.code(), reason.shortage()) < effort(fix.code(), fix.amount());
    }

    /**
     * How much is asked of people, to compare changes of different kinds: a minute of time, a kilogram, a litre and 20
     * watt-hours count alike, a spare pack as an hour (a guess).
     */
    private static double effort(ReasonCode code, long amount) {
        return switch (code) {
            case WINDOW_MISSED, SHIFT_TOO_SHORT -> amount / 60.0;
            case BATTERY_TOO_SMALL -> amount / 72_000.0;
            case NO_SPARE_PACK -> amount * 60.0;
            default -> amount / 1_000.0;
        };
    }
}
