package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.task.TaskService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** What happens during a day, and what is proposed for it. */
@RestController
@RequestMapping("/api/v1/plans/{id}/events")
@Tag(name = "plans")
class PlanEventController {
    private final PlanEvents events;
    private final PlanningService planning;
    private final PlanWait waiting;
    private final TaskService tasks;
    private final Clock clock;

    PlanEventController(PlanEvents events, PlanningService planning, PlanWait waiting, TaskService tasks, Clock clock) {
        this.events = events;
        this.planning = planning;
        this.waiting = waiting;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * An event as the API writes it.
     *
     * @param basedOn the version that riders had
     * @param version what was proposed for it
     */
    record EventJson(
            long id,
            String type,
            OffsetDateTime at,
            int basedOn,
            @Nullable Integer version,
            @Nullable Long riderId,
            @Nullable Long taskId,
            @Nullable String note,
            OffsetDateTime createdAt) {
        static EventJson of(PlanEvent.Told told) {
            PlanEvent event = told.event();
            return new EventJson(
                    told.id(),
                    BodyReader.word(event.type()),
                    LocalTimeZone.local(event.at()),
                    told.basedOn(),
                    told.number(),
                    event.riderId(),
                    event.taskId(),
                    event.note(),
                    told.createdAt());
        }
    }

    @Operation(summary = "Lists what happened during the day")
    @GetMapping
    ItemsJson<EventJson> list(@PathVariable long id) {
        return new ItemsJson<>(events.of(id).stream().map(EventJson::of).toList());
    }

    @Operation(
            summary = "Tells what happened, and asks for a proposal",
            description =
                    "Types: new-task (task or taskId), cancellation (taskId), failed-delivery (taskId, retry), bike-out, "
                            + "rider-absent, rider-late (riderId, late), road-closed, blackout. What had begun at the instant 'at' "
                            + "stays as it is. mode is reoptimise or insert-only. The answer names the proposal.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "bike-out",
                                        value =
                                                "{\"type\": \"bike-out\", \"riderId\": 3, \"at\": \"2026-11-25T09:30:00+08:00\"}"),
                                @ExampleObject(
                                        name = "new-task",
                                        value = "{\"type\": \"new-task\", \"mode\": \"insert-only\", \"taskId\": 41}")
                            }))
    ResponseEntity<PlanJson> tell(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "0") int wait,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            Locale locale) {
        StoredPlan known = planning.plan(id);
        JsonBody body = JsonBody.parse(bytes);
        PlanEvent.Asked asked =
                body.object(reader -> PlanEvent.read(reader, known.date(), clock.instant(), tasks::read));
        body.check();
        StoredPlan plan = events.tell(id, asked, ifMatch);
        boolean solved = wait > 0 && waiting.untilSolved(id, wait);
        PlanView view = planning.summary(plan);
        int number = view.newest() == null ? 0 : view.newest().number();
        return ResponseEntity.status(solved ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/plans/%d/versions/%d".formatted(id, number)))
                .eTag(RowVersion.etag(plan.version()))
                .body(PlanJson.summary(view, locale));
    }
}
