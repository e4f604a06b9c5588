package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.HandOvers;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.RulesBetweenRoutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Whether a shipment in no route of a plan could go over the hub, the other tasks kept: its first part at every position of a
 * route, the soonest at the hub first, with its second part at every position of every other route. Not thread-safe.
 */
final class WayOverHub {
    /** Of the positions in a route those that bring the goods to the hub soonest: later ones only make the way on harder. */
    private static final int SOONEST = 3;

    /** One way that fits. */
    record Way(int bringer, int other, long costMilliIdr) {}

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
    private record Brought(int[] visits, int atHubSec) {}

    private final CompiledProblem problem;
    private final HandOvers handOvers;
    private final int[][] routes;
    private final BooleanSupplier inTime;
    private final RouteWalk walk;
    private final RulesBetweenRoutes between;
    private OptionalLong costMilliIdr = OptionalLong.empty();

    WayOverHub(CompiledProblem problem, int[][] routes, BooleanSupplier inTime) {
        this.problem = problem;
        this.routes = routes;
        this.inTime = inTime;
        handOvers = problem.handOvers();
        walk = new RouteWalk(problem);
        between = new RulesBetweenRoutes(problem);
    }

    /** Ways that fit; of a task that must be served one is enough. Empty for what may not change hands. */
    List<Way> find(int task) {
        List<Way> ways = new ArrayList<>();
        boolean searches = handOvers.toHub[task] >= 0 && inTime.getAsBoolean();
        for (int shift = 0; shift < problem.shiftCount() && searches; shift++) {
            for (Brought way : brought(handOvers.toHub[task], shift)) {
                takeOn(task, shift, way.visits(), ways);
            }
            searches = (ways.isEmpty() || problem.isOptional(task)) && inTime.getAsBoolean();
        }
        return ways;
    }

    private List<Brought> brought(int part, int shift) {
        List<Brought> all = new ArrayList<>();
        boolean may = problem.fitness().obstacle(part, shift).isEmpty();
        walk.footprints(routes);
        for (int position = problem.lockedFirst(shift).length; may && position <= routes[shift].length; position++) {
            may = inTime.getAsBoolean();
            int[] with = UnassignedReasons.inserted(routes[shift], position, problem.firstVisit(part));
            walk.walk(shift, with, with.length);
            if (walk.feasible()) {
                all.add(new Brought(with, walk.footprint().atHubSec(part)));
            }
        }
        all.sort(Comparator.comparingInt(Brought::atHubSec));
        return all.subList(0, Math.min(SOONEST, all.size()));
    }

    private void takeOn(int task, int bringer, int[] brings, List<Way> ways) {
        int part = handOvers.fromHub[task];
        int[][] day = routes.clone();
        day[bringer] = brings;
        for (int other = 0; other < day.length && other < problem.shiftCount(); other++) {
            if (other == bringer || problem.fitness().obstacle(part, other).isPresent()) {
                continue;
            }
            for (int position = problem.lockedFirst(other).length; position <= routes[other].length; position++) {
                day[other] = UnassignedReasons.inserted(routes[other], position, problem.firstVisit(part));
                if (keepsRules(day)) {
                    ways.add(new Way(bringer, other, priceOf(day) - costMilliIdr()));
                }
                if ((!ways.isEmpty() && !problem.isOptional(task)) || !inTime.getAsBoolean()) {
                    return;
                }
            }
            day[other] = routes[other];
        }
    }

    /** Whether all routes can be ridden on one day, those that wait for goods at the hub as late as they must. */
    boolean keepsRules(int[][] day) {
        Footprint[] footprints = walk.footprints(day);
        for (int shift = 0; shift < footprints.length; shift++) {
            walk.walk(shift, day[shift], day[shift].length);
            if (!walk.feasible()) {
                return false;
            }
        }
        return between.areKept(shift -> footprints[shift]);
    }

    private long costMilliIdr() {
        if (costMilliIdr.isEmpty()) {
            costMilliIdr = OptionalLong.of(priceOf(routes));
        }
        return costMilliIdr.getAsLong();
    }

    private long priceOf(int[][] day) {
        Footprint[] footprints = walk.footprints(day);
        long sum = 0;
        for (int shift = 0; shift < footprints.length; shift++) {
            walk.walk(shift, day[shift], day[shift].length);
            sum += walk.priceMilliIdr();
        }
        return sum;
    }
}
