package id.rutedesa.api.planning;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the version table.
 *
 * @param number from 1, within its plan
 * @param basedOn the version that it changes, or null where it was planned from nothing
 * @param document the answer, or null as long as there is none
 * @param error why it failed, as a code of {@link PlanWords}, or null
 */
record StoredVersion(
        long planId,
        int number,
        @Nullable Integer basedOn,
        VersionCause cause,
        VersionState state,
        @Nullable PlanDocument document,
        @Nullable String error,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime takenAt,
        @Nullable OffsetDateTime publishedAt) {

    /** The answer of a version that has one. */
    PlanDocument answer() {
        if (document == null) {
            throw new IllegalStateException("Version %d of plan %d has no answer.".formatted(number, planId));
        }
        return document;
    }
}
