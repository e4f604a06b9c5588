package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.TimeWindow;
import java.util.List;

/** How long power flows. */
final class Blackouts {
    private Blackouts() {}

    /** Seconds of a span outside the blackouts, each of which lasts from its opening to just before its close. */
    static long poweredSec(List<TimeWindow> blackouts, long fromSec, long toSec) {
        long powered = Math.max(0, toSec - fromSec);
        for (TimeWindow dark : blackouts) {
            powered -= Math.max(0, Math.min(toSec, dark.closeSec()) - Math.max(fromSec, dark.openSec()));
        }
        return powered;
    }
}
