package id.rutedesa.api.cost;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of published routes. Call inside a transaction of {@code BumdesWork}. */
@Repository
class CostRepository {
    /** Of several plans of a depot's day the newest counts, and copies that try something out do not. */
    private static final String ROUTES = """
            FROM plan_route r
            WHERE r.date BETWEEN :from AND :to AND r.plan_id IN (
                SELECT DISTINCT ON (depot_id, date) id FROM plan
                WHERE date BETWEEN :from AND :to AND copy_of IS NULL AND state IN ('published', 'running', 'done')
                ORDER BY depot_id, date, id DESC)""";

    private static final String SUMS = """
            count(*) AS routes, coalesce(sum(visits), 0) AS visits, coalesce(sum(metres), 0) AS metres,
            coalesce(sum(energy_wh), 0) AS energy_wh, coalesce(sum(fixed_milli_idr), 0) AS fixed,
            coalesce(sum(wage_milli_idr + overtime_milli_idr), 0) AS wage, coalesce(sum(distance_milli_idr), 0) AS distance,
            coalesce(sum(energy_milli_idr), 0) AS energy, coalesce(sum(swap_milli_idr), 0) AS swap
            """;

    private static final RowMapper<CostRow> ROW = (row, n) -> new CostRow(
            row.getString("key"),
            row.getString("label"),
            row.getLong("routes"),
            row.getLong("visits"),
            row.getLong("metres"),
            row.getLong("energy_wh"),
            List.of(
                    row.getLong("fixed"),
                    row.getLong("wage"),
                    row.getLong("distance"),
                    row.getLong("energy"),
                    row.getLong("swap")));

    private final JdbcClient jdbc;

    CostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows by label; groups without a route are left out. */
    List<CostRow> rows(Period period, CostGroup group) {
        return query(period, group).list();
    }

    /** As {@link #rows}, one by one. */
    void each(Period period, CostGroup group, Consumer<CostRow> action) {
        try (var rows = query(period, group).stream()) {
            rows.forEach(action);
        }
    }

    private JdbcClient.MappedQuerySpec<CostRow> query(Period period, CostGroup group) {
        return jdbc.sql("SELECT %s AS key, %s AS label, %s %s GROUP BY %s ORDER BY label, key"
                        .formatted(group.key(), group.label(), SUMS, ROUTES, groupBy(group)))
                .withFetchSize(500)
                .param("from", period.from())
                .param("to", period.to())
                .query(ROW);
    }

    private static String groupBy(CostGroup group) {
        return group == CostGroup.ROUTE ? "date, plan_id, rider_id" : group == CostGroup.DAY ? "date" : group.key();
    }

    /** The one row of the current BUMDes; its label is its name. */
    CostRow whole(Period period) {
        return jdbc.sql(
                        "SELECT current_bumdes()::text AS key, (SELECT name FROM bumdes WHERE bumdes_id = current_bumdes()) "
                                + "AS label, " + SUMS + ROUTES)
                .param("from", period.from())
                .param("to", period.to())
                .query(ROW)
                .single();
    }

    /** The document of a published route of the current BUMDes. */
    Optional<String> document(long planId, long riderId) {
        return jdbc.sql("SELECT document FROM plan_route WHERE plan_id = ? AND rider_id = ?")
                .params(planId, riderId)
                .query(String.class)
                .optional();
    }

    /** Motorbikes in use. */
    int bikes() {
        return jdbc.sql("SELECT count(*) FROM vehicle WHERE active")
                .query(Integer.class)
                .single();
    }
}
