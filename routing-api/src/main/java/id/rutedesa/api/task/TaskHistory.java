package id.rutedesa.api.task;

import id.rutedesa.api.config.LocalTimeZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How tasks came to where they are. Call inside a transaction of {@code BumdesWork}. */
@Repository
class TaskHistory {
    private final JdbcClient jdbc;

    TaskHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param cause {@code created}, {@code status}, {@code carried-over} or {@code sailing-cancelled}
     */
    record Entry(
            OffsetDateTime at,
            String status,
            LocalDate date,
            int priority,
            String cause,
            @Nullable String note) {}

    void add(Task now, String cause, @Nullable String note) {
        jdbc.sql("INSERT INTO task_history (task_id, status, date, priority, cause, note) VALUES (?, ?, ?, ?, ?, ?)")
                .param(now.id())
                .param(now.life().status().name().toLowerCase(Locale.ROOT))
                .param(now.date())
                .param(now.priority())
                .param(cause)
                .param(note)
                .update();
    }

    List<Entry> of(long taskId) {
        return jdbc.sql("SELECT * FROM task_history WHERE task_id = ? ORDER BY id")
                .param(taskId)
                .query((row, n) -> new Entry(
                        LocalTimeZone.local(row.getTimestamp("at").toInstant()),
                        row.getString("status"),
                        row.getObject("date", LocalDate.class),
                        row.getInt("priority"),
                        row.getString("cause"),
                        row.getString("note")))
                .list();
    }
}
