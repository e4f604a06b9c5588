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

/** Vehicle types: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/vehicle-types")
@Tag(name = "vehicle types")
class VehicleTypeController {
    private final FleetService fleet;

    VehicleTypeController(FleetService fleet) {
        this.fleet = fleet;
    }

    @Operation(summary = "Lists vehicle types")
    @GetMapping
    ItemsJson<VehicleTypeJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(fleet.vehicleTypes().stream().map(VehicleTypeJson::of).toList(), VehicleTypeJson::id);
    }

    @Operation(summary = "Reads a vehicle type")
    @GetMapping("/{id}")
    ResponseEntity<VehicleTypeJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), fleet.vehicleType(id));
    }

    @Operation(summary = "Adds a vehicle type")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleTypeJson.class)))
    ResponseEntity<VehicleTypeJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        VehicleType saved = fleet.save(VehicleTypeJson.read(JsonBody.parse(body), 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/vehicle-types/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a vehicle type")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleTypeJson.class)))
    ResponseEntity<VehicleTypeJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        VehicleType known = fleet.vehicleType(id);
        RowVersion.requireMatch(ifMatch, known.version());
        JsonBody sent = JsonBody.parse(body).sentBack(VehicleTypeJson.of(known), "id");
        return answer(ResponseEntity.ok(), fleet.save(VehicleTypeJson.read(sent, id, known.version())));
    }

    @Operation(summary = "Deletes a vehicle type")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RowVersion.requireMatch(ifMatch, fleet.vehicleType(id).version());
        fleet.delete(FleetTable.VEHICLE_TYPE, id);
    }

    private static ResponseEntity<VehicleTypeJson> answer(ResponseEntity.BodyBuilder answer, VehicleType row) {
        return answer.eTag(RowVersion.etag(row.version())).body(VehicleTypeJson.of(row));
    }
}
