package id.rutedesa.solver.plan;

import java.util.List;
import java.util.Map;

/**
 * Which pack is on which socket when.
 *
 * @param turns in order of time
 * @param morningJ by id of the pack: joules when the night ends
 */
public record ChargingSchedule(List<Turn> turns, Map<String, Integer> morningJ) {
    public ChargingSchedule {
        turns = List.copyOf(turns);
        morningJ = Map.copyOf(morningJ);
    }

    /**
     * One pack on one socket, blackouts included.
     *
     * @param fromSec when it is put on
     * @param untilSec when it is full, or the night ends
     * @param fromJ charge before
     * @param untilJ charge after
     */
    public record Turn(String socketId, String packId, int fromSec, int untilSec, int fromJ, int untilJ) {}
}
