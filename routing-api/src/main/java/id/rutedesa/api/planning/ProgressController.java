package id.rutedesa.api.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far a solve is: asked for now and then, or told as it goes. */
@RestController
@RequestMapping("/api/v1/plans/{id}/progress")
@Tag(name = "plans")
class ProgressController {
    private final PlanProgress progress;
    private final ProgressStream stream;

    ProgressController(PlanProgress progress, ProgressStream stream) {
        this.progress = progress;
        this.stream = stream;
    }

    @Operation(summary = "How far the solve of a plan is")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanProgress.Progress> now(@PathVariable long id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress.of(id));
    }

    @Operation(
            summary = "The same as server-sent events until the solve ends",
            description =
                    "Each event 'progress' has an id; a client that comes back with Last-Event-ID is told what is news "
                            + "since then. After the end, 204 tells the browser not to come back.")
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable long id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        PlanProgress.Progress now = progress.of(id);
        if (now.ended() && now.event().equals(lastEventId)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(stream.open(id, lastEventId));
    }
}
