package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.Page;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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

/** Riders: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/riders")
@Tag(name = "riders")
class RiderController {
    private final FleetService fleet;

    RiderController(FleetService fleet) {
        this.fleet = fleet;
    }

    @Operation(summary = "Lists riders")
    @GetMapping
    ItemsJson<RiderJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(fleet.riders().stream().map(RiderJson::of).toList(), RiderJson::id);
    }

    @Operation(summary = "Reads a rider")
    @GetMapping("/{id}")
    ResponseEntity<RiderJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), fleet.rider(id));
    }

    @Operation(summary = "Adds a rider")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = RiderJson.class)))
    ResponseEntity<RiderJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Rider saved = fleet.save(RiderJson.read(JsonBody.parse(body), 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/riders/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a rider")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = RiderJson.class)))
    ResponseEntity<RiderJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Rider known = fleet.rider(id);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody sent = JsonBody.parse(body).sentBack(RiderJson.of(known), "id");
        return answer(ResponseEntity.ok(), fleet.save(RiderJson.read(sent, id, known.version())));
    }

    @Operation(summary = "Deletes a rider")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RowVersion.requireMatch(ifMatch, fleet.rider(id).version());
        fleet.delete(FleetTable.RIDER, id);
    }

    private static ResponseEntity<RiderJson> answer(ResponseEntity.BodyBuilder answer, Rider row) {
        return answer.eTag(RowVersion.etag(row.version())).body(RiderJson.of(row));
    }
}
