package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.cost.ComparisonJson.LinesJson;
import id.rutedesa.api.cost.RouteShares.VisitShare;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import id.rutedesa.solver.cost.Wheels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Costs of the BUMDes's published routes, at the prices that they were planned with. */
@RestController
@RequestMapping("/api/v1/costs")
@Tag(name = "costs")
class CostController {
    private static final Sheet SHEET = new Sheet(
            "biaya",
            List.of(
                    Column.text("kelompok", "label", "2026-11-26"),
                    Column.number("rute", "rute", "1"),
                    Column.number("kiriman", "kiriman", "1"),
                    Column.number("km", "km", "1"),
                    Column.number("kWh", "kWh", "1"),
                    Column.number("bensin (liter)", "bensin (liter)", "1"),
                    Column.number("sewa (Rp)", "sewa (Rp)", "1"),
                    Column.number("upah (Rp)", "upah (Rp)", "1"),
                    Column.number("servis, ban, pajak (Rp)", "servis, ban, pajak (Rp)", "1"),
                    Column.number("bensin (Rp)", "bensin (Rp)", "1"),
                    Column.number("listrik (Rp)", "listrik (Rp)", "1"),
                    Column.number("keausan baterai (Rp)", "keausan baterai (Rp)", "1"),
                    Column.number("tukar baterai (Rp)", "tukar baterai (Rp)", "1"),
                    Column.number("pajak (Rp)", "pajak (Rp)", "1"),
                    Column.number("penyusutan (Rp)", "penyusutan (Rp)", "1"),
                    Column.number("bunga (Rp)", "bunga (Rp)", "1"),
                    Column.number("jumlah (Rp)", "jumlah (Rp)", "1")),
            List.of());

    private final CostRepository rows;
    private final ComparedDays days;
    private final BumdesWork work;

    CostController(CostRepository rows, ComparedDays days, BumdesWork work) {
        this.rows = rows;
        this.days = days;
        this.work = work;
    }

    /**
     * Rows add up to the total, and parts to their row, to the Rupiah.
     *
     * @param kg handed over or taken in
     * @param prices what the routes were planned with, each with how many of them and where it comes from
     * @param scenarios the same rows on other wheels, where it was asked for
     */
    record CostsJson(
            LocalDate from,
            LocalDate to,
            List<RowJson> items,
            RowJson total,
            double kg,
            CoverageJson coverage,
            List<PricesJson> prices,
            List<ScenarioJson> scenarios) {
        CostsJson {
            items = List.copyOf(items);
            prices = List.copyOf(prices);
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * All rows on some wheels.
     *
     * @param itemsIdr of each row, in the order of the rows; they add up to the total
     * @param lines add up to the total
     */
    record ScenarioJson(String wheels, List<Long> itemsIdr, long totalIdr, LinesJson lines) {
        ScenarioJson {
            itemsIdr = List.copyOf(itemsIdr);
        }

        static ScenarioJson of(ScenarioRows scenario, List<CostRow> rows) {
            List<Long> items =
                    WholeRupiah.of(rows.stream().map(scenario::milliIdr).toList());
            long totalIdr = items.stream().mapToLong(Long::longValue).sum();
            return new ScenarioJson(
                    BodyReader.word(scenario.wheels()), items, totalIdr, LinesJson.of(scenario.lines(), totalIdr));
        }
    }

    @Operation(
            summary = "What published routes cost in a period, by day, rider, vehicle, route, energy source or village",
            description =
                    "With scenario=electric-home,petrol-pump each row is also priced on those wheels; view, meter and figures such "
                            + "as petrol-pump=12000 are those of the comparison.")
    @GetMapping
    CostsJson costs(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "day") String group,
            @RequestParam(defaultValue = "") List<String> scenario,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Locale locale) {
        Period period = new Period(from, to);
        CostGroup by = JsonBody.word("?group", CostGroup.class, group);
        return work.read(() -> {
            List<CostRow> found = rows.rows(period, by);
            List<RowJson> shown = RowJson.of(found);
            CostRow whole = rows.whole(period);
            RowJson total = RowJson.total(found, shown).with(whole.routes());
            List<ScenarioJson> scenarios = scenarios(scenario, query, by).stream()
                    .map(each -> ScenarioJson.of(each, found))
                    .toList();
            return new CostsJson(
                    from,
                    to,
                    shown,
                    total,
                    rows.massG(period) / 1000.0,
                    CoverageJson.ofOne(whole.compared(), rows.bikeDays(period), locale),
                    rows.prices(period),
                    scenarios);
        });
    }

    private List<ScenarioRows> scenarios(List<String> names, Map<String, String> query, CostGroup group) {
        List<Wheels> wheels = names.stream()
                .map(name -> JsonBody.word("?scenario", Wheels.class, name))
                .toList();
        if (wheels.isEmpty()) {
            return List.of();
        }
        ComparisonWish wish = ComparisonWish.read(query, "group", "scenario");
        ComparedDays.Days compared = days.of(wish);
        List<CostRepository.DatedRow> dated = rows.byDay(wish.period(), group);
        return wheels.stream()
                .map(each -> ScenarioRows.of(each, compared, dated, wish.view().owned()))
                .toList();
    }

    /**
     * Legs add up to the route, and so do trips.
     *
     * @param prices what the route was planned with
     * @param trips from the depot and back, by number from 1
     */
    record RouteCostsJson(
            String departure,
            String rider,
            List<PricesJson> prices,
            List<RowJson> items,
            List<RowJson> trips,
            RowJson total,
            List<ShareJson> shares) {
        RouteCostsJson {
            prices = List.copyOf(prices);
            items = List.copyOf(items);
            trips = List.copyOf(trips);
            shares = List.copyOf(shares);
        }
    }

    /**
     * What one visit bears by both rules; each rule's column adds up to the route, to the Rupiah.
     *
     * @param stop number of the stop, the departure being 0
     * @param recipient empty for a trip that carried nothing
     * @param proportionalIdr of each leg its goods were aboard, by mass
     * @param marginalIdr in the ratio of what leaving out each stop of the trip would save
     * @param savedIdr what leaving out the stop would save
     */
    record ShareJson(int stop, String recipient, double kg, long proportionalIdr, long marginalIdr, long savedIdr) {}

    @Operation(summary = "What each leg of a published route costs, and what each visit bears of it")
    @GetMapping("/plans/{planId}/riders/{riderId}")
    RouteCostsJson route(@PathVariable long planId, @PathVariable long riderId) {
        JsonNode document = work.read(() -> rows.document(planId, riderId))
                .map(JsonMapper.shared()::readTree)
                .orElseThrow(() -> new NotFoundException(new Text(
                        "Rute itu tidak ada atau belum dibagikan.", "There is no such route, or it is not shared.")));
        List<CostRow> legs = RouteLegs.of(document);
        List<RowJson> shown = RowJson.of(legs);
        return new RouteCostsJson(
                document.path("departure").asString(""),
                document.path("rider").asString(""),
                List.of(PricesJson.of(document.path("rates"), 1)),
                shown,
                RowJson.of(RouteLegs.trips(document)),
                RowJson.total(legs, shown),
                shares(document));
    }

    private static List<ShareJson> shares(JsonNode document) {
        List<VisitShare> shares = RouteShares.of(document);
        List<Long> proportional =
                WholeRupiah.of(shares.stream().map(VisitShare::totalMilliIdr).toList());
        List<Long> marginal =
                WholeRupiah.of(shares.stream().map(VisitShare::marginalMilliIdr).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new ShareJson(
                        shares.get(i).stop(),
                        document.path("stops")
                                .path(shares.get(i).stop())
                                .path("recipient")
                                .asString(""),
                        shares.get(i).massG() / 1000.0,
                        proportional.get(i),
                        marginal.get(i),
                        WholeRupiah.of(shares.get(i).savedMilliIdr())))
                .toList();
    }

    /** Exact amounts, row by row: nothing is rounded in a file. */
    @Operation(summary = "The same as a table; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "day") String group,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "") List<String> scenario,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Period period = new Period(from, to);
        CostGroup by = JsonBody.word("?group", CostGroup.class, group);
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format);
        List<ScenarioRows> scenarios = work.read(() -> scenarios(scenario, query, by));
        List<Column> columns = new ArrayList<>(SHEET.columns());
        scenarios.stream()
                .map(each -> FileWords.ofWheels(BodyReader.word(each.wheels())) + " (Rp)")
                .forEach(heading -> columns.add(Column.number(heading, heading, "1")));
        new SheetWriter(new Sheet("biaya", columns, List.of()))
                .answer(
                        wanted,
                        "biaya-%s-%s".formatted(from, to),
                        sink -> work.read(() -> each(period, by, scenarios, sink)),
                        response);
    }

    private boolean each(Period period, CostGroup by, List<ScenarioRows> scenarios, SheetWriter.RowSink sink) {
        rows.each(period, by, row -> {
            try {
                List<String> cells = cells(row);
                scenarios.forEach(each -> cells.add(Thousandths.text(each.milliIdr(row))));
                sink.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return true;
    }

    private static List<String> cells(CostRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.label(),
                Long.toString(row.routes()),
                Long.toString(row.visits()),
                Thousandths.text(row.metres()),
                Thousandths.text(row.energyWh()),
                Thousandths.text(row.petrolMl())));
        row.milliIdr().forEach(part -> cells.add(Thousandths.text(part)));
        cells.add(Thousandths.text(row.totalMilliIdr()));
        return cells;
    }
}
