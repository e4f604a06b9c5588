package id.rutedesa.api.task;

import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks from a table: a template to fill in, and its import. The same file twice changes nothing. */
@RestController
@RequestMapping("/api/v1/imports/tasks")
@Tag(name = "tasks")
class TaskFileController {
    private final TaskService tasks;
    private final RegionService region;
    private final FleetService fleet;

    TaskFileController(TaskService tasks, RegionService region, FleetService fleet) {
        this.fleet = fleet;
        this.tasks = tasks;
        this.region = region;
    }

    /** An empty file with headings and one row of examples; {@code format} is csv or xlsx. */
    @Operation(summary = "A file of tasks to fill in: headings and one row of examples")
    @GetMapping
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "csv") String format) {
        SheetFormat wanted = JsonBody.word("?format", SheetFormat.class, format.toLowerCase(Locale.ROOT));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SheetWriter(TaskFile.SHEET).writeTemplate(wanted, out);
        } catch (IOException e) {
            throw new IllegalStateException("A table in memory can always be written.", e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, wanted.attachment("kiriman"))
                .body(out.toByteArray());
    }

    @Operation(summary = "Brings a file of tasks in; the same file twice changes nothing")
    @PostMapping(consumes = {"text/csv", SheetFormat.XLSX_TYPE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(
                        mediaType = "text/csv",
                        examples =
                                @ExampleObject(
                                        "nomor,tanggal,penerima,lintang,bujur,muatan_kg\nA-1,2026-11-26,Kios Moni,-8.74934,121.85332,12.5\n")),
                @Content(mediaType = SheetFormat.XLSX_TYPE)
            })
    TaskService.Imported bringIn(@RequestHeader(HttpHeaders.CONTENT_TYPE) String type, @RequestBody byte[] bytes) {
        Map<String, Long> riderIdByName = fleet.riders().stream().collect(Collectors.toMap(Rider::name, Rider::id));
        JsonBody body = JsonBody.of(new TaskFile(riderIdByName).read(bytes, SheetFormat.ofMediaType(type)));
        TaskReader reader = new TaskReader(region, tasks.placeByDepot());
        List<Task> asked = body.objects(TaskController.MAX_TASKS, one -> reader.read(one, 0, 1));
        check(body);
        return tasks.bringIn(asked);
    }

    private static void check(JsonBody body) {
        try {
            body.check();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    e.issues().stream().map(TaskFile::inColumns).toList());
        }
    }
}
