package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;

/**
 * Next to whom a visit is worth trying: its nearest predecessors and successors, where waiting counts as a part of the
 * way (the correlation measure of Vidal, Crainic, Gendreau, Prins 2013, with their weight of 0.2) and pairs that no
 * window allows are left out.
 */
final class Candidates {
    private static final double WAITING_WEIGHT = 0.2;

    /** Visits behind which a visit may stand, nearest first. */
    final int[][] before;
    /** Visits in front of which a visit may stand, nearest first. */
    final int[][] after;
    /** Whether a depot is among the nearest, so that the ends of every route are worth trying. */
    final boolean[] nearDepot;

    private final SearchProblem problem;
    private final double costPerSec;
    private final int limit;

    Candidates(SearchProblem problem, int limit) {
        this.problem = problem;
        this.limit = limit;
        int visits = problem.visitCount;
        costPerSec = costPerSec(problem);
        before = new int[visits][];
        after = new int[visits][];
        nearDepot = new boolean[visits];
        long[] scratch = new long[Math.max(0, visits - 1)];
        for (int v = 0; v < visits; v++) {
            int visit = v;
            before[v] = nearest(scratch, v, other -> key(other, visit));
            after[v] = problem.timed ? nearest(scratch, v, other -> key(visit, other)) : before[v];
            int last = before[v].length < limit ? Integer.MAX_VALUE : lastLeg(before[v], v);
            int row = problem.placeOfVisit[v] * problem.placeCount;
            nearDepot[v] = problem.routeCount > 0 && problem.legCost[0][row + problem.startPlace[0]] <= last;
        }
    }

    private int lastLeg(int[] near, int visit) {
        int from = problem.placeOfVisit[near[near.length - 1]];
        return problem.legCost[0][from * problem.placeCount + problem.placeOfVisit[visit]];
    }

    private static double costPerSec(SearchProblem problem) {
        long cost = 0;
        long sec = 0;
        for (int cell = 0; cell < problem.legCost[0].length; cell++) {
            cost += problem.legCost[0][cell];
            sec += problem.rideSec[0][cell];
        }
        return sec == 0 ? 0 : (double) cost / sec;
    }

    /** How near a successor is; negative where it cannot follow. */
    private long key(int first, int second) {
        int cell = problem.placeOfVisit[first] * problem.placeCount + problem.placeOfVisit[second];
        long cost = problem.legCost[0][cell];
        if (!problem.timed) {
            return cost;
        }
        long ride = (long) problem.serviceSec[first] + problem.rideSec[0][cell];
        if (problem.openSec[first] + ride > problem.closeSec[second]) {
            return -1;
        }
        long waitingSec = Math.max(0, problem.openSec[second] - problem.closeSec[first] - ride);
        return cost + (long) (WAITING_WEIGHT * costPerSec * waitingSec);
    }

    private interface Key {
        long of(int other);
    }

    private int[] nearest(long[] scratch, int visit, Key key) {
        int count = 0;
        for (int other = 0; other < problem.visitCount; other++) {
            long near = other == visit ? -1 : key.of(other);
            if (near >= 0) {
                scratch[count++] = near << 24 | other;
            }
        }
        Arrays.sort(scratch, 0, count);
        int[] list = new int[Math.min(limit, count)];
        for (int k = 0; k < list.length; k++) {
            list[k] = (int) (scratch[k] & 0xffffff);
        }
        return list;
    }
}
