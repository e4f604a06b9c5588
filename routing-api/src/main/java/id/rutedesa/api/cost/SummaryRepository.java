package id.rutedesa.api.cost;

import id.rutedesa.api.cost.MonthlySummary.Day;
import id.rutedesa.api.cost.MonthlySummary.Owned;
import java.security.Key;
import java.security.KeyPair;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of monthly summaries and their keys. Call inside a transaction of {@code BumdesWork}. */
@Repository
class SummaryRepository {
    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * With what the BUMDes signs.
     *
     * @param secret PKCS #8 in Base64
     * @param open X.509 in Base64
     */
    record Keys(String secret, String open) {}

    /** The BUMDes's own keys, made when they are first asked for. */
    Keys keys() {
        return find().orElseGet(() -> {
            KeyPair pair = SummarySigning.newPair();
            jdbc.sql("INSERT INTO summary_key (private_key, public_key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(text(pair.getPrivate()), text(pair.getPublic()))
                    .update();
            return find().orElseThrow();
        });
    }

    private Optional<Keys> find() {
        return jdbc.sql("SELECT private_key, public_key FROM summary_key")
                .query((row, n) -> new Keys(row.getString("private_key"), row.getString("public_key")))
                .optional();
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The key whose files are taken; empty before the first. */
    Optional<String> sender() {
        return jdbc.sql("SELECT public_key FROM summary_sender")
                .query(String.class)
                .optional();
    }

    void know(String publicKey) {
        jdbc.sql("INSERT INTO summary_sender (public_key) VALUES (?)")
                .param(publicKey)
                .update();
    }

    boolean forgetSender() {
        return jdbc.sql("DELETE FROM summary_sender").update() > 0;
    }

    /** When the month's file that is here was written. */
    Optional<Instant> writtenAt(YearMonth month) {
        return jdbc.sql("SELECT written_at FROM summary_month WHERE month = ?")
                .param(month.atDay(1))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Puts a month in the place of what was here of it. */
    void replace(MonthlySummary summary) {
        LocalDate first = summary.month().atDay(1);
        jdbc.sql("INSERT INTO summary_month (month, written_at) VALUES (?, ?) "
                        + "ON CONFLICT (bumdes_id, month) DO UPDATE SET written_at = excluded.written_at")
                .params(first, Timestamp.from(summary.writtenAt().toInstant()))
                .update();
        jdbc.sql("DELETE FROM summary_day WHERE day BETWEEN ? AND ?")
                .params(first, summary.month().atEndOfMonth())
                .update();
        for (Day day : summary.days()) {
            jdbc.sql("INSERT INTO summary_day (day, routes, visits, metres, energy_wh, mass_g, fixed_milli_idr, "
                            + "wage_milli_idr, distance_milli_idr, petrol_milli_idr, energy_milli_idr, wear_milli_idr, "
                            + "swap_milli_idr, own_routes, electric_routes, electric_metres, electric_wh, model_wh, "
                            + "same_milli_idr, lost_milli_idr, tax_milli_idr, depreciation_milli_idr, finance_milli_idr) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(day.day(), day.routes(), day.visits(), day.metres(), day.energyWh(), day.massG())
                    .params(day.fixedMilliIdr(), day.wageMilliIdr(), day.distanceMilliIdr())
                    .params(day.petrolMilliIdr(), day.energyMilliIdr(), day.wearMilliIdr(), day.swapMilliIdr())
                    .params(
                            day.compared().ownRoutes(),
                            day.compared().routes(),
                            day.compared().metres())
                    .params(
                            day.compared().energyWh(),
                            day.compared().modelWh(),
                            day.compared().sameMilliIdr(),
                            day.compared().lost())
                    .params(
                            day.owning().taxMilliIdr(),
                            day.owning().depreciationMilliIdr(),
                            day.owning().financeMilliIdr())
                    .update();
        }
    }

    /** Days that came from elsewhere, in order; a day with shared routes of its own counts by these. */
    List<Day> days(Period period) {
        return jdbc.sql("""
                        SELECT * FROM summary_day s WHERE day BETWEEN :from AND :to AND NOT EXISTS (
                            SELECT FROM plan p JOIN plan_route r ON r.plan_id = p.id WHERE p.date = s.day AND p.copy_of IS NULL
                              AND p.state IN ('published', 'running', 'done'))
                        ORDER BY day""")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("routes"),
                        row.getLong("visits"),
                        row.getLong("metres"),
                        row.getLong("energy_wh"),
                        row.getLong("mass_g"),
                        row.getLong("fixed_milli_idr"),
                        row.getLong("wage_milli_idr"),
                        row.getLong("distance_milli_idr"),
                        row.getLong("petrol_milli_idr"),
                        row.getLong("energy_milli_idr"),
                        row.getLong("wear_milli_idr"),
                        row.getLong("swap_milli_idr"),
                        new Compared(
                                row.getLong("own_routes"),
                                row.getLong("electric_routes"),
                                row.getLong("electric_metres"),
                                row.getLong("electric_wh"),
                                row.getLong("model_wh"),
                                row.getLong("same_milli_idr"),
                                row.getLong("lost_milli_idr")),
                        new Owned(
                                row.getLong("tax_milli_idr"),
                                row.getLong("depreciation_milli_idr"),
                                row.getLong("finance_milli_idr"))))
                .list();
    }
}
