package id.rutedesa.solver.core;

import java.util.Arrays;

/** The stays of one route at stations that may be full, in order. Not thread-safe. */
final class StationStays {
    /** The pack that was taken does not come back. */
    static final int NEVER = Integer.MAX_VALUE;

    int count;
    /** Index into {@link SharedStations}. */
    int[] station = {};
    /** When the bike is plugged in, or takes its pack. */
    int[] fromSec = {};
    /** When it leaves its socket, or {@link #NEVER}. */
    int[] untilSec = {};

    void clear() {
        count = 0;
    }

    void add(int which, int beginsSec, int endsSec) {
        if (count == station.length) {
            station = Arrays.copyOf(station, 2 * count + 2);
            fromSec = Arrays.copyOf(fromSec, 2 * count + 2);
            untilSec = Arrays.copyOf(untilSec, 2 * count + 2);
        }
        station[count] = which;
        fromSec[count] = beginsSec;
        untilSec[count++] = endsSec;
    }

    void copy(StationStays other) {
        count = 0;
        for (int i = 0; i < other.count; i++) {
            add(other.station[i], other.fromSec[i], other.untilSec[i]);
        }
    }
}
