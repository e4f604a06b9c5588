package id.rutedesa.api.rider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rider reported. {@code session} and {@code seq} name it for ever: however often it comes, it is one.
 *
 * @param session one opening of the page on one phone, random
 * @param seq order within the rider's day on that phone, from 1
 * @param phoneTime what the phone's clock said when it happened
 * @param visit which of the task's visits on the route, from 0; null for the first
 * @param stop index of the stop in the route that the rider saw
 * @param codIdr cash received, whole Rupiah
 * @param before index of the stop before which a road problem lies
 */
record Report(
        String session,
        int seq,
        ReportKind kind,
        Instant phoneTime,
        @Nullable Long task,
        @Nullable Integer visit,
        @Nullable Integer stop,
        @Nullable String who,
        @Nullable String note,
        @Nullable Long codIdr,
        @Nullable String reason,
        @Nullable Integer percent,
        @Nullable String problem,
        @Nullable Integer before,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer accuracyM,
        @Nullable List<Long> tasks,
        @Nullable String version) {
    public Report {
        tasks = tasks == null ? null : List.copyOf(tasks);
    }
}
