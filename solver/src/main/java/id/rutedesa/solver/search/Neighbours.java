package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For each visit the others by how near they are, sorted when first asked for; how many is limited so that large days stay small in
 * memory. Not thread-safe.
 */
final class Neighbours {
    private static final int LONGEST_LIST = 1_000;

    private final SearchProblem problem;
    private final int[] @Nullable [] byVisit;
    private final long[] keys;

    Neighbours(SearchProblem problem) {
        this.problem = problem;
        byVisit = new int[problem.visitCount][];
        keys = new long[Math.max(0, problem.visitCount - 1)];
    }

    int count(int visit) {
        return near(visit).length;
    }

    int of(int visit, int rank) {
        return near(visit)[rank];
    }

    private int[] near(int visit) {
        int[] list = byVisit[visit];
        if (list == null) {
            list = sorted(visit);
            byVisit[visit] = list;
        }
        return list;
    }

    private int[] sorted(int visit) {
        int[] cost = problem.legCost[0];
        int places = problem.placeCount;
        int row = problem.placeOfVisit[visit] * places;
        int count = 0;
        for (int other = 0; other < byVisit.length; other++) {
            if (other != visit) {
                int place = problem.placeOfVisit[other];
                long near = Math.min(cost[row + place], cost[place * places + problem.placeOfVisit[visit]]);
                keys[count++] = near << 24 | other;
            }
        }
        Arrays.sort(keys);
        int[] list = new int[Math.min(count, LONGEST_LIST)];
        for (int k = 0; k < list.length; k++) {
            list[k] = (int) (keys[k] & 0xffffff);
        }
        return list;
    }
}
