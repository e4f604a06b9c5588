package id.rutedesa.api.task;

import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.sheet.Cells;
import id.rutedesa.api.sheet.SheetFormat;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks from a table: a template to fill in, and its import. The same file twice changes nothing. */
@RestController
@RequestMapping("/api/v1/imports/tasks")
@Tag(name = "tasks")
class TaskFileController {
    private final TaskService tasks;
    private final RegionService region;

    TaskFileController(TaskService tasks, RegionService region) {
        this.tasks = tasks;
        this.region = region;
    }

    @GetMapping(produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kiriman.csv\"")
                .body(TaskFile.TEMPLATE);
    }

    @PostMapping(consumes = {"text/csv", SheetFormat.XLSX_TYPE})
    TaskService.Imported bringIn(@RequestHeader(HttpHeaders.CONTENT_TYPE) String type, @RequestBody byte[] bytes) {
        boolean xlsx = SheetFormat.ofMediaType(type) == SheetFormat.XLSX;
        JsonBody body = JsonBody.of(
                new TaskFile().read(xlsx ? Cells.of(bytes, SheetFormat.XLSX).toCsv() : bytes));
        TaskReader reader = new TaskReader(region, tasks.depotIds());
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
