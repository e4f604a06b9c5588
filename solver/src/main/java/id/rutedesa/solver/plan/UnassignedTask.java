package id.rutedesa.solver.plan;

import id.rutedesa.solver.model.Load;
import java.util.List;
import java.util.Optional;

/**
 * A task in no route, and why.
 *
 * @param taskId which task
 * @param left what stays behind: all of the task, or what is left of goods that may be divided; then reasons and fix are
 *     about one piece of it
 * @param reasons one for each shift; empty where there is no shift at all
 * @param fix the smallest single change that was found to help
 * @param exchange whose stead it could take; looked for where the fix is room or charge, or where there is none
 */
public record UnassignedTask(
        String taskId, Load left, List<ShiftReason> reasons, Optional<Fix> fix, Optional<Exchange> exchange) {
    public UnassignedTask {
        reasons = List.copyOf(reasons);
    }

    /** A task for which no exchange is known. */
    public UnassignedTask(String taskId, Load left, List<ShiftReason> reasons, Optional<Fix> fix) {
        this(taskId, left, reasons, fix, Optional.empty());
    }

    /** The same with an exchange. */
    public UnassignedTask with(Optional<Exchange> other) {
        return new UnassignedTask(taskId, left, reasons, fix, other);
    }
}
