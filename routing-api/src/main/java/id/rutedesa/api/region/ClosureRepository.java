package id.rutedesa.api.region;

import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.VehicleClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of closures: one's own and those for everybody. Call inside a transaction of {@code BumdesWork}. */
@Repository
class ClosureRepository {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ClosureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closures that are not over before an instant, by number. */
    List<Closure> endingAfter(Instant instant) {
        return jdbc.sql("SELECT * FROM closure WHERE ends_at IS NULL OR ends_at > ? ORDER BY id")
                .param(Timestamp.from(instant))
                .query(ClosureRepository::closure)
                .list();
    }

    List<Closure> all() {
        return jdbc.sql("SELECT * FROM closure ORDER BY id")
                .query(ClosureRepository::closure)
                .list();
    }

    Optional<Closure> find(long id) {
        return jdbc.sql("SELECT * FROM closure WHERE id = ?")
                .param(id)
                .query(ClosureRepository::closure)
                .optional();
    }

    Closure insert(Closure closure) {
        return values(jdbc.sql("""
                        INSERT INTO closure (reason, note, place_kind, points, radius_m, line, vehicle_classes, begins_at, ends_at)
                        VALUES (:reason, :note, :kind, CAST(:points AS jsonb), :radius, CAST(:line AS jsonb),
                                string_to_array(:classes, ','), :begins, :ends) RETURNING *"""), closure).query(ClosureRepository::closure).single();
    }

    Optional<Closure> update(Closure closure) {
        return values(jdbc.sql("""
                        UPDATE closure SET reason = :reason, note = :note, place_kind = :kind,
                            points = CAST(:points AS jsonb), radius_m = :radius, line = CAST(:line AS jsonb),
                            vehicle_classes = string_to_array(:classes, ','), begins_at = :begins, ends_at = :ends,
                            version = version + 1, updated_at = now()
                        WHERE id = :id AND version = :version RETURNING *"""), closure)
                .param("id", closure.id())
                .param("version", closure.version())
                .query(ClosureRepository::closure)
                .optional();
    }

    boolean delete(long id, long version) {
        return jdbc.sql("DELETE FROM closure WHERE id = ? AND version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Closure closure) {
        Instant until = closure.until();
        return statement
                .param("reason", BodyReader.word(closure.reason()))
                .param("note", closure.note())
                .param("kind", BodyReader.word(closure.place().kind()))
                .param("points", json(closure.place().points()))
                .param("radius", closure.place().radiusM())
                .param("line", json(closure.place().line()))
                .param(
                        "classes",
                        closure.classes().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("begins", Timestamp.from(closure.from()))
                .param("ends", until == null ? null : Timestamp.from(until));
    }

    private static @Nullable String json(@Nullable List<Snap.LatLon> points) {
        return points == null
                ? null
                : JSON.writeValueAsString(points.stream()
                        .map(point -> new double[] {point.lat(), point.lon()})
                        .toList());
    }

    private static List<Snap.LatLon> points(String json) {
        return Arrays.stream(JSON.readValue(json, double[][].class))
                .map(pair -> new Snap.LatLon(pair[0], pair[1]))
                .toList();
    }

    private static Closure closure(ResultSet row, int number) throws SQLException {
        String line = row.getString("line");
        Timestamp ends = row.getTimestamp("ends_at");
        String[] classes = (String[]) row.getArray("vehicle_classes").getArray();
        return new Closure(
                row.getLong("id"),
                row.getLong("bumdes_id") == CurrentBumdes.INSTALLATION ? Closure.Owner.REGION : Closure.Owner.BUMDES,
                ClosureReason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                new ClosurePlace(
                        ClosurePlace.Kind.valueOf(row.getString("place_kind").toUpperCase(Locale.ROOT)),
                        points(row.getString("points")),
                        row.getObject("radius_m", Integer.class),
                        line == null ? null : points(line)),
                Arrays.stream(classes).map(VehicleClass::valueOf).collect(Collectors.toSet()),
                row.getTimestamp("begins_at").toInstant(),
                ends == null ? null : ends.toInstant(),
                row.getLong("version"));
    }
}
