package id.rutedesa.api.charging;

import id.rutedesa.api.charging.ChargingHub.Socket;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.task.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of packs, their levels, hubs and outages. Call inside a transaction of {@code BumdesWork}. */
@Repository
class PackRepository {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PACKS = """
            SELECT p.id, coalesce(v.name, p.name) AS name, p.vehicle_id, coalesce(v.depot_id, p.depot_id) AS depot_id,
                   t.id AS type_id, t.name AS type_name, t.battery_wh * t.usable_share AS usable_wh, p.version
            FROM battery_pack p LEFT JOIN vehicle v ON v.id = p.vehicle_id
                 JOIN vehicle_type t ON t.id = coalesce(v.vehicle_type_id, p.vehicle_type_id)
            WHERE t.battery_wh > 0 AND (v.id IS NULL OR v.active) AND """;

    private final JdbcClient jdbc;

    PackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Packs of a depot: those in motorbikes that ride first. */
    List<BatteryPack> packs(long depotId) {
        return jdbc.sql(PACKS + " coalesce(v.depot_id, p.depot_id) = ? ORDER BY p.vehicle_id NULLS LAST, p.id")
                .param(depotId)
                .query(PackRepository::pack)
                .list();
    }

    Optional<BatteryPack> find(long id) {
        return jdbc.sql(PACKS + " p.id = ?")
                .param(id)
                .query(PackRepository::pack)
                .optional();
    }

    /** Gives a spare another name; empty where somebody was faster. */
    boolean rename(long id, long version, String name) {
        return jdbc.sql("UPDATE battery_pack SET name = ?, version = version + 1, updated_at = now() "
                                + "WHERE id = ? AND version = ? AND vehicle_id IS NULL")
                        .params(name, id, version)
                        .update()
                == 1;
    }

    /** Thousandths of the usable charge, by pack. */
    Map<Long, Integer> levels(long depotId, LocalDate date, PackMoment moment) {
        Map<Long, Integer> permilleByPack = new HashMap<>();
        jdbc.sql("SELECT l.pack_id, l.permille FROM pack_level l JOIN battery_pack p ON p.id = l.pack_id "
                        + "LEFT JOIN vehicle v ON v.id = p.vehicle_id "
                        + "WHERE coalesce(v.depot_id, p.depot_id) = ? AND l.date = ? AND l.moment = ?")
                .params(depotId, date, BodyReader.word(moment))
                .query(row -> {
                    permilleByPack.put(row.getLong("pack_id"), row.getInt("permille"));
                });
        return permilleByPack;
    }

    void putLevel(long packId, LocalDate date, PackMoment moment, int permille, Instant at) {
        jdbc.sql("INSERT INTO pack_level (pack_id, date, moment, permille, recorded_at) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT (bumdes_id, pack_id, date, moment) "
                        + "DO UPDATE SET permille = excluded.permille, recorded_at = excluded.recorded_at")
                .params(packId, date, BodyReader.word(moment), permille, Timestamp.from(at))
                .update();
    }

    Optional<ChargingHub> findHub(long depotId) {
        return jdbc.sql("SELECT * FROM charging_hub WHERE depot_id = ?")
                .param(depotId)
                .query(PackRepository::hub)
                .optional();
    }

    List<Double> efficiencies() {
        return jdbc.sql("SELECT DISTINCT efficiency FROM charging_hub")
                .query(Double.class)
                .list();
    }

    Optional<ChargingHub> save(ChargingHub hub) {
        return jdbc.sql("""
                        INSERT INTO charging_hub (depot_id, hub_w, efficiency, starts_at, ends_at, sockets)
                        VALUES (:depot, :hubW, :efficiency, :starts, :ends, CAST(:sockets AS jsonb))
                        ON CONFLICT (bumdes_id, depot_id) DO UPDATE SET hub_w = excluded.hub_w,
                            efficiency = excluded.efficiency, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            sockets = excluded.sockets, version = charging_hub.version + 1, updated_at = now()
                        WHERE charging_hub.version = :version RETURNING *""")
                .param("depot", hub.depotId())
                .param("hubW", hub.hubW())
                .param("efficiency", hub.efficiency())
                .param("starts", hub.startsAt())
                .param("ends", hub.endsAt())
                .param("sockets", JSON.writeValueAsString(hub.sockets()))
                .param("version", hub.version())
                .query(PackRepository::hub)
                .optional();
    }

    List<Window> outages(long depotId, LocalDate date) {
        return jdbc.sql("SELECT * FROM charging_outage WHERE depot_id = ? AND date = ? ORDER BY starts_at")
                .params(depotId, date)
                .query((row, n) -> new Window(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    void replaceOutages(long depotId, LocalDate date, List<Window> outages) {
        jdbc.sql("DELETE FROM charging_outage WHERE depot_id = ? AND date = ?")
                .params(depotId, date)
                .update();
        for (Window outage : outages) {
            jdbc.sql("INSERT INTO charging_outage (depot_id, date, starts_at, ends_at) VALUES (?, ?, ?, ?)")
                    .params(depotId, date, Timestamp.from(outage.from()), Timestamp.from(outage.to()))
                    .update();
        }
    }

    private static ChargingHub hub(ResultSet row, int n) throws SQLException {
        return new ChargingHub(
                row.getLong("depot_id"),
                row.getInt("hub_w"),
                row.getDouble("efficiency"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                JSON.readValue(row.getString("sockets"), new TypeReference<List<Socket>>() {}),
                row.getLong("version"));
    }

    private static BatteryPack pack(ResultSet row, int n) throws SQLException {
        return new BatteryPack(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("vehicle_id", Long.class),
                row.getLong("depot_id"),
                row.getLong("type_id"),
                row.getString("type_name"),
                row.getDouble("usable_wh"),
                row.getLong("version"));
    }
}
