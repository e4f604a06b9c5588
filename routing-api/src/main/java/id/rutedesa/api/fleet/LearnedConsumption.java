package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much energy the bikes of the current BUMDes really draw, as learned from battery readings. Plans made afterwards use it. */
@Service
public class LearnedConsumption {
    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final Clock clock;

    LearnedConsumption(JdbcClient jdbc, BumdesWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What was learned of one type.
     *
     * @param factor multiplies the computed energy instead of the type's own factor
     * @param readings it was learned from
     */
    public record Learned(long vehicleTypeId, String vehicleType, double factor, int readings) {}

    public List<Learned> all() {
        return work.read(() -> jdbc.sql(
                        "SELECT l.vehicle_type_id, t.name, l.factor, l.readings FROM learned_consumption l "
                                + "JOIN vehicle_type t ON t.id = l.vehicle_type_id ORDER BY l.vehicle_type_id")
                .query((row, n) -> new Learned(row.getLong(1), row.getString(2), row.getDouble(3), row.getInt(4)))
                .list());
    }

    /** Keeps a factor instead of what was known of the type before. */
    public void keep(long vehicleTypeId, double factor, int readings) {
        work.run(() -> jdbc.sql("INSERT INTO learned_consumption (vehicle_type_id, factor, readings, learned_at) "
                        + "VALUES (?, ?, ?, ?) ON CONFLICT (bumdes_id, vehicle_type_id) DO UPDATE SET "
                        + "factor = EXCLUDED.factor, readings = EXCLUDED.readings, learned_at = EXCLUDED.learned_at")
                .params(vehicleTypeId, factor, readings, Timestamp.from(clock.instant()))
                .update());
    }

    /** Draws as the types say again. */
    public void forget() {
        work.run(() -> jdbc.sql("DELETE FROM learned_consumption").update());
    }

    /** Types as they draw: with what was learned in place of their own factor. */
    Function<VehicleType, VehicleType> applied() {
        Map<Long, Double> factorById =
                all().stream().collect(Collectors.toMap(Learned::vehicleTypeId, Learned::factor));
        return type -> type.withConsumption(factorById.getOrDefault(type.id(), type.consumptionFactor()));
    }
}
