package id.rutedesa.solver.plan;

import java.util.Optional;

/**
 * One rule that a route breaks.
 *
 * @param shiftId whose route
 * @param taskId which task it is about; empty where it is about the whole route
 * @param code what is missing
 * @param amount how much, in the code's unit; 0 where the code has none
 * @param station which station is full and when; empty for every other code
 */
public record BrokenRule(
        String shiftId, Optional<String> taskId, ReasonCode code, long amount, Optional<FullStation> station) {
    /** A rule that has nothing to do with a station's room. */
    public BrokenRule(String shiftId, Optional<String> taskId, ReasonCode code, long amount) {
        this(shiftId, taskId, code, amount, Optional.empty());
    }
}
