package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.Page;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans: ask for one, read it, list them, plan again, cancel. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans")
class PlanController {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);

    private final PlanningService planning;
    private final PlanWait waiting;

    PlanController(PlanningService planning, PlanWait waiting) {
        this.planning = planning;
        this.waiting = waiting;
    }

    /**
     * What is asked for.
     *
     * @param timeLimit how long the search may take, PT1S to PT10M; PT10S where it is missing
     * @param patience the search ends sooner where nothing better was found for so long, PT1S to PT10M; may be missing
     * @param draft whether the plan is only made, and solved later by {@code /solve}
     */
    record PlanRequest(
            long depotId,
            LocalDate date,
            Duration timeLimit,
            @Nullable Duration patience,
            boolean draft) {
        static PlanRequest read(BodyReader reader) {
            Duration limit = atLeastASecond(reader, "timeLimit");
            return new PlanRequest(
                    reader.wholeNumber("depotId", 1, Long.MAX_VALUE),
                    reader.date("date"),
                    limit,
                    reader.has("patience") ? atLeastASecond(reader, "patience") : null,
                    reader.flag("draft", false));
        }

        private static Duration atLeastASecond(BodyReader reader, String key) {
            Duration time = reader.duration(key, LONGEST_LIMIT, USUAL_LIMIT);
            if (time.isZero()) {
                reader.reject(
                        "out-of-range",
                        key,
                        new Text("Waktunya paling sedikit PT1S.", "The time must be at least PT1S."));
            }
            return time;
        }

        SearchTime searchTime() {
            return new SearchTime(timeLimit, patience);
        }
    }

    @Operation(
            summary = "Plans a day",
            description = "Answers 202 with the plan's address; the solve is queued and outlives a power cut. "
                    + "With wait, answers 200 with the whole plan where it is there within so many seconds.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanRequest.class),
                            examples =
                                    @ExampleObject(
                                            "{\"depotId\": 1, \"date\": \"2026-11-25\", \"timeLimit\": \"PT10S\", \"patience\": \"PT3S\"}")))
    ResponseEntity<PlanJson> start(
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            @RequestParam(defaultValue = "0") int wait,
            Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        PlanRequest request = body.object(PlanRequest::read);
        body.check();
        StoredPlan plan = request.draft()
                ? planning.draft(request.depotId(), request.date(), request.searchTime())
                : planning.start(request.depotId(), request.date(), request.searchTime());
        HttpStatus status = request.draft() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return answer(plan.id(), status, wait, locale);
    }

    /** The plan, once it is solved or the time to wait is over. */
    private ResponseEntity<PlanJson> answer(long id, HttpStatus otherwise, int waitSec, Locale locale) {
        boolean solved = waitSec > 0 && waiting.untilSolved(id, waitSec);
        PlanView view = planning.view(id);
        return ResponseEntity.status(solved ? HttpStatus.OK : otherwise)
                .location(URI.create("/api/v1/plans/" + id))
                .eTag(RowVersion.etag(view.plan().version()))
                .body(PlanJson.of(view, false, locale));
    }

    @Operation(summary = "Lists plans", description = "In the order of their numbers, without routes.")
    @GetMapping
    ItemsJson<PlanJson> list(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Long depotId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long copyOf,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        Page page = Page.of(after, limit);
        PlanState wanted = state == null ? null : JsonBody.word("?state", PlanState.class, state);
        List<PlanJson> found =
                planning.list(new PlanRepository.Filter(depotId, date, wanted, copyOf), after, limit + 1).stream()
                        .map(view -> PlanJson.summary(view, locale))
                        .toList();
        return page.cut(found, PlanJson::id);
    }

    @Operation(summary = "Reads a plan with the routes of its present version")
    @GetMapping("/{id}")
    ResponseEntity<PlanJson> get(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean geometry, Locale locale) {
        PlanView view = planning.view(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore()) // One ETag for all languages: it guards steps, not copies.
                .eTag(RowVersion.etag(view.plan().version()))
                .body(PlanJson.of(view, geometry, locale));
    }

    @Operation(
            summary = "Plans the day again",
            description =
                    "With today's tasks and riders, as a new version. Solves a draft, too. Where riders have the plan "
                            + "already, the new version is a proposal. A body may lock what routes begin with, or whole routes.")
    @PostMapping("/{id}/solve")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples =
                                    @ExampleObject(
                                            "{\"locks\": [{\"riderId\": 1, \"taskIds\": [4, 2], \"whole\": false}]}")))
    ResponseEntity<PlanJson> solve(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "0") int wait,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] bytes,
            Locale locale) {
        List<RiderLock> locks = List.of();
        if (bytes != null && bytes.length > 0) {
            JsonBody body = JsonBody.parse(bytes);
            locks = body.object(RiderLock::readAll);
            body.check();
        }
        return answer(planning.again(id, locks, ifMatch).id(), HttpStatus.ACCEPTED, wait, locale);
    }

    @Operation(
            summary = "Ends the search, with the best plan so far",
            description = "The search ends within about a second, in whichever process it runs.")
    @PostMapping("/{id}/enough")
    ResponseEntity<PlanJson> enough(@PathVariable long id, @RequestParam(defaultValue = "0") int wait, Locale locale) {
        return answer(planning.enough(id).id(), HttpStatus.ACCEPTED, wait, locale);
    }

    @Operation(summary = "Ends the solve of a plan, or gives up a plan that riders do not have")
    @PostMapping("/{id}/cancel")
    ResponseEntity<PlanJson> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return answer(planning.cancel(id, ifMatch).id(), HttpStatus.OK, 0, locale);
    }
}
