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

/** What was really paid and taken in: create, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "receipts")
class ReceiptController {
    private final MasterData master;

    ReceiptController(MasterData master) {
        this.master = master;
    }

    @Operation(summary = "Lists receipts")
    @GetMapping
    ItemsJson<MasterJson.ReceiptJson> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
        return Page.of(after, limit)
                .cut(master.receipts.all().stream().map(MasterJson::of).toList(), MasterJson.ReceiptJson::id);
    }

    @Operation(summary = "Reads a receipt")
    @GetMapping("/{id}")
    ResponseEntity<MasterJson.ReceiptJson> get(@PathVariable long id) {
        return answer(ResponseEntity.ok(), master.receipts.get(id));
    }

    @Operation(summary = "Adds a receipt")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.ReceiptJson.class)))
    ResponseEntity<MasterJson.ReceiptJson> create(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        Receipt saved = master.receipts.save(read(body, 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/receipts/" + saved.id())), saved);
    }

    @Operation(summary = "Replaces a receipt")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MasterJson.ReceiptJson.class)))
    ResponseEntity<MasterJson.ReceiptJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        long version = master.receipts.versionFor(id, ifMatch);
        return answer(ResponseEntity.ok(), master.receipts.save(read(body, id, version)));
    }

    @Operation(summary = "Deletes a receipt")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        master.receipts.delete(id, ifMatch);
    }

    private static Receipt read(byte[] bytes, long id, long version) {
        JsonBody body = JsonBody.parse(bytes);
        Receipt row = body.object(reader -> MasterJson.receipt(reader, id, version));
        body.check();
        return row;
    }

    private static ResponseEntity<MasterJson.ReceiptJson> answer(ResponseEntity.BodyBuilder answer, Receipt row) {
        return answer.eTag(RowVersion.etag(row.version())).body(MasterJson.of(row));
    }
}
