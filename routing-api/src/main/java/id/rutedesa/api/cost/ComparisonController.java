package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.cost.ComparisonJson.WheelsJson;
import id.rutedesa.api.problem.JsonBody;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published routes of a period on other wheels: the same kilometres, loads, hills, hours and lines. */
@RestController
@RequestMapping("/api/v1/costs/comparison")
@Tag(name = "costs")
class ComparisonController {
    private static final Sheet SHEET = new Sheet(
            "banding",
            List.of(
                    Column.text("kendaraan", "wheels", "bensin SPBU"),
                    Column.number("energi (Rp)", "energyIdr", "1"),
                    Column.number("keausan baterai (Rp)", "batteryWearIdr", "1"),
                    Column.number("servis dan ban (Rp)", "upkeepIdr", "1"),
                    Column.number("pajak (Rp)", "taxIdr", "1"),
                    Column.number("penyusutan (Rp)", "depreciationIdr", "1"),
                    Column.number("bunga (Rp)", "financeIdr", "1"),
                    Column.number("upah (Rp)", "wageIdr", "1"),
                    Column.number("lain-lain (Rp)", "otherIdr", "1"),
                    Column.number("jumlah (Rp)", "totalIdr", "1"),
                    Column.number("selisih (Rp)", "differenceIdr", "1"),
                    Column.number("CO2e (g)", "co2eG", "1")),
            List.of());

    private final ComparedDays days;
    private final CostRepository rows;
    private final BumdesWork work;

    ComparisonController(ComparedDays days, CostRepository rows, BumdesWork work) {
        this.days = days;
        this.rows = rows;
        this.work = work;
    }

    @Operation(
            summary = "The same days on other wheels",
            description =
                    "Figures are given by the names of their factors, such as petrol-pump=12000 (Rp a litre) or pack-cycles=800. "
                            + "What is not given is taken from the tariffs of each day and the defaults in the answer.")
    @GetMapping
    ComparisonJson compare(@RequestParam Map<String, String> query, Locale locale) {
        return answer(query, locale);
    }

    @Operation(summary = "The same as a table; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @RequestParam Map<String, String> query,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, query.getOrDefault("format", "csv"));
        ComparisonJson compared = answer(query, locale);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "banding-%s-%s".formatted(compared.from(), compared.to()),
                        sink -> {
                            for (WheelsJson wheels : compared.wheels()) {
                                sink.row(cells(wheels));
                            }
                        },
                        response);
    }

    private ComparisonJson answer(Map<String, String> query, Locale locale) {
        ComparisonWish wish = ComparisonWish.read(query);
        ComparedDays.Days compared = days.of(wish);
        CoverageJson coverage =
                CoverageJson.ofOne(compared.ridden(), work.read(() -> rows.bikeDays(wish.period())), locale);
        return ComparisonJson.of(wish, compared, coverage, locale);
    }

    private static List<String> cells(WheelsJson wheels) {
        List<String> cells = new ArrayList<>(List.of(FileWords.ofWheels(wheels.wheels())));
        wheels.lines().all().forEach(idr -> cells.add(Long.toString(idr)));
        cells.add(Long.toString(wheels.totalIdr()));
        cells.add(Long.toString(wheels.differenceIdr()));
        cells.add(Long.toString(wheels.co2eG()));
        return cells;
    }
}
