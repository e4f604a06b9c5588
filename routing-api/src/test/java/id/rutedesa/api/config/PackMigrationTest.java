package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spare packs that were counted become rows, and each motorbike gets the pack that it always had. */
class PackMigrationTest {
    private static final String BEFORE = "49?";

    @TempDir
    Path directory;

    private static void migrate(DatabaseAccess access, String target) {
        Flyway.configure()
                .dataSource(access.jdbcUrl(), DatabaseAccess.OWNER, access.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", DatabaseAccess.APP, "schedulerRole", DatabaseAccess.SCHEDULER))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void countedSparesAndMotorbikesBecomePacks() throws Exception {
        try (DataDirectory data = DataDirectory.lock(directory);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, step -> {})) {
            DatabaseAccess access = database.access();
            migrate(access, BEFORE);
            try (Connection admin = EmbeddedDatabase.connectAsAdmin(access, DatabaseAccess.DATABASE);
                    Statement statement = admin.createStatement()) {
                statement.execute("""
                        INSERT INTO bumdes (bumdes_id, name) VALUES (7, 'Uji');
                        INSERT INTO depot (id, bumdes_id, name, lat, lon, place_quality) VALUES (1, 7, 'G', -8.8, 121.6, 'ON_ROAD');
                        INSERT INTO vehicle_type (id, bumdes_id, code, name, battery_wh, usable_share, reserve_share, top_speed_kmh,
                            motor_power_w, kerb_mass_kg, rider_mass_kg, max_load_g, max_volume_ml, consumption_factor,
                            electricity_milli_idr_per_kwh, wear_milli_idr_per_kwh, upkeep_milli_idr_per_km, source, as_of)
                        VALUES (1, 7, 'u', 'U', 1440, 0.9, 0.2, 60, 2000, 100, 70, 40000, 90000, 1.15, 1, 1, 1, 's', '2026-01-01');
                        INSERT INTO vehicle (id, bumdes_id, depot_id, vehicle_type_id, name) VALUES (1, 7, 1, 1, 'Motor 1');
                        INSERT INTO spare_packs (bumdes_id, depot_id, vehicle_type_id, packs, charge_w) VALUES (7, 1, 1, 2, 300);
                        """);

                migrate(access, "latest");
                statement.execute(
                        "INSERT INTO vehicle (id, bumdes_id, depot_id, vehicle_type_id, name) VALUES (2, 7, 1, 1, 'Motor 2')");

                assertThat(names(statement)).containsExactly("Cadangan 1 -", "Cadangan 2 -", "Motor 1 1", "Motor 2 2");
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT name || ' ' || coalesce(vehicle_id::text, '-') FROM battery_pack WHERE bumdes_id = 7 ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
