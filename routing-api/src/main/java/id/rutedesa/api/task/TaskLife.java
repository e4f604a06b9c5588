package id.rutedesa.api.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a task and what has become of it.
 *
 * @param earliest the first day that it may be planned on, or null for any
 * @param latest the last one, or null for any
 * @param sailing the ship that it waits for, in the words of the coordinator, or null
 * @param status what has become of it
 * @param carried how often it was moved to another day
 * @param firstDate the day that it was asked for at first
 * @param recurringId the recurring task that it was made from, or null
 */
public record TaskLife(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String sailing,
        TaskStatus status,
        int carried,
        LocalDate firstDate,
        @Nullable Long recurringId) {

    /** A new task that may be moved to any day. */
    static TaskLife newOn(LocalDate date) {
        return new TaskLife(null, null, null, TaskStatus.OPEN, 0, date, null);
    }

    /** What the coordinator says of its days, with what has become of the row so far. */
    TaskLife ofRow(TaskLife row) {
        return new TaskLife(earliest, latest, sailing, row.status, row.carried, row.firstDate, row.recurringId);
    }

    /** Whether it may be planned on that day. */
    boolean allows(LocalDate date) {
        return (earliest == null || !date.isBefore(earliest)) && (latest == null || !date.isAfter(latest));
    }
}
