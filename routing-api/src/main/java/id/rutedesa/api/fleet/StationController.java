package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Stations where batteries are swapped or charged: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "stations")
class StationController {
    private final MasterAnswers<Station, StationJson> answers;

    StationController(MasterData master, RegionService region) {
        answers = new MasterAnswers<>(
                "stations",
                master.stations,
                master::save,
                (reader, id, version) -> StationJson.read(reader, id, version, region),
                StationJson::of);
    }

    @Operation(summary = "Lists stations")
    @GetMapping
    ItemsJson<StationJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return answers.list(after, limit);
    }

    @Operation(summary = "Reads a station")
    @GetMapping("/{id}")
    ResponseEntity<StationJson> get(@PathVariable long id) {
        return answers.get(id);
    }

    @Operation(summary = "Adds a station")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = StationJson.class)))
    ResponseEntity<StationJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return answers.create(body);
    }

    @Operation(summary = "Replaces a station")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = StationJson.class)))
    ResponseEntity<StationJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return answers.replace(id, ifMatch, body);
    }

    @Operation(summary = "Deletes a station")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        answers.delete(id, ifMatch);
    }
}
