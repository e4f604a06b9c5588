package id.rutedesa.solver.plan;

import java.util.List;
import java.util.Optional;

/**
 * A task in no route, and why.
 *
 * @param taskId which task
 * @param reasons one for each shift; empty where there is no shift at all
 * @param fix the smallest single change that was found to help
 */
public record UnassignedTask(String taskId, List<ShiftReason> reasons, Optional<Fix> fix) {
    public UnassignedTask {
        reasons = List.copyOf(reasons);
    }
}
