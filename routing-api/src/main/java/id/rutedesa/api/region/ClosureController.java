package id.rutedesa.api.region;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closed roads: create, read, replace, delete. In force for every search that begins after the answer. */
@RestController
@RequestMapping("/api/v1/closures")
@Tag(name = "closures")
class ClosureController {
    private final ClosureService closures;
    private final ClosureReader reader;
    private final Clock clock;

    ClosureController(ClosureService closures, ClosureReader reader, Clock clock) {
        this.closures = closures;
        this.reader = reader;
        this.clock = clock;
    }

    /** Those that are not over yet; {@code past=true} adds the others. */
    @Operation(summary = "Lists closures")
    @GetMapping
    ItemsJson<ClosureJson> list(@RequestParam(defaultValue = "false") boolean past) {
        return new ItemsJson<>(closures.closures(past).stream().map(this::json).toList());
    }

    @Operation(summary = "Reads a closure")
    @GetMapping("/{id}")
    ResponseEntity<ClosureJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), closures.closure(id));
    }

    @Operation(summary = "Adds a closure")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = ClosureJson.class)))
    ResponseEntity<ClosureJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Closure saved = closures.save(reader.read(JsonBody.parse(body), 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/closures/" + saved.id())), saved);
    }

    /** The owner of a closure never changes. */
    @Operation(summary = "Replaces a closure")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = ClosureJson.class)))
    ResponseEntity<ClosureJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Closure before = closures.closure(id);
        RowVersion.requireMatch(ifMatch, before.version());
        JsonBody sent = JsonBody.parse(body).sentBack(json(before), "id", "state", "roadMetres");
        Closure asked = reader.read(sent, id, before.version());
        return answer(ResponseEntity.ok(), closures.save(asked.withOwner(before.owner())));
    }

    @Operation(summary = "Deletes a closure")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Closure closure = closures.closure(id);
        RowVersion.requireMatch(ifMatch, closure.version());
        closures.delete(closure);
    }

    private ResponseEntity<ClosureJson> answer(ResponseEntity.BodyBuilder answer, Closure closure) {
        return answer.eTag(RowVersion.etag(closure.version())).body(json(closure));
    }

    private ClosureJson json(Closure closure) {
        return ClosureJson.of(closure, reader.roadMetres(closure), clock.instant());
    }
}
