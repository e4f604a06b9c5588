package id.rutedesa.solver.core;

/**
 * Rules that an order of visits keeps or breaks whatever the clock says: locks, pickups before their deliveries, visits that
 * the shift may do. Not thread-safe.
 */
final class OrderRules {
    private final CompiledProblem problem;
    /** By visit: the number of the check that saw it last. */
    private final int[] seenIn;

    private int check;
    int locks;
    int pairs;
    int misfits;

    OrderRules(CompiledProblem problem) {
        this.problem = problem;
        seenIn = new int[problem.visits()];
    }

    /** Counts what {@code visits[0..count)} breaks on this shift. */
    void look(int shift, int[] visits, int count) {
        check++;
        locks = 0;
        pairs = 0;
        misfits = 0;
        int[] locked = problem.lockedFirst[shift];
        for (int i = 0; i < locked.length; i++) {
            locks += i < count && visits[i] == locked[i] ? 0 : 1;
        }
        int open = 0;
        for (int i = 0; i < count; i++) {
            int visit = visits[i];
            seenIn[visit] = check;
            misfits += problem.fitness.fits(problem.taskOfVisit[visit], shift) ? 0 : 1;
            int other = problem.partner[visit];
            if (other > visit) {
                open++;
            } else if (other >= 0) {
                if (seenIn[other] == check) {
                    open--;
                } else {
                    pairs++;
                }
            }
        }
        pairs += open;
    }
}
