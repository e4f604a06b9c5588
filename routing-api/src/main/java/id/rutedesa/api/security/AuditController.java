package id.rutedesa.api.security;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what in the own BUMDes. The database writes it; nobody can change or delete it. */
@RestController
@Tag(name = "accounts")
class AuditController {
    private static final int LONGEST_PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A point in time as the database writes it, in whatever zone its session has. */
    private static final Pattern INSTANT =
            Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?[+-]\\d\\d:\\d\\d)\"");

    private final JdbcClient jdbc;
    private final BumdesWork work;

    AuditController(JdbcClient jdbc, BumdesWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * One change.
     *
     * @param actor {@code akun:login}, {@code token:number}, {@code demo}, or {@code rutedesa} for the program itself
     * @param action whether the row came, differs or went
     * @param changes by column: what it was and is; of personal words only that they changed
     */
    record EntryJson(
            long id, OffsetDateTime at, String actor, String action, String thing, String thingId, JsonNode changes) {}

    /** The newest first; {@code before} is the last number of the page before. */
    @Operation(summary = "Who changed what, newest first")
    @GetMapping("/api/v1/audit")
    ItemsJson<EntryJson> entries(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?limit",
                    new Text(
                            "Antara 1 dan %d.".formatted(LONGEST_PAGE), "Between 1 and %d.".formatted(LONGEST_PAGE)))));
        }
        return new ItemsJson<>(
                work.read(() -> jdbc.sql("SELECT * FROM audit_entry WHERE id < ? ORDER BY id DESC LIMIT ?")
                        .params(before, limit)
                        .query((row, n) -> new EntryJson(
                                row.getLong("id"),
                                LocalTimeZone.local(row.getTimestamp("at").toInstant()),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("thing"),
                                row.getString("thing_id"),
                                JSON.readTree(local(row.getString("changes")))))
                        .list()));
    }

    /** The same JSON, with points in time as the API writes them. A text that only looks like one stays as it is. */
    private static String local(String json) {
        return INSTANT.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement("\"%s\"".formatted(localTime(found.group(1)))));
    }

    private static String localTime(String text) {
        try {
            return ISO_OFFSET_DATE_TIME.format(
                    LocalTimeZone.local(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
