package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe 2020, section 5.1) on linked routes: around a random visit,
 * strings of neighbouring visits leave a few neighbouring routes. Not thread-safe.
 */
final class LinkedRuin {
    /** Share of strings that keep a piece in their middle; the paper's alpha. */
    private static final double SPLIT_SHARE = 0.5;
    /** Chance that the kept piece grows by one more visit; the paper's beta. */
    private static final double SPLIT_GROWTH = 0.01;

    private final SearchProblem problem;
    private final LinkedPlan plan;
    private final Neighbours neighbours;
    private final FastRandom random;

    /** Tasks without a route in the open change: the shelf first, then what this ruin took out. */
    final int[] absent;

    int absentCount;

    LinkedRuin(LinkedPlan plan, Neighbours neighbours, FastRandom random) {
        this.problem = plan.problem;
        this.plan = plan;
        this.neighbours = neighbours;
        this.random = random;
        absent = new int[problem.taskCount];
    }

    /**
     * Takes strings out of the routes.
     *
     * @param meanTaken how many visits to take out on average
     * @param longest the longest string
     */
    void strings(int[] shelf, int shelfCount, double meanTaken, int longest) {
        System.arraycopy(shelf, 0, absent, 0, shelfCount);
        absentCount = shelfCount;
        int assigned = problem.visitCount - shelfCount;
        if (assigned <= 0) {
            return;
        }
        double stringLimit = Math.min(longest, (double) assigned / plan.activeCount);
        double routeLimit = 4 * meanTaken / (1 + stringLimit) - 1;
        int wanted = (int) (1 + random.nextDouble() * routeLimit);
        int seed = random.nextInt(problem.visitCount);
        for (int k = -1; k < neighbours.count(seed) && wanted > 0; k++) {
            int visit = k < 0 ? seed : neighbours.of(seed, k);
            int route = plan.route[visit];
            if (route >= 0 && !plan.touched(route)) {
                takeString(visit, Math.min(plan.size[route], stringLimit));
                wanted--;
            }
        }
    }

    private void takeString(int visit, double limit) {
        int size = plan.size[plan.route[visit]];
        int length = Math.min(size, (int) (1 + random.nextDouble() * limit));
        int kept = 0;
        if (length > 1 && length < size && random.nextDouble() < SPLIT_SHARE) {
            kept = 1;
            while (length + kept < size && random.nextDouble() < SPLIT_GROWTH) {
                kept++;
            }
        }
        int span = length + kept;
        int node = firstOf(visit, span);
        int keptFrom = kept == 0 ? span : 1 + random.nextInt(length - 1);
        int before = plan.previous[node];
        for (int i = 0; i < span; i++) {
            int following = plan.next[node];
            if (i < keptFrom || i >= keptFrom + kept) {
                plan.unlink(node);
                absent[absentCount++] = problem.taskOfVisit[node];
            }
            node = following;
        }
        if (problem.timed) {
            plan.retime(before, node);
        }
    }

    /** Where a string of this span with the visit in it begins, at random. */
    private int firstOf(int visit, int span) {
        int behind = 0;
        int node = plan.next[visit];
        while (behind < span - 1 && node < problem.visitCount) {
            behind++;
            node = plan.next[node];
        }
        int infront = 0;
        int first = visit;
        while (infront < span - 1 && plan.previous[first] < problem.visitCount) {
            infront++;
            first = plan.previous[first];
        }
        int least = span - 1 - behind;
        int back = least + random.nextInt(infront - least + 1);
        node = visit;
        for (int i = 0; i < back; i++) {
            node = plan.previous[node];
        }
        return node;
    }
}
