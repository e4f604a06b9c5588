package id.rutedesa.solver.plan;

/**
 * A task that could ride if another one stayed behind, proven by trying it.
 *
 * @param shiftId the shift that would take the task
 * @param taskId the task of its route that would stay behind: of no higher priority
 */
public record Exchange(String shiftId, String taskId) {}
