package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.cost.CostRepository.BikeDays;
import id.rutedesa.api.fleet.ReceiptBook;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was paid before there were electric motorbikes and what is paid now, from receipts; and what riders earn by other rules. */
@RestController
@RequestMapping("/api/v1/costs")
@Tag(name = "costs")
class BeforeNowController {
    private static final long MILLI = 1_000;
    private static final long PERCENT = 100_000; // thousandths of a percent
    private static final long DAYS_PER_YEAR = 365;
    private static final long TWO = 2;
    private static final long MOST_RATE = 10_000_000; // Rp for a day, trip or task

    private final CostRepository rows;
    private final ReceiptBook receipts;
    private final ComparedDays compared;
    private final BumdesWork work;

    BeforeNowController(CostRepository rows, ReceiptBook receipts, ComparedDays compared, BumdesWork work) {
        this.rows = rows;
        this.receipts = receipts;
        this.compared = compared;
        this.work = work;
    }

    /**
     * One period.
     *
     * @param days calendar days: sums of periods of other lengths are compared by the day
     * @param cashIdr paid less taken in: what the BUMDes had to add
     * @param cashPerDayIdr over the calendar days
     * @param bikeDays shared routes on own vehicles
     * @param otherVehicleDays shared routes that were really ridden on something else
     * @param idleBikeDays expected less ridden; 0 where more were ridden than expected
     * @param perVisitIdr paid over tasks on shared routes; null without any
     * @param wornIdr what own motorbikes lose in value and the interest on half their price, whoever bought them
     * @param publicIdr cash and what is worn off
     */
    record SpanJson(
            LocalDate from,
            LocalDate to,
            long days,
            PaidSums paid,
            long cashIdr,
            long cashPerDayIdr,
            long bikeDays,
            long otherVehicleDays,
            long idleBikeDays,
            double plannedKm,
            long visits,
            @Nullable Long perVisitIdr,
            long wornIdr,
            long publicIdr) {}

    /**
     * Both periods side by side.
     *
     * @param coverage of the period now: days with shared routes
     * @param differencePerDayIdr now less before, by the calendar day: below 0 where now costs less
     */
    record BeforeNowJson(SpanJson before, SpanJson now, long differencePerDayIdr, CoverageJson coverage) {}

    @Operation(
            summary = "What was really paid in two periods, by receipts",
            description =
                    "Motorbikes are priced with electric-price, years-of-use and interest, which can be given as in a comparison. "
                            + "In the period before, no motorbike wears off.")
    @GetMapping("/before-now")
    BeforeNowJson beforeNow(@RequestParam Map<String, String> query, Locale locale) {
        ComparisonWish wish = ComparisonWish.read(query, "before-from", "before-to");
        List<Issue> issues = new ArrayList<>();
        LocalDate from = ComparisonWish.date(query, "before-from", issues);
        LocalDate to = ComparisonWish.date(query, "before-to", issues);
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        Period earlier = new Period(from, to);
        SpanJson before = span(earlier, work.read(() -> rows.whole(earlier)), new BikeDays(0, 0), wish);
        BikeDays bikeDays = work.read(() -> rows.bikeDays(wish.period()));
        CostRow ridden = work.read(() -> rows.whole(wish.period()));
        SpanJson now = span(wish.period(), ridden, bikeDays, wish);
        CoverageJson coverage = CoverageJson.ofOne(ridden.compared(), bikeDays, locale);
        return new BeforeNowJson(before, now, now.cashPerDayIdr() - before.cashPerDayIdr(), coverage);
    }

    @Operation(
            summary = "The same as a table, a row for each item; format is csv or xlsx",
            description = "Its words are in the language of the request, or in lang, id or en.")
    @GetMapping("/before-now/file")
    void beforeNowFile(
            @RequestParam Map<String, String> query,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Map<String, String> wish = new HashMap<>(query);
        String language = wish.remove("lang");
        Locale reader = language == null ? locale : Locale.forLanguageTag(language);
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, wish.getOrDefault("format", "csv"));
        BeforeNowJson both = beforeNow(wish, reader);
        BeforeNowTable table = new BeforeNowTable(reader);
        new SheetWriter(table.sheet())
                .answer(
                        wanted,
                        "dulu-sekarang-%s-%s"
                                .formatted(both.now().from(), both.now().to()),
                        sink -> {
                            for (List<String> row : table.rows(both.before(), both.now())) {
                                sink.row(row);
                            }
                        },
                        response);
    }

    private SpanJson span(Period period, CostRow ridden, BikeDays bikeDays, ComparisonWish wish) {
        PaidSums paid = PaidSums.of(receipts.between(period.from(), period.to()));
        long others = work.read(() -> rows.otherVehicleDays(period));
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long cash = paid.paidIdr() - paid.takenInIdr();
        long worn = worn(bikeDays.all(), wish);
        return new SpanJson(
                period.from(),
                period.to(),
                days,
                paid,
                cash,
                Math.round((double) cash / days),
                ridden.compared().ownRoutes() - others,
                others,
                Math.max(0, bikeDays.expected() - ridden.compared().ownRoutes() + others),
                ridden.metres() / 1000.0,
                ridden.visits(),
                ridden.visits() == 0 ? null : (Long) Money.priced(paid.paidIdr(), 1, ridden.visits()),
                worn,
                cash + worn);
    }

    private long worn(long bikeDays, ComparisonWish wish) {
        long price = compared.usual(wish, Factor.ELECTRIC_PRICE);
        long perYear = Money.priced(price, MILLI, compared.usual(wish, Factor.YEARS_OF_USE))
                + Money.priced(price, compared.usual(wish, Factor.INTEREST), PERCENT * TWO);
        return Money.priced(perYear, bikeDays, DAYS_PER_YEAR * MILLI);
    }

    /**
     * What was planned to be paid as wages, and the rate of each rule that pays as much.
     *
     * @param hours paid: from the first loading to the return, without breaks
     * @param perFeePercent of the delivery fees taken in; null without fees
     * @param schemes what rates of one's own would have paid
     */
    record WagesJson(
            LocalDate from,
            LocalDate to,
            long wageIdr,
            double hours,
            long days,
            long trips,
            long visits,
            @Nullable Long perHourIdr,
            @Nullable Long perDayIdr,
            @Nullable Long perTripIdr,
            @Nullable Long perVisitIdr,
            @Nullable Double perFeePercent,
            List<SchemeJson> schemes,
            CoverageJson coverage) {
        WagesJson {
            schemes = List.copyOf(schemes);
        }
    }

    /**
     * What a rate of one's own would have paid.
     *
     * @param differenceIdr from the planned wage: above 0 where riders would earn more
     */
    record SchemeJson(String rule, long rate, long wageIdr, long differenceIdr) {}

    @Operation(
            summary =
                    "Wages of shared routes, and what a rate by the hour, day, trip, task or share of fees would have to be",
            description =
                    "With per-day, per-trip or per-visit (Rp) or per-fee (percent) also what that rate would have paid.")
    @GetMapping("/wages")
    WagesJson wages(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        Period period = new Period(from, to);
        CostRow ridden = work.read(() -> rows.whole(period));
        CostRepository.Worked worked = work.read(() -> rows.worked(period));
        long fees = PaidSums.of(receipts.between(from, to)).takenInIdr();
        long wage = WholeRupiah.of(ridden.wageMilliIdr());
        return new WagesJson(
                from,
                to,
                wage,
                Math.round(worked.sec() / 36.0) / 100.0,
                ridden.routes(),
                worked.trips(),
                ridden.visits(),
                worked.sec() == 0 ? null : (Long) Math.round(wage * 3_600.0 / worked.sec()),
                each(wage, ridden.routes()),
                each(wage, worked.trips()),
                each(wage, ridden.visits()),
                fees == 0 ? null : (Double) (Math.round(1_000.0 * wage / fees) / 10.0),
                schemes(
                        query,
                        wage,
                        Map.of(
                                "per-day", 100 * ridden.routes(),
                                "per-trip", 100 * worked.trips(),
                                "per-visit", 100 * ridden.visits(),
                                "per-fee", fees)),
                CoverageJson.ofOne(ridden.compared(), work.read(() -> rows.bikeDays(period)), locale));
    }

    /** Each rule that was given a rate; what it counts comes in hundredths, for a share is in percent. */
    private static List<SchemeJson> schemes(Map<String, String> query, long wage, Map<String, Long> hundredthsByRule) {
        List<SchemeJson> schemes = new ArrayList<>();
        for (String rule : List.of("per-day", "per-trip", "per-visit", "per-fee")) {
            String text = query.getOrDefault(rule, "");
            if (!text.isBlank()) {
                long rate = rate(rule, text.strip());
                long paid = Money.priced(rate, Objects.requireNonNull(hundredthsByRule.get(rule)), 100);
                schemes.add(new SchemeJson(rule, rate, paid, paid - wage));
            }
        }
        return schemes;
    }

    private static long rate(String rule, String text) {
        long most = rule.equals("per-fee") ? 100 : MOST_RATE;
        if (text.matches("\\d{1,9}") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        throw new InvalidInputException(List.of(new Issue(
                "out-of-range",
                "?" + rule,
                new Text("Isi antara 0–%d.".formatted(most), "Between 0 and %d.".formatted(most)))));
    }

    private static @Nullable Long each(long total, long count) {
        return count == 0 ? null : (Long) Money.priced(total, 1, count);
    }
}
