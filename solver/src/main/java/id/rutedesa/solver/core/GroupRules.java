package id.rutedesa.solver.core;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What groups of tasks ask of all routes together: that mates ride with one shift, and that on different routes one task is
 * done before another starts. What holds within one route is {@link OrderRules}'s. Not thread-safe.
 */
public final class GroupRules {
    /** As bad as a shipment without its delivery. */
    private static final long SPLIT = 100_000_000;

    /** One rule that two tasks on different routes break. */
    public interface Fault {
        /**
         * Told of a rule that is broken.
         *
         * @param task the one that should go: the later one of two in order, the one away from most of its mates
         * @param shift whose route it is in
         * @param lateSec by how much it starts too early; 0 where mates are split
         */
        void broken(int task, int shift, int lateSec);
    }

    private final CompiledProblem problem;
    private final TaskGroups groups;
    private final int[] shiftOfTask;
    private final int[] startSec;
    private final int[] endSec;
    private final int[] matesWith;
    private int[] seen = new int[16];
    private int seenCount;

    public GroupRules(CompiledProblem problem) {
        this.problem = problem;
        groups = problem.groups;
        int tasks = problem.hasGroups() ? problem.taskCount() : 0;
        shiftOfTask = new int[tasks];
        Arrays.fill(shiftOfTask, -1);
        startSec = new int[tasks];
        endSec = new int[tasks];
        matesWith = new int[problem.shiftCount()];
    }

    /** How badly the routes break what groups ask: 0 exactly where they keep it; the routes by their shift. */
    public long shortage(IntFunction<Footprint> routes) {
        if (!problem.hasGroups()) {
            return 0;
        }
        long[] sum = new long[1];
        forEachFault(routes, (task, shift, lateSec) -> sum[0] += lateSec == 0 ? SPLIT : lateSec);
        return sum[0];
    }

    /** Whether the routes keep what groups ask. */
    boolean areKept(IntFunction<Footprint> routes) {
        return shortage(routes) == 0;
    }

    /** Names each task that breaks a rule with another route. */
    public void forEachFault(IntFunction<Footprint> routes, Fault fault) {
        if (!problem.hasGroups()) {
            return;
        }
        collect(routes);
        for (int i = 0; i < seenCount; i++) {
            int task = seen[i];
            if (isStray(task)) {
                fault.broken(task, shiftOfTask[task], 0);
            }
            int lateSec = 0;
            for (int earlier : groups.before[task]) {
                boolean elsewhere = shiftOfTask[earlier] >= 0 && shiftOfTask[earlier] != shiftOfTask[task];
                lateSec = elsewhere ? Math.max(lateSec, endSec[earlier] - startSec[task]) : lateSec;
            }
            if (lateSec > 0) {
                fault.broken(task, shiftOfTask[task], lateSec);
            }
        }
    }

    /** Whether tasks that must ride with this one are in the route of another shift. */
    public boolean areElsewhere(IntFunction<Footprint> routes, int task, int shift) {
        if (!problem.hasGroups() || groups.mates[task].length == 0) {
            return false;
        }
        collect(routes);
        for (int mate : groups.mates[task]) {
            if (shiftOfTask[mate] >= 0 && shiftOfTask[mate] != shift) {
                return true;
            }
        }
        return false;
    }

    /** By how much a task starts too early or ends too late for those on other routes, 0 where it does not; seconds. */
    public int outOfOrderSec(IntFunction<Footprint> routes, int task) {
        if (!problem.hasGroups()) {
            return 0;
        }
        collect(routes);
        int lateSec = 0;
        if (shiftOfTask[task] >= 0) {
            for (int earlier : groups.before[task]) {
                lateSec = Math.max(lateSec, gapSec(earlier, task));
            }
            for (int later : groups.after[task]) {
                lateSec = Math.max(lateSec, gapSec(task, later));
            }
        }
        return lateSec;
    }

    private int gapSec(int earlier, int later) {
        boolean both = shiftOfTask[earlier] >= 0 && shiftOfTask[later] >= 0;
        return both && shiftOfTask[earlier] != shiftOfTask[later] ? endSec[earlier] - startSec[later] : 0;
    }

    /** Whether more of its mates ride with another shift; of equally many the first shift has the right. */
    private boolean isStray(int task) {
        int own = shiftOfTask[task];
        if (groups.mates[task].length == 0) {
            return false;
        }
        Arrays.fill(matesWith, 0);
        matesWith[own]++;
        for (int mate : groups.mates[task]) {
            if (shiftOfTask[mate] >= 0) {
                matesWith[shiftOfTask[mate]]++;
            }
        }
        for (int shift = 0; shift < matesWith.length; shift++) {
            if (matesWith[shift] > matesWith[own] || (matesWith[shift] == matesWith[own] && shift < own)) {
                return true;
            }
        }
        return false;
    }

    private void collect(IntFunction<Footprint> routes) {
        for (int i = 0; i < seenCount; i++) {
            shiftOfTask[seen[i]] = -1;
        }
        seenCount = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            Footprint route = routes.apply(shift);
            for (int i = 0; i < route.groupedCount; i++) {
                int task = problem.taskOfVisit[route.grouped[i]];
                if (shiftOfTask[task] < 0) {
                    remember(task);
                    shiftOfTask[task] = shift;
                    startSec[task] = route.startSec[i];
                    endSec[task] = route.endSec[i];
                } else {
                    startSec[task] = Math.min(startSec[task], route.startSec[i]);
                    endSec[task] = Math.max(endSec[task], route.endSec[i]);
                }
            }
        }
    }

    private void remember(int task) {
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenCount);
        }
        seen[seenCount++] = task;
    }
}
