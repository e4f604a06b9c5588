package id.rutedesa.solver.plan;

/**
 * One change after which the task fits, proven by trying it.
 *
 * @param shiftId the shift that would take the task
 * @param code what has to give
 * @param amount how much, in the code's unit
 */
public record Fix(String shiftId, ReasonCode code, long amount) {}
