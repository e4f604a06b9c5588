package id.rutedesa.solver.plan;

import java.util.Optional;

/**
 * Why one shift cannot take a task, the other tasks of the plan kept.
 *
 * @param shiftId which shift
 * @param code what stands in the way, proven by trying every position
 * @param shortage the smallest amount that is missing, in the code's unit; 0 where the code has none
 * @param station which station is full and when; empty for every other code
 */
public record ShiftReason(String shiftId, ReasonCode code, long shortage, Optional<FullStation> station) {
    /** A reason that has nothing to do with a station's room. */
    public ShiftReason(String shiftId, ReasonCode code, long shortage) {
        this(shiftId, code, shortage, Optional.empty());
    }
}
