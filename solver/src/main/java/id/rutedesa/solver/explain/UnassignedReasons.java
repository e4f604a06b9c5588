package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.FairnessTerm;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.GroupRules;
import id.rutedesa.solver.core.HandOverRules;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.Shortage;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves why a task fits no shift of a plan, by walking each route with the task at every position; where time does not
 * suffice for that, nothing is proven. Not thread-safe.
 */
public final class UnassignedReasons {
    /** More kinds of shortage are worse than any amount of fewer. */
    private static final long ONE_KIND = 1_000_000_000_000L;

    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final PackPools pools;
    private final ShortageCodes codes;
    private final int[][] routes;
    private final BooleanSupplier inTime;
    /** Of each route as it is. */
    private final Footprint[] footprints;

    private final long[] priceMilliIdr;

    private final GroupRules groups;
    private final HandOverRules handOvers;
    private final WayOverHub wayOverHub;
    private final FairnessTerm fairness;
    private final long unfairMilliIdr;

    /**
     * Reasons in one plan.
     *
     * @param routes visits by shift, kept as they are
     * @param inTime asked before each route; once false, what is left is not proven
     */
    public UnassignedReasons(CompiledProblem problem, int[][] routes, BooleanSupplier inTime) {
        this.problem = problem;
        this.routes = routes;
        this.inTime = inTime;
        walk = new RouteWalk(problem);
        pools = new PackPools(problem);
        codes = new ShortageCodes(problem);
        groups = new GroupRules(problem);
        handOvers = new HandOverRules(problem);
        wayOverHub = new WayOverHub(problem, routes, inTime);
        footprints = walk.footprints(routes);
        priceMilliIdr = new long[footprints.length];
        for (int shift = 0; shift < footprints.length; shift++) {
            walk.walk(shift, routes[shift], routes[shift].length);
            priceMilliIdr[shift] = walk.priceMilliIdr();
        }
        fairness = new FairnessTerm(problem);
        unfairMilliIdr = fairness.totalMilliIdr(shift -> footprints[shift]);
    }

    /** Reasons for a task in no route. */
    public UnassignedTask explain(int task) {
        List<ShiftReason> reasons = new ArrayList<>();
        @Nullable Fix fix = null;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            Trial trial = new Trial(task, shift);
            ShiftReason reason = trial.reason();
            reasons.add(reason);
            boolean known = reason.shortage() > 0 || reason.code() == ReasonCode.GROUP_OUT_OF_ORDER;
            if (trial.onlyShortage && known && (fix == null || smaller(reason, fix))) {
                fix = new Fix(reason.shiftId(), reason.code(), reason.shortage());
            }
        }
        for (WayOverHub.Way way : wayOverHub.find(task)) {
            ShiftReason reason = overHub(task, way);
            reasons.set(way.bringer(), reason);
            fix = reason.shortage() > 0 && (fix == null || smaller(reason, fix))
                    ? new Fix(reason.shiftId(), reason.code(), reason.shortage())
                    : fix;
        }
        return new UnassignedTask(
                problem.task(task).id(), problem.task(task).load(), reasons, Optional.ofNullable(fix));
    }

    /** A way over the hub fits: either it costs too much, or the search did not find it. */
    private ShiftReason overHub(int task, WayOverHub.Way way) {
        String shiftId = problem.shift(way.bringer()).id();
        long tooDear = way.costMilliIdr() - problem.task(task).prizeMilliIdr().orElse(Long.MAX_VALUE);
        return tooDear >= 0
                ? new ShiftReason(shiftId, ReasonCode.PRIZE_TOO_SMALL, tooDear)
                : new ShiftReason(shiftId, ReasonCode.NOT_FOUND_IN_TIME, 0);
    }

    /** One task at every position of one route. */
    private final class Trial {
        private final int task;
        private final int shift;
        private long least = Long.MAX_VALUE;
        private Shortage what = Shortage.WAYS;
        private long amount;
        private int packs = Integer.MAX_VALUE;
        private int secondsTooSoon = Integer.MAX_VALUE;
        private long notAtHubSec = Long.MAX_VALUE;
        private final StationRoom room = new StationRoom(problem);
        private boolean fits;
        /** Whether time ended before every place was tried. */
        private boolean ranOut;
        /** Whether the shift may take the task for the sake of the argument. */
        private boolean misfits;
        /** What serving the task would cost where it fits. */
        private long leastCostMilliIdr = Long.MAX_VALUE;
        /** Whether the shortage of the reason is all that is missing. */
        boolean onlyShortage;

        Trial(int task, int shift) {
            this.task = task;
            this.shift = shift;
        }

        ShiftReason reason() {
            String shiftId = problem.shift(shift).id();
            Optional<ReasonCode> obstacle = problem.fitness().obstacle(task, shift);
            if (obstacle.isPresent()) {
                onlyShortage = obstacle.get() == ReasonCode.SKILL_MISSING && inTime.getAsBoolean() && fitsWithSkills();
                return new ShiftReason(
                        shiftId, obstacle.get(), problem.fitness().shortage(obstacle.get(), task, shift));
            }
            if (groups.areElsewhere(index -> footprints[index], task, shift)) {
                return new ShiftReason(shiftId, ReasonCode.GROUP_ELSEWHERE, 0);
            }
            boolean proven = inTime.getAsBoolean();
            if (proven) {
                tryEveryPosition();
            }
            long prizeMilliIdr = problem.task(task).prizeMilliIdr().orElse(Long.MAX_VALUE);
            if (fits && !ranOut && leastCostMilliIdr >= prizeMilliIdr) {
                onlyShortage = true;
                return new ShiftReason(shiftId, ReasonCode.PRIZE_TOO_SMALL, leastCostMilliIdr - prizeMilliIdr);
            }
            if (fits || !proven || ranOut) {
                onlyShortage = false;
                return new ShiftReason(shiftId, ReasonCode.NOT_FOUND_IN_TIME, 0);
            }
            if (packs < Integer.MAX_VALUE) {
                onlyShortage = true;
                return new ShiftReason(shiftId, ReasonCode.NO_SPARE_PACK, packs);
            }
            if (secondsTooSoon < Integer.MAX_VALUE) {
                onlyShortage = true;
                return new ShiftReason(shiftId, ReasonCode.GROUP_OUT_OF_ORDER, secondsTooSoon);
            }
            if (notAtHubSec < Long.MAX_VALUE) {
                onlyShortage = false;
                return new ShiftReason(shiftId, ReasonCode.NOT_AT_HUB_YET, notAtHubSec);
            }
            Optional<ShiftReason> full = room.reason(shiftId);
            onlyShortage = full.isPresent() ? room.isOneStation() : onlyShortage;
            return full.orElseGet(
                    () -> new ShiftReason(shiftId, codes.of(what, task, shift), ShortageCodes.amount(what, amount)));
        }

        /** Whether skills are all that the rider lacks for the task. */
        private boolean fitsWithSkills() {
            misfits = true;
            tryEveryPosition();
            return fits;
        }

        private void tryEveryPosition() {
            int visit = problem.firstVisit(task);
            int second = problem.partner(visit);
            int[] route = routes[shift];
            for (int position = problem.lockedFirst(shift).length; position <= route.length && looksOn(); position++) {
                int[] with = inserted(route, position, visit);
                if (second < 0) {
                    look(with);
                }
                for (int later = position + 1; second >= 0 && later <= with.length && looksOn(); later++) {
                    look(inserted(with, later, second));
                }
            }
        }

        /** Until a place is found; of a task that may be left out, the cheapest place. As long as there is time. */
        private boolean looksOn() {
            boolean wanted = !fits || problem.isOptional(task);
            ranOut |= wanted && !inTime.getAsBoolean();
            return wanted && !ranOut;
        }

        /** Whether all rules are kept where those who take goods on from the hub wait for this route longer. */
        private boolean fitsWhereOthersWait(int[] tried) {
            int[][] day = routes.clone();
            day[shift] = tried;
            return wayOverHub.keepsRules(day);
        }

        private void look(int[] tried) {
            walk.walk(shift, tried, tried.length);
            if (walk.feasible() || (misfits && kinds() == 1 && first() == Shortage.MISFITS)) {
                int missing = missingPacks(shift);
                int tooSoonSec = groups.outOfOrderSec(index -> with(shift, index), task);
                boolean together = missing > 0 || groups.shortage(index -> with(shift, index)) == 0;
                long hubSec = together ? handOvers.shortage(index -> with(shift, index)) : 0;
                if (hubSec > 0 && !fitsWhereOthersWait(tried)) {
                    notAtHubSec = Math.min(notAtHubSec, hubSec);
                    return;
                }
                boolean others = missing == 0 && together;
                boolean fitsHere = others && (hubSec > 0 || room.isThere(index -> with(shift, index)));
                if (fitsHere) {
                    long more = fairness.totalMilliIdr(index -> with(shift, index)) - unfairMilliIdr;
                    leastCostMilliIdr = Math.min(leastCostMilliIdr, walk.priceMilliIdr() - priceMilliIdr[shift] + more);
                }
                fits |= fitsHere;
                packs = missing == 0 ? packs : Math.min(packs, missing);
                secondsTooSoon = others || missing > 0 || fits ? secondsTooSoon : Math.min(secondsTooSoon, tooSoonSec);
                return;
            }
            int kinds = kinds();
            long badness = kinds * ONE_KIND + walk.totalShortage();
            if (badness < least) {
                least = badness;
                what = first();
                amount = walk.shortage(what);
                onlyShortage = kinds == 1;
            }
        }
    }

    static int[] inserted(int[] route, int position, int visit) {
        int[] with = new int[route.length + 1];
        System.arraycopy(route, 0, with, 0, position);
        with[position] = visit;
        System.arraycopy(route, position, with, position + 1, route.length - position);
        return with;
    }

    /** What a route means for others, were one shift to ride as last walked. */
    private Footprint with(int changed, int shift) {
        return changed == shift ? walk.footprint() : footprints[shift];
    }

    /** Swaps without a charged pack, were the shift to ride as last walked and all others as planned. */
    private int missingPacks(int shift) {
        return walk.swaps().count() == 0
                ? 0
                : pools.missing(index -> with(shift, index).swaps());
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

    private static boolean smaller(ShiftReason reason, Fix fix) {
        return effort(reason.code(), reason.shortage()) < effort(fix.code(), fix.amount());
    }

    /**
     * How much is asked of people, to compare changes of different kinds: a minute of time, a kilogram, a litre, a kilometre
     * and 20 watt-hours, or a thousand Rupiah count alike, one more stop as ten, a spare pack, a socket and an order that is
     * given up as sixty, a skill as 240 (guesses).
     */
    private static double effort(ReasonCode code, long amount) {
        return switch (code) {
            case WINDOW_MISSED, STARTS_TOO_LATE, SHIFT_TOO_SHORT, BREAK_MISSED, DUTY_TOO_LONG, NOT_AT_HUB_YET ->
                amount / 60.0;
            case GROUP_OUT_OF_ORDER -> 60.0;
            case SKILL_MISSING -> amount * 240.0;
            case BATTERY_TOO_SMALL -> amount / 72_000.0;
            case NO_SPARE_PACK, STATION_FULL -> amount * 60.0;
            case TOO_MANY_STOPS -> amount * 10.0;
            case PRIZE_TOO_SMALL -> amount / 1_000_000.0;
            default -> amount / 1_000.0;
        };
    }
}
