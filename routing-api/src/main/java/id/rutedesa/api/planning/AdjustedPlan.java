package id.rutedesa.api.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes as a person has put them together, priced, with the rules that they break.
 *
 * @param document the routes with times, charges and prices; one that has no way on the roads is left out
 * @param broken empty where the plan can be ridden
 */
record AdjustedPlan(PlanDocument document, List<Broken> broken) {
    AdjustedPlan {
        broken = List.copyOf(broken);
    }

    /**
     * One rule that a route breaks.
     *
     * @param taskId which task it is about, or null where it is about the whole route
     * @param recipient of that task
     * @param code as in reasons why a task stays behind
     * @param amount how much is missing, in the code's unit
     * @param stationName of the station that is full, or null
     * @param at when it is full
     */
    record Broken(
            long riderId,
            String rider,
            @Nullable Long taskId,
            @Nullable String recipient,
            String code,
            long amount,
            @Nullable String stationName,
            @Nullable OffsetDateTime at) {}
}
