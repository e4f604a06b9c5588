package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.RulesBetweenRoutes;
import id.rutedesa.solver.plan.Exchange;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Proves whose stead a task that was left out could take: one of no higher priority, after which every rule is kept. Looked
 * for where nobody can simply give way: no room, no charge, or no single change that helps. Not thread-safe.
 */
public final class Exchanges {
    private static final Set<ReasonCode> NOTHING_GIVES_WAY =
            EnumSet.of(ReasonCode.NO_MASS_LEFT, ReasonCode.NO_VOLUME_LEFT, ReasonCode.BATTERY_TOO_SMALL);

    private final CompiledProblem problem;
    private final int[][] routes;
    private final BooleanSupplier inTime;
    private final RouteWalk walk;
    private final RulesBetweenRoutes between;
    private final Footprint[] footprints;

    /**
     * Exchanges in one plan.
     *
     * @param routes visits by shift, kept as they are
     * @param inTime asked before each task that might stay behind; once false, nothing more is looked for
     */
    public Exchanges(CompiledProblem problem, int[][] routes, BooleanSupplier inTime) {
        this.problem = problem;
        this.routes = routes;
        this.inTime = inTime;
        walk = new RouteWalk(problem);
        between = new RulesBetweenRoutes(problem);
        footprints = walk.footprints(routes);
    }

    /** The task with the exchange that loses least, if there is one: first the lowest priority, then the fewest grams. */
    public UnassignedTask added(int task, UnassignedTask left) {
        boolean wanted =
                left.fix().map(fix -> NOTHING_GIVES_WAY.contains(fix.code())).orElse(true);
        boolean whole = problem.goodsOf(task).equals(left.taskId()); // Nobody gives way to a piece.
        return wanted && whole && !problem.task(task).isOptional() ? left.with(exchange(task)) : left;
    }

    private Optional<Exchange> exchange(int task) {
        if (!inTime.getAsBoolean()) {
            return Optional.empty();
        }
        int visit = problem.firstVisit(task);
        int[] shifts = IntStream.range(0, problem.shiftCount())
                .filter(shift -> problem.fitness().obstacle(task, shift).isEmpty())
                .filter(shift -> inTime.getAsBoolean() && fits(shift, visit, problem.lockedFirst(shift)))
                .toArray();
        if (shifts.length == 0 || !inTime.getAsBoolean()) {
            return Optional.empty();
        }
        for (int other : mayStay(task)) {
            for (int shift : shifts) {
                if (isIn(shift, other) && inTime.getAsBoolean() && fits(shift, visit, without(shift, other))) {
                    return Optional.of(new Exchange(
                            problem.shift(shift).id(), problem.task(other).id()));
                }
            }
        }
        return Optional.empty();
    }

    /** Tasks in routes, unlocked, whole and of no higher priority than this one; what is missed least comes first. */
    private int[] mayStay(int task) {
        int priority = problem.task(task).priority();
        Comparator<Integer> leastMissed =
                Comparator.comparingInt(other -> problem.task(other).priority());
        return IntStream.range(0, problem.shiftCount())
                .flatMap(shift -> Arrays.stream(routes[shift]).skip(problem.lockedFirst(shift).length))
                .map(problem::taskOf)
                .distinct()
                .filter(other -> problem.handOvers().whole[other] < 0)
                .filter(other -> problem.task(other).priority() <= priority)
                .boxed()
                .sorted(leastMissed.thenComparingInt(
                        other -> problem.task(other).load().massG()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isIn(int shift, int task) {
        return Arrays.stream(routes[shift]).anyMatch(visit -> problem.taskOf(visit) == task);
    }

    private int[] without(int shift, int task) {
        return Arrays.stream(routes[shift])
                .filter(visit -> problem.taskOf(visit) != task)
                .toArray();
    }

    /** Whether the task keeps every rule somewhere in the route. */
    private boolean fits(int shift, int visit, int[] route) {
        int second = problem.partner(visit);
        for (int position = problem.lockedFirst(shift).length; position <= route.length; position++) {
            int[] with = UnassignedReasons.inserted(route, position, visit);
            if (second < 0 && keepsEveryRule(shift, with)) {
                return true;
            }
            for (int later = position + 1; second >= 0 && later <= with.length; later++) {
                if (keepsEveryRule(shift, UnassignedReasons.inserted(with, later, second))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean keepsEveryRule(int shift, int[] route) {
        walk.walk(shift, route, route.length);
        return walk.feasible() && between.areKept(index -> index == shift ? walk.footprint() : footprints[index]);
    }
}
