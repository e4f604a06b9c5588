package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;

/** For each visit the others by how near they are; how many is limited so that large days stay small in memory. */
final class Neighbours {
    private static final int LONGEST_LIST = 1_000;

    private final int[][] byVisit;

    Neighbours(SearchProblem problem) {
        int visits = problem.visitCount;
        byVisit = new int[visits][];
        long[] keys = new long[Math.max(0, visits - 1)];
        int[] cost = problem.legCost[0];
        int places = problem.placeCount;
        for (int v = 0; v < visits; v++) {
            int row = problem.placeOfVisit[v] * places;
            int count = 0;
            for (int w = 0; w < visits; w++) {
                if (w != v) {
                    int place = problem.placeOfVisit[w];
                    long near = Math.min(cost[row + place], cost[place * places + problem.placeOfVisit[v]]);
                    keys[count++] = near << 24 | w;
                }
            }
            Arrays.sort(keys);
            int length = Math.min(count, LONGEST_LIST);
            int[] list = new int[length];
            for (int k = 0; k < length; k++) {
                list[k] = (int) (keys[k] & 0xffffff);
            }
            byVisit[v] = list;
        }
    }

    int count(int visit) {
        return byVisit[visit].length;
    }

    int of(int visit, int rank) {
        return byVisit[visit][rank];
    }
}
