package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.plan.RouteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of versions. Call inside a transaction of {@code BumdesWork}, with the plan locked before writing. */
@Repository
class VersionRepository {
    private static final String COLUMNS =
            "plan_id, number, based_on, cause, state, error, created_at, finished_at, taken_at, published_at, ";
    private static final String WHOLE = COLUMNS + "document";
    /** Without routes, which make a version large. */
    private static final String SUMMARY = COLUMNS + "document || jsonb_build_object('routes', '[]'::jsonb) AS document";

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version that is to be solved; answers its number. */
    int insert(long planId, @Nullable Integer basedOn, VersionCause cause, DayInput input) {
        return jdbc.sql("INSERT INTO plan_version (plan_id, number, based_on, cause, state, input) "
                        + "SELECT :plan, coalesce(max(number), 0) + 1, :basedOn, :cause, 'solving', "
                        + "CAST(:input AS jsonb) FROM plan_version WHERE plan_id = :plan RETURNING number")
                .param("plan", planId)
                .param("basedOn", basedOn)
                .param("cause", BodyReader.word(cause))
                .param("input", StoredJson.write(input))
                .query(Integer.class)
                .single();
    }

    Optional<StoredVersion> find(long planId, int number) {
        return jdbc.sql("SELECT " + WHOLE + " FROM plan_version WHERE plan_id = ? AND number = ?")
                .params(planId, number)
                .query(VersionRepository::version)
                .optional();
    }

    /** The version without its routes. */
    Optional<StoredVersion> summary(long planId, int number) {
        return jdbc.sql("SELECT " + SUMMARY + " FROM plan_version WHERE plan_id = ? AND number = ?")
                .params(planId, number)
                .query(VersionRepository::version)
                .optional();
    }

    /** The version that was made last, without its routes. */
    Optional<StoredVersion> newest(long planId) {
        return jdbc.sql("SELECT " + SUMMARY + " FROM plan_version WHERE plan_id = ? ORDER BY number DESC LIMIT 1")
                .param(planId)
                .query(VersionRepository::version)
                .optional();
    }

    /** All versions in order, without their routes. */
    List<StoredVersion> all(long planId) {
        return jdbc.sql("SELECT " + SUMMARY + " FROM plan_version WHERE plan_id = ? ORDER BY number")
                .param(planId)
                .query(VersionRepository::version)
                .list();
    }

    /** What riders do in which order in the version that this one changes; nothing where it changes none. */
    List<RouteOrder> orders(long planId, int number) {
        return summary(planId, number)
                .map(StoredVersion::basedOn)
                .flatMap(known -> find(planId, known))
                .map(StoredVersion::document)
                .map(document -> document.routes().stream()
                        .map(route -> DayRemainder.order(route, 0))
                        .toList())
                .orElse(List.of());
    }

    /** What was known when the version was asked for; empty for plans from before there were versions. */
    Optional<DayInput> input(long planId, int number) {
        return jdbc.sql("SELECT input FROM plan_version WHERE plan_id = ? AND number = ? AND input IS NOT NULL")
                .params(planId, number)
                .query(String.class)
                .optional()
                .map(json -> StoredJson.MAPPER.readValue(json, DayInput.class));
    }

    /** Keeps the answer of a version that is being solved. */
    void finish(long planId, int number, VersionState state, DaySolver.Solved solved, long fence) {
        jdbc.sql("UPDATE plan_version SET state = :state, document = CAST(:document AS jsonb), cost_milli_idr = :cost, "
                        + "fence = :fence, finished_at = now(), taken_at = CASE WHEN :state = 'taken' THEN now() END "
                        + "WHERE plan_id = :plan AND number = :number AND state = 'solving'")
                .param("state", BodyReader.word(state))
                .param("document", StoredJson.write(solved.document()))
                .param("cost", solved.costMilliIdr())
                .param("fence", fence)
                .param("plan", planId)
                .param("number", number)
                .update();
    }

    /** Ends the version that is being solved without an answer; answers its number, or empty where none is. */
    Optional<Integer> end(long planId, VersionState state, @Nullable String error) {
        return jdbc.sql("UPDATE plan_version SET state = ?, error = ?, finished_at = now() "
                        + "WHERE plan_id = ? AND state = 'solving' RETURNING number")
                .param(BodyReader.word(state))
                .param(error)
                .param(planId)
                .query(Integer.class)
                .optional();
    }

    void markTaken(long planId, int number) {
        jdbc.sql("UPDATE plan_version SET state = 'taken', taken_at = now() WHERE plan_id = ? AND number = ?")
                .params(planId, number)
                .update();
    }

    void markPublished(long planId, int number) {
        jdbc.sql("UPDATE plan_version SET published_at = now() WHERE plan_id = ? AND number = ?")
                .params(planId, number)
                .update();
    }

    private static StoredVersion version(ResultSet row, int index) throws SQLException {
        String document = row.getString("document");
        return new StoredVersion(
                row.getLong("plan_id"),
                row.getInt("number"),
                row.getObject("based_on", Integer.class),
                VersionCause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                VersionState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                document == null ? null : StoredJson.MAPPER.readValue(document, PlanDocument.class),
                row.getString("error"),
                LocalTimeZone.local(row.getTimestamp("created_at").toInstant()),
                local(row.getTimestamp("finished_at")),
                local(row.getTimestamp("taken_at")),
                local(row.getTimestamp("published_at")));
    }

    private static @Nullable OffsetDateTime local(@Nullable Timestamp at) {
        return at == null ? null : LocalTimeZone.local(at.toInstant());
    }
}
