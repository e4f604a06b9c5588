package id.rutedesa.api.rider;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of ridden days and of what was really ridden. Call inside a transaction of {@code BumdesWork}. */
@Repository
class RiddenDayRepository {
    /** The route that riders saw last: of several plans of a depot's day, the one that is with the riders, else the last that was done. */
    private static final String ROUTES = """
            FROM plan_route r JOIN (
                SELECT DISTINCT ON (depot_id, date) id FROM plan
                WHERE date BETWEEN :from AND :to AND copy_of IS NULL AND state IN ('published', 'running', 'done')
                ORDER BY depot_id, date, state = 'done', id DESC) p ON p.id = r.plan_id
            """;

    private final JdbcClient jdbc;

    RiddenDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A route and what is kept of the day.
     *
     * @param stamp of the route and its reports as they are now
     * @param kept worked out before, perhaps of another route or fewer reports; null where nothing was
     * @param usedVehicle what was ridden instead of the planned motorbike; null where nobody said so
     */
    record Row(
            long planId,
            long riderId,
            LocalDate date,
            String stamp,
            @Nullable String keptStamp,
            @Nullable RiddenDay kept,
            @Nullable String usedVehicle) {}

    /** Every route of those days, both included, in the order of days and riders. */
    List<Row> between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        WITH reported AS (
                            SELECT rider_id, date, max(id) AS last FROM rider_report
                            WHERE date BETWEEN :from AND :to GROUP BY rider_id, date),
                        tracked AS (
                            SELECT rider_id, date, count(*) AS parts FROM rider_track
                            WHERE date BETWEEN :from AND :to GROUP BY rider_id, date)
                        SELECT r.plan_id, r.rider_id, r.date, kept.stamp AS kept_stamp, kept.document, used.vehicle AS used_vehicle,
                               concat_ws('.', r.plan_id, r.number, coalesce(reported.last, 0), coalesce(tracked.parts, 0)) AS stamp
                        """ + ROUTES + """
                        LEFT JOIN reported ON reported.rider_id = r.rider_id AND reported.date = r.date
                        LEFT JOIN tracked ON tracked.rider_id = r.rider_id AND tracked.date = r.date
                        LEFT JOIN ridden_day kept ON kept.rider_id = r.rider_id AND kept.date = r.date
                        LEFT JOIN used_vehicle used ON used.rider_id = r.rider_id AND used.date = r.date
                        ORDER BY r.date, r.rider_id""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> {
                    String document = row.getString("document");
                    return new Row(
                            row.getLong("plan_id"),
                            row.getLong("rider_id"),
                            row.getObject("date", LocalDate.class),
                            row.getString("stamp"),
                            row.getString("kept_stamp"),
                            document == null ? null : JsonMapper.shared().readValue(document, RiddenDay.class),
                            row.getString("used_vehicle"));
                })
                .list();
    }

    void keep(Row row, RiddenDay day) {
        jdbc.sql(
                        "INSERT INTO ridden_day (rider_id, date, stamp, document) VALUES (?, ?, ?, CAST(? AS jsonb)) "
                                + "ON CONFLICT (bumdes_id, rider_id, date) DO UPDATE SET stamp = excluded.stamp, document = excluded.document")
                .params(
                        row.riderId(),
                        row.date(),
                        row.stamp(),
                        JsonMapper.shared().writeValueAsString(day))
                .update();
    }

    /**
     * A task on a route.
     *
     * @param taskId null for a trip that carried nothing
     * @param costMilliIdr its proportional share of the planned cost
     */
    record Visit(String village, @Nullable Long taskId, long costMilliIdr) {}

    /** The visits of a route; none where it was shared before they were kept. */
    List<Visit> visits(Row row) {
        return jdbc.sql(
                        "SELECT village, task_id, fixed_milli_idr + wage_milli_idr + distance_milli_idr + petrol_milli_idr "
                                + "+ energy_milli_idr + wear_milli_idr + swap_milli_idr + tax_milli_idr + depreciation_milli_idr "
                                + "+ finance_milli_idr AS cost FROM plan_visit WHERE plan_id = ? AND rider_id = ? ORDER BY stop, id")
                .params(row.planId(), row.riderId())
                .query((found, n) -> new Visit(
                        found.getString("village"), found.getObject("task_id", Long.class), found.getLong("cost")))
                .list();
    }

    /** Notes what was really ridden. */
    void used(long riderId, LocalDate date, String vehicle) {
        jdbc.sql(
                        "INSERT INTO used_vehicle (rider_id, date, vehicle) VALUES (?, ?, ?) "
                                + "ON CONFLICT (bumdes_id, rider_id, date) DO UPDATE SET vehicle = excluded.vehicle, version = used_vehicle.version + 1")
                .params(riderId, date, vehicle)
                .update();
    }

    /** It was the planned motorbike after all. */
    void asPlanned(long riderId, LocalDate date) {
        jdbc.sql("DELETE FROM used_vehicle WHERE rider_id = ? AND date = ?")
                .params(riderId, date)
                .update();
    }
}
