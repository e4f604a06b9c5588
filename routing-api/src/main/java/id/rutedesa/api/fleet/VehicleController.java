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

/** Vehicles: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/vehicles")
@Tag(name = "vehicles")
class VehicleController {
    private final FleetService fleet;

    VehicleController(FleetService fleet) {
        this.fleet = fleet;
    }

    @Operation(summary = "Lists vehicles")
    @GetMapping
    ItemsJson<VehicleJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(fleet.vehicles().stream().map(VehicleJson::of).toList(), VehicleJson::id);
    }

    @Operation(summary = "Reads a vehicle")
    @GetMapping("/{id}")
    ResponseEntity<VehicleJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), fleet.vehicle(id));
    }

    @Operation(summary = "Adds a vehicle")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleJson.class)))
    ResponseEntity<VehicleJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Vehicle saved = fleet.save(VehicleJson.read(JsonBody.parse(body), 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/vehicles/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a vehicle")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleJson.class)))
    ResponseEntity<VehicleJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Vehicle known = fleet.vehicle(id);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody sent = JsonBody.parse(body).sentBack(VehicleJson.of(known), "id");
        return answer(ResponseEntity.ok(), fleet.save(VehicleJson.read(sent, id, known.version())));
    }

    @Operation(summary = "Deletes a vehicle")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RowVersion.requireMatch(ifMatch, fleet.vehicle(id).version());
        fleet.delete(FleetTable.VEHICLE, id);
    }

    private static ResponseEntity<VehicleJson> answer(ResponseEntity.BodyBuilder answer, Vehicle row) {
        return answer.eTag(RowVersion.etag(row.version())).body(VehicleJson.of(row));
    }
}
