package id.rutedesa.api.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the plan table.
 *
 * @param searchTime how long a solve may take
 * @param currentVersion the version that was taken last, or null as long as there is none
 * @param publishedVersion what riders see, or null
 * @param copyOf the plan that this one tries out with changes, or null
 * @param title what a copy tries out, or null
 * @param version counts the changes of the row
 */
record StoredPlan(
        long id,
        long depotId,
        LocalDate date,
        PlanState state,
        SearchTime searchTime,
        @Nullable Integer currentVersion,
        @Nullable Integer publishedVersion,
        @Nullable Long copyOf,
        @Nullable String title,
        OffsetDateTime requestedAt,
        long version) {

    Duration timeLimit() {
        return searchTime.limit();
    }

    StoredPlan in(PlanState next) {
        return new StoredPlan(
                id,
                depotId,
                date,
                next,
                searchTime,
                currentVersion,
                publishedVersion,
                copyOf,
                title,
                requestedAt,
                version);
    }

    StoredPlan withCurrent(int number) {
        return new StoredPlan(
                id, depotId, date, state, searchTime, number, publishedVersion, copyOf, title, requestedAt, version);
    }

    StoredPlan withPublished(@Nullable Integer number) {
        return new StoredPlan(
                id, depotId, date, state, searchTime, currentVersion, number, copyOf, title, requestedAt, version);
    }
}
