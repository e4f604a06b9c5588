package id.rutedesa.api.cash;

import id.rutedesa.api.planning.DividedCash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final DividedCash divided;

    CashRepository(JdbcClient jdbc, DividedCash divided) {
        this.jdbc = jdbc;
        this.divided = divided;
    }

    /**
     * A task that is done and brings in cash.
     *
     * @param taskId whole, or what one rider handed over of goods that go in pieces
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
        /** Both hand-overs together. */
        Collected plus(Collected other) {
            return new Collected(
                    taskId,
                    recipient,
                    producer,
                    riderId,
                    sum(askedMilliIdr, other.askedMilliIdr),
                    sum(saidMilliIdr, other.saidMilliIdr));
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null ? other : other == null ? one : (Long) (one + other);
        }

        /** What the rider should bring: what was asked for; where nothing was, what the rider says. */
        long expectedMilliIdr() {
            return askedMilliIdr != null ? askedMilliIdr : saidMilliIdr != null ? saidMilliIdr : 0;
        }
    }

    /**
     * Tasks of the days that are done and bring in cash. Of several reports of one task the last on its phone counts. Of goods that go
     * in pieces each rider has a row, for what was handed over, whatever became of the rest.
     */
    List<Collected> collected(LocalDate from, LocalDate to) {
        List<DividedCash.Part> parts = divided.on(from, to);
        Long[] tasks = parts.stream().map(DividedCash.Part::taskId).distinct().toArray(Long[]::new);
        List<Collected> all = new ArrayList<>(whole(from, to, tasks));
        if (tasks.length > 0) {
            all.addAll(inPieces(parts, tasks));
        }
        return all;
    }

    private List<Collected> whole(LocalDate from, LocalDate to, Long[] divided) {
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
                        WHERE t.date BETWEEN :from AND :to AND t.status = 'done' AND (t.cod_milli_idr > 0 OR r.said > 0)
                          AND NOT t.id = ANY(:divided)
                        ORDER BY t.id""")
                .param("from", from)
                .param("to", to)
                .param("divided", divided)
                .query(COLLECTED)
                .list();
    }

    /** What a rider said last of a visit; {@code kind} is null where nothing was said of any. */
    private record Word(
            Collected task, boolean done, @Nullable String kind, int visit) {}

    /** Of each rider what was handed over: by report, or where the task was called done without one. */
    private List<Collected> inPieces(List<DividedCash.Part> parts, Long[] tasks) {
        Map<Long, Word> taskById = new HashMap<>();
        Map<List<Long>, Word> wordByVisit = new HashMap<>();
        for (Word word : words(tasks)) {
            taskById.put(word.task().taskId(), word);
            if (word.kind() != null && word.task().riderId() != null) {
                wordByVisit.put(List.of(word.task().taskId(), word.task().riderId(), (long) word.visit()), word);
            }
        }
        Map<List<Long>, Collected> byTaskAndRider = new LinkedHashMap<>();
        for (DividedCash.Part part : parts) {
            Word word = wordByVisit.get(List.of(part.taskId(), part.riderId(), (long) part.visit()));
            Word task = Objects.requireNonNull(taskById.get(part.taskId()));
            if (word == null ? task.done() : "delivered".equals(word.kind())) {
                Long said = word == null ? null : word.task().saidMilliIdr();
                byTaskAndRider.merge(
                        List.of(part.taskId(), part.riderId()),
                        new Collected(
                                part.taskId(),
                                task.task().recipient(),
                                task.task().producer(),
                                part.riderId(),
                                part.milliIdr(),
                                said),
                        Collected::plus);
            }
        }
        return List.copyOf(byTaskAndRider.values());
    }

    private List<Word> words(Long[] tasks) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (t.id, r.rider_id, visit) t.id AS task_id, t.recipient, t.producer, r.rider_id,
                               NULL::bigint AS asked, (r.document ->> 'cod')::bigint * 1000 AS said,
                               t.status = 'done' AS done, r.kind, coalesce((r.document ->> 'visit')::int, 0) AS visit
                        FROM task t
                        LEFT JOIN rider_report r ON r.task_id = t.id AND r.date = t.date AND r.kind IN ('delivered', 'failed')
                        WHERE t.id = ANY(:tasks)
                        ORDER BY t.id, r.rider_id, visit, r.phone_time DESC, r.id DESC""")
                .param("tasks", tasks)
                .query((row, n) -> new Word(
                        COLLECTED.mapRow(row, n), row.getBoolean("done"), row.getString("kind"), row.getInt("visit")))
                .list();
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
