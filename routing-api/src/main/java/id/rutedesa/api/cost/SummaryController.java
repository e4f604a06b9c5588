package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.MalformedRequestException;
import id.rutedesa.api.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Months of a BUMDes carried from a server that stands alone to another one, as signed files. */
@RestController
@RequestMapping("/api/v1/costs/summaries")
@Tag(name = "costs")
class SummaryController {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            // The zone is among what was signed.
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final CostRepository costs;
    private final SummaryRepository rows;
    private final BumdesWork work;
    private final Clock clock;

    SummaryController(CostRepository costs, SummaryRepository rows, BumdesWork work, Clock clock) {
        this.costs = costs;
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A signed file.
     *
     * @param publicKey of the server that wrote it, X.509 in Base64
     * @param signature Ed25519 over the summary, Base64
     */
    record SignedJson(MonthlySummary summary, String publicKey, String signature) {}

    /**
     * What came of a file.
     *
     * @param changed false where it was here already
     */
    record TakenJson(String bumdes, String month, int days, boolean changed) {}

    @Operation(summary = "A month's figures as a signed file for another server; no names of persons")
    @GetMapping("/{month}")
    ResponseEntity<SignedJson> file(@PathVariable YearMonth month) {
        Period period = new Period(month.atDay(1), month.atEndOfMonth());
        SignedJson signed = work.write(() -> {
            SummaryRepository.Keys keys = rows.keys();
            MonthlySummary summary = new MonthlySummary(
                    MonthlySummary.FORMAT,
                    costs.name(),
                    month,
                    LocalTimeZone.local(clock.instant()),
                    costs.summaryDays(period));
            return new SignedJson(summary, keys.open(), SummarySigning.sign(keys.secret(), summary.signedBytes()));
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ringkasan-%s.json\"".formatted(month))
                .body(signed);
    }

    @Operation(
            summary = "Takes in a month that another server signed; the same file twice changes nothing",
            description = "The first file decides whose files are taken for this BUMDes.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SignedJson.class),
                            examples = @ExampleObject("""
                                            {"summary": {"format": "rutedesa-summary-2", "bumdes": "BUMDes Moni",
                                                         "month": "2026-06", "writtenAt": "2026-07-01T09:00:00+08:00", "days": []},
                                             "publicKey": "MCowBQYDK2VwAyEA…", "signature": "…"}""")))
    @PostMapping
    TakenJson take(@RequestBody byte[] bytes) {
        SignedJson signed = read(bytes);
        MonthlySummary summary = signed.summary();
        List<Issue> issues = wrong(signed);
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        boolean changed = work.write(() -> take(signed));
        return new TakenJson(
                summary.bumdes(), summary.month().toString(), summary.days().size(), changed);
    }

    private boolean take(SignedJson signed) {
        MonthlySummary summary = signed.summary();
        Optional<String> sender = rows.sender();
        if (sender.filter(known -> !known.equals(signed.publicKey())).isPresent()) {
            throw refused(
                    "another-sender",
                    "/publicKey",
                    "Berkas ini dari server lain. Hapus pengirim lama dulu kalau servernya memang berganti.",
                    "This file is from another server. Forget the old sender first if the server was replaced.");
        }
        Optional<Instant> before = rows.writtenAt(summary.month());
        if (before.filter(at -> at.isAfter(summary.writtenAt().toInstant())).isPresent()) {
            throw refused(
                    "older-than-known",
                    "/summary/writtenAt",
                    "Sudah ada ringkasan bulan itu yang lebih baru.",
                    "There is a later summary of that month already.");
        }
        if (before.filter(at -> at.equals(summary.writtenAt().toInstant())).isPresent()) {
            return false;
        }
        if (sender.isEmpty()) {
            rows.know(signed.publicKey());
        }
        rows.replace(summary);
        return true;
    }

    @Operation(summary = "Forgets whose files are taken: the next file decides anew")
    @DeleteMapping("/sender")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        if (!work.write(rows::forgetSender)) {
            throw new NotFoundException(new Text("Belum ada pengirim.", "There is no sender yet."));
        }
    }

    private static SignedJson read(byte[] bytes) {
        try {
            JsonNode file = STRICT.readTree(bytes);
            // Days in which owning was not counted say nothing of it, nor of what is no cash.
            file.path("summary").path("days").forEach(day -> {
                if (day instanceof ObjectNode figures) {
                    figures.putIfAbsent("owned", STRICT.valueToTree(MonthlySummary.Owned.NOTHING));
                    if (figures.path("compared") instanceof ObjectNode compared) {
                        compared.putIfAbsent(
                                "lostMilliIdr", STRICT.getNodeFactory().numberNode(0L));
                    }
                }
            });
            SignedJson signed = STRICT.treeToValue(file, SignedJson.class);
            if (signed != null) {
                return signed;
            }
        } catch (JacksonException e) {
            // Told below.
        }
        throw new MalformedRequestException(
                new Text("Ini bukan ringkasan bulan RuteDesa.", "This is no monthly summary of RuteDesa."));
    }

    private static List<Issue> wrong(SignedJson signed) {
        MonthlySummary summary = signed.summary();
        if (!SummarySigning.signed(signed.publicKey(), summary.signedBytes(), signed.signature())) {
            return List.of(issue(
                    "not-signed",
                    "/signature",
                    "Tanda tangannya tidak cocok: berkas ini diubah atau bukan dari server itu.",
                    "The signature does not fit: the file was altered, or that server did not write it."));
        }
        Set<Object> seen = new HashSet<>();
        boolean sound = summary.format().equals(MonthlySummary.FORMAT)
                && summary.days().stream()
                        .allMatch(day -> day.sound()
                                && YearMonth.from(day.day()).equals(summary.month())
                                && seen.add(day.day()));
        return sound
                ? List.of()
                : List.of(issue(
                        "wrong-content",
                        "/summary",
                        "Isi ringkasan ini tidak masuk akal.",
                        "What this summary says makes no sense."));
    }

    private static InvalidInputException refused(String code, String pointer, String indonesian, String english) {
        return new InvalidInputException(List.of(issue(code, pointer, indonesian, english)));
    }

    private static Issue issue(String code, String pointer, String indonesian, String english) {
        return new Issue(code, pointer, new Text(indonesian, english));
    }
}
