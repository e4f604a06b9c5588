package id.rutedesa.solver.plan;

/**
 * Why one shift cannot take a task, the other tasks of the plan kept.
 *
 * @param shiftId which shift
 * @param code what stands in the way, proven by trying every position
 * @param shortage the smallest amount that is missing, in the code's unit; 0 where the code has none
 */
public record ShiftReason(String shiftId, ReasonCode code, long shortage) {}
