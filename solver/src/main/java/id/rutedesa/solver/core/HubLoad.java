package id.rutedesa.solver.core;

import id.rutedesa.solver.model.PackCharging;
import id.rutedesa.solver.model.TimeWindow;
import java.util.Arrays;

/** What the packs that are charged at one hub draw of its wall. Not thread-safe; allocates only for more packs than before. */
final class HubLoad {
    private int hubW;
    private long[] fromSec = new long[8];
    private long[] untilSec = new long[8];
    private int[] wallW = new int[8];
    private int count;

    /** Nothing is charged yet at a hub that gives so much. */
    void clear(int watts) {
        hubW = watts;
        count = 0;
    }

    /**
     * Puts a pack on a socket as soon as the hub has its watts to spare until it is full.
     *
     * @param atSec from when the socket is free
     * @param needSec seconds of power
     * @return when it is full; {@link PackPools#NEVER} where the hub gives less than the socket draws
     */
    long charge(PackCharging charging, long atSec, long needSec) {
        if (charging.hub().isEmpty()) {
            return TimeWindow.endOfWorkSec(charging.blackouts(), atSec, needSec);
        }
        if (charging.wallW() > hubW && needSec > 0) {
            return PackPools.NEVER;
        }
        long beginsSec = atSec;
        long fullSec = TimeWindow.endOfWorkSec(charging.blackouts(), beginsSec, needSec);
        while (mostW(beginsSec, fullSec) + charging.wallW() > hubW) {
            beginsSec = nextEndSec(beginsSec);
            fullSec = TimeWindow.endOfWorkSec(charging.blackouts(), beginsSec, needSec);
        }
        add(beginsSec, fullSec, charging.wallW());
        return fullSec;
    }

    /** The most that is drawn at any time between; what begins or ends in between counts. */
    private long mostW(long beginsSec, long endsSec) {
        long most = drawnW(beginsSec);
        for (int i = 0; i < count; i++) {
            if (beginsSec < fromSec[i] && fromSec[i] < endsSec) {
                most = Math.max(most, drawnW(fromSec[i]));
            }
        }
        return beginsSec < endsSec ? most : 0;
    }

    private long drawnW(long sec) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += fromSec[i] <= sec && sec < untilSec[i] ? wallW[i] : 0;
        }
        return sum;
    }

    /** When the next of those packs is full. */
    private long nextEndSec(long sec) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            next = untilSec[i] > sec ? Math.min(next, untilSec[i]) : next;
        }
        return next;
    }

    private void add(long beginsSec, long endsSec, int watts) {
        if (count == fromSec.length) {
            fromSec = Arrays.copyOf(fromSec, 2 * count);
            untilSec = Arrays.copyOf(untilSec, 2 * count);
            wallW = Arrays.copyOf(wallW, 2 * count);
        }
        fromSec[count] = beginsSec;
        untilSec[count] = endsSec;
        wallW[count++] = watts;
    }
}
