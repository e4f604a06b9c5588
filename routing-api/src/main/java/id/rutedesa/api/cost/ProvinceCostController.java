package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.security.Grants;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import id.rutedesa.solver.cost.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Costs of those BUMDes that granted a province analyst: figures only, no person's name. */
@RestController
@RequestMapping("/api/v1/province/costs")
@Tag(name = "province")
class ProvinceCostController {
    private static final Sheet SHEET = new Sheet(
            "provinsi",
            List.of(
                    Column.text("BUMDes", "label", "BUMDes Moni"),
                    Column.number("hari motor", "routes", "1"),
                    Column.number("kiriman", "visits", "1"),
                    Column.number("km", "km", "1"),
                    Column.number("kWh", "kwh", "1"),
                    Column.number("biaya tetap (Rp)", "fixedIdr", "1"),
                    Column.number("upah (Rp)", "wageIdr", "1"),
                    Column.number("jarak (Rp)", "distanceIdr", "1"),
                    Column.number("energi (Rp)", "energyIdr", "1"),
                    Column.number("tukar baterai (Rp)", "swapIdr", "1"),
                    Column.number("jumlah (Rp)", "totalIdr", "1"),
                    Column.number("dengan bensin (Rp)", "petrolIdr", "1"),
                    Column.number("selisih (Rp)", "differenceIdr", "1"),
                    Column.text("bagian terbesar", "largestPart", "energy")),
            List.of());
    private static final List<String> PARTS = List.of("fixed", "wage", "distance", "energy", "swap");
    private static final long MILLI = 1_000;

    private final CostRepository rows;
    private final BumdesWork work;
    private final Grants grants;
    private final int cohortBumdes;
    private final int bikesEach;

    ProvinceCostController(
            CostRepository rows,
            BumdesWork work,
            Grants grants,
            @Value("${rutedesa.costs.cohort-bumdes:44}") int cohortBumdes,
            @Value("${rutedesa.costs.bikes-each:5}") int bikesEach) {
        this.rows = rows;
        this.work = work;
        this.grants = grants;
        this.cohortBumdes = cohortBumdes;
        this.bikesEach = bikesEach;
    }

    /**
     * One BUMDes.
     *
     * @param petrolIdr the same kilometres and wage on petrol
     * @param differenceIdr electric less petrol: above 0 where electric costs more
     * @param largestPart of the electric costs, without those that are the same on both sides
     */
    record BumdesJson(RowJson costs, long petrolIdr, long differenceIdr, String largestPart) {}

    /**
     * The province.
     *
     * @param dearer those that cost more than on petrol, the largest difference first
     * @param assumptions what petrol was priced with
     */
    record ProvinceCostsJson(
            LocalDate from,
            LocalDate to,
            List<BumdesJson> items,
            RowJson total,
            long petrolIdr,
            long differenceIdr,
            int cheaperCount,
            int dearerCount,
            List<BumdesJson> dearer,
            PetrolWish assumptions,
            CoverageJson coverage) {
        ProvinceCostsJson {
            items = List.copyOf(items);
            dearer = List.copyOf(dearer);
        }
    }

    @Operation(summary = "Costs of each BUMDes that granted the analyst, beside the same kilometres on petrol")
    @GetMapping
    ProvinceCostsJson costs(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "10000") long litreIdr,
            @RequestParam(defaultValue = "38.5") double kmPerLitre,
            @RequestParam(defaultValue = "162") long upkeepIdrPerKm,
            Locale locale) {
        return summed(new Period(from, to), new PetrolWish(litreIdr, kmPerLitre, upkeepIdrPerKm), locale);
    }

    @Operation(summary = "The same as a table, a row for each BUMDes; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "10000") long litreIdr,
            @RequestParam(defaultValue = "38.5") double kmPerLitre,
            @RequestParam(defaultValue = "162") long upkeepIdrPerKm,
            @RequestParam(defaultValue = "csv") String format,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format);
        ProvinceCostsJson costs =
                summed(new Period(from, to), new PetrolWish(litreIdr, kmPerLitre, upkeepIdrPerKm), locale);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "provinsi-%s-%s".formatted(from, to),
                        sink -> {
                            for (BumdesJson bumdes : costs.items()) {
                                sink.row(cells(bumdes));
                            }
                        },
                        response);
    }

    private static List<String> cells(BumdesJson bumdes) {
        RowJson row = bumdes.costs();
        PartsJson parts = row.parts();
        return Stream.of(
                        row.label(),
                        row.routes(),
                        row.visits(),
                        row.km(),
                        row.kwh(),
                        parts.fixedIdr(),
                        parts.wageIdr(),
                        parts.distanceIdr(),
                        parts.energyIdr(),
                        parts.swapIdr(),
                        row.totalIdr(),
                        bumdes.petrolIdr(),
                        bumdes.differenceIdr(),
                        bumdes.largestPart())
                .map(String::valueOf)
                .toList();
    }

    private ProvinceCostsJson summed(Period period, PetrolWish petrol, Locale locale) {
        List<CostRow> found = grants.grantedToCaller().stream()
                .map(bumdesId -> work.readAs(bumdesId, () -> rows.whole(period)))
                .toList();
        List<BumdesJson> items = items(found, petrol);
        List<BumdesJson> dearer = items.stream()
                .filter(item -> item.differenceIdr() > 0)
                .sorted((one, other) -> Long.compare(other.differenceIdr(), one.differenceIdr()))
                .toList();
        RowJson total =
                RowJson.total(found, items.stream().map(BumdesJson::costs).toList());
        long petrolIdr = items.stream().mapToLong(BumdesJson::petrolIdr).sum();
        return new ProvinceCostsJson(
                period.from(),
                period.to(),
                items,
                total,
                petrolIdr,
                total.totalIdr() - petrolIdr,
                (int) items.stream().filter(item -> item.differenceIdr() < 0).count(),
                dearer.size(),
                dearer,
                petrol,
                coverage(period, found, total.routes(), locale));
    }

    private static List<BumdesJson> items(List<CostRow> found, PetrolWish petrol) {
        List<RowJson> shown = RowJson.of(found);
        List<BumdesJson> items = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            long petrolIdr = Money.priced(petrol.milliIdr(found.get(i)), 1, MILLI);
            items.add(new BumdesJson(
                    shown.get(i), petrolIdr, shown.get(i).totalIdr() - petrolIdr, largestPart(found.get(i))));
        }
        return items;
    }

    /** Of distance, energy and swaps: the fixed part and the wage are the same on both sides. */
    private static String largestPart(CostRow row) {
        int largest = 2;
        for (int part = 3; part < PARTS.size(); part++) {
            if (row.milliIdr().get(part) > row.milliIdr().get(largest)) {
                largest = part;
            }
        }
        return PARTS.get(largest);
    }

    private CoverageJson coverage(Period period, List<CostRow> found, long bikeDays, Locale locale) {
        int reporting = (int) found.stream().filter(row -> row.routes() > 0).count();
        long expected = (long) cohortBumdes * bikesEach * period.workingDays();
        return CoverageJson.of(reporting, cohortBumdes, bikeDays, expected, locale);
    }
}
