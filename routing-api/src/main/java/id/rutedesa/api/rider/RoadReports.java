package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.region.ClosureReason;
import id.rutedesa.api.region.RoadClosing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Road problems that riders reported: each is a proposed closure until a coordinator has decided. */
@Service
class RoadReports {
    private static final String COLUMNS = "SELECT r.*, d.state, d.closure_id FROM rider_report r "
            + "LEFT JOIN road_report d ON d.report_id = r.id WHERE r.kind = 'road' ";

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final RoadClosing closing;
    private final RiderDays days;
    private final Clock clock;

    RoadReports(JdbcClient jdbc, BumdesWork work, RoadClosing closing, RiderDays days, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.closing = closing;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A reported problem.
     *
     * @param phoneTime when the rider reported it, by the phone's clock
     * @param serverTime when it was received
     * @param lat where the phone was; left out where that is not known
     * @param date the day of the rider's route
     * @param before index of the stop of the rider's route before which it lies
     * @param version of the route that the phone had
     */
    record RoadReport(
            long id,
            long riderId,
            LocalDate date,
            String problem,
            OffsetDateTime phoneTime,
            OffsetDateTime serverTime,
            @Nullable Double lat,
            @Nullable Double lon,
            int before,
            @Nullable String version,
            String state,
            @Nullable Long closureId) {}

    /** Where a coordinator puts the closure; null means where the rider's phone was. */
    @Schema(example = """
            {"lat": -8.74934, "lon": 121.85332}""")
    record Place(double lat, double lon) {}

    /** Those that nobody has decided on. */
    List<RoadReport> proposed() {
        return work.read(() -> jdbc.sql(COLUMNS + "AND d.state IS NULL ORDER BY r.id")
                .query(RoadReports::report)
                .list());
    }

    /**
     * Closes the road there at once.
     *
     * @throws InvalidInputException where neither the report nor the caller says where, or no road is there
     */
    RoadReport accept(long id, @Nullable Place asked) {
        RoadReport report = undecided(id);
        Double lat = asked == null ? report.lat() : Double.valueOf(asked.lat());
        Double lon = asked == null ? report.lon() : Double.valueOf(asked.lon());
        if (lat == null || lon == null) {
            throw new InvalidInputException(List.of(new Issue(
                    "missing", "/lat", new Text("Tunjukkan tempatnya di peta.", "Show the place on the map."))));
        }
        return work.write(() -> {
            long closure = closing.closeAt(lat, lon, reason(report.problem()), null, clock.instant());
            return decide(id, "accepted", closure);
        });
    }

    RoadReport reject(long id) {
        undecided(id);
        return work.write(() -> decide(id, "rejected", null));
    }

    /** A stop of a rider's route; the depot has no name. */
    record Waypoint(@Nullable String name, double lat, double lon) {}

    /** Between which stops the problem lies; the whole route where it has changed since the report. */
    List<Waypoint> stretch(long id) {
        RoadReport report = work.read(() -> find(id));
        RiderDay day = RiderDay.of(days.route(report.riderId(), report.date()), RiderDay.Detail.COARSE);
        List<Waypoint> stops = day.stops().stream()
                .map(stop -> new Waypoint(stop.to(), stop.lat(), stop.lon()))
                .toList();
        boolean known = day.version().equals(report.version()) && report.before() < stops.size();
        return known ? stops.subList(Math.max(0, report.before() - 1), report.before() + 1) : stops;
    }

    private RoadReport undecided(long id) {
        RoadReport report = work.read(() -> find(id));
        if (!report.state().equals("proposed")) {
            throw new WrongStateException(new Text(
                    "Laporan ini sudah diputuskan. Muat ulang halaman.",
                    "This is decided already. Load the page again."));
        }
        return report;
    }

    private RoadReport find(long id) {
        return jdbc.sql(COLUMNS + "AND r.id = ?")
                .param(id)
                .query(RoadReports::report)
                .optional()
                .orElseThrow(() -> NotFoundException.of("laporan jalan", "road report", id));
    }

    private RoadReport decide(long id, String state, @Nullable Long closure) {
        jdbc.sql("INSERT INTO road_report (report_id, state, closure_id, decided_at) VALUES (?, ?, ?, ?)")
                .param(id)
                .param(state)
                .param(closure)
                .param(Timestamp.from(clock.instant()))
                .update();
        return find(id);
    }

    private static ClosureReason reason(String problem) {
        return switch (problem) {
            case "landslide" -> ClosureReason.LANDSLIDE;
            case "flood" -> ClosureReason.FLOOD;
            case "bridge" -> ClosureReason.BRIDGE;
            default -> ClosureReason.OTHER;
        };
    }

    private static RoadReport report(ResultSet row, int number) throws SQLException {
        JsonNode details = JsonMapper.shared().readTree(row.getString("document"));
        String state = row.getString("state");
        JsonNode version = details.get("version");
        JsonNode lat = details.get("lat");
        JsonNode lon = details.get("lon");
        return new RoadReport(
                row.getLong("id"),
                row.getLong("rider_id"),
                row.getObject("date", LocalDate.class),
                details.get("problem").asString(),
                LocalTimeZone.local(row.getTimestamp("phone_time").toInstant()),
                LocalTimeZone.local(row.getTimestamp("server_time").toInstant()),
                lat == null ? null : lat.asDouble(),
                lon == null ? null : lon.asDouble(),
                details.get("before").asInt(),
                version == null ? null : version.asString(),
                state == null ? "proposed" : state,
                row.getObject("closure_id", Long.class));
    }
}
