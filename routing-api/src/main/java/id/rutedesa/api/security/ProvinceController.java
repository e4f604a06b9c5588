package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an analyst of the province sees: sums of those BUMDes that granted it. */
@RestController
@Tag(name = "province")
class ProvinceController {
    private static final int LONGEST_DAYS = 366;

    private final Grants grants;
    private final BumdesWork work;
    private final JdbcClient jdbc;

    ProvinceController(Grants grants, BumdesWork work, JdbcClient jdbc) {
        this.grants = grants;
        this.work = work;
        this.jdbc = jdbc;
    }

    /**
     * One BUMDes over the days asked for.
     *
     * @param kg mass of all tasks
     * @param days with at least one task
     * @param routes planned rides of a rider and day
     * @param costIdr of those routes, whole Rupiah
     */
    record FiguresJson(
            long bumdesId,
            String name,
            long tasks,
            double kg,
            long days,
            long routes,
            double km,
            double kwh,
            long costIdr) {}

    @Operation(summary = "Figures of every BUMDes that granted them; never names")
    @GetMapping("/api/v1/province/figures")
    ItemsJson<FiguresJson> figures(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?to",
                    new Text(
                            "Paling banyak %d hari, dan tidak sebelum awalnya.".formatted(LONGEST_DAYS),
                            "At most %d days, and not before the first.".formatted(LONGEST_DAYS)))));
        }
        return new ItemsJson<>(grants.grantedToCaller().stream()
                .map(bumdesId -> work.readAs(bumdesId, () -> figures(bumdesId, from, to)))
                .toList());
    }

    /** Of several plans of a depot's day the newest counts. */
    private FiguresJson figures(long bumdesId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        WITH newest AS (
                            SELECT DISTINCT ON (depot_id, date) id FROM plan
                            WHERE date BETWEEN :from AND :to AND copy_of IS NULL AND state IN ('published', 'running', 'done')
                            ORDER BY depot_id, date, id DESC),
                        ridden AS (
                            SELECT r.metres, r.energy_wh, fixed_milli_idr + wage_milli_idr + overtime_milli_idr
                                + distance_milli_idr + petrol_milli_idr + energy_milli_idr + wear_milli_idr + swap_milli_idr
                                + tax_milli_idr + depreciation_milli_idr + finance_milli_idr AS cost
                            FROM plan_route r JOIN newest ON newest.id = r.plan_id)
                        SELECT b.name, t.*, r.*
                        FROM bumdes b,
                             (SELECT count(*) AS tasks, coalesce(sum(mass_g), 0) / 1000.0 AS kg,
                                     count(DISTINCT date) AS days
                              FROM task WHERE date BETWEEN :from AND :to) t,
                             (SELECT count(*) AS routes, coalesce(sum(metres), 0) / 1000.0 AS km,
                                     coalesce(sum(energy_wh), 0) / 1000.0 AS kwh,
                                     round(coalesce(sum(cost), 0) / 1000) AS cost
                              FROM ridden) r
                        WHERE b.bumdes_id = current_bumdes()""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new FiguresJson(
                        bumdesId,
                        row.getString("name"),
                        row.getLong("tasks"),
                        row.getDouble("kg"),
                        row.getLong("days"),
                        row.getLong("routes"),
                        row.getDouble("km"),
                        row.getDouble("kwh"),
                        row.getLong("cost")))
                .single();
    }
}
