package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.Page;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.region.RegionService;
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

/** Depots: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/depots")
@Tag(name = "depots")
class DepotController {
    private final FleetService fleet;
    private final RegionService region;

    DepotController(FleetService fleet, RegionService region) {
        this.fleet = fleet;
        this.region = region;
    }

    @Operation(summary = "Lists depots")
    @GetMapping
    ItemsJson<DepotJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(fleet.depots().stream().map(DepotJson::of).toList(), DepotJson::id);
    }

    @Operation(summary = "Reads a depot")
    @GetMapping("/{id}")
    ResponseEntity<DepotJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), fleet.depot(id));
    }

    @Operation(summary = "Adds a depot")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = DepotJson.class)))
    ResponseEntity<DepotJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Depot saved = fleet.save(DepotJson.read(JsonBody.parse(body), 0, 1, region));
        return answer(ResponseEntity.created(URI.create("/api/v1/depots/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a depot")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = DepotJson.class)))
    ResponseEntity<DepotJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Depot known = fleet.depot(id);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody sent = JsonBody.parse(body).sentBack(DepotJson.of(known), "id", "place");
        return answer(ResponseEntity.ok(), fleet.save(DepotJson.read(sent, id, known.version(), region)));
    }

    @Operation(summary = "Deletes a depot")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RowVersion.requireMatch(ifMatch, fleet.depot(id).version());
        fleet.delete(FleetTable.DEPOT, id);
    }

    private static ResponseEntity<DepotJson> answer(ResponseEntity.BodyBuilder answer, Depot row) {
        return answer.eTag(RowVersion.etag(row.version())).body(DepotJson.of(row));
    }
}
