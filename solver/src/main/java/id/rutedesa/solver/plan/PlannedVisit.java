package id.rutedesa.solver.plan;

import id.rutedesa.solver.model.Activity;

/**
 * One activity of a task within a stop; times in seconds since the plan's origin.
 *
 * @param taskId whose goods
 * @param activity what happens to them
 * @param serviceStartSec when service starts, within a time window of the visit
 * @param serviceEndSec when it ends
 */
public record PlannedVisit(String taskId, Activity activity, int serviceStartSec, int serviceEndSec) {}
