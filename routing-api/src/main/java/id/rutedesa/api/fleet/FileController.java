package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetReader;
import id.rutedesa.api.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Master data as CSV and XLSX: {@code depots}, {@code vehicle-types}, {@code vehicles}, {@code spare-packs}, {@code riders},
 * {@code recipients}, {@code market-days}, {@code tariffs}, {@code receipts}, {@code stations}, {@code rider-days}. A row is
 * found again by its name or code: the same file twice changes nothing. One wrong cell refuses the whole file, and all wrong
 * cells are named.
 */
@RestController
@Tag(name = "files")
class FileController {
    private final Registers registers;
    private final BumdesWork work;
    private final JsonMapper json;

    FileController(Registers registers, BumdesWork work, JsonMapper json) {
        this.registers = registers;
        this.work = work;
        this.json = json;
    }

    /** How many rows a file made or changed. */
    record ImportedJson(int created, int changed, int unchanged) {}

    /** An empty file with headings and one row of examples; {@code format} is csv or xlsx. */
    @Operation(summary = "A file to fill in: headings and one row of examples")
    @GetMapping("/api/v1/imports/{register}")
    ResponseEntity<byte[]> template(@PathVariable String register, @RequestParam(defaultValue = "csv") String format) {
        Register<?> found = register(register);
        SheetFormat wanted = format(format);
        return file(found.sheet(), wanted, out -> new SheetWriter(found.sheet()).writeTemplate(wanted, out));
    }

    @Operation(summary = "A list as a file, as the import reads it")
    @GetMapping("/api/v1/exports/{register}")
    ResponseEntity<byte[]> export(@PathVariable String register, @RequestParam(defaultValue = "csv") String format) {
        Register<?> found = register(register);
        SheetFormat wanted = format(format);
        List<ObjectNode> rows = work.read(() -> rows(found));
        return file(found.sheet(), wanted, out -> new SheetWriter(found.sheet()).writeRows(wanted, rows, out));
    }

    private <T> List<ObjectNode> rows(Register<T> register) {
        return register.rows().all().stream()
                .map(row ->
                        register.toFile().apply(json.valueToTree(register.rows().json(row))))
                .toList();
    }

    @Operation(summary = "Brings a filled-in file in; the same file twice changes nothing")
    @PostMapping(
            path = "/api/v1/imports/{register}",
            consumes = {"text/csv", SheetFormat.XLSX_TYPE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(
                        mediaType = "text/csv",
                        examples = @ExampleObject("nama,lintang,bujur\nGudang BUMDes,-8.71682,121.76347\n")),
                @Content(mediaType = SheetFormat.XLSX_TYPE)
            })
    ImportedJson bringIn(
            @PathVariable String register,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody byte[] bytes) {
        Register<?> found = register(register);
        ArrayNode rows = new SheetReader(found.sheet()).read(bytes, SheetFormat.ofMediaType(type));
        return work.write(() -> bringIn(found, rows));
    }

    private <T> ImportedJson bringIn(Register<T> register, ArrayNode file) {
        Map<String, T> knownByKey = new HashMap<>();
        for (T row : register.rows().all()) {
            knownByKey.put(register.key(json.valueToTree(register.rows().json(row))), row);
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode row : file) {
            keys.add(register.key(register.fromFile().apply((ObjectNode) row)));
        }
        List<T> asked = read(register, file, keys, knownByKey);
        int created = 0;
        int changed = 0;
        for (int i = 0; i < asked.size(); i++) {
            T known = knownByKey.get(keys.get(i));
            if (known == null || !sameToTheReader(register, asked.get(i), known)) {
                save(register, asked.get(i), i);
                created += known == null ? 1 : 0;
                changed += known == null ? 0 : 1;
            }
        }
        return new ImportedJson(created, changed, asked.size() - created - changed);
    }

    /** A file holds whole Rupiah: what a row had beyond them is no difference. */
    private <T> boolean sameToTheReader(Register<T> register, T row, T known) {
        JsonNode asked = json.valueToTree(register.rows().json(row));
        return asked.equals(json.valueToTree(register.rows().json(known)));
    }

    private static <T> List<T> read(
            Register<T> register, ArrayNode file, List<String> keys, Map<String, T> knownByKey) {
        JsonBody body = JsonBody.of(file);
        int[] index = {0};
        List<T> asked = body.objects(Math.max(1, file.size()), reader -> {
            T known = knownByKey.get(keys.get(index[0]++));
            return known == null
                    ? register.rows().read(reader, 0, 1)
                    : register.rows()
                            .read(
                                    reader,
                                    register.rows().id(known),
                                    register.rows().version(known));
        });
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                body.reject(new Issue(
                        "twice",
                        "/%d/%s".formatted(i, register.keys().get(0)),
                        new Text("Baris ini dua kali di berkas.", "This row is in the file twice.")));
            }
        }
        inColumns(register.sheet(), "", body::check);
        return asked;
    }

    private static <T> void save(Register<T> register, T row, int index) {
        inColumns(register.sheet(), "/" + index, () -> register.rows().save(row));
    }

    /** Issues name the file's columns, and the row where they do not know it. */
    private static void inColumns(Sheet sheet, String row, Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.issues().stream()
                    .map(issue ->
                            sheet.inColumns(new Issue(issue.code(), row + named(issue.pointer()), issue.message())))
                    .toList());
        }
    }

    /** Numbers of other things stand in files as their names. */
    private static String named(String pointer) {
        return pointer.replaceFirst("Id$", "");
    }

    private Register<?> register(String path) {
        return registers
                .find(path)
                .orElseThrow(() -> new NotFoundException(
                        new Text("Tidak ada daftar '%s'.".formatted(path), "There is no list '%s'.".formatted(path))));
    }

    private static SheetFormat format(String word) {
        return JsonBody.word("?format", SheetFormat.class, word.toLowerCase(Locale.ROOT));
    }

    /** Writes to a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static ResponseEntity<byte[]> file(Sheet sheet, SheetFormat format, Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("A table in memory can always be written.", e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment(sheet.name()))
                .body(out.toByteArray());
    }
}
