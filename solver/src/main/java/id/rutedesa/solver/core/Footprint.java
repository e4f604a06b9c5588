package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * What one route means for the others of its day: packs that it takes, when it stands at stations that may be full, when tasks
 * that depend on others are served, and how much the rider has to do.
 */
public final class Footprint {
    final Swaps swaps = new Swaps();
    final StationStays stays = new StationStays();

    /** Visits of tasks in groups, in order, and when their service starts and ends. */
    int[] grouped = new int[4];

    int[] startSec = new int[4];
    int[] endSec = new int[4];
    int groupedCount;

    /** Shipments that may change hands and parts of their ways; when parts come to the hub or are loaded there. */
    int[] handed = {};

    int[] atHubSec = {};
    int handedCount;

    int dutySec;
    long climbM;
    /** Wage and overtime. */
    long payMilliIdr;

    void clear() {
        dutySec = 0;
        climbM = 0;
        payMilliIdr = 0;
        swaps.clear();
        stays.clear();
        groupedCount = 0;
        handedCount = 0;
    }

    void addHanded(int task, int sec) {
        if (handedCount == handed.length) {
            handed = Arrays.copyOf(handed, 2 * handedCount + 2);
            atHubSec = Arrays.copyOf(atHubSec, 2 * handedCount + 2);
        }
        handed[handedCount] = task;
        atHubSec[handedCount++] = sec;
    }

    /** Whether it has to do with goods that may change hands. */
    public boolean changesHands() {
        return handedCount > 0;
    }

    /** When the goods of a part of a way are at the hub, or leave it; -1 where it is not here. */
    public int atHubSec(int task) {
        for (int i = 0; i < handedCount; i++) {
            if (handed[i] == task) {
                return atHubSec[i];
            }
        }
        return -1;
    }

    void addGrouped(int visit, int fromSec, int untilSec) {
        if (groupedCount == grouped.length) {
            grouped = Arrays.copyOf(grouped, 2 * groupedCount);
            startSec = Arrays.copyOf(startSec, 2 * groupedCount);
            endSec = Arrays.copyOf(endSec, 2 * groupedCount);
        }
        grouped[groupedCount] = visit;
        startSec[groupedCount] = fromSec;
        endSec[groupedCount++] = untilSec;
    }

    /** When service of a task's first visit starts; the latest second where it is not here. */
    int firstSec(int task, CompiledProblem problem) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < groupedCount; i++) {
            first = problem.taskOfVisit[grouped[i]] == task ? Math.min(first, startSec[i]) : first;
        }
        return first;
    }

    /** When service of a task's last visit ends; the earliest second where it is not here. */
    int lastSec(int task, CompiledProblem problem) {
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < groupedCount; i++) {
            last = problem.taskOfVisit[grouped[i]] == task ? Math.max(last, endSec[i]) : last;
        }
        return last;
    }

    /** The pack swaps of the route. */
    public Swaps swaps() {
        return swaps;
    }

    /** Takes over another route's. */
    public void copy(Footprint other) {
        dutySec = other.dutySec;
        climbM = other.climbM;
        payMilliIdr = other.payMilliIdr;
        swaps.copy(other.swaps);
        stays.copy(other.stays);
        groupedCount = 0;
        handedCount = 0;
        for (int i = 0; i < other.handedCount; i++) {
            addHanded(other.handed[i], other.atHubSec[i]);
        }
        for (int i = 0; i < other.groupedCount; i++) {
            addGrouped(other.grouped[i], other.startSec[i], other.endSec[i]);
        }
    }
}
