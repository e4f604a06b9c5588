package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans: ask for one, read it, list a day's, cancel. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans")
class PlanController {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);

    private final PlanningService planning;

    PlanController(PlanningService planning) {
        this.planning = planning;
    }

    /**
     * What is asked for.
     *
     * @param timeLimit how long the search may take, PT1S to PT10M; PT10S where it is missing
     */
    record PlanRequest(long depotId, LocalDate date, Duration timeLimit) {
        static PlanRequest read(BodyReader reader) {
            Duration limit = reader.duration("timeLimit", LONGEST_LIMIT, USUAL_LIMIT);
            if (limit.isZero()) {
                reader.reject(
                        "out-of-range",
                        "timeLimit",
                        new Text("Waktunya paling sedikit PT1S.", "The time must be at least PT1S."));
            }
            return new PlanRequest(reader.wholeNumber("depotId", 1, Long.MAX_VALUE), reader.date("date"), limit);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = PlanRequest.class)))
    ResponseEntity<PlanJson> start(@org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        PlanRequest request = body.object(PlanRequest::read);
        body.check();
        StoredPlan plan = planning.start(request.depotId(), request.date(), request.timeLimit());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/plans/" + plan.id()))
                .body(PlanJson.of(plan, false, locale));
    }

    @GetMapping
    ItemsJson<PlanJson> list(@RequestParam LocalDate date, Locale locale) {
        return new ItemsJson<>(planning.onDate(date).stream()
                .map(plan -> PlanJson.of(plan, false, locale))
                .toList());
    }

    @GetMapping("/{id}")
    PlanJson get(@PathVariable long id, @RequestParam(defaultValue = "false") boolean geometry, Locale locale) {
        return PlanJson.of(planning.plan(id), geometry, locale);
    }

    @PostMapping("/{id}/cancel")
    PlanJson cancel(@PathVariable long id, Locale locale) {
        return PlanJson.of(planning.cancel(id), false, locale);
    }
}
