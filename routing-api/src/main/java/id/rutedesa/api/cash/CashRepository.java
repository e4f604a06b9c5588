package id.rutedesa.api.cash;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of counted cash, and the tasks that brought it in. Call inside a transaction of {@code BumdesWork}. */
@Repository
class CashRepository {
    private static final RowMapper<Collected> COLLECTED = (row, n) -> new Collected(
            row.getLong("task_id"),
            row.getString("recipient"),
            row.getString("producer"),
            row.getObject("rider_id", Long.class),
            row.getObject("asked", Long.class),
            row.getObject("said", Long.class));
    private static final RowMapper<CashCount> COUNT = (row, n) -> new CashCount(
            row.getLong("rider_id"),
            row.getObject("date", LocalDate.class),
            row.getLong("counted_milli_idr"),
            row.getString("note"),
            row.getLong("version"));

    private final JdbcClient jdbc;

    CashRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that is done and brings in cash.
     *
     * @param riderId who handed it over: by report, else by the published route; null where neither says
     * @param askedMilliIdr what the task asks for, or null
     * @param saidMilliIdr what the rider says to have got, or null
     */
    record Collected(
            long taskId,
            String recipient,
            @Nullable String producer,
            @Nullable Long riderId,
            @Nullable Long askedMilliIdr,
            @Nullable Long saidMilliIdr) {
        /** What the rider should bring: what was asked for; where nothing was, what the rider says. */
        long expectedMilliIdr() {
            return askedMilliIdr != null ? askedMilliIdr : saidMilliIdr != null ? saidMilliIdr : 0;
        }
    }

    /** Tasks of the days that are done and bring in cash. Of several reports of one task the last on its phone counts. */
    List<Collected> collected(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT t.id AS task_id, t.recipient, t.producer, t.cod_milli_idr AS asked, r.said,
                               coalesce(r.rider_id, p.rider_id) AS rider_id
                        FROM task t
                        LEFT JOIN LATERAL (SELECT rider_id, (document ->> 'cod')::bigint * 1000 AS said FROM rider_report
                                           WHERE task_id = t.id AND kind = 'delivered' AND date = t.date
                                           ORDER BY phone_time DESC, id DESC LIMIT 1) r ON true
                        LEFT JOIN LATERAL (SELECT rider_id FROM plan_route
                                           WHERE date = t.date AND document @> jsonb_build_object('stops',
                                                 jsonb_build_array(jsonb_build_object('taskId', t.id)))
                                           ORDER BY plan_id DESC LIMIT 1) p ON true
                        WHERE t.date BETWEEN ? AND ? AND t.status = 'done' AND (t.cod_milli_idr > 0 OR r.said > 0)
                        ORDER BY t.id""").params(from, to).query(COLLECTED).list();
    }

    List<CashCount> counts(LocalDate date) {
        return jdbc.sql("SELECT * FROM cash_count WHERE date = ? ORDER BY rider_id")
                .param(date)
                .query(COUNT)
                .list();
    }

    /** Saves a count (version 0: the first of that rider and day); empty where somebody was faster. */
    Optional<CashCount> save(CashCount count) {
        return jdbc.sql("""
                        INSERT INTO cash_count (rider_id, date, counted_milli_idr, note) VALUES (:rider, :date, :counted, :note)
                        ON CONFLICT (bumdes_id, rider_id, date) DO UPDATE SET counted_milli_idr = excluded.counted_milli_idr,
                            note = excluded.note, version = cash_count.version + 1, updated_at = now()
                        WHERE cash_count.version = :version RETURNING *""")
                .param("rider", count.riderId())
                .param("date", count.date())
                .param("counted", count.milliIdr())
                .param("note", count.note())
                .param("version", count.version())
                .query(COUNT)
                .optional();
    }
}
