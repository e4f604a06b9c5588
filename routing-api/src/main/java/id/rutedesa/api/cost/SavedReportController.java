package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages of costs under a name, with their period and figures: computed anew whenever they are opened. Those of a BUMDes are its own;
 * analysts of the province share theirs, of which each sees what was granted to the one who opens it.
 */
@RestController
@RequestMapping("/api/v1/costs/reports")
@Tag(name = "costs")
class SavedReportController {
    private static final Pattern PAGE_OF_A_BUMDES = page("biaya|kenyataan|banding|belanja|investasi");
    private static final Pattern PAGE_OF_THE_PROVINCE = page("provinsi");
    private static final int LONGEST_ADDRESS = 2_000;

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final CurrentBumdes current;

    SavedReportController(JdbcClient jdbc, BumdesWork work, CurrentBumdes current) {
        this.jdbc = jdbc;
        this.work = work;
        this.current = current;
    }

    private static Pattern page(String names) {
        return Pattern.compile("/(" + names + ")(\\?[\\w.=&%+-]*)?");
    }

    /** @param address of a page of costs on this server, such as {@code /banding?from=2026-06-01&to=2026-06-30} */
    @Schema(name = "SavedReport", example = """
                    {"name": "Juni, bensin 12.000", "address": "/banding?from=2026-06-01&to=2026-06-30&petrol-pump=12000"}""")
    record ReportJson(long id, String name, String address) {}

    @Operation(summary = "Lists saved reports")
    @GetMapping
    ItemsJson<ReportJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        List<ReportJson> all = work.read(() -> jdbc.sql("SELECT id, name, address FROM saved_report ORDER BY id")
                .query((row, n) -> new ReportJson(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
        return Page.of(after, limit).cut(all, ReportJson::id);
    }

    @Operation(summary = "Saves a report; one of the same name is replaced")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = ReportJson.class)))
    ResponseEntity<ReportJson> save(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        ReportJson asked = body.object(this::read);
        body.check();
        long id = work.write(() -> jdbc.sql("INSERT INTO saved_report (name, address) VALUES (?, ?) "
                        + "ON CONFLICT (bumdes_id, name) DO UPDATE SET address = EXCLUDED.address RETURNING id")
                .params(asked.name(), asked.address())
                .query(Long.class)
                .single());
        return ResponseEntity.created(URI.create("/api/v1/costs/reports/" + id))
                .body(new ReportJson(id, asked.name(), asked.address()));
    }

    private ReportJson read(BodyReader reader) {
        String address = reader.text("address", LONGEST_ADDRESS);
        Pattern own = current.id() == CurrentBumdes.INSTALLATION ? PAGE_OF_THE_PROVINCE : PAGE_OF_A_BUMDES;
        if (!address.isEmpty() && !own.matcher(address).matches()) {
            reader.reject(
                    "wrong-type",
                    "address",
                    new Text("Hanya halaman biaya di server ini.", "Only pages of costs on this server."));
        }
        return new ReportJson(0, reader.text("name", 80), address);
    }

    @Operation(summary = "Deletes a saved report")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        int deleted = work.write(() ->
                jdbc.sql("DELETE FROM saved_report WHERE id = ?").param(id).update());
        if (deleted == 0) {
            throw NotFoundException.of("laporan", "report", id);
        }
    }
}
