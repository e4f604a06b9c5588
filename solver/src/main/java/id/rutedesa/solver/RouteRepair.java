package id.rutedesa.solver;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.Swaps;
import java.util.Arrays;

/** Takes tasks out of routes until every rule is kept, those first whose absence helps most. Not thread-safe. */
final class RouteRepair {
    private final CompiledProblem problem;
    private final RouteWalk walk;

    RouteRepair(CompiledProblem problem) {
        this.problem = problem;
        walk = new RouteWalk(problem);
    }

    /** Repairs all routes in place, spare packs included; answers how many visits it took out. */
    int repair(int[][] visitsByShift) {
        int before =
                Arrays.stream(visitsByShift).mapToInt(visits -> visits.length).sum();
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            visitsByShift[shift] = repaired(shift, visitsByShift[shift]);
        }
        sparePacks(visitsByShift);
        return before
                - Arrays.stream(visitsByShift).mapToInt(visits -> visits.length).sum();
    }

    /** The visits that one shift can keep; what is locked goes last. */
    int[] repaired(int shift, int[] visits) {
        int[] kept = visits;
        while (kept.length > 0 && !keepsRules(shift, kept)) {
            int locked = problem.lockedFirst(shift).length;
            kept = withoutTask(kept, worst(shift, kept, kept.length > locked ? locked : 0));
        }
        return kept;
    }

    private boolean keepsRules(int shift, int[] visits) {
        walk.walk(shift, visits, visits.length);
        return walk.feasible();
    }

    /** The position, from this one on, whose task's removal leaves the least shortage. */
    private int worst(int shift, int[] visits, int from) {
        int worst = from;
        long least = Long.MAX_VALUE;
        for (int i = from; i < visits.length; i++) {
            int[] rest = withoutTask(visits, i);
            walk.walk(shift, rest, rest.length);
            if (walk.totalShortage() < least) {
                least = walk.totalShortage();
                worst = i;
            }
        }
        return worst;
    }

    /** The last task of the route with most swaps goes, until the packs suffice. */
    private void sparePacks(int[][] visitsByShift) {
        PackPools pools = new PackPools(problem);
        Swaps[] swaps = new Swaps[problem.shiftCount()];
        for (int shift = 0; shift < swaps.length; shift++) {
            swaps[shift] = new Swaps();
            ride(shift, visitsByShift[shift], swaps[shift]);
        }
        while (pools.missing(shift -> swaps[shift]) > 0) {
            int most = 0;
            for (int shift = 1; shift < swaps.length; shift++) {
                most = swaps[shift].count() > swaps[most].count() ? shift : most;
            }
            visitsByShift[most] = repaired(most, withoutTask(visitsByShift[most], visitsByShift[most].length - 1));
            ride(most, visitsByShift[most], swaps[most]);
        }
    }

    private void ride(int shift, int[] visits, Swaps into) {
        walk.walk(shift, visits, visits.length);
        into.copy(walk.swaps());
    }

    private int[] withoutTask(int[] visits, int position) {
        int task = problem.taskOf(visits[position]);
        return Arrays.stream(visits)
                .filter(visit -> problem.taskOf(visit) != task)
                .toArray();
    }
}
