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
 * @param part which part of a shipment's way the shift brings the goods
 */
public record PlannedVisit(
        String taskId, Activity activity, int serviceStartSec, int serviceEndSec, Load load, int pieces, Part part) {
    /** How far one shift brings the goods. */
    public enum Part {
        /** All the way that the task asks for. */
        WHOLE,
        /** From the pickup to the hub, where another shift takes them on. */
        TO_HUB,
        /** From the hub, where another shift has brought them, to their delivery. */
        FROM_HUB
    }

    /** A visit by a shift that brings the goods all the way. */
    public PlannedVisit(
            String taskId, Activity activity, int serviceStartSec, int serviceEndSec, Load load, int pieces) {
        this(taskId, activity, serviceStartSec, serviceEndSec, load, pieces, Part.WHOLE);
    }
}
