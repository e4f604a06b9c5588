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

/** Recipients and senders with their addresses: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/recipients")
@Tag(name = "recipients")
class RecipientController {
    private final MasterData master;

    RecipientController(MasterData master) {
        this.master = master;
    }

    @Operation(summary = "Lists recipients")
    @GetMapping
    ItemsJson<MasterJson.RecipientJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(master.recipients.all().stream().map(MasterJson::of).toList(), MasterJson.RecipientJson::id);
    }

    @Operation(summary = "Reads a recipient")
    @GetMapping("/{id}")
    ResponseEntity<MasterJson.RecipientJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), master.recipients.get(id));
    }

    @Operation(summary = "Adds a recipient")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.RecipientJson.class)))
    ResponseEntity<MasterJson.RecipientJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Recipient saved = master.recipients.save(read(body, 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/recipients/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a recipient")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.RecipientJson.class)))
    ResponseEntity<MasterJson.RecipientJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        long version = master.recipients.versionFor(id, ifMatch);
        return answer(ResponseEntity.ok(), master.recipients.save(read(body, id, version)));
    }

    @Operation(summary = "Deletes a recipient")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        master.recipients.delete(id, ifMatch);
    }

    private static Recipient read(byte[] bytes, long id, long version) {
        JsonBody body = JsonBody.parse(bytes);
        Recipient row = body.object(reader -> MasterJson.recipient(reader, id, version));
        body.check();
        return row;
    }

    private static ResponseEntity<MasterJson.RecipientJson> answer(ResponseEntity.BodyBuilder answer, Recipient row) {
        return answer.eTag(RowVersion.etag(row.version())).body(MasterJson.of(row));
    }
}
