package id.rutedesa.api.task;

import id.rutedesa.api.config.LocalTimeZone;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of recurring tasks. Call inside a transaction of {@code BumdesWork}. */
@Repository
class RecurringTasks {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecurringTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tasks of that day that were not made yet; none for a day that is over. */
    List<Task> due(LocalDate date) {
        if (date.isBefore(LocalDate.now(clock.withZone(LocalTimeZone.WITA)))) {
            return List.of();
        }
        return jdbc
                .sql("SELECT * FROM recurring_task r WHERE :weekday = ANY (weekdays) AND starts_on <= :date "
                        + "AND (ends_on IS NULL OR ends_on >= :date) AND NOT EXISTS "
                        + "(SELECT 1 FROM recurring_made m WHERE m.recurring_id = r.id AND m.date = :date) ORDER BY id")
                .param("weekday", date.getDayOfWeek().getValue())
                .param("date", date)
                .query(RecurringTasks::row)
                .list()
                .stream()
                .map(recurring -> recurring.on(date))
                .toList();
    }

    /** Whether the caller is the one to make that day's task: said once, even where it is deleted afterwards. */
    boolean claim(Task due) {
        return jdbc.sql("INSERT INTO recurring_made (recurring_id, date) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(Objects.requireNonNull(due.life().recurringId()), due.date())
                        .update()
                == 1;
    }

    List<RecurringTask> all() {
        return jdbc.sql("SELECT * FROM recurring_task ORDER BY id")
                .query(RecurringTasks::row)
                .list();
    }

    Optional<RecurringTask> find(long id) {
        return jdbc.sql("SELECT * FROM recurring_task WHERE id = ?")
                .param(id)
                .query(RecurringTasks::row)
                .optional();
    }

    RecurringTask insert(RecurringTask task) {
        return jdbc.sql("INSERT INTO recurring_task (depot_id, weekdays, starts_on, ends_on, template) "
                        + "VALUES (:depot, CAST(:weekdays AS integer[]), :starts, :ends, CAST(:template AS jsonb)) "
                        + "RETURNING *")
                .param("depot", task.pattern().depotId())
                .param(
                        "weekdays",
                        task.weekdays().stream()
                                .map(day -> Integer.toString(day.getValue()))
                                .collect(Collectors.joining(",", "{", "}")))
                .param("starts", task.startsOn())
                .param("ends", task.endsOn())
                .param("template", JSON.writeValueAsString(task.pattern()))
                .query(RecurringTasks::row)
                .single();
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM recurring_task WHERE id = ?").param(id).update() == 1;
    }

    private static RecurringTask row(ResultSet row, int n) throws SQLException {
        Array weekdays = row.getArray("weekdays");
        return new RecurringTask(
                row.getLong("id"),
                Arrays.stream((Integer[]) weekdays.getArray())
                        .map(DayOfWeek::of)
                        .toList(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                JSON.readValue(row.getString("template"), Task.class),
                row.getLong("version"));
    }
}
