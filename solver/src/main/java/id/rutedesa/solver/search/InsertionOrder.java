package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;

/**
 * The orders in which absent tasks are inserted, with the weights of Christiaens and Vanden Berghe (2020): random 4,
 * demand 4, far 2, close 1, and where windows bind also length, opening and closing of the window, 2 each.
 */
final class InsertionOrder {
    private static final int[] TIMED_WEIGHTS = {4, 4, 2, 1, 2, 2, 2};
    private static final int[] UNTIMED_WEIGHTS = {4, 4, 2, 1};

    private final FastRandom random;
    /** Sort keys by order kind and task, ascending; kind 0 (random) has none. */
    private final long[][] keys;

    private final int[] weights;
    private final int weightSum;
    private final long[] scratch;

    InsertionOrder(SearchProblem problem, FastRandom random) {
        this.random = random;
        weights = problem.timed ? TIMED_WEIGHTS : UNTIMED_WEIGHTS;
        int sum = 0;
        for (int w : weights) {
            sum += w;
        }
        weightSum = sum;
        scratch = new long[problem.taskCount];
        keys = new long[weights.length][problem.taskCount];
        for (int task = 0; task < problem.taskCount; task++) {
            int visit = problem.firstVisit[task];
            long load = 0;
            for (int d = 0; d < problem.loadDimensions; d++) {
                load += Math.abs(problem.load[task * problem.loadDimensions + d]);
            }
            int depot = problem.startPlace[0];
            long far = problem.legCost[0][depot * problem.placeCount + problem.placeOfVisit[visit]];
            keys[1][task] = -load;
            keys[2][task] = -far;
            keys[3][task] = far;
            if (problem.timed) {
                keys[4][task] = (long) problem.closeSec[visit] - problem.openSec[visit];
                keys[5][task] = problem.openSec[visit];
                keys[6][task] = -(long) problem.closeSec[visit];
            }
        }
    }

    /** Sorts in place by an order drawn at random. */
    void sort(int[] tasks, int count) {
        int draw = random.nextInt(weightSum);
        int kind = 0;
        while (draw >= weights[kind]) {
            draw -= weights[kind++];
        }
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = tasks[i];
            tasks[i] = tasks[j];
            tasks[j] = swapped;
        }
        if (kind > 0) {
            sortBy(keys[kind], tasks, count);
        }
    }

    private void sortBy(long[] key, int[] tasks, int count) {
        if (count > 64) {
            sortLarge(key, tasks, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            int task = tasks[i];
            long k = key[task];
            int j = i - 1;
            while (j >= 0 && key[tasks[j]] > k) {
                tasks[j + 1] = tasks[j];
                j--;
            }
            tasks[j + 1] = task;
        }
    }

    /** Ties stay in task order here, which is fine for the few large recreations. */
    private void sortLarge(long[] key, int[] tasks, int count) {
        for (int i = 0; i < count; i++) {
            scratch[i] = key[tasks[i]] << 20 | tasks[i];
        }
        java.util.Arrays.sort(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            tasks[i] = (int) (scratch[i] & 0xfffff);
        }
    }
}
