package id.rutedesa.api.cash;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cash that riders bring back. */
@RestController
@RequestMapping("/api/v1/cash")
@Tag(name = "cash")
class CashController {
    private static final long MOST_IDR = 10_000_000_000L;
    private static final long MILLI = 1_000;

    private final CashRepository rows;
    private final FleetService fleet;
    private final BumdesWork work;

    CashController(CashRepository rows, FleetService fleet, BumdesWork work) {
        this.rows = rows;
        this.fleet = fleet;
        this.work = work;
    }

    @Operation(summary = "Cash on delivery of a day: expected, counted and the difference per rider, and what is owed")
    @GetMapping
    CashDay day(@RequestParam LocalDate date) {
        Map<Long, String> nameByRider = new LinkedHashMap<>();
        fleet.riders().stream()
                .sorted(Comparator.comparing(Rider::name))
                .forEach(rider -> nameByRider.put(rider.id(), rider.name()));
        return work.read(() -> CashDay.of(date, nameByRider, rows.collected(date, date), rows.counts(date)));
    }

    @Operation(summary = "What belongs to each producer over some days, both ends included")
    @GetMapping("/owed")
    ItemsJson<CashDay.Owed> owed(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInputException(List.of(new Issue(
                    "ends-before-start",
                    "?to",
                    new Text("Tanggal akhirnya sebelum tanggal awal.", "The last date is before the first."))));
        }
        return new ItemsJson<>(work.read(() -> CashDay.owed(rows.collected(from, to))));
    }

    /** What was counted, whole Rupiah. */
    record CountJson(
            long riderId,
            LocalDate date,
            long countedIdr,
            @Nullable String note) {}

    @Operation(summary = "Records what was counted of a rider's day; the ETag is the version in the day's answer")
    @PutMapping(path = "/{date}/riders/{riderId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content = @Content(examples = @ExampleObject("{\"countedIdr\": 235000, \"note\": \"kembalian kurang\"}")))
    ResponseEntity<CountJson> count(
            @PathVariable LocalDate date,
            @PathVariable long riderId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        fleet.rider(riderId);
        JsonBody body = JsonBody.parse(bytes);
        CashCount asked = body.object(reader -> new CashCount(
                riderId,
                date,
                reader.wholeNumber("countedIdr", 0, MOST_IDR) * MILLI,
                reader.optionalText("note", 200),
                0));
        body.check();
        CashCount saved = work.write(() -> {
            long version = rows.counts(date).stream()
                    .filter(count -> count.riderId() == riderId)
                    .mapToLong(CashCount::version)
                    .sum();
            RowVersion.requireMatch(ifMatch, version);
            return rows.save(new CashCount(riderId, date, asked.milliIdr(), asked.note(), version))
                    .orElseThrow(RowVersion::stale);
        });
        return ResponseEntity.ok()
                .eTag(RowVersion.etag(saved.version()))
                .body(new CountJson(riderId, date, saved.milliIdr() / MILLI, saved.note()));
    }
}
