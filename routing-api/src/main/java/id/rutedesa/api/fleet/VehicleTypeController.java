package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    @GetMapping
    ItemsJson<VehicleTypeJson> list() {
        return new ItemsJson<>(
                fleet.vehicleTypes().stream().map(VehicleTypeJson::of).toList());
    }

    @GetMapping("/{id}")
    VehicleTypeJson get(@PathVariable long id) {
        return VehicleTypeJson.of(fleet.vehicleType(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleTypeJson.class)))
    ResponseEntity<VehicleTypeJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        VehicleType saved = fleet.save(VehicleTypeJson.read(body, 0));
        return ResponseEntity.created(URI.create("/api/v1/vehicle-types/" + saved.id()))
                .body(VehicleTypeJson.of(saved));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = VehicleTypeJson.class)))
    VehicleTypeJson replace(@PathVariable long id, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        fleet.vehicleType(id);
        return VehicleTypeJson.of(fleet.save(VehicleTypeJson.read(body, id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        fleet.delete(FleetTable.VEHICLE_TYPE, id);
    }
}
