package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import java.util.List;
import java.util.Map;

/**
 * What riders know already, and what it is worth that it stays.
 *
 * @param shiftByTask which shift serves a task
 * @param moveMilliIdr price of each visit that another shift serves, thousandths of a Rupiah: weighed against the cost,
 *     never part of it
 */
public record PlanInForce(Map<String, String> shiftByTask, long moveMilliIdr) {
    /** Nobody knows anything yet. */
    public static final PlanInForce NONE = new PlanInForce(Map.of(), 0);

    public PlanInForce {
        shiftByTask = Map.copyOf(shiftByTask);
    }

    int shiftOf(String taskId, List<Shift> shifts) {
        String shiftId = shiftByTask.get(taskId);
        for (int shift = 0; shift < shifts.size(); shift++) {
            if (shifts.get(shift).id().equals(shiftId)) {
                return shift;
            }
        }
        return -1;
    }
}
