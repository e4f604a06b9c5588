package id.rutedesa.solver.model;

/**
 * A delivery from the depot to a place, or a pickup at a place that is brought to the depot.
 *
 * @param id unique in its problem, not blank
 * @param activity what happens at the place
 * @param visit where, when and for how long
 * @param load what the goods take up on the bike
 * @param priority 0 to {@link Task#TOP_PRIORITY}
 * @param releaseSec seconds since the plan's origin before which the goods of a delivery are not at the depot; 0 for
 *     goods that are there, and for a pickup
 * @param requirements what the shift must have
 */
public record Job(
        String id, Activity activity, Visit visit, Load load, int priority, int releaseSec, Requirements requirements)
        implements Task {
    /** A job that any shift may do. */
    public Job(String id, Activity activity, Visit visit, Load load, int priority, int releaseSec) {
        this(id, activity, visit, load, priority, releaseSec, Requirements.NONE);
    }

    public Job {
        TaskRules.check(id, priority);
        if (releaseSec < 0 || (activity == Activity.PICKUP && releaseSec > 0)) {
            throw new IllegalArgumentException(
                    "Task %s has a release of %d s: it must be 0 or later, and 0 for a pickup."
                            .formatted(id, releaseSec));
        }
    }

    /** A delivery of goods that wait at the depot. */
    public static Job delivery(String id, Visit visit, Load load, int priority) {
        return new Job(id, Activity.DELIVERY, visit, load, priority, 0);
    }

    /** The same job with these requirements. */
    public Job requiring(Requirements needed) {
        return new Job(id, activity, visit, load, priority, releaseSec, needed);
    }

    /** A pickup that is brought to the depot. */
    public static Job pickup(String id, Visit visit, Load load, int priority) {
        return new Job(id, Activity.PICKUP, visit, load, priority, 0);
    }
}
