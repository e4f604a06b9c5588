package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of plans and of each rider's route in them. Call inside a transaction of {@code BumdesWork}. */
@Repository
class PlanRepository {
    /** Keeps the offset that an instant was written with. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private static final String COLUMNS =
            "id, depot_id, date, state, settings->>'timeLimit' AS time_limit, document, error, requested_at, finished_at";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredPlan insertSolving(long depotId, LocalDate date, Duration timeLimit) {
        return jdbc.sql("INSERT INTO plan (depot_id, date, state, settings, started_at) VALUES (?, ?, 'solving', "
                        + "jsonb_build_object('timeLimit', CAST(? AS text)), now()) RETURNING " + COLUMNS)
                .params(depotId, date, timeLimit.toString())
                .query(PlanRepository::plan)
                .single();
    }

    Optional<StoredPlan> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE id = ?")
                .param(id)
                .query(PlanRepository::plan)
                .optional();
    }

    List<StoredPlan> onDate(LocalDate date) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE date = ? ORDER BY id")
                .param(date)
                .query(PlanRepository::plan)
                .list();
    }

    /** Keeps a finished plan and its routes; false where it is no longer being solved. */
    boolean finish(long id, LocalDate date, PlanDocument document, long costMilliIdr) {
        int rows = jdbc.sql("UPDATE plan SET state = 'planned', document = CAST(? AS jsonb), cost_milli_idr = ?, "
                        + "finished_at = now(), version = version + 1 WHERE id = ? AND state = 'solving'")
                .params(JSON.writeValueAsString(document), costMilliIdr, id)
                .update();
        for (RouteDocument route : rows == 1 ? document.routes() : List.<RouteDocument>of()) {
            jdbc.sql("INSERT INTO plan_route (plan_id, rider_id, date, document) VALUES (?, ?, ?, CAST(? AS jsonb))")
                    .params(id, route.riderId(), date, JSON.writeValueAsString(route))
                    .update();
        }
        return rows == 1;
    }

    /** Ends a plan that is being solved; false where it is not. */
    boolean end(long id, PlanState state, @Nullable String error) {
        return jdbc.sql("UPDATE plan SET state = :state, error = :error, finished_at = now(), version = version + 1 "
                                + "WHERE id = :id AND state = 'solving'")
                        .param("state", word(state))
                        .param("error", error)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Long> solving() {
        return jdbc.sql("SELECT id FROM plan WHERE state = 'solving'")
                .query(Long.class)
                .list();
    }

    /** The rider's route of the newest finished plan of each depot's day that has one, the newest first. */
    Optional<RouteDocument> newestRoute(long riderId, LocalDate date) {
        return jdbc.sql(
                        "SELECT r.document FROM plan p LEFT JOIN plan_route r ON r.plan_id = p.id AND r.rider_id = :rider "
                                + "WHERE p.date = :date AND p.state IN ('planned', 'published', 'running', 'done') "
                                + "AND p.depot_id = (SELECT depot_id FROM rider WHERE id = :rider) ORDER BY p.id DESC LIMIT 1")
                .param("rider", riderId)
                .param("date", date)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(json -> json)
                .map(json -> JSON.readValue(json, RouteDocument.class));
    }

    private static String word(PlanState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static StoredPlan plan(ResultSet row, int number) throws SQLException {
        String document = row.getString("document");
        Timestamp finished = row.getTimestamp("finished_at");
        return new StoredPlan(
                row.getLong("id"),
                row.getLong("depot_id"),
                row.getObject("date", LocalDate.class),
                PlanState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("time_limit"),
                document == null ? null : JSON.readValue(document, PlanDocument.class),
                row.getString("error"),
                local(row.getTimestamp("requested_at")),
                finished == null ? null : local(finished));
    }

    private static OffsetDateTime local(Timestamp at) {
        return LocalTimeZone.local(at.toInstant());
    }
}
