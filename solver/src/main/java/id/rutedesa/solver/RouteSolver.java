package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PlanInForce;
import id.rutedesa.solver.explain.PlanFaults;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.planner.DayPlanner;
import id.rutedesa.solver.planner.DaySearch;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** From a routing problem to a plan: the one way in. Safe for many threads; each solve is its own. */
public final class RouteSolver {
    /** So long after the time limit reasons may still be sought; writing the plan down follows. */
    private static final Duration FOR_REASONS = Duration.ofMillis(60);

    /** So long they may be sought in any case, where a busy machine has ended the search late. */
    private static final Duration FOR_REASONS_AT_LEAST = Duration.ofMillis(100);

    /** So long they may be sought where somebody waits for a search that was stopped. */
    private static final Duration FOR_REASONS_WHEN_STOPPED = Duration.ofMillis(150);

    /** The time in which locks and starts that cannot be ridden are put right with care, before the search: one part in so many. */
    private static final int REPAIR_SHARE = 5;

    /** Solves from nothing, without a way to stop early. */
    public SolveOutcome solve(RoutingProblem problem, SolveSettings settings) {
        return solve(problem, SolveRequest.of(settings));
    }

    /** Solves from nothing; once {@code stop} is true, the best plan so far is returned soon. */
    public SolveOutcome solve(RoutingProblem problem, SolveSettings settings, BooleanSupplier stop) {
        return solve(problem, SolveRequest.of(settings).stoppedBy(stop));
    }

    /**
     * The best plan within the request's limits. Whatever fits nowhere is unassigned with its reasons; a route that still
     * broke a rule when time ran out, or at the start, gives up tasks until it keeps them all. What is locked stays: only
     * where the locked tasks alone cannot be ridden are some of them left behind.
     *
     * @throws IllegalArgumentException where the start names a shift that does not exist
     */
    public SolveOutcome solve(RoutingProblem problem, SolveRequest request) {
        long startNanos = System.nanoTime();
        long endNanos =
                startNanos + request.settings().timeLimit().plus(FOR_REASONS).toNanos();
        Pieces pieces = new Pieces(problem, request.start());
        List<RouteOrder> orders = pieces.pieced(request.start());
        PlanInForce inForce = inForce(orders, request.moveMilliIdr());
        RoutingProblem parts = HandOverParts.in(pieces.problem());
        CompiledProblem compiled = new CompiledProblem(parts, Set.of(), inForce, pieces.taskByPiece());
        long searchNanos = startNanos
                + request.settings().timeLimit().dividedBy(REPAIR_SHARE).toNanos();
        BooleanSupplier beforeSearch = () -> System.nanoTime() - searchNanos < 0;
        Set<String> leftBehind = pieces.withOtherPieces(locksThatCannotBeKept(compiled, orders, beforeSearch));
        if (!leftBehind.isEmpty()) {
            compiled = new CompiledProblem(parts, leftBehind, inForce, pieces.taskByPiece());
        }
        int[][] start = new StartRoutes(compiled).of(orders, beforeSearch);
        PlanWriter writer = new PlanWriter(compiled);
        Patience patience = new Patience(request.patience());
        DayPlanner planner = new DayPlanner(compiled, request.settings().seed());
        int[][] routes = planner.plan(new DaySearch(
                leftForSearch(request.settings().timeLimit(), System.nanoTime() - startNanos),
                steps(request.settings()),
                request.settings().threads(),
                start,
                kept(compiled, request, start),
                () -> request.stop().getAsBoolean() || patience.isOver(),
                better -> {
                    patience.renew();
                    request.improvements().accept(writer.improvement(better, pieces, millisSince(startNanos)));
                }));
        new RouteRepair(compiled, () -> System.nanoTime() - endNanos < 0).repair(routes);
        BooleanSupplier inTime =
                request.stop().getAsBoolean() ? within(FOR_REASONS_WHEN_STOPPED) : untilOrWithin(endNanos);
        Plan plan = new Found(problem, pieces, compiled, routes)
                .asOrdersSay(leftBehind, inForce)
                .written(inTime);
        return new SolveOutcome(
                plan,
                new SolveStatistics(
                        millisSince(startNanos),
                        plan.routes().size(),
                        plan.unassigned().size(),
                        plan.cost().totalMilliIdr(),
                        planner.moves()));
    }

    /**
     * Prices routes as they are and lists the rules that they break, without changing them.
     *
     * @param orders what each shift serves, in order, one piece each time divided goods are named, as long as any is left; tasks in none of
     *     them are unassigned, with reasons where no rule is broken
     * @throws IllegalArgumentException where a shift or a task does not exist or is named too often
     */
    public PlanCheck check(RoutingProblem problem, List<RouteOrder> orders) {
        return check(problem, orders, Duration.ZERO);
    }

    /**
     * The same, and whose stead tasks in no route could take.
     *
     * @param forExchanges how long that is looked for
     */
    public PlanCheck check(RoutingProblem problem, List<RouteOrder> orders, Duration forExchanges) {
        Pieces pieces = new Pieces(problem, orders);
        CompiledProblem compiled = new CompiledProblem(
                HandOverParts.in(pieces.problem()), Set.of(), PlanInForce.NONE, pieces.taskByPiece());
        int[][] visits = new StartRoutes(compiled).exactly(pieces.pieced(orders));
        List<BrokenRule> broken = new PlanFaults(compiled)
                .of(visits).stream()
                        .map(rule -> new BrokenRule(
                                rule.shiftId(),
                                rule.taskId().map(pieces::taskOf),
                                rule.code(),
                                rule.amount(),
                                rule.station()))
                        .distinct()
                        .toList();
        PlanWriter writer = new PlanWriter(compiled);
        long untilNanos = System.nanoTime() + forExchanges.toNanos();
        Plan plan = broken.isEmpty()
                ? writer.plan(visits, () -> true, () -> System.nanoTime() - untilNanos < 0)
                : writer.planAsItIs(visits);
        return new PlanCheck(new WholePlan(pieces).of(plan), broken);
    }

    /** What the time before it has left of the limit; all of it where that was more than half, as in a cold program. */
    private static Duration leftForSearch(Duration limit, long usedNanos) {
        return usedNanos > limit.toNanos() / 2 ? limit : limit.minusNanos(usedNanos);
    }

    private static BooleanSupplier within(Duration span) {
        long untilNanos = System.nanoTime() + span.toNanos();
        return () -> System.nanoTime() - untilNanos < 0;
    }

    /** Until then, or for the least time that reasons are sought. */
    private static BooleanSupplier untilOrWithin(long endNanos) {
        BooleanSupplier atLeast = within(FOR_REASONS_AT_LEAST);
        return () -> System.nanoTime() - endNanos < 0 || atLeast.getAsBoolean();
    }

    private static long millisSince(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
    }

    private static OptionalInt steps(SolveSettings settings) {
        return settings.stepLimit().isPresent()
                ? OptionalInt.of(Math.toIntExact(settings.stepLimit().getAsLong()))
                : OptionalInt.empty();
    }

    private static PlanInForce inForce(List<RouteOrder> orders, long moveMilliIdr) {
        Map<String, String> shiftByTask = new HashMap<>();
        for (RouteOrder order : orders) {
            order.taskIds().forEach(task -> shiftByTask.put(task, order.shiftId()));
        }
        return new PlanInForce(shiftByTask, moveMilliIdr);
    }

    /**
     * Tasks of locks that must go so that the others can be ridden. Whether they keep an order between riders, or find room at a
     * station, depends on what comes behind them: none need go where the routes that are known can be ridden.
     */
    private static Set<String> locksThatCannotBeKept(
            CompiledProblem problem, List<RouteOrder> known, BooleanSupplier inTime) {
        int[][] kept = new int[problem.shiftCount()][];
        Arrays.setAll(kept, problem::lockedFirst);
        RouteRepair repair = new RouteRepair(problem.withoutLocks(), inTime);
        for (int shift = 0; shift < kept.length; shift++) {
            kept[shift] = repair.repaired(shift, kept[shift]);
        }
        Set<String> alone = missingLocks(problem, kept);
        repair.groups(kept);
        repair.sparePacks(kept);
        repair.stations(kept);
        Set<String> beside = missingLocks(problem, kept);
        if (beside.size() > alone.size()) {
            int[][] start = new StartRoutes(problem).of(known, inTime);
            return missingLocks(problem, start).isEmpty() ? Set.of() : beside;
        }
        return beside;
    }

    private static Set<String> missingLocks(CompiledProblem problem, int[][] kept) {
        Set<String> gone = new HashSet<>();
        for (int shift = 0; shift < kept.length; shift++) {
            Set<Integer> rideable = new HashSet<>();
            Arrays.stream(kept[shift]).forEach(rideable::add);
            for (int visit : problem.lockedFirst(shift)) {
                if (!rideable.contains(visit)) {
                    gone.add(problem.task(problem.taskOf(visit)).id());
                }
            }
        }
        return gone;
    }

    private static Set<String> kept(CompiledProblem problem, SolveRequest request, int[][] start) {
        Set<String> kept = new HashSet<>();
        if (request.mode() == SolveRequest.Mode.INSERT_ONLY) {
            for (int[] visits : start) {
                for (int visit : visits) {
                    kept.add(problem.task(problem.taskOf(visit)).id());
                }
            }
        }
        return kept;
    }
}
