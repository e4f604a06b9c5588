package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of plans. Call inside a transaction of {@code BumdesWork}. */
@Repository
class PlanRepository {
    private static final String COLUMNS = "id, depot_id, date, state, settings->>'timeLimit' AS time_limit, "
            + "settings->>'patience' AS patience, "
            + "current_version, published_version, copy_of, title, requested_at, version";
    private static final String MATCHING = " FROM plan WHERE (CAST(:depot AS bigint) IS NULL OR depot_id = :depot) "
            + "AND (CAST(:date AS date) IS NULL OR date = :date) "
            + "AND (CAST(:state AS text) IS NULL OR state = :state) "
            + "AND copy_of IS NOT DISTINCT FROM CAST(:copyOf AS bigint)";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which plans are asked for: null means any; copies are listed by their original only. */
    record Filter(
            @Nullable Long depotId,
            @Nullable LocalDate date,
            @Nullable PlanState state,
            @Nullable Long copyOf) {}

    StoredPlan insert(long depotId, LocalDate date, SearchTime time, @Nullable Long copyOf, @Nullable String title) {
        Duration patience = time.patience();
        return jdbc.sql("INSERT INTO plan (depot_id, date, state, settings, copy_of, title) VALUES (?, ?, 'draft', "
                        + "jsonb_strip_nulls(jsonb_build_object('timeLimit', CAST(? AS text), 'patience', CAST(? AS text))), "
                        + "?, ?) RETURNING " + COLUMNS)
                .param(depotId)
                .param(date)
                .param(time.limit().toString())
                .param(patience == null ? null : patience.toString())
                .param(copyOf)
                .param(title)
                .query(PlanRepository::plan)
                .single();
    }

    Optional<StoredPlan> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE id = ?")
                .param(id)
                .query(PlanRepository::plan)
                .optional();
    }

    /** The plan, which nobody else changes until the transaction ends. Lock it before its versions and its solve. */
    Optional<StoredPlan> lock(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE id = ? FOR UPDATE")
                .param(id)
                .query(PlanRepository::plan)
                .optional();
    }

    /** In the order of their numbers. */
    List<StoredPlan> list(Filter filter, long after, int most) {
        PlanState state = filter.state();
        return jdbc.sql("SELECT " + COLUMNS + MATCHING + " AND id > :after ORDER BY id LIMIT :most")
                .param("depot", filter.depotId())
                .param("date", filter.date())
                .param("state", state == null ? null : BodyReader.word(state))
                .param("copyOf", filter.copyOf())
                .param("after", after)
                .param("most", most)
                .query(PlanRepository::plan)
                .list();
    }

    /** The plan of that depot's day that is with the riders, locked. */
    Optional<StoredPlan> lockWithRiders(long depotId, LocalDate date) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE depot_id = ? AND date = ? "
                        + "AND state IN ('published', 'running') FOR UPDATE")
                .params(depotId, date)
                .query(PlanRepository::plan)
                .optional();
    }

    /** Keeps state and versions of a locked plan. */
    StoredPlan save(StoredPlan plan) {
        return jdbc.sql("UPDATE plan SET state = ?, current_version = ?, published_version = ?, version = version + 1 "
                        + "WHERE id = ? RETURNING " + COLUMNS)
                .param(BodyReader.word(plan.state()))
                .param(plan.currentVersion())
                .param(plan.publishedVersion())
                .param(plan.id())
                .query(PlanRepository::plan)
                .single();
    }

    private static StoredPlan plan(ResultSet row, int number) throws SQLException {
        String patience = row.getString("patience");
        return new StoredPlan(
                row.getLong("id"),
                row.getLong("depot_id"),
                row.getObject("date", LocalDate.class),
                PlanState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new SearchTime(
                        Duration.parse(row.getString("time_limit")),
                        patience == null ? null : Duration.parse(patience)),
                row.getObject("current_version", Integer.class),
                row.getObject("published_version", Integer.class),
                row.getObject("copy_of", Long.class),
                row.getString("title"),
                LocalTimeZone.local(row.getTimestamp("requested_at").toInstant()),
                row.getLong("version"));
    }
}
