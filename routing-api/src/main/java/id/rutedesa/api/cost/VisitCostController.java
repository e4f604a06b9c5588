package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.cost.CostRepository.VisitCost;
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
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What every single visit of a period bears, as a table: exact amounts, no recipient's name. */
@RestController
@RequestMapping("/api/v1/costs/visits")
@Tag(name = "costs")
class VisitCostController {
    private static final Sheet SHEET = new Sheet(
            "kiriman",
            List.of(
                    Column.text("tanggal", "date", "2026-11-26"),
                    Column.text("kurir", "rider", "Kurir 1"),
                    Column.number("tujuan ke", "stop", "1"),
                    Column.text("desa", "village", "Moni"),
                    Column.number("kg", "kg", "1"),
                    Column.number("km", "km", "1"),
                    Column.number("kWh", "kwh", "1"),
                    Column.number("sewa (Rp)", "fixedIdr", "1"),
                    Column.number("upah (Rp)", "wageIdr", "1"),
                    Column.number("servis, ban, pajak (Rp)", "distanceIdr", "1"),
                    Column.number("bensin (Rp)", "petrolIdr", "1"),
                    Column.number("listrik (Rp)", "energyIdr", "1"),
                    Column.number("keausan baterai (Rp)", "batteryWearIdr", "1"),
                    Column.number("tukar baterai (Rp)", "swapIdr", "1"),
                    Column.number("pajak (Rp)", "taxIdr", "1"),
                    Column.number("penyusutan (Rp)", "depreciationIdr", "1"),
                    Column.number("bunga (Rp)", "financeIdr", "1"),
                    Column.number("menurut muatan (Rp)", "proportionalIdr", "1"),
                    Column.number("menurut penghematan (Rp)", "marginalIdr", "1")),
            List.of());

    private final CostRepository rows;
    private final BumdesWork work;

    VisitCostController(CostRepository rows, BumdesWork work) {
        this.rows = rows;
        this.work = work;
    }

    @Operation(
            summary = "What each visit of shared routes bears by both rules, row by row; format is csv or xlsx",
            description = "A trip that carried nothing stands without a village, so that rows add up to the routes.")
    @GetMapping("/file")
    void file(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "csv") String format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Period period = new Period(from, to);
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "kiriman-%s-%s".formatted(from, to),
                        sink -> work.read(() -> each(period, sink)),
                        response);
    }

    private boolean each(Period period, SheetWriter.RowSink sink) {
        rows.eachVisit(period, visit -> {
            try {
                sink.row(cells(visit));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return true;
    }

    private static List<String> cells(VisitCost visit) {
        List<String> cells = new ArrayList<>(List.of(
                visit.date(),
                visit.rider(),
                Integer.toString(visit.stop()),
                visit.village(),
                Thousandths.text(visit.massG()),
                Thousandths.text(visit.metres()),
                Thousandths.text(visit.energyWh())));
        visit.milliIdr().forEach(part -> cells.add(Thousandths.text(part)));
        cells.add(Thousandths.text(
                visit.milliIdr().stream().mapToLong(Long::longValue).sum()));
        cells.add(Thousandths.text(visit.marginalMilliIdr()));
        return cells;
    }
}
