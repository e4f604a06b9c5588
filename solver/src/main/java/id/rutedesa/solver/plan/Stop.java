package id.rutedesa.solver.plan;

import id.rutedesa.solver.model.Load;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One halt of the bike; times in seconds since the plan's origin.
 *
 * @param kind why it halts
 * @param place index into the travel matrix
 * @param arrivalSec when it arrives; at the start stop, when loading begins
 * @param departureSec when it leaves; the end stop's departure equals its arrival
 * @param visits what is done here, in order; waiting lies between arrival and the first service
 * @param loadAfter what is on board when it leaves
 * @param arrivalChargeJ joules in the battery on arrival; empty without a battery
 * @param departureChargeJ joules in the battery on departure; empty without a battery
 * @param breakId which break is taken; empty at any other stop
 * @param stationId where energy is taken; empty at any other stop
 */
public record Stop(
        StopKind kind,
        int place,
        int arrivalSec,
        int departureSec,
        List<PlannedVisit> visits,
        Load loadAfter,
        OptionalInt arrivalChargeJ,
        OptionalInt departureChargeJ,
        Optional<String> breakId,
        Optional<String> stationId) {
    public Stop {
        visits = List.copyOf(visits);
    }
}
