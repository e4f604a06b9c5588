package id.rutedesa.solver.core;

/**
 * Rules that an order of visits keeps or breaks whatever the clock says: locks, pickups before their deliveries, visits that
 * the shift may do, groups of tasks as far as they are in one route. Not thread-safe.
 */
final class OrderRules {
    private final CompiledProblem problem;
    /** By visit: the number of the check that saw it last. */
    private final int[] seenIn;

    private int check;
    int locks;
    int pairs;
    int misfits;
    int notApart;
    int outOfOrder;

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
        notApart = 0;
        outOfOrder = 0;
        locks = problem.lockedFirst[shift].length - lockedAtBegin(shift, visits, count);
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
        if (problem.hasGroups()) {
            lookAtGroups(visits, count);
        }
    }

    /** How many of the locked visits the route begins with; more pieces of the same goods may stand behind one of them. */
    private int lockedAtBegin(int shift, int[] visits, int count) {
        int[] locked = problem.lockedFirst[shift];
        int found = 0;
        boolean begins = true;
        for (int i = 0; i < count && found < locked.length && begins; i++) {
            boolean isNext = visits[i] == locked[found];
            begins = isNext || (found > 0 && problem.goesOn(shift, locked[found - 1], visits[i]));
            found += isNext ? 1 : 0;
        }
        return found;
    }

    /** Every visit of the route has been seen; those in front are seen once more, one by one. */
    private void lookAtGroups(int[] visits, int count) {
        int whole = check;
        check++;
        for (int i = 0; i < count; i++) {
            int visit = visits[i];
            int task = problem.taskOfVisit[visit];
            if (problem.groups.grouped[task]) {
                for (int other : problem.groups.apart[task]) {
                    boolean both = visit == problem.firstVisit[task] && isIn(other, whole);
                    notApart += both && other < task ? 1 : 0;
                }
                for (int later : problem.groups.after[task]) {
                    outOfOrder += isSeen(later) ? 1 : 0;
                }
            }
            seenIn[visit] = check;
        }
    }

    /** Whether the first visit of a task is in the route, seen again or not. */
    private boolean isIn(int task, int whole) {
        return seenIn[problem.firstVisit[task]] >= whole;
    }

    /** Whether any visit of a task stands in front. */
    private boolean isSeen(int task) {
        int first = problem.firstVisit[task];
        int other = problem.partner[first];
        return seenIn[first] == check || (other >= 0 && seenIn[other] == check);
    }
}
