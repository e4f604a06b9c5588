package id.rutedesa.api.fleet;

import id.rutedesa.api.region.PlaceQuality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the fleet. Call inside a transaction of {@code BumdesWork}. */
@Repository
class FleetRepository {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final RowMapper<Depot> DEPOT = (row, n) -> new Depot(
            row.getLong("id"),
            row.getString("name"),
            row.getDouble("lat"),
            row.getDouble("lon"),
            PlaceQuality.valueOf(row.getString("place_quality")),
            row.getObject("metres_off_road", Integer.class),
            new Fairness(row.getLong("fairness_time_milli_idr_per_hour"), row.getInt("fairness_pay_percent")),
            row.getLong("version"));
    private static final RowMapper<VehicleType> TYPE = FleetRepository::vehicleType;
    private static final RowMapper<Vehicle> VEHICLE = (row, n) -> new Vehicle(
            row.getLong("id"),
            row.getLong("depot_id"),
            row.getLong("vehicle_type_id"),
            row.getString("name"),
            row.getBoolean("active"),
            row.getObject("in_use_from", LocalDate.class),
            row.getLong("version"));
    private static final RowMapper<Rider> RIDER = (row, n) -> new Rider(
            row.getLong("id"),
            row.getLong("depot_id"),
            row.getObject("vehicle_id", Long.class),
            row.getString("name"),
            row.getString("phone"),
            row.getObject("starts_at", LocalTime.class),
            row.getObject("ends_at", LocalTime.class),
            row.getLong("wage_milli_idr_per_hour"),
            row.getBoolean("active"),
            rules(row.getString("rules")),
            row.getLong("version"));

    private final JdbcClient jdbc;

    FleetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Depot> depots() {
        return jdbc.sql("SELECT * FROM depot ORDER BY id").query(DEPOT).list();
    }

    Optional<Depot> findDepot(long id) {
        return jdbc.sql("SELECT * FROM depot WHERE id = ?")
                .param(id)
                .query(DEPOT)
                .optional();
    }

    Depot insert(Depot depot) {
        return jdbc.sql("""
                        INSERT INTO depot (name, lat, lon, place_quality, metres_off_road,
                            fairness_time_milli_idr_per_hour, fairness_pay_percent)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *""")
                .params(depot.name(), depot.lat(), depot.lon(), depot.quality().name())
                .param(depot.metresOffRoad())
                .param(depot.fairness().timeMilliIdrPerHour())
                .param(depot.fairness().payPercent())
                .query(DEPOT)
                .single();
    }

    Optional<Depot> update(Depot depot) {
        return jdbc.sql("""
                        UPDATE depot SET name = ?, lat = ?, lon = ?, place_quality = ?, metres_off_road = ?,
                            fairness_time_milli_idr_per_hour = ?, fairness_pay_percent = ?, version = version + 1, updated_at = now()
                        WHERE id = ? AND version = ? RETURNING *""")
                .params(depot.name(), depot.lat(), depot.lon(), depot.quality().name())
                .param(depot.metresOffRoad())
                .param(depot.fairness().timeMilliIdrPerHour())
                .param(depot.fairness().payPercent())
                .param(depot.id())
                .param(depot.version())
                .query(DEPOT)
                .optional();
    }

    List<SparePackStock> sparePacks(long depotId) {
        return jdbc.sql("""
                        SELECT vehicle_type_id, count(p.id) AS packs, max(s.charge_w) AS charge_w,
                               max(s.swap_milli_idr) AS swap_milli_idr, max(s.most_along) AS most_along,
                               max(s.pack_g) AS pack_g, max(s.pack_ml) AS pack_ml
                        FROM spare_packs s JOIN battery_pack p USING (bumdes_id, depot_id, vehicle_type_id)
                        WHERE depot_id = ? GROUP BY vehicle_type_id ORDER BY vehicle_type_id""")
                .param(depotId)
                .query((row, n) -> new SparePackStock(
                        row.getLong("vehicle_type_id"),
                        row.getInt("packs"),
                        row.getInt("charge_w"),
                        row.getLong("swap_milli_idr") / 1_000,
                        row.getInt("most_along"),
                        row.getInt("pack_g") / 1_000.0,
                        row.getInt("pack_ml") / 1_000.0))
                .list();
    }

    /** Keeps the stock of a depot as it is until the transaction ends. */
    void lockSparePacks(long depotId) {
        jdbc.sql("SELECT id FROM depot WHERE id = ? FOR UPDATE")
                .param(depotId)
                .query(Long.class)
                .optional();
    }

    /** Packs that are new get the first free numbers as names; those that are too many go, the youngest first. */
    void put(long depotId, SparePackStock stock) {
        with(depotId, stock, "DELETE FROM spare_packs WHERE depot_id = :depot AND vehicle_type_id = :type");
        if (stock.packs() > 0) {
            with(depotId, stock, """
                    INSERT INTO spare_packs (depot_id, vehicle_type_id, charge_w, swap_milli_idr, most_along, pack_g, pack_ml)
                    VALUES (:depot, :type, :chargeW, :swapMilliIdr, :along, :packG, :packMl)""");
        }
        with(depotId, stock, """
                DELETE FROM battery_pack WHERE id IN (SELECT id FROM battery_pack
                    WHERE depot_id = :depot AND vehicle_type_id = :type ORDER BY id OFFSET :packs)""");
        with(depotId, stock, """
                INSERT INTO battery_pack (name, depot_id, vehicle_type_id)
                SELECT 'Cadangan ' || n, :depot, :type FROM generate_series(1, 2 * :packs) AS n
                WHERE NOT EXISTS (SELECT 1 FROM battery_pack WHERE depot_id = :depot AND vehicle_type_id = :type
                                  AND name = 'Cadangan ' || n)
                ORDER BY n LIMIT :packs - (SELECT count(*) FROM battery_pack
                                           WHERE depot_id = :depot AND vehicle_type_id = :type)""");
    }

    private void with(long depotId, SparePackStock stock, String sql) {
        jdbc.sql(sql)
                .param("depot", depotId)
                .param("type", stock.vehicleTypeId())
                .param("packs", stock.packs())
                .param("chargeW", stock.chargeW())
                .param("swapMilliIdr", stock.swapMilliIdr())
                .param("along", stock.along())
                .param("packG", stock.packG())
                .param("packMl", stock.packMl())
                .update();
    }

    List<VehicleType> vehicleTypes() {
        return jdbc.sql("SELECT * FROM vehicle_type ORDER BY id").query(TYPE).list();
    }

    Optional<VehicleType> findVehicleType(long id) {
        return jdbc.sql("SELECT * FROM vehicle_type WHERE id = ?")
                .param(id)
                .query(TYPE)
                .optional();
    }

    VehicleType insert(VehicleType type) {
        return jdbc.sql("""
                        INSERT INTO vehicle_type (code, name, battery_wh, usable_share, reserve_share, top_speed_kmh,
                            motor_power_w, kerb_mass_kg, rider_mass_kg, max_load_g, max_volume_ml, consumption_factor,
                            electricity_milli_idr_per_kwh, petrol_milli_idr_per_litre, metres_per_litre,
                            hilly_metres_per_litre, purchase_milli_idr, years_of_use, interest_milli_percent,
                            tax_milli_idr_per_year, riding_days_per_year,
                            wear_milli_idr_per_kwh, upkeep_milli_idr_per_km, hire_milli_idr, longest_item_mm, source, as_of,
                            energy_tariff)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *""")
                .params(figures(type))
                .param(type.energyTariff())
                .query(TYPE)
                .single();
    }

    Optional<VehicleType> update(VehicleType type) {
        return jdbc.sql("""
                        UPDATE vehicle_type SET code = ?, name = ?, battery_wh = ?, usable_share = ?, reserve_share = ?,
                            top_speed_kmh = ?, motor_power_w = ?, kerb_mass_kg = ?, rider_mass_kg = ?, max_load_g = ?,
                            max_volume_ml = ?, consumption_factor = ?, electricity_milli_idr_per_kwh = ?,
                            petrol_milli_idr_per_litre = ?, metres_per_litre = ?, hilly_metres_per_litre = ?,
                            purchase_milli_idr = ?, years_of_use = ?, interest_milli_percent = ?,
                            tax_milli_idr_per_year = ?, riding_days_per_year = ?,
                            wear_milli_idr_per_kwh = ?, upkeep_milli_idr_per_km = ?, hire_milli_idr = ?,
                            longest_item_mm = ?, source = ?, as_of = ?, energy_tariff = ?,
                            version = version + 1, updated_at = now()
                        WHERE id = ? AND version = ? RETURNING *""")
                .params(figures(type))
                .param(type.energyTariff())
                .param(type.id())
                .param(type.version())
                .query(TYPE)
                .optional();
    }

    private static List<Object> figures(VehicleType type) {
        return List.of(
                type.code(),
                type.name(),
                type.batteryWh(),
                type.usableShare(),
                type.reserveShare(),
                type.topSpeedKmh(),
                type.motorPowerW(),
                type.kerbMassKg(),
                type.riderMassKg(),
                type.maxLoadG(),
                type.maxVolumeMl(),
                type.consumptionFactor(),
                type.electricityMilliIdrPerKwh(),
                type.petrolMilliIdrPerLitre(),
                type.metresPerLitre(),
                type.hillyMetresPerLitre(),
                type.ownership().purchaseMilliIdr(),
                type.ownership().yearsOfUse(),
                type.ownership().interestMilliPercent(),
                type.ownership().taxMilliIdrPerYear(),
                type.ownership().ridingDaysPerYear(),
                type.wearMilliIdrPerKwh(),
                type.upkeepMilliIdrPerKm(),
                type.hireMilliIdr(),
                type.longestItemMm(),
                type.source(),
                type.asOf());
    }

    List<Vehicle> vehicles() {
        return jdbc.sql("SELECT * FROM vehicle ORDER BY id").query(VEHICLE).list();
    }

    Optional<Vehicle> findVehicle(long id) {
        return jdbc.sql("SELECT * FROM vehicle WHERE id = ?")
                .param(id)
                .query(VEHICLE)
                .optional();
    }

    Vehicle insert(Vehicle vehicle) {
        return jdbc.sql(
                        "INSERT INTO vehicle (depot_id, vehicle_type_id, name, active, in_use_from) VALUES (?, ?, ?, ?, ?) RETURNING *")
                .params(vehicle.depotId(), vehicle.vehicleTypeId(), vehicle.name(), vehicle.active())
                .param(vehicle.inUseFrom())
                .query(VEHICLE)
                .single();
    }

    Optional<Vehicle> update(Vehicle vehicle) {
        return jdbc.sql("""
                        UPDATE vehicle SET depot_id = ?, vehicle_type_id = ?, name = ?, active = ?, in_use_from = ?,
                            version = version + 1, updated_at = now()
                        WHERE id = ? AND version = ? RETURNING *""")
                .params(vehicle.depotId(), vehicle.vehicleTypeId(), vehicle.name(), vehicle.active())
                .param(vehicle.inUseFrom())
                .params(vehicle.id(), vehicle.version())
                .query(VEHICLE)
                .optional();
    }

    List<Rider> riders() {
        return jdbc.sql("SELECT * FROM rider ORDER BY id").query(RIDER).list();
    }

    Optional<Rider> findRider(long id) {
        return jdbc.sql("SELECT * FROM rider WHERE id = ?")
                .param(id)
                .query(RIDER)
                .optional();
    }

    Rider insert(Rider rider) {
        return jdbc.sql("""
                        INSERT INTO rider (depot_id, vehicle_id, name, phone, starts_at, ends_at, wage_milli_idr_per_hour,
                            active, rules)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb)) RETURNING *""")
                .param(rider.depotId())
                .param(rider.vehicleId())
                .param(rider.name())
                .param(rider.phone())
                .params(rider.startsAt(), rider.endsAt(), rider.wageMilliIdrPerHour(), rider.active())
                .param(rulesJson(rider.rules()))
                .query(RIDER)
                .single();
    }

    Optional<Rider> update(Rider rider) {
        return jdbc.sql("""
                        UPDATE rider SET depot_id = ?, vehicle_id = ?, name = ?, phone = ?, starts_at = ?, ends_at = ?,
                            wage_milli_idr_per_hour = ?, active = ?, rules = CAST(? AS jsonb), version = version + 1, updated_at = now()
                        WHERE id = ? AND version = ? RETURNING *""")
                .param(rider.depotId())
                .param(rider.vehicleId())
                .param(rider.name())
                .param(rider.phone())
                .params(rider.startsAt(), rider.endsAt(), rider.wageMilliIdrPerHour(), rider.active())
                .param(rulesJson(rider.rules()))
                .params(rider.id(), rider.version())
                .query(RIDER)
                .optional();
    }

    /** Deletes the row. Refused by the database while other rows refer to it. */
    boolean delete(FleetTable table, long id) {
        return jdbc.sql("DELETE FROM %s WHERE id = ?".formatted(table.sqlName()))
                        .param(id)
                        .update()
                == 1;
    }

    private static @Nullable String rulesJson(RiderRules rules) {
        return rules.equals(RiderRules.NONE) ? null : JSON.writeValueAsString(rules);
    }

    private static RiderRules rules(@Nullable String json) {
        return json == null ? RiderRules.NONE : JSON.readValue(json, RiderRules.class);
    }

    private static VehicleType vehicleType(ResultSet row, int n) throws SQLException {
        return new VehicleType(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("battery_wh"),
                row.getDouble("usable_share"),
                row.getDouble("reserve_share"),
                row.getInt("top_speed_kmh"),
                row.getInt("motor_power_w"),
                row.getDouble("kerb_mass_kg"),
                row.getDouble("rider_mass_kg"),
                row.getInt("max_load_g"),
                row.getInt("max_volume_ml"),
                row.getDouble("consumption_factor"),
                row.getLong("electricity_milli_idr_per_kwh"),
                row.getLong("petrol_milli_idr_per_litre"),
                row.getInt("metres_per_litre"),
                row.getInt("hilly_metres_per_litre"),
                row.getString("energy_tariff"),
                null,
                row.getLong("wear_milli_idr_per_kwh"),
                row.getLong("upkeep_milli_idr_per_km"),
                new Ownership(
                        row.getLong("purchase_milli_idr"),
                        row.getInt("years_of_use"),
                        row.getInt("interest_milli_percent"),
                        row.getLong("tax_milli_idr_per_year"),
                        row.getInt("riding_days_per_year")),
                row.getLong("hire_milli_idr"),
                row.getInt("longest_item_mm"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("version"));
    }
}
