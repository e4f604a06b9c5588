package id.rutedesa.api.rider;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.rider.ReportRepository.Arrival;
import id.rutedesa.api.rider.ReportRepository.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports that were signed with a key whose links were taken back: by the rider before that, or by somebody who found the
 * phone. They change nothing until a coordinator has decided, and are not lost. Call inside a transaction of
 * {@code BumdesWork}.
 */
@Repository
class HeldReports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    HeldReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A held text: its reports with their long keys, and how it came. */
    record Held(long id, long riderId, LocalDate date, JsonNode reports, Arrival arrival) {}

    /** Keeps a text once, however often it comes. */
    void hold(ReportText text, JsonNode reports, Arrival arrival) {
        jdbc.sql("INSERT INTO held_report_text (rider_id, date, reports, signature, server_time, clock_offset_sec, "
                        + "way) VALUES (:rider, :date, CAST(:reports AS jsonb), :signature, :server, :offset, :way) "
                        + "ON CONFLICT DO NOTHING")
                .param("rider", text.riderId())
                .param("date", text.date())
                .param("reports", JSON.writeValueAsString(reports))
                .param("signature", text.signature())
                .param("server", Timestamp.from(arrival.serverTime()))
                .param("offset", arrival.clockOffsetSec())
                .param("way", BodyReader.word(arrival.way()))
                .update();
    }

    List<Held> all() {
        return jdbc.sql("SELECT * FROM held_report_text ORDER BY id")
                .query(HeldReports::held)
                .list();
    }

    /**
     * Takes a text out.
     *
     * @throws NotFoundException where it is not held
     */
    Held take(long id) {
        return jdbc.sql("DELETE FROM held_report_text WHERE id = ? RETURNING *")
                .param(id)
                .query(HeldReports::held)
                .optional()
                .orElseThrow(() -> NotFoundException.of("laporan yang ditahan", "held report", id));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("rider_id"),
                row.getObject("date", LocalDate.class),
                JSON.readTree(row.getString("reports")),
                new Arrival(
                        Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("server_time").toInstant(),
                        row.getObject("clock_offset_sec", Integer.class)));
    }
}
