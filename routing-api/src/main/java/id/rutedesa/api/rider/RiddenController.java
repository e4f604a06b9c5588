package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.cost.Coverage;
import id.rutedesa.api.cost.CoverageJson;
import id.rutedesa.api.cost.WholeRupiah;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planned against actual: what riders reported beside what was planned. */
@RestController
@RequestMapping("/api/v1/costs/actual")
@Tag(name = "costs")
class RiddenController {
    private static final int MOST_DAYS = 366;
    private static final double MILLI = 1_000;
    private static final Sheet SHEET = new Sheet(
            "kenyataan",
            List.of(
                    Column.text("tanggal", "date", "2026-11-26"),
                    Column.text("kurir", "rider", "Kurir 1"),
                    Column.text("motor rencana", "vehicle", "Motor 1"),
                    Column.text("yang dipakai", "usedVehicle", "Motor 1"),
                    Column.number("kiriman", "plannedVisits", "1"),
                    Column.number("sampai", "delivered", "1"),
                    Column.number("gagal", "failed", "1"),
                    Column.number("menit rencana", "plannedMinutes", "1"),
                    Column.number("menit", "minutes", "1"),
                    Column.number("km rencana", "plannedKm", "1"),
                    Column.number("km terekam", "trackKm", "1"),
                    Column.number("kWh rencana", "plannedKwh", "1"),
                    Column.number("kWh terbaca", "drawnKwh", "1"),
                    Column.number("biaya (Rp)", "costIdr", "1")),
            List.of());

    private final RiddenDays days;
    private final Coverage coverage;

    RiddenController(RiddenDays days, Coverage coverage) {
        this.days = days;
        this.coverage = coverage;
    }

    /**
     * One rider's day. What nobody reported is left out.
     *
     * @param vehicle that was planned
     * @param usedVehicle that was really ridden
     * @param perDeliveredIdr planned cost over tasks that arrived
     * @param remarks what stands out
     */
    record DayJson(
            LocalDate date,
            long riderId,
            String rider,
            String vehicle,
            String usedVehicle,
            boolean reported,
            long plannedVisits,
            long delivered,
            long failed,
            long plannedMinutes,
            @Nullable Long minutes,
            double plannedKm,
            @Nullable Double trackKm,
            @Nullable Double plannedKwh,
            @Nullable Double drawnKwh,
            long costIdr,
            @Nullable Long perDeliveredIdr,
            List<RemarkJson> remarks) {
        static DayJson of(RiddenDay day, Locale locale) {
            return new DayJson(
                    day.date(),
                    day.riderId(),
                    day.rider(),
                    day.vehicle(),
                    Objects.requireNonNullElse(day.usedVehicle(), day.vehicle()),
                    day.reported(),
                    day.plannedVisits(),
                    day.delivered(),
                    day.failed(),
                    day.plannedMinutes(),
                    day.minutes(),
                    day.plannedMetres() / MILLI,
                    thousandth(day.trackMetres()),
                    thousandth(day.plannedWh()),
                    thousandth(day.drawnWh()),
                    day.costIdr(),
                    day.delivered() == 0 ? null : (Long) Math.round((double) day.costIdr() / day.delivered()),
                    day.remarks().stream()
                            .map(remark ->
                                    new RemarkJson(remark.code(), remark.text().in(locale)))
                            .toList());
        }
    }

    record RemarkJson(String code, String text) {}

    /**
     * Sums; planned figures stand beside actual ones of the same days only.
     *
     * @param days with a shared route
     * @param reportedDays of them with at least one report
     * @param plannedMinutes of the days whose minutes are known
     * @param plannedKm of the days with a recorded ride
     * @param plannedKwh of the stretches between readings
     * @param perDeliveredIdr planned cost of the days with reports over tasks that arrived
     * @param failures by reason
     */
    record SumJson(
            long days,
            long reportedDays,
            long plannedVisits,
            long delivered,
            long failed,
            long plannedMinutes,
            long minutes,
            double plannedKm,
            double trackKm,
            double plannedKwh,
            double drawnKwh,
            long costIdr,
            @Nullable Long perDeliveredIdr,
            Map<String, Integer> failures) {
        static SumJson of(List<RiddenDay> days) {
            Map<String, Integer> failures = new TreeMap<>();
            days.forEach(day -> day.failures().forEach((reason, count) -> failures.merge(reason, count, Integer::sum)));
            List<RiddenDay> timed =
                    days.stream().filter(day -> day.minutes() != null).toList();
            List<RiddenDay> tracked =
                    days.stream().filter(day -> day.trackMetres() != null).toList();
            long delivered = days.stream().mapToLong(RiddenDay::delivered).sum();
            long costIdr = days.stream().mapToLong(RiddenDay::costIdr).sum();
            long reportedIdr = days.stream()
                    .filter(RiddenDay::reported)
                    .mapToLong(RiddenDay::costIdr)
                    .sum();
            return new SumJson(
                    days.size(),
                    days.stream().filter(RiddenDay::reported).count(),
                    days.stream().mapToLong(RiddenDay::plannedVisits).sum(),
                    delivered,
                    days.stream().mapToLong(RiddenDay::failed).sum(),
                    timed.stream().mapToLong(RiddenDay::plannedMinutes).sum(),
                    timed.stream()
                            .map(RiddenDay::minutes)
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum(),
                    tracked.stream().mapToLong(RiddenDay::plannedMetres).sum() / MILLI,
                    tracked.stream()
                                    .map(RiddenDay::trackMetres)
                                    .filter(Objects::nonNull)
                                    .mapToLong(Long::longValue)
                                    .sum()
                            / MILLI,
                    days.stream()
                                    .map(RiddenDay::plannedWh)
                                    .filter(Objects::nonNull)
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            / MILLI,
                    days.stream()
                                    .map(RiddenDay::drawnWh)
                                    .filter(Objects::nonNull)
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            / MILLI,
                    costIdr,
                    delivered == 0 ? null : (Long) Math.round((double) reportedIdr / delivered),
                    failures);
        }
    }

    /**
     * A village on routes with reports.
     *
     * @param village nearest to the stops; empty where none is near, and for trips that carried nothing
     * @param costIdr proportional shares of its tasks in the planned cost; villages add up to all routes with reports
     */
    record VillageJson(
            String village,
            long visits,
            long delivered,
            long failed,
            long costIdr,
            @Nullable Long perDeliveredIdr) {
        static List<VillageJson> of(List<RiddenDay> days) {
            List<RiddenVillage> rows = RiddenVillage.sum(
                    days.stream().filter(RiddenDay::reported).flatMap(day -> day.villages().stream()));
            List<Long> whole = WholeRupiah.of(
                    rows.stream().map(RiddenVillage::costMilliIdr).toList());
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> of(rows.get(i), whole.get(i)))
                    .toList();
        }

        private static VillageJson of(RiddenVillage row, long costIdr) {
            return new VillageJson(
                    row.village(),
                    row.visits(),
                    row.delivered(),
                    row.failed(),
                    costIdr,
                    row.delivered() == 0 ? null : (Long) Math.round((double) costIdr / row.delivered()));
        }
    }

    /** @param coverage of the bike-days that should have been ridden, those with a shared route */
    record ActualJson(
            LocalDate from,
            LocalDate to,
            List<DayJson> items,
            SumJson total,
            CoverageJson coverage,
            List<VillageJson> villages) {
        ActualJson {
            items = List.copyOf(items);
            villages = List.copyOf(villages);
        }
    }

    @Operation(summary = "What riders reported beside what was planned, for each rider's day and in sums")
    @GetMapping
    ActualJson actual(@RequestParam LocalDate from, @RequestParam LocalDate to, Locale locale) {
        List<RiddenDay> found = found(from, to);
        return new ActualJson(
                from,
                to,
                found.stream().map(day -> DayJson.of(day, locale)).toList(),
                SumJson.of(found),
                coverage.of(from, to, locale),
                VillageJson.of(found));
    }

    @Operation(summary = "The same as a table; format is csv or xlsx")
    @GetMapping("/file")
    void file(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "csv") String format,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format);
        List<RiddenDay> found = found(from, to);
        new SheetWriter(SHEET)
                .answer(
                        wanted,
                        "kenyataan-%s-%s".formatted(from, to),
                        sink -> {
                            for (RiddenDay day : found) {
                                sink.row(cells(DayJson.of(day, locale)));
                            }
                        },
                        response);
    }

    private static List<String> cells(DayJson day) {
        @Nullable
        Object[] cells = {
            day.date(),
            day.rider(),
            day.vehicle(),
            day.usedVehicle(),
            day.plannedVisits(),
            day.delivered(),
            day.failed(),
            day.plannedMinutes(),
            day.minutes(),
            day.plannedKm(),
            day.trackKm(),
            day.plannedKwh(),
            day.drawnKwh(),
            day.costIdr()
        };
        return Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList();
    }

    private List<RiddenDay> found(LocalDate from, LocalDate to) {
        long count = ChronoUnit.DAYS.between(from, to) + 1;
        if (count < 1 || count > MOST_DAYS) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?to",
                    new Text(
                            "Paling banyak %d hari, dan tidak sebelum awalnya.".formatted(MOST_DAYS),
                            "At most %d days, and not before the first.".formatted(MOST_DAYS)))));
        }
        return days.between(from, to);
    }

    private static @Nullable Double thousandth(@Nullable Number amount) {
        return amount == null ? null : (Double) (Math.round(amount.doubleValue()) / MILLI);
    }
}
