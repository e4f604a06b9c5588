package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.GroupRules;
import id.rutedesa.solver.core.HandOverRules;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.StationRules;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Takes tasks out of routes until every rule is kept, those first whose absence helps most; once time is over, those at the end of a
 * route. Not thread-safe.
 */
final class RouteRepair {
    /** Longer routes are not worth a walk where time is over: a guess. */
    private static final int RIDEABLE = 64;

    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final BooleanSupplier inTime;

    /** @param inTime asked before each task that might go; once false, only the first tasks of a route that breaks a rule stay */
    RouteRepair(CompiledProblem problem, BooleanSupplier inTime) {
        this.problem = problem;
        this.inTime = inTime;
        walk = new RouteWalk(problem);
    }

    /** Repairs all routes in place, packs and stations included; answers how many visits it took out. */
    int repair(int[][] visitsByShift) {
        int before = count(visitsByShift);
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            visitsByShift[shift] = repaired(shift, visitsByShift[shift]);
        }
        int left = before + 1;
        while (left > count(visitsByShift)) { // What goes for one rule changes the hours that the other looks at.
            left = count(visitsByShift);
            groups(visitsByShift);
            handOvers(visitsByShift);
            sparePacks(visitsByShift);
            stations(visitsByShift);
        }
        return before - left;
    }

    private static int count(int[][] visitsByShift) {
        return Arrays.stream(visitsByShift).mapToInt(visits -> visits.length).sum();
    }

    /** The visits that one shift can keep; what is locked goes last. */
    int[] repaired(int shift, int[] visits) {
        int[] kept = visits;
        while (kept.length > 0) {
            boolean time = inTime.getAsBoolean();
            if ((time || kept.length <= RIDEABLE) && keepsRules(shift, kept)) {
                return kept;
            }
            if (!time) {
                return firstThatFit(shift, kept);
            }
            kept = withoutTask(kept, worst(shift, kept));
        }
        return kept;
    }

    /** The first of a route's tasks that can be ridden: one, two, four, as long as they keep every rule. */
    private int[] firstThatFit(int shift, int[] visits) {
        int[] fit = {};
        for (int length = 1; length < 2 * visits.length; length *= 2) {
            int[] first = visits;
            while (first.length > length) {
                first = withoutTask(first, first.length - 1);
            }
            if (!keepsRules(shift, first)) {
                return fit;
            }
            fit = first;
        }
        return fit;
    }

    private boolean keepsRules(int shift, int[] visits) {
        walk.walk(shift, visits, visits.length);
        return walk.feasible();
    }

    /** The position whose task's removal leaves the least shortage; of a locked task where all are locked. */
    private int worst(int shift, int[] visits) {
        boolean allLocked = Arrays.stream(visits).allMatch(visit -> isLocked(problem.taskOf(visit), shift));
        int worst = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < visits.length && inTime.getAsBoolean(); i++) {
            if (!allLocked && isLocked(problem.taskOf(visits[i]), shift)) {
                continue;
            }
            int[] rest = withoutTask(visits, i);
            walk.walk(shift, rest, rest.length);
            if (walk.totalShortage() < least) {
                least = walk.totalShortage();
                worst = i;
            }
        }
        return worst;
    }

    /** What breaks a rule with another route goes, until none does; a locked task only where the other one is locked, too. */
    void groups(int[][] visitsByShift) {
        GroupRules rules = new GroupRules(problem);
        Footprint[] routes = walk.footprints(visitsByShift);
        while (rules.shortage(shift -> routes[shift]) > 0) {
            int[] first = {-1, -1};
            rules.forEachFault(shift -> routes[shift], (task, shift, lateSec) -> {
                boolean locked = isLocked(task, shift);
                if (first[0] < 0 || (!locked && isLocked(first[0], first[1]))) {
                    first[0] = task;
                    first[1] = shift;
                }
            });
            int shift = first[1];
            int[] visits = visitsByShift[shift];
            int position = 0;
            while (problem.taskOf(visits[position]) != first[0]) {
                position++;
            }
            visitsByShift[shift] = repaired(shift, withoutTask(visits, position));
            ride(shift, visitsByShift[shift], routes[shift]);
        }
    }

    /** Where goods leave the hub too early, or only one part of a way is left, both parts go, until none does. */
    private void handOvers(int[][] visitsByShift) {
        HandOverRules rules = new HandOverRules(problem);
        boolean kept = problem.handOvers().isEmpty();
        while (!kept) {
            Footprint[] routes = walk.footprints(visitsByShift);
            int before = count(visitsByShift);
            for (int shift = 0; shift < problem.shiftCount(); shift++) {
                visitsByShift[shift] = repaired(shift, visitsByShift[shift]);
            }
            kept = before == count(visitsByShift) && rules.shortage(shift -> routes[shift]) == 0;
            if (before == count(visitsByShift)) {
                BitSet gone = new BitSet();
                rules.forEachFault(
                        shift -> routes[shift],
                        (part, shift, earlySec) -> gone.set(gone.isEmpty() ? part : gone.nextSetBit(0)));
                gone.stream().boxed().forEach(part -> withoutWay(visitsByShift, part));
            }
        }
    }

    private void withoutWay(int[][] visitsByShift, int part) {
        int shipment = problem.handOvers().whole[part];
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            visitsByShift[shift] = Arrays.stream(visitsByShift[shift])
                    .filter(visit -> problem.handOvers().whole[problem.taskOf(visit)] != shipment)
                    .toArray();
        }
    }

    private boolean isLocked(int task, int shift) {
        return Arrays.stream(problem.lockedFirst(shift)).anyMatch(visit -> problem.taskOf(visit) == task);
    }

    /** The last task of the route with most swaps goes, until the packs suffice. */
    void sparePacks(int[][] visitsByShift) {
        PackPools pools = new PackPools(problem);
        Footprint[] routes = walk.footprints(visitsByShift);
        while (pools.missing(shift -> routes[shift].swaps()) > 0) {
            int most = 0;
            for (int shift = 1; shift < routes.length; shift++) {
                most = routes[shift].swaps().count() > routes[most].swaps().count() ? shift : most;
            }
            visitsByShift[most] = repaired(most, withoutTask(visitsByShift[most], visitsByShift[most].length - 1));
            ride(most, visitsByShift[most], routes[most]);
        }
    }

    /** The last task of a bike that finds a station full goes, until none does. */
    void stations(int[][] visitsByShift) {
        StationRules rules = new StationRules(problem);
        Footprint[] routes = walk.footprints(visitsByShift);
        while (rules.shortage(shift -> routes[shift]) > 0) {
            int[] last = {0};
            rules.forEachFault(shift -> routes[shift], (shift, stationId, atSec, tooFew) -> last[0] = shift);
            int shift = last[0];
            visitsByShift[shift] = repaired(shift, withoutTask(visitsByShift[shift], visitsByShift[shift].length - 1));
            ride(shift, visitsByShift[shift], routes[shift]);
        }
    }

    private void ride(int shift, int[] visits, Footprint into) {
        walk.walk(shift, visits, visits.length);
        into.copy(walk.footprint());
    }

    private int[] withoutTask(int[] visits, int position) {
        int task = problem.taskOf(visits[position]);
        return Arrays.stream(visits)
                .filter(visit -> problem.taskOf(visit) != task)
                .toArray();
    }
}
