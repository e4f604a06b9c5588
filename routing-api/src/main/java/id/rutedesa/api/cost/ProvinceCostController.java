package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.cost.ComparisonJson.FigureJson;
import id.rutedesa.api.cost.ProvinceCostsJson.BumdesJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.security.Grants;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Costs of those BUMDes that granted a province analyst, each compared as in its own comparison: figures only, no person's name. */
@RestController
@RequestMapping("/api/v1/province/costs")
@Tag(name = "province")
class ProvinceCostController {
    private static final Sheet SHEET = new Sheet(
            "provinsi",
            List.of(
                    Column.text("BUMDes", "label", "BUMDes Moni"),
                    Column.number("hari motor", "bikeDays", "1"),
                    Column.number("kiriman", "visits", "1"),
                    Column.number("km", "km", "1"),
                    Column.number("kWh", "kwh", "1"),
                    Column.number("rencana (Rp)", "plannedIdr", "1"),
                    Column.number("energi (Rp)", "energyIdr", "1"),
                    Column.number("keausan baterai (Rp)", "batteryWearIdr", "1"),
                    Column.number("servis dan ban (Rp)", "upkeepIdr", "1"),
                    Column.number("pajak (Rp)", "taxIdr", "1"),
                    Column.number("penyusutan (Rp)", "depreciationIdr", "1"),
                    Column.number("bunga (Rp)", "financeIdr", "1"),
                    Column.number("upah (Rp)", "wageIdr", "1"),
                    Column.number("lain-lain (Rp)", "otherIdr", "1"),
                    Column.number("jumlah (Rp)", "firstIdr", "1"),
                    Column.number("pembanding (Rp)", "secondIdr", "1"),
                    Column.number("selisih (Rp)", "differenceIdr", "1"),
                    Column.text("biaya terbesar", "largestLine", "energi")),
            List.of());

    private final CostRepository rows;
    private final ComparedDays days;
    private final BumdesWork work;
    private final Grants grants;
    private final int cohortBumdes;
    private final int bikesEach;

    ProvinceCostController(
            CostRepository rows,
            ComparedDays days,
            BumdesWork work,
            Grants grants,
            @Value("${rutedesa.costs.cohort-bumdes:44}") int cohortBumdes,
            @Value("${rutedesa.costs.bikes-each:5}") int bikesEach) {
        this.rows = rows;
        this.days = days;
        this.work = work;
        this.grants = grants;
        this.cohortBumdes = cohortBumdes;
        this.bikesEach = bikesEach;
    }

    @Operation(
            summary = "Costs of each BUMDes that granted the analyst, beside the same days on other wheels",
            description = "first, second, view, meter and figures such as petrol-pump=12000 are those of a comparison.")
    @GetMapping
    ProvinceCostsJson costs(@RequestParam Map<String, String> query, Locale locale) {
        ComparisonWish wish = ComparisonWish.read(query);
        List<BumdesJson> items = grants.grantedToCaller().stream()
                .map(bumdesId -> work.readAs(bumdesId, () -> BumdesJson.of(wish, rows.name(), days.of(wish))))
                .toList();
        List<FigureJson> figures = work.readAs(CurrentBumdes.NOBODY, () -> days.of(wish)).used().stream()
                .map(used -> FigureJson.of(used, locale))
                .toList();
        return ProvinceCostsJson.of(wish, items, figures, coverage(wish.period(), items, locale));
    }

    @Operation(summary = "The same as a table, a row for each BUMDes; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @RequestParam Map<String, String> query,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, query.getOrDefault("format", "csv"));
        ProvinceCostsJson costs = costs(query, locale);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "provinsi-%s-%s".formatted(costs.from(), costs.to()),
                        sink -> {
                            for (BumdesJson bumdes : costs.items()) {
                                sink.row(cells(bumdes));
                            }
                        },
                        response);
    }

    private static List<String> cells(BumdesJson bumdes) {
        List<Object> cells = new ArrayList<>(List.of(
                bumdes.label(), bumdes.bikeDays(), bumdes.visits(), bumdes.km(), bumdes.kwh(), bumdes.plannedIdr()));
        cells.addAll(bumdes.firstLines().all());
        cells.addAll(List.of(
                bumdes.firstIdr(), bumdes.secondIdr(), bumdes.differenceIdr(), FileWords.ofLine(bumdes.largestLine())));
        return cells.stream().map(String::valueOf).toList();
    }

    private CoverageJson coverage(Period period, List<BumdesJson> items, Locale locale) {
        int reporting = (int) items.stream().filter(item -> item.bikeDays() > 0).count();
        long bikeDays = items.stream().mapToLong(BumdesJson::bikeDays).sum();
        long expected = (long) cohortBumdes * bikesEach * period.workingDays();
        return CoverageJson.of(reporting, cohortBumdes, bikeDays, expected, locale);
    }
}
