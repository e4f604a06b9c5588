package id.rutedesa.api.cost;

import id.rutedesa.api.cost.MonthlySummary.Day;
import id.rutedesa.api.cost.MonthlySummary.Owned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sums of published routes. Call inside a transaction of {@code BumdesWork}. */
@Repository
class CostRepository {
    private static final String COUNTED = "WHERE r.plan_id = ANY(:plans)";

    private static final String ROUTES = "FROM plan_route r " + COUNTED;

    /** What was paid for petrol was paid by its litres. */
    private static final String PETROL_ML =
            "petrol_milli_idr * 1000 / nullif((rates ->> 'petrolMilliIdrPerLitre')::numeric, 0)";

    /** Routes shared before their visits were kept stand for themselves, at no village. */
    private static final String VISITS = """
            FROM (SELECT plan_id, rider_id, date, task_id, village, metres, energy_wh, fixed_milli_idr, wage_milli_idr,
                         (SELECT rates FROM plan_route p
                          WHERE plan_visit.petrol_milli_idr > 0 AND p.plan_id = plan_visit.plan_id AND p.rider_id = plan_visit.rider_id) AS rates,
                         distance_milli_idr, petrol_milli_idr, energy_milli_idr, wear_milli_idr, swap_milli_idr, tax_milli_idr,
                         depreciation_milli_idr, finance_milli_idr, electric, model_wh,
                         (1000000 * (metres + 1) / sum(metres + 1) OVER (PARTITION BY plan_id, rider_id))::bigint AS bike_day
                  FROM plan_visit
                  UNION ALL
                  SELECT plan_id, rider_id, date, NULL, '', metres, energy_wh, fixed_milli_idr,
                         wage_milli_idr + overtime_milli_idr, rates, distance_milli_idr, petrol_milli_idr,
                         energy_milli_idr, wear_milli_idr, swap_milli_idr, tax_milli_idr, depreciation_milli_idr,
                         finance_milli_idr, electric, model_wh, 1000000
                  FROM plan_route old
                  WHERE NOT EXISTS (SELECT FROM plan_visit v
                                    WHERE v.plan_id = old.plan_id AND v.rider_id = old.rider_id)) r
            """ + COUNTED;

    private static final String SUMS = """
            count(*) AS routes, coalesce(sum(visits), 0) AS visits, coalesce(sum(metres), 0) AS metres,
            coalesce(sum(energy_wh), 0) AS energy_wh, coalesce(round(sum(%s)), 0) AS petrol_ml,
            coalesce(sum(fixed_milli_idr), 0) AS fixed,
            coalesce(sum(wage_milli_idr + overtime_milli_idr), 0) AS wage,
            coalesce(sum(distance_milli_idr), 0) AS distance, coalesce(sum(petrol_milli_idr), 0) AS petrol,
            coalesce(sum(energy_milli_idr), 0) AS energy, coalesce(sum(wear_milli_idr), 0) AS wear,
            coalesce(sum(swap_milli_idr), 0) AS swap, coalesce(sum(tax_milli_idr), 0) AS tax,
            coalesce(sum(depreciation_milli_idr), 0) AS depreciation, coalesce(sum(finance_milli_idr), 0) AS finance,
            count(*) FILTER (WHERE NOT hired) AS own_routes, count(*) FILTER (WHERE electric) AS electric_routes,
            coalesce(sum(metres) FILTER (WHERE electric), 0) AS electric_metres,
            coalesce(sum(energy_wh) FILTER (WHERE electric), 0) AS electric_wh,
            coalesce(sum(model_wh) FILTER (WHERE electric), 0) AS model_wh,
            coalesce(sum(fixed_milli_idr + CASE WHEN electric THEN 0 ELSE distance_milli_idr + petrol_milli_idr
                         + energy_milli_idr + wear_milli_idr + swap_milli_idr + tax_milli_idr + depreciation_milli_idr
                         + finance_milli_idr END), 0) AS same,
            coalesce(sum(depreciation_milli_idr + finance_milli_idr) FILTER (WHERE NOT electric), 0) AS lost
            """.formatted(PETROL_ML);

    /** A route counts once for each village that it visits. */
    private static final String VISIT_SUMS = """
            count(DISTINCT (plan_id, rider_id)) AS routes, count(task_id) AS visits, sum(metres) AS metres,
            sum(energy_wh) AS energy_wh, coalesce(round(sum(%s)), 0) AS petrol_ml, sum(fixed_milli_idr) AS fixed, sum(wage_milli_idr) AS wage,
            sum(distance_milli_idr) AS distance, sum(petrol_milli_idr) AS petrol, sum(energy_milli_idr) AS energy,
            sum(wear_milli_idr) AS wear, sum(swap_milli_idr) AS swap, sum(tax_milli_idr) AS tax,
            sum(depreciation_milli_idr) AS depreciation, sum(finance_milli_idr) AS finance, 0 AS own_routes, 0 AS electric_routes,
            coalesce(sum(metres) FILTER (WHERE electric), 0) AS electric_metres,
            coalesce(sum(energy_wh) FILTER (WHERE electric), 0) AS electric_wh,
            coalesce(sum(model_wh) FILTER (WHERE electric), 0) AS model_wh,
            sum(fixed_milli_idr + CASE WHEN electric THEN 0
                ELSE distance_milli_idr + petrol_milli_idr + energy_milli_idr + wear_milli_idr + swap_milli_idr
                     + tax_milli_idr + depreciation_milli_idr + finance_milli_idr END) AS same,
            coalesce(sum(depreciation_milli_idr + finance_milli_idr) FILTER (WHERE NOT electric), 0) AS lost
            """.formatted(PETROL_ML);

    private static final RowMapper<CostRow> ROW = (row, n) -> new CostRow(
            row.getString("key"),
            row.getString("label"),
            row.getLong("routes"),
            row.getLong("visits"),
            row.getLong("metres"),
            row.getLong("energy_wh"),
            row.getLong("petrol_ml"),
            List.of(
                    row.getLong("fixed"),
                    row.getLong("wage"),
                    row.getLong("distance"),
                    row.getLong("petrol"),
                    row.getLong("energy"),
                    row.getLong("wear"),
                    row.getLong("swap"),
                    row.getLong("tax"),
                    row.getLong("depreciation"),
                    row.getLong("finance")),
            new Compared(
                    row.getLong("own_routes"),
                    row.getLong("electric_routes"),
                    row.getLong("electric_metres"),
                    row.getLong("electric_wh"),
                    row.getLong("model_wh"),
                    row.getLong("same"),
                    row.getLong("lost")));

    private static final String IMPORTED = "ringkasan";
    private static final long MILLION = 1_000_000;

    private final JdbcClient jdbc;
    private final SummaryRepository summaries;

    CostRepository(JdbcClient jdbc, SummaryRepository summaries) {
        this.jdbc = jdbc;
        this.summaries = summaries;
    }

    /**
     * Plans whose routes count: of several of a depot's day the newest, without copies that try something out. Named one by one,
     * their routes are found by the index whatever the database thinks of the table.
     */
    private Long[] counted(Period period) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (depot_id, date) id FROM plan
                        WHERE date BETWEEN :from AND :to AND copy_of IS NULL AND state IN ('published', 'running', 'done')
                        ORDER BY depot_id, date, id DESC""")
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** Rows by label; groups without a route are left out. */
    List<CostRow> rows(Period period, CostGroup group) {
        List<CostRow> all = new ArrayList<>(query(period, group).list());
        all.addAll(imported(period, group));
        if (group == CostGroup.DAY) {
            all.sort(Comparator.comparing(CostRow::key));
        }
        return all;
    }

    /** As {@link #rows}, one by one; what came from another server last. */
    void each(Period period, CostGroup group, Consumer<CostRow> action) {
        try (var rows = query(period, group).stream()) {
            rows.forEach(action);
        }
        imported(period, group).forEach(action);
    }

    /**
     * What one visit bears.
     *
     * @param date such as 2026-11-26
     * @param stop number of the stop in the route, from 0
     * @param village empty where none is near, or for a trip that carried nothing
     * @param milliIdr by part, in the order of {@link PartsJson}: its proportional share
     */
    record VisitCost(
            String date,
            String rider,
            int stop,
            String village,
            long massG,
            long metres,
            long energyWh,
            List<Long> milliIdr,
            long marginalMilliIdr) {
        VisitCost {
            milliIdr = List.copyOf(milliIdr);
        }
    }

    /** Visits day by day and route by route; routes that were shared before shares were kept have none. */
    void eachVisit(Period period, Consumer<VisitCost> action) {
        try (var visits = jdbc
                .sql("""
                        SELECT v.*, v.date::text AS day, r.rider FROM plan_visit v JOIN plan_route r USING (plan_id, rider_id)
                        WHERE v.plan_id = ANY(:plans) ORDER BY v.date, v.plan_id, v.rider_id, v.stop, v.id""")
                .withFetchSize(500)
                .param("plans", counted(period))
                .query((row, n) -> new VisitCost(
                        row.getString("day"),
                        row.getString("rider"),
                        row.getInt("stop"),
                        row.getString("village"),
                        row.getLong("mass_g"),
                        row.getLong("metres"),
                        row.getLong("energy_wh"),
                        List.of(
                                row.getLong("fixed_milli_idr"),
                                row.getLong("wage_milli_idr"),
                                row.getLong("distance_milli_idr"),
                                row.getLong("petrol_milli_idr"),
                                row.getLong("energy_milli_idr"),
                                row.getLong("wear_milli_idr"),
                                row.getLong("swap_milli_idr"),
                                row.getLong("tax_milli_idr"),
                                row.getLong("depreciation_milli_idr"),
                                row.getLong("finance_milli_idr")),
                        row.getLong("marginal_milli_idr")))
                .stream()) {
            visits.forEach(action);
        }
    }

    /** Days of signed summaries: each for itself, and in one row for what they do not tell apart. */
    private List<CostRow> imported(Period period, CostGroup group) {
        Map<String, CostRow> rowByKey = new LinkedHashMap<>();
        for (CostRow day : importedDays(period)) {
            CostRow row = labelled(day, group);
            rowByKey.merge(row.key(), row, CostRow::plus);
        }
        return List.copyOf(rowByKey.values());
    }

    private static CostRow labelled(CostRow day, CostGroup group) {
        return group == CostGroup.DAY ? day : CostRow.none(IMPORTED, IMPORTED).plus(day);
    }

    private List<CostRow> importedDays(Period period) {
        return summaries.days(period).stream().map(Day::row).toList();
    }

    /** The BUMDes's own days for another server. */
    List<Day> summaryDays(Period period) {
        Map<String, Long> massG = jdbc
                .sql("SELECT date::text AS day, sum(mass_g) AS mass FROM plan_visit r " + COUNTED + " GROUP BY date")
                .param("plans", counted(period))
                .query((row, n) -> Map.entry(row.getString("day"), row.getLong("mass")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return query(period, CostGroup.DAY).list().stream()
                .map(row -> new Day(
                        LocalDate.parse(row.key()),
                        row.routes(),
                        row.visits(),
                        row.metres(),
                        row.energyWh(),
                        massG.getOrDefault(row.key(), 0L),
                        row.milliIdr().get(0),
                        row.milliIdr().get(1),
                        row.milliIdr().get(2),
                        row.milliIdr().get(3),
                        row.milliIdr().get(4),
                        row.milliIdr().get(5),
                        row.milliIdr().get(6),
                        row.compared(),
                        new Owned(
                                row.milliIdr().get(7),
                                row.milliIdr().get(8),
                                row.milliIdr().get(9))))
                .toList();
    }

    private JdbcClient.MappedQuerySpec<CostRow> query(Period period, CostGroup group) {
        return jdbc.sql("SELECT " + sums(group) + " GROUP BY %s ORDER BY label, key".formatted(groupBy(group)))
                .withFetchSize(500)
                .param("plans", counted(period))
                .query(ROW);
    }

    /**
     * What a row has of one day, such as 2026-11-26.
     *
     * @param bikeDay millionths of an electric bike-day; villages share a route's by distance
     */
    record DatedRow(String day, CostRow row, long bikeDay) {
        DatedRow plus(DatedRow other) {
            return new DatedRow(day, row.plus(other.row), bikeDay + other.bikeDay);
        }
    }

    /** The rows of each day apart. */
    List<DatedRow> byDay(Period period, CostGroup group) {
        String grouped = groupBy(group);
        String days = grouped.startsWith("date") ? grouped : "date, " + grouped;
        String bikeDay = group == CostGroup.VILLAGE
                ? "coalesce(sum(bike_day) FILTER (WHERE electric), 0)"
                : "count(*) FILTER (WHERE electric) * " + MILLION;
        List<DatedRow> own = jdbc.sql("SELECT date::text AS day, %s AS bike_day, %s GROUP BY %s"
                        .formatted(bikeDay, sums(group), days))
                .param("plans", counted(period))
                .query((row, n) -> new DatedRow(
                        row.getString("day"), Objects.requireNonNull(ROW.mapRow(row, n)), row.getLong("bike_day")))
                .list();
        List<DatedRow> all = new ArrayList<>(own);
        importedDays(period)
                .forEach(day -> all.add(new DatedRow(
                        day.key(), labelled(day, group), day.compared().routes() * MILLION)));
        return all;
    }

    private static String sums(CostGroup group) {
        boolean visits = group == CostGroup.VILLAGE;
        return "%s AS key, %s AS label, %s %s"
                .formatted(group.key(), group.label(), visits ? VISIT_SUMS : SUMS, visits ? VISITS : ROUTES);
    }

    private static String groupBy(CostGroup group) {
        return group == CostGroup.ROUTE ? "date, plan_id, rider_id" : group == CostGroup.DAY ? "date" : group.key();
    }

    /** The name of the current BUMDes. */
    String name() {
        return jdbc.sql("SELECT name FROM bumdes WHERE bumdes_id = current_bumdes()")
                .query(String.class)
                .single();
    }

    /** The one row of the current BUMDes; its label is its name. */
    CostRow whole(Period period) {
        CostRow own = jdbc.sql(
                        "SELECT current_bumdes()::text AS key, (SELECT name FROM bumdes WHERE bumdes_id = current_bumdes()) "
                                + "AS label, " + SUMS + ROUTES)
                .param("plans", counted(period))
                .query(ROW)
                .single();
        return importedDays(period).stream().reduce(own, CostRow::plus);
    }

    /** Grams handed over or taken in on shared routes, as far as their visits are known. */
    long massG(Period period) {
        long own = jdbc.sql("SELECT coalesce(sum(mass_g), 0) FROM plan_visit r " + COUNTED)
                .param("plans", counted(period))
                .query(Long.class)
                .single();
        return own + summaries.days(period).stream().mapToLong(Day::massG).sum();
    }

    /** Paid time, and trips from the depot. */
    record Worked(long sec, long trips) {}

    /**
     * How long riders were paid for, overtime included in the amount but not here, and how often they left. Routes from before their
     * rates were kept count from departure to return.
     */
    Worked worked(Period period) {
        return jdbc.sql("""
                        SELECT coalesce(sum(CASE WHEN (rates ->> 'wageMilliIdrPerHour')::bigint > 0
                                   THEN wage_milli_idr * 3600.0 / (rates ->> 'wageMilliIdrPerHour')::bigint
                                   ELSE extract(epoch FROM (document ->> 'arrival')::timestamptz
                                                         - (document ->> 'departure')::timestamptz) END), 0)::bigint AS sec,
                               coalesce(sum(1 + jsonb_array_length(jsonb_path_query_array(document,
                                   '$.stops[*].kind ? (@ == "reload" || @ == "swap")'))), 0)::bigint AS trips
                        """ + ROUTES)
                .param("plans", counted(period))
                .query((row, n) -> new Worked(row.getLong("sec"), row.getLong("trips")))
                .single();
    }

    /** The document of a route that the sums count. */
    Optional<String> document(long planId, long riderId) {
        return jdbc.sql("""
                        SELECT r.document FROM plan_route r JOIN plan p ON p.id = r.plan_id
                        WHERE r.plan_id = ? AND r.rider_id = ? AND p.copy_of IS NULL AND NOT EXISTS (
                            SELECT FROM plan newer
                            WHERE newer.depot_id = p.depot_id AND newer.date = p.date AND newer.id > p.id
                              AND newer.copy_of IS NULL AND newer.state IN ('published', 'running', 'done'))""").params(planId, riderId).query(String.class).optional();
    }

    /**
     * Days of own vehicles in use.
     *
     * @param expected without Sundays: on how many bikes should ride
     * @param all Sundays, too: over how many they lose value
     */
    record BikeDays(long expected, long all) {}

    /** Days of vehicles that were in use; a hired one is not expected to ride. */
    BikeDays bikeDays(Period period) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE extract(isodow FROM day) < 7) AS expected, count(*) AS every
                        FROM vehicle v JOIN vehicle_type t ON t.id = v.vehicle_type_id
                        CROSS JOIN generate_series(CAST(:from AS timestamp), CAST(:to AS timestamp), interval '1 day') day
                        WHERE t.hire_milli_idr = 0 AND (v.in_use_from IS NULL OR day >= v.in_use_from)
                          AND (v.retired_on IS NULL OR day < v.retired_on)""")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new BikeDays(row.getLong("expected"), row.getLong("every")))
                .single();
    }

    /** Routes on own vehicles that were really ridden on something that is not the BUMDes's own. */
    long otherVehicleDays(Period period) {
        return jdbc.sql(
                        "SELECT count(*) FROM used_vehicle u JOIN plan_route r ON r.rider_id = u.rider_id AND r.date = u.date "
                                + COUNTED
                                + " AND NOT r.hired AND NOT EXISTS (SELECT FROM vehicle own WHERE own.name = u.vehicle)")
                .param("plans", counted(period))
                .query(Long.class)
                .single();
    }

    /** What shared routes were planned with, the most used first; days of signed summaries do not tell. */
    List<PricesJson> prices(Period period) {
        return jdbc.sql("SELECT rates::text AS rates, count(*) AS routes " + ROUTES
                        + " GROUP BY rates ORDER BY routes DESC, 1")
                .param("plans", counted(period))
                .query((row, n) -> PricesJson.of(
                        row.getString("rates") == null
                                ? MissingNode.getInstance()
                                : JsonMapper.shared().readTree(row.getString("rates")),
                        row.getLong("routes")))
                .list();
    }

    /** Own vehicles in use. */
    int bikes() {
        return jdbc.sql("SELECT count(*) FROM vehicle v JOIN vehicle_type t ON t.id = v.vehicle_type_id "
                        + "WHERE v.active AND t.hire_milli_idr = 0")
                .query(Integer.class)
                .single();
    }
}
