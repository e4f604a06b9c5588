package id.rutedesa.api.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the plan table.
 *
 * @param timeLimit how long the solve may take, ISO 8601
 * @param document the answer, or null as long as there is none
 * @param error why it failed, as a code of {@link PlanWords}, or null
 */
record StoredPlan(
        long id,
        long depotId,
        LocalDate date,
        PlanState state,
        String timeLimit,
        @Nullable PlanDocument document,
        @Nullable String error,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {}
