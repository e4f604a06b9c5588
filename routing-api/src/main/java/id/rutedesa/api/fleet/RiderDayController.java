package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/** Absences and other hours of riders: create, read, replace, delete. Plans made afterwards keep them. */
@RestController
@RequestMapping("/api/v1/rider-days")
@Tag(name = "rider-days")
class RiderDayController {
    private final MasterRows<RiderDay> days;
    private final MasterAnswers<RiderDay, MasterJson.RiderDayJson> answers;

    RiderDayController(MasterData master) {
        days = master.riderDays;
        answers =
                new MasterAnswers<>("rider-days", master.riderDays, master::save, MasterJson::riderDay, MasterJson::of);
    }

    @Operation(summary = "Lists riders' days that are not as usual, all or those of one date")
    @GetMapping
    ItemsJson<MasterJson.RiderDayJson> list(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        return answers.list(date == null ? days.all() : days.having("date", date), after, limit);
    }

    @Operation(summary = "Reads a rider's day that is not as usual")
    @GetMapping("/{id}")
    ResponseEntity<MasterJson.RiderDayJson> get(@PathVariable long id) {
        return answers.get(id);
    }

    @Operation(summary = "Adds a rider's day that is not as usual")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.RiderDayJson.class)))
    ResponseEntity<MasterJson.RiderDayJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return answers.create(body);
    }

    @Operation(summary = "Replaces a rider's day that is not as usual")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.RiderDayJson.class)))
    ResponseEntity<MasterJson.RiderDayJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return answers.replace(id, ifMatch, body);
    }

    @Operation(summary = "Deletes a rider's day that is not as usual")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        answers.delete(id, ifMatch);
    }
}
