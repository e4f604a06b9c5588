package id.rutedesa.api.task;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.sheet.Cells;
import id.rutedesa.api.sheet.SheetFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Drafts of tasks out of chats and sheets. Nothing here saves anything: that is {@code POST /api/v1/tasks}. */
@RestController
@RequestMapping("/api/v1/task-drafts")
@Tag(name = "tasks")
class TaskDraftController {
    private static final int LONGEST_PASTE = 400_000;

    private final TaskDrafts drafts;

    TaskDraftController(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    @Operation(
            summary = "Reads pasted chat messages as drafts of tasks, saving nothing",
            description =
                    "Names, numbers, masses, cash and full map links are recognised without the internet; a known number "
                            + "brings its recipient's address and pin. What is missing stands in gaps[].")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("""
            {"text": "[25/11 19.40] Mama Yos: beras 10 kg https://maps.google.com/?q=-8.7493,121.8533"}""")))
    TaskDrafts.Drafts ofChat(@org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        String text = body.object((BodyReader reader) -> reader.text("text", LONGEST_PASTE));
        body.check();
        TaskDrafts.Drafts found = drafts.ofChat(text, locale);
        if (found.drafts().size() > TaskController.MAX_TASKS) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "/text",
                    new Text(
                            "Paling banyak %d pesan sekaligus.".formatted(TaskController.MAX_TASKS),
                            "At most %d messages at once.".formatted(TaskController.MAX_TASKS)))));
        }
        return found;
    }

    /** A table's texts, the heading first where it has one. */
    record CellsJson(List<List<String>> rows) {}

    @Operation(summary = "The cells of a CSV or XLSX file, or of cells copied from a sheet (tabs between)")
    @PostMapping(
            path = "/cells",
            consumes = {"text/csv", SheetFormat.XLSX_TYPE})
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv", examples = @ExampleObject("nama;berat\nKios Moni;12,5\n")),
                @Content(mediaType = SheetFormat.XLSX_TYPE)
            })
    CellsJson cells(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        Cells cells = Cells.of(bytes, SheetFormat.ofMediaType(type));
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells.headings());
        rows.addAll(cells.rows());
        return new CellsJson(rows);
    }

    @Operation(summary = "Checks tasks row by row as POST /api/v1/tasks would, saving nothing")
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content = @Content(schema = @Schema(implementation = TaskJson[].class), examples = @ExampleObject("""
            [{"date": "2026-11-26", "recipient": "Kios Moni", "lat": -8.74934, "lon": 121.85332, "loadKg": 12.5}]""")))
    ItemsJson<TaskDrafts.Checked> check(
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        List<JsonNode> rows = JsonBody.parse(bytes).items(TaskController.MAX_TASKS);
        return new ItemsJson<>(drafts.check(rows, locale));
    }
}
