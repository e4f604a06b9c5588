package id.rutedesa.api.rider;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import id.rutedesa.api.rider.RiderReports.PastedOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What riders have reported, and the taking in of reports that came through a chat. */
@RestController
@Tag(name = "riders")
class ReportController {
    private static final int LONGEST_PASTE = 400_000;

    private final RiderReports reports;

    ReportController(RiderReports reports) {
        this.reports = reports;
    }

    /** Pasted text: one or many riders' messages, with anything around them. */
    @Schema(example = """
            {"text": "RD1:…"}""")
    record PastedText(String text) {
        static PastedText read(BodyReader reader) {
            return new PastedText(reader.text("text", LONGEST_PASTE));
        }
    }

    @Operation(summary = "Takes in what riders have sent as pasted text")
    @PostMapping(path = "/api/v1/report-texts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = PastedText.class)))
    PastedOutcome takeIn(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        PastedText pasted = body.object(PastedText::read);
        body.check();
        return reports.takeIn(pasted.text());
    }

    @Operation(summary = "A rider's reports of a day")
    @GetMapping("/api/v1/riders/{riderId}/reports/{date}")
    ItemsJson<Recorded> ofDay(@PathVariable long riderId, @PathVariable LocalDate date) {
        return new ItemsJson<>(reports.ofDay(riderId, date));
    }
}
