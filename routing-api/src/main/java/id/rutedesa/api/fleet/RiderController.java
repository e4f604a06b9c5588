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

/** Riders: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/riders")
@Tag(name = "riders")
class RiderController {
    private final FleetService fleet;

    RiderController(FleetService fleet) {
        this.fleet = fleet;
    }

    @GetMapping
    ItemsJson<RiderJson> list() {
        return new ItemsJson<>(fleet.riders().stream().map(RiderJson::of).toList());
    }

    @GetMapping("/{id}")
    RiderJson get(@PathVariable long id) {
        return RiderJson.of(fleet.rider(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = RiderJson.class)))
    ResponseEntity<RiderJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Rider saved = fleet.save(RiderJson.read(body, 0));
        return ResponseEntity.created(URI.create("/api/v1/riders/" + saved.id()))
                .body(RiderJson.of(saved));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = RiderJson.class)))
    RiderJson replace(@PathVariable long id, @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        fleet.rider(id);
        return RiderJson.of(fleet.save(RiderJson.read(body, id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        fleet.delete(FleetTable.RIDER, id);
    }
}
