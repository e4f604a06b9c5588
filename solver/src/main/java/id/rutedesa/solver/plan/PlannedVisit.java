package id.rutedesa.solver.plan;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Load;

/**
 * One activity of a task within a stop; times in seconds since the plan's origin.
 *
 * @param taskId whose goods
 * @param activity what happens to them
 * @param serviceStartSec when service starts, within a time window of the visit
 * @param serviceEndSec when it ends
 * @param load what is handed over: all of the task, or some of goods that may be divided
 * @param pieces of how many pieces it is; 1 for goods that stay together
 */
public record PlannedVisit(
        String taskId, Activity activity, int serviceStartSec, int serviceEndSec, Load load, int pieces) {}
