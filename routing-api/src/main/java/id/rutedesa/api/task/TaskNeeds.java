package id.rutedesa.api.task;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for beside its place, its hours and its room; each may be missing.
 *
 * @param skills all of which the rider has; in lower case, in order
 * @param riderId the only rider who may do it, or null for any
 * @param longestItemMm length of the longest single item, millimetres; 0 where it does not matter
 * @param setupTime how much longer service takes for a rider who has just come to the place
 * @param lateAtMost how much later than a window service may start
 * @param lateMilliIdrPerHour what an hour of that costs, thousandths of a Rupiah
 * @param leastPiece the smallest piece into which the goods may be divided, or null for goods that stay together
 * @param from where a shipment is picked up; null for goods from or to the depot
 * @param groups of tasks that it belongs to
 * @param prizeMilliIdr what it is worth, thousandths of a Rupiah, where it may be left out; null where it must be served
 */
public record TaskNeeds(
        List<String> skills,
        @Nullable Long riderId,
        int longestItemMm,
        Duration setupTime,
        Duration lateAtMost,
        long lateMilliIdrPerHour,
        @Nullable LeastPiece leastPiece,
        @Nullable Sender from,
        List<InGroup> groups,
        @Nullable Long prizeMilliIdr) {
    /** Nothing. */
    public static final TaskNeeds NONE =
            new TaskNeeds(List.of(), null, 0, Duration.ZERO, Duration.ZERO, 0, null, null, List.of(), null);

    public TaskNeeds {
        skills = List.copyOf(skills);
        groups = groups == null ? List.of() : List.copyOf(groups); // Tasks stored before there were groups have none.
    }

    /** Grams and millilitres of one piece. */
    public record LeastPiece(int massG, int volumeMl) {}

    /** The same, for goods that have been picked up. */
    TaskNeeds withoutSender() {
        return with(null);
    }

    /** The same on another day: the sender's hours move along. */
    TaskNeeds movedBy(Duration shift) {
        return from == null ? this : with(from.movedBy(shift));
    }

    private TaskNeeds with(@Nullable Sender sender) {
        return new TaskNeeds(
                skills,
                riderId,
                longestItemMm,
                setupTime,
                lateAtMost,
                lateMilliIdrPerHour,
                leastPiece,
                sender,
                groups,
                prizeMilliIdr);
    }
}
