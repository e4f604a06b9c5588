package id.rutedesa.api.rider;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of ridden days, their villages and what was really ridden. Call inside a transaction of {@code BumdesWork}. */
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
                        SELECT r.rider_id, r.date, kept.stamp AS kept_stamp, kept.document, used.vehicle AS used_vehicle,
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
     * What came of the tasks of a village, on routes with reports.
     *
     * @param costMilliIdr proportional shares of its visits in the planned cost
     */
    record VillageRow(String village, long visits, long delivered, long failed, long costMilliIdr) {}

    /** Villages by name; trips that carried nothing stand under none. */
    List<VillageRow> villages(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        WITH told AS (
                            SELECT *, min(id) OVER (PARTITION BY rider_id, date, session) AS first_id FROM rider_report
                            WHERE date BETWEEN :from AND :to),
                        word AS (
                            SELECT DISTINCT ON (rider_id, date, task_id) rider_id, date, task_id, kind FROM told
                            WHERE task_id IS NOT NULL AND kind IN ('delivered', 'picked-up', 'failed')
                            ORDER BY rider_id, date, task_id, first_id DESC, seq DESC)
                        SELECT v.village, count(v.task_id) AS visits,
                               count(*) FILTER (WHERE word.kind IN ('delivered', 'picked-up')) AS delivered,
                               count(*) FILTER (WHERE word.kind = 'failed') AS failed,
                               sum(v.fixed_milli_idr + v.wage_milli_idr + v.distance_milli_idr + v.energy_milli_idr
                                   + v.swap_milli_idr) AS cost
                        """ + ROUTES + """
                        JOIN plan_visit v ON v.plan_id = r.plan_id AND v.rider_id = r.rider_id
                        LEFT JOIN word ON word.rider_id = v.rider_id AND word.date = v.date AND word.task_id = v.task_id
                        WHERE EXISTS (SELECT FROM told WHERE told.rider_id = r.rider_id AND told.date = r.date)
                        GROUP BY v.village ORDER BY v.village""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new VillageRow(
                        row.getString("village"),
                        row.getLong("visits"),
                        row.getLong("delivered"),
                        row.getLong("failed"),
                        row.getLong("cost")))
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
