package id.rutedesa.api.rider;

import id.rutedesa.api.config.LocalTimeZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of reports. Call inside a transaction of {@code BumdesWork}. */
@Repository
class ReportRepository {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How reports come in: as signed text, or over a rider's link. */
    enum Way {
        TEXT,
        LINK
    }

    /**
     * Where and when a report came in.
     *
     * @param clockOffsetSec server's clock minus the phone's at the moment of sending; null where nobody could compare
     */
    record Arrival(Way way, Instant serverTime, @Nullable Integer clockOffsetSec) {}

    /**
     * A recorded report.
     *
     * @param phoneTime what the phone's clock said, as it said it
     * @param clockOffsetSec add this to the phone's time to have the server's; left out where nobody could compare
     */
    record Recorded(
            long id,
            long riderId,
            LocalDate date,
            String session,
            int seq,
            String kind,
            @Nullable Long taskId,
            OffsetDateTime phoneTime,
            OffsetDateTime serverTime,
            @Nullable Integer clockOffsetSec,
            String way,
            JsonNode details) {}

    /** Records the report; false where it is there already. */
    boolean insert(long riderId, LocalDate date, Report report, JsonNode document, Arrival arrival) {
        return jdbc.sql("INSERT INTO rider_report (rider_id, date, session, seq, kind, task_id, document, phone_time, "
                                + "server_time, clock_offset_sec, way) VALUES (:rider, :date, :session, :seq, :kind, "
                                + ":task, CAST(:document AS jsonb), :phone, :server, :offset, :way) "
                                + "ON CONFLICT DO NOTHING")
                        .param("rider", riderId)
                        .param("date", date)
                        .param("session", report.session())
                        .param("seq", report.seq())
                        .param("kind", report.kind().word())
                        .param("task", report.task())
                        .param("document", JSON.writeValueAsString(document))
                        .param("phone", Timestamp.from(report.phoneTime()))
                        .param("server", Timestamp.from(arrival.serverTime()))
                        .param("offset", arrival.clockOffsetSec())
                        .param("way", id.rutedesa.api.problem.BodyReader.word(arrival.way()))
                        .update()
                == 1;
    }

    /** A rider's reports of a day: phones in the order in which they were first heard of, each in its own order. */
    List<Recorded> ofDay(long riderId, LocalDate date) {
        return jdbc.sql("SELECT *, min(id) OVER (PARTITION BY session) AS first_id FROM rider_report "
                        + "WHERE rider_id = ? AND date = ? ORDER BY first_id, seq")
                .params(riderId, date)
                .query(ReportRepository::recorded)
                .list();
    }

    /** All riders' reports of a day about one task, each phone's in its own order. */
    List<Recorded> aboutTask(long taskId, LocalDate date) {
        return jdbc.sql("SELECT *, min(id) OVER (PARTITION BY rider_id, session) AS first_id FROM rider_report "
                        + "WHERE task_id = ? AND date = ? ORDER BY first_id, seq")
                .params(taskId, date)
                .query(ReportRepository::recorded)
                .list();
    }

    /** Riders who reported something of that kind that day. */
    List<Long> ridersWho(String kind, LocalDate date) {
        return jdbc.sql("SELECT DISTINCT rider_id FROM rider_report WHERE kind = ? AND date = ? ORDER BY rider_id")
                .params(kind, date)
                .query(Long.class)
                .list();
    }

    /** How many visits the routes that riders have that day pay to a task. */
    int sharedVisits(long taskId, LocalDate date) {
        return jdbc.sql("SELECT count(*) FROM plan_visit v JOIN plan p ON p.id = v.plan_id "
                        + "WHERE v.task_id = ? AND v.date = ? AND p.state IN ('published', 'running', 'done') "
                        + "GROUP BY p.id ORDER BY p.state = 'done', p.id DESC LIMIT 1")
                .params(taskId, date)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        Integer offset = row.getObject("clock_offset_sec", Integer.class);
        return new Recorded(
                row.getLong("id"),
                row.getLong("rider_id"),
                row.getObject("date", LocalDate.class),
                row.getString("session"),
                row.getInt("seq"),
                row.getString("kind"),
                row.getObject("task_id", Long.class),
                LocalTimeZone.local(row.getTimestamp("phone_time").toInstant()),
                LocalTimeZone.local(row.getTimestamp("server_time").toInstant()),
                offset,
                row.getString("way"),
                JSON.readTree(row.getString("document")));
    }
}
