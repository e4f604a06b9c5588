package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.StationRules;
import id.rutedesa.solver.plan.FullStation;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.ShiftReason;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which station would be full were a task served, at the position where least is missing. Not thread-safe. */
final class StationRoom {
    private final StationRules rules;
    private @Nullable FullStation full;
    private int least = Integer.MAX_VALUE;
    private boolean oneStation;

    private @Nullable FullStation seen;
    private int tooFew;
    private boolean seenOne;

    StationRoom(CompiledProblem problem) {
        rules = new StationRules(problem);
    }

    /** Whether there is room for these routes together; where not, it is remembered what is missing. */
    boolean isThere(IntFunction<Footprint> routes) {
        seen = null;
        tooFew = 0;
        seenOne = true;
        rules.forEachFault(routes, this::look);
        if (seen != null && (tooFew < least || (tooFew == least && seenOne && !oneStation))) {
            full = seen;
            least = tooFew;
            oneStation = seenOne;
        }
        return seen == null;
    }

    private void look(int shift, String stationId, int atSec, int missing) {
        seenOne &= seen == null || seen.stationId().equals(stationId);
        if (missing > tooFew) {
            seen = new FullStation(stationId, atSec);
            tooFew = missing;
        }
    }

    /** Whether so many sockets or packs more at one station would do. */
    boolean isOneStation() {
        return oneStation;
    }

    /** What was remembered as a reason; empty where there always was room. */
    Optional<ShiftReason> reason(String shiftId) {
        return Optional.ofNullable(full)
                .map(station -> new ShiftReason(shiftId, ReasonCode.STATION_FULL, least, Optional.of(station)));
    }
}
