package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceQuality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of tasks. Call inside a transaction of {@code BumdesWork}. */
@Repository
class TaskRepository {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> onDate(LocalDate date, @Nullable Long depotId) {
        return jdbc.sql(
                        "SELECT * FROM task WHERE date = :date AND (CAST(:depot AS bigint) IS NULL OR depot_id = :depot) "
                                + "ORDER BY id")
                .param("date", date)
                .param("depot", depotId)
                .query(TaskRepository::task)
                .list();
    }

    /** Those of the numbered tasks that are due on the date. */
    List<Task> onDate(LocalDate date, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM task WHERE id IN (:numbers) AND date = :date ORDER BY id")
                        .param("numbers", numbers)
                        .param("date", date)
                        .query(TaskRepository::task)
                        .list();
    }

    /** Open tasks of a recipient from that day on. */
    List<Task> openFor(String recipient, LocalDate from) {
        return jdbc.sql(
                        "SELECT * FROM task WHERE lower(recipient) = lower(?) AND date >= ? AND status = 'open' ORDER BY id")
                .params(recipient, from)
                .query(TaskRepository::task)
                .list();
    }

    Optional<Task> find(long id) {
        return jdbc.sql("SELECT * FROM task WHERE id = ?")
                .param(id)
                .query(TaskRepository::task)
                .optional();
    }

    Task insert(Task task) {
        return with(task, """
                        INSERT INTO task (depot_id, date, kind, recipient, phone, address, lat, lon, place_quality,
                            metres_off_road, swapped_lat, swapped_lon, road_lat, road_lon, mass_g, volume_ml, service_sec, windows, priority,
                            note, reference, cod_milli_idr, producer, earliest_date, latest_date, sailing, first_date,
                            recurring_id, needs)
                        VALUES (:depot, :date, :kind, :recipient, :phone, :address, :lat, :lon, :quality, :metres,
                            :swappedLat, :swappedLon, :roadLat, :roadLon, :massG, :volumeMl, :serviceSec, CAST(:windows AS jsonb), :priority,
                            :note, :reference, :cod, :producer, :earliest, :latest, :sailing, :date, :recurring,
                            CAST(:needs AS jsonb))
                        RETURNING *""").query(TaskRepository::task).single();
    }

    Optional<Task> update(Task task) {
        return with(task, """
                        UPDATE task SET depot_id = :depot, date = :date, kind = :kind, recipient = :recipient,
                            phone = :phone, address = :address, lat = :lat, lon = :lon, place_quality = :quality,
                            metres_off_road = :metres, swapped_lat = :swappedLat, swapped_lon = :swappedLon,
                            road_lat = :roadLat, road_lon = :roadLon,
                            mass_g = :massG, volume_ml = :volumeMl, service_sec = :serviceSec,
                            windows = CAST(:windows AS jsonb), priority = :priority, note = :note, reference = :reference,
                            cod_milli_idr = :cod, producer = :producer,
                            earliest_date = :earliest, latest_date = :latest, sailing = :sailing, needs = CAST(:needs AS jsonb),
                            first_date = CASE WHEN date = :date THEN first_date ELSE :date END,
                            version = version + 1, updated_at = now()
                        WHERE id = :id AND version = :version RETURNING *""")
                .param("id", task.id())
                .param("version", task.version())
                .query(TaskRepository::task)
                .optional();
    }

    /** Tasks that were asked for on that day at first, wherever they were moved since. */
    List<Task> firstOn(LocalDate date) {
        return jdbc.sql("SELECT * FROM task WHERE first_date = ? ORDER BY id")
                .param(date)
                .query(TaskRepository::task)
                .list();
    }

    /** The tasks of that day that wait for that ship. */
    List<Task> ofSailing(String sailing, LocalDate date) {
        return jdbc.sql(
                        "SELECT * FROM task WHERE sailing = ? AND date = ? AND status IN ('open', 'failed') ORDER BY id")
                .params(sailing, date)
                .query(TaskRepository::task)
                .list();
    }

    /** Moves the row to the task's day, as open. */
    Task move(Task moved) {
        return jdbc.sql("""
                        UPDATE task SET date = :date, windows = CAST(:windows AS jsonb), needs = CAST(:needs AS jsonb),
                               priority = :priority, status = 'open', carried = carried + 1, version = version + 1,
                               updated_at = now()
                        WHERE id = :id RETURNING *""")
                .param("date", moved.date())
                .param("windows", windowsJson(moved.windows()))
                .param("needs", needsJson(moved.needs()))
                .param("priority", moved.priority())
                .param("id", moved.id())
                .query(TaskRepository::task)
                .single();
    }

    Task setStatus(long id, TaskStatus status) {
        return jdbc.sql(
                        "UPDATE task SET status = ?, version = version + 1, updated_at = now() WHERE id = ? RETURNING *")
                .params(status.name().toLowerCase(Locale.ROOT), id)
                .query(TaskRepository::task)
                .single();
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM task WHERE id = ?").param(id).update() == 1;
    }

    private JdbcClient.StatementSpec with(Task task, String sql) {
        PlaceOnRoad.LatLon swapped = task.place().swapped();
        PlaceOnRoad.LatLon road = task.place().road();
        CashOnDelivery cash = task.cash();
        return jdbc.sql(sql)
                .param("depot", task.depotId())
                .param("date", task.date())
                .param("kind", task.kind().name().toLowerCase(Locale.ROOT))
                .param("recipient", task.recipient())
                .param("phone", task.phone())
                .param("address", task.address())
                .param("lat", task.lat())
                .param("lon", task.lon())
                .param("quality", task.place().quality().name())
                .param("metres", task.place().metresOffRoad())
                .param("swappedLat", swapped == null ? null : swapped.lat())
                .param("swappedLon", swapped == null ? null : swapped.lon())
                .param("roadLat", road == null ? null : road.lat())
                .param("roadLon", road == null ? null : road.lon())
                .param("massG", task.massG())
                .param("volumeMl", task.volumeMl())
                .param("serviceSec", Math.toIntExact(task.serviceTime().toSeconds()))
                .param("windows", windowsJson(task.windows()))
                .param("priority", task.priority())
                .param("note", task.note())
                .param("reference", task.reference())
                .param("cod", cash == null ? null : (Long) cash.milliIdr())
                .param("producer", cash == null ? null : cash.producer())
                .param("earliest", task.life().earliest())
                .param("latest", task.life().latest())
                .param("sailing", task.life().sailing())
                .param("recurring", task.life().recurringId())
                .param("needs", needsJson(task.needs()));
    }

    /** Epoch seconds in a flat array: {@code [from, to, from, to, …]}. */
    private static String windowsJson(List<Window> windows) {
        List<Long> seconds = new ArrayList<>();
        for (Window window : windows) {
            seconds.add(window.from().getEpochSecond());
            seconds.add(window.to().getEpochSecond());
        }
        return seconds.toString();
    }

    private static @Nullable String needsJson(TaskNeeds needs) {
        return needs.equals(TaskNeeds.NONE) ? null : JSON.writeValueAsString(needs);
    }

    private static TaskNeeds needs(@Nullable String json) {
        return json == null ? TaskNeeds.NONE : JSON.readValue(json, TaskNeeds.class);
    }

    private static List<Window> windows(String json) {
        String inside = json.replaceAll("[\\[\\]\\s]", "");
        List<Window> windows = new ArrayList<>();
        if (!inside.isEmpty()) {
            String[] seconds = inside.split(",", -1);
            for (int i = 0; i + 1 < seconds.length; i += 2) {
                windows.add(new Window(instant(seconds[i]), instant(seconds[i + 1])));
            }
        }
        return windows;
    }

    private static Instant instant(String epochSeconds) {
        return Instant.ofEpochSecond(Long.parseLong(epochSeconds));
    }

    private static PlaceOnRoad.@Nullable LatLon degrees(ResultSet row, String which) throws SQLException {
        Double lat = row.getObject(which + "_lat", Double.class);
        Double lon = row.getObject(which + "_lon", Double.class);
        return lat == null || lon == null ? null : new PlaceOnRoad.LatLon(lat, lon);
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        Long codMilliIdr = row.getObject("cod_milli_idr", Long.class);
        return new Task(
                row.getLong("id"),
                row.getLong("depot_id"),
                row.getObject("date", LocalDate.class),
                TaskKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("recipient"),
                row.getString("phone"),
                row.getString("address"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getInt("mass_g"),
                row.getInt("volume_ml"),
                Duration.ofSeconds(row.getInt("service_sec")),
                windows(row.getString("windows")),
                row.getInt("priority"),
                row.getString("note"),
                new PlaceOnRoad(
                        PlaceQuality.valueOf(row.getString("place_quality")),
                        row.getObject("metres_off_road", Integer.class),
                        degrees(row, "swapped"),
                        degrees(row, "road")),
                row.getString("reference"),
                codMilliIdr == null ? null : new CashOnDelivery(codMilliIdr, row.getString("producer")),
                new TaskLife(
                        row.getObject("earliest_date", LocalDate.class),
                        row.getObject("latest_date", LocalDate.class),
                        row.getString("sailing"),
                        TaskStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getInt("carried"),
                        row.getObject("first_date", LocalDate.class),
                        row.getObject("recurring_id", Long.class)),
                needs(row.getString("needs")),
                row.getLong("version"));
    }
}
