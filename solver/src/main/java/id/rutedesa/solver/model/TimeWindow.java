package id.rutedesa.solver.model;

import java.util.List;

/**
 * When service may start: both ends included, seconds since the plan's origin.
 *
 * @param openSec 0 or later
 * @param closeSec at or after {@code openSec}, at most {@link #LATEST_SEC}
 */
public record TimeWindow(int openSec, int closeSec) {
    /** The last second that a plan can speak of: sums of a few such times do not overflow. */
    public static final int LATEST_SEC = 500_000_000;

    /** Service may start at any time. */
    public static final TimeWindow ALWAYS = new TimeWindow(0, LATEST_SEC);

    public TimeWindow {
        if (openSec < 0 || closeSec < openSec || closeSec > LATEST_SEC) {
            throw new IllegalArgumentException("The time window [%d, %d] must be ordered, not negative and at most %d."
                    .formatted(openSec, closeSec, LATEST_SEC));
        }
    }

    /**
     * When work that needs so many seconds is done, where nothing gets on from the opening of each of these windows to just
     * before its close.
     *
     * @param idle in order and apart, may be empty
     */
    public static long endOfWorkSec(List<TimeWindow> idle, long fromSec, long workSec) {
        long clockSec = fromSec;
        long leftSec = workSec;
        for (TimeWindow pause : idle) {
            if (leftSec == 0 || clockSec + leftSec <= pause.openSec()) {
                break;
            }
            if (clockSec < pause.closeSec()) {
                leftSec -= Math.max(0, pause.openSec() - clockSec);
                clockSec = pause.closeSec();
            }
        }
        return clockSec + leftSec;
    }

    /**
     * The other way round: when work that needs so many seconds begins at the latest that is done then.
     *
     * @param idle in order and apart, may be empty
     */
    public static long beginOfWorkSec(List<TimeWindow> idle, long doneSec, long workSec) {
        long clockSec = doneSec;
        long leftSec = workSec;
        for (int i = idle.size() - 1; i >= 0 && leftSec > 0; i--) {
            TimeWindow pause = idle.get(i);
            if (clockSec - leftSec >= pause.closeSec()) {
                break;
            }
            if (clockSec > pause.openSec()) {
                leftSec -= Math.max(0, clockSec - pause.closeSec());
                clockSec = pause.openSec();
            }
        }
        return clockSec - leftSec;
    }

    /** At least one window, in order and apart. */
    static void requireOrdered(List<TimeWindow> windows) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("At least one time window is needed.");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).openSec() <= windows.get(i - 1).closeSec()) {
                throw new IllegalArgumentException("Time windows must be in order and apart: %s.".formatted(windows));
            }
        }
    }
}
