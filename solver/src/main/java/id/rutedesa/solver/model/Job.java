package id.rutedesa.solver.model;

import java.util.Optional;
import java.util.OptionalLong;

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
 * @param leastPiece the smallest piece that may be handed over by itself, where the goods may be divided over trips and
 *     riders; pieces that are handed over together are one visit, which takes its service time once and is in time, or late,
 *     as a whole. Empty for goods that stay together
 * @param prizeMilliIdr what serving it is worth where it may be left out; not for goods that may be divided
 */
public record Job(
        String id,
        Activity activity,
        Visit visit,
        Load load,
        int priority,
        int releaseSec,
        Requirements requirements,
        Optional<Load> leastPiece,
        OptionalLong prizeMilliIdr)
        implements Task {
    /** A job whose goods stay together. */
    public Job(
            String id,
            Activity activity,
            Visit visit,
            Load load,
            int priority,
            int releaseSec,
            Requirements requirements) {
        this(id, activity, visit, load, priority, releaseSec, requirements, Optional.empty(), OptionalLong.empty());
    }

    /** A job that any shift may do. */
    public Job(String id, Activity activity, Visit visit, Load load, int priority, int releaseSec) {
        this(id, activity, visit, load, priority, releaseSec, Requirements.NONE);
    }

    public Job {
        TaskRules.check(id, priority, prizeMilliIdr);
        if (leastPiece.isPresent() && prizeMilliIdr.isPresent()) {
            throw new IllegalArgumentException("Task %s may be divided, so it cannot be optional.".formatted(id));
        }
        if (releaseSec < 0 || (activity == Activity.PICKUP && releaseSec > 0)) {
            throw new IllegalArgumentException(
                    "Task %s has a release of %d s: it must be 0 or later, and 0 for a pickup."
                            .formatted(id, releaseSec));
        }
        boolean divisible = leastPiece.isEmpty()
                || (!leastPiece.get().equals(Load.NONE)
                        && leastPiece.get().massG() <= load.massG()
                        && leastPiece.get().volumeMl() <= load.volumeMl());
        if (!divisible) {
            throw new IllegalArgumentException("Task %s of %s cannot be divided into pieces of at least %s."
                    .formatted(id, load, leastPiece.get()));
        }
    }

    /** A delivery of goods that wait at the depot. */
    public static Job delivery(String id, Visit visit, Load load, int priority) {
        return new Job(id, Activity.DELIVERY, visit, load, priority, 0);
    }

    /** The same job with these requirements. */
    public Job requiring(Requirements needed) {
        return new Job(id, activity, visit, load, priority, releaseSec, needed, leastPiece, prizeMilliIdr);
    }

    /** The same job, whose goods may be divided into pieces of at least this size. */
    public Job divisible(Load least) {
        return new Job(
                id, activity, visit, load, priority, releaseSec, requirements, Optional.of(least), prizeMilliIdr);
    }

    /** The same job, which may be left out where serving it costs more than this. */
    public Job worth(long milliIdr) {
        return new Job(
                id, activity, visit, load, priority, releaseSec, requirements, leastPiece, OptionalLong.of(milliIdr));
    }

    /** A pickup that is brought to the depot. */
    public static Job pickup(String id, Visit visit, Load load, int priority) {
        return new Job(id, Activity.PICKUP, visit, load, priority, 0);
    }
}
