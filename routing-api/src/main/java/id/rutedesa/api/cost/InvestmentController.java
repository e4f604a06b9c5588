package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.Investment;
import id.rutedesa.solver.cost.WheelComparison;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether buying motorbikes, packs and chargers pays: what a period's shared routes save against what it is held against. */
@RestController
@RequestMapping("/api/v1/costs/investment")
@Tag(name = "costs")
class InvestmentController {
    private static final long MILLI = 1_000;
    private static final double HUNDRED = 100;
    private static final String[] NAMES = {
        "bikes",
        "packs",
        "chargers",
        "charger-price",
        "avoided-price",
        "grant-percent",
        "loan-percent",
        "loan-years",
        "discount"
    };

    private static final Sheet SHEET = new Sheet(
            "investasi",
            List.of(
                    Column.number("tahun", "year", "0"),
                    Column.number("masuk atau keluar (Rp)", "flowIdr", "1"),
                    Column.number("jumlah sampai tahun itu (Rp)", "sumIdr", "1")),
            List.of());

    private final ComparedDays days;
    private final CostRepository rows;
    private final BumdesWork work;

    InvestmentController(ComparedDays days, CostRepository rows, BumdesWork work) {
        this.days = days;
        this.rows = rows;
        this.work = work;
    }

    /**
     * The investment.
     *
     * @param bikeDays of electric motorbikes in the period that savings are taken from
     * @param savingPerBikeDayIdr second less first kind of wheels, in cash
     * @param bikes bought, as packs and chargers
     * @param priceIdr of all of it, less what is not bought instead
     * @param ownIdr paid in year 0: price less grant and loan
     * @param paymentIdr for the loan, a year
     * @param savingIdrPerYear saving of a bike-day × riding days × bikes
     * @param paybackYears null where it never pays back
     */
    record InvestmentJson(
            LocalDate from,
            LocalDate to,
            long bikeDays,
            long savingPerBikeDayIdr,
            long bikes,
            long packs,
            long chargers,
            long priceIdr,
            long grantIdr,
            long loanIdr,
            long ownIdr,
            long paymentIdr,
            double ridingDays,
            long savingIdrPerYear,
            List<Investment.Year> years,
            long netPresentValueIdr,
            double discountPercent,
            @Nullable Double paybackYears,
            CoverageJson coverage) {
        InvestmentJson {
            years = List.copyOf(years);
        }
    }

    @Operation(
            summary = "Payback and net present value of motorbikes, packs and chargers, with grants and loans",
            description =
                    "bikes (those in use), packs, chargers, charger-price (Rp), avoided-price (Rp, of what each motorbike is bought instead "
                            + "of), grant-percent, loan-percent, loan-years, discount (% a year), and the figures of a comparison.")
    @GetMapping
    InvestmentJson invest(@RequestParam Map<String, String> query, Locale locale) {
        ComparisonWish wish = ComparisonWish.read(query, NAMES);
        Numbers numbers = new Numbers(query);
        long bikes = numbers.whole("bikes", work.read(rows::bikes), 1_000);
        long packs = numbers.whole("packs", 0, 10_000);
        long chargers = numbers.whole("chargers", 0, 10_000);
        long chargerPrice = numbers.whole("charger-price", 1_000_000, 200_000_000);
        long avoided = numbers.whole("avoided-price", 0, 200_000_000);
        long grant = numbers.whole("grant-percent", 0, 100);
        long loan = numbers.whole("loan-percent", 0, 100);
        int loanYears = (int) Math.max(1, numbers.whole("loan-years", 3, 30));
        double discount = numbers.whole("discount", 6, 100);
        numbers.check();
        if (grant + loan > 100) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?loan-percent",
                    new Text("Hibah dan pinjaman paling banyak 100 %.", "Grant and loan are at most 100 %."))));
        }
        ComparedDays.Days found = days.of(wish);
        Compared ridden = found.ridden();
        long bikeDays = ridden.routes();
        long savedMilli =
                -new WheelComparison(found.stretches(), wish.first(), wish.second(), false).differenceMilliIdr();
        long price = Math.max(
                0,
                bikes * (days.usual(wish, Factor.ELECTRIC_PRICE) / MILLI - avoided)
                        + packs * (days.usual(wish, Factor.PACK_PRICE) / MILLI)
                        + chargers * chargerPrice);
        long ridingDays = days.usual(wish, Factor.RIDING_DAYS);
        Investment investment = new Investment(
                price,
                Math.round(price * grant / HUNDRED),
                Math.round(price * loan / HUNDRED),
                loanYears,
                days.usual(wish, Factor.INTEREST) / (double) MILLI,
                bikeDays == 0 ? 0 : Math.round((double) savedMilli / MILLI / bikeDays * ridingDays / MILLI * bikes),
                (int) Math.max(1, days.usual(wish, Factor.YEARS_OF_USE) / MILLI),
                discount);
        OptionalDouble payback = investment.paybackYears();
        return new InvestmentJson(
                wish.period().from(),
                wish.period().to(),
                bikeDays,
                bikeDays == 0 ? 0 : Math.round((double) savedMilli / MILLI / bikeDays),
                bikes,
                packs,
                chargers,
                investment.priceIdr(),
                investment.grantIdr(),
                investment.loanIdr(),
                investment.ownIdr(),
                investment.paymentIdr(),
                ridingDays / (double) MILLI,
                investment.savingIdrPerYear(),
                investment.years(),
                investment.netPresentValueIdr(),
                discount,
                payback.isPresent() ? (Double) (Math.round(payback.getAsDouble() * 10) / 10.0) : null,
                CoverageJson.ofOne(ridden, work.read(() -> rows.bikeDays(wish.period())), locale));
    }

    @Operation(summary = "The years as a table; format is csv or xlsx")
    @GetMapping("/file")
    void investmentFile(
            @RequestParam Map<String, String> query,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, query.getOrDefault("format", "csv"));
        InvestmentJson bought = invest(query, locale);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "investasi-%s-%s".formatted(bought.from(), bought.to()),
                        sink -> {
                            for (Investment.Year year : bought.years()) {
                                sink.row(Stream.of(year.year(), year.flowIdr(), year.sumIdr())
                                        .map(String::valueOf)
                                        .toList());
                            }
                        },
                        response);
    }

    /** Whole numbers of a query, each from 0 to its most. */
    private static final class Numbers {
        private final Map<String, String> query;
        private final List<Issue> issues = new ArrayList<>();

        Numbers(Map<String, String> query) {
            this.query = query;
        }

        long whole(String name, long usual, long most) {
            String text = query.getOrDefault(name, "");
            if (text.isBlank()) {
                return usual;
            }
            try {
                long value = Long.parseLong(text.strip());
                if (value >= 0 && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, as what is out of range.
            }
            issues.add(new Issue(
                    "out-of-range",
                    "?" + name,
                    new Text("Isi bilangan bulat 0–%d.".formatted(most), "A whole number, 0–%d.".formatted(most))));
            return usual;
        }

        void check() {
            if (!issues.isEmpty()) {
                throw new InvalidInputException(issues);
            }
        }
    }
}
