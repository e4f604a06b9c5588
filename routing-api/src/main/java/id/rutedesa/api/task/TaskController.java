package id.rutedesa.api.task;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Tasks: create one or many at once, read a day, read, replace, delete. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks")
class TaskController {
    /** Largest number of tasks in one request. */
    static final int MAX_TASKS = 2_000;

    private final TaskService tasks;
    private final RegionService region;

    TaskController(TaskService tasks, RegionService region) {
        this.tasks = tasks;
        this.region = region;
    }

    @Operation(summary = "Lists a day's tasks")
    @GetMapping
    ItemsJson<TaskJson> list(
            @RequestParam LocalDate date, @RequestParam(required = false) @Nullable Long depotId, Locale locale) {
        return new ItemsJson<>(tasks.onDateOfAnyDepot(date, depotId).stream()
                .map(task -> TaskJson.of(task, locale))
                .toList());
    }

    @Operation(summary = "Reads a task")
    @GetMapping("/{id}")
    ResponseEntity<TaskJson> get(@PathVariable long id, Locale locale) {
        return answer(tasks.task(id), locale);
    }

    /** What was made, in the order of the request. */
    @Schema(name = "CreatedTasks")
    record CreatedTasksJson(List<TaskJson> items) {}

    /** One object makes one task; an array makes all of its tasks, or none where one is wrong. */
    @Operation(summary = "Adds a task")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            description = "One task alone may also be sent without the brackets, and is then answered as one.",
            content =
                    @Content(
                            array = @ArraySchema(schema = @Schema(implementation = TaskJson.class)),
                            examples = @ExampleObject("""
            [{"depotId": 1, "date": "2026-11-26", "recipient": "Kios Moni", "lat": -8.74934, "lon": 121.85332, "loadKg": 12.5}]""")))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CreatedTasksJson.class)))
    ResponseEntity<Object> create(@org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        List<Task> asked = readAll(body, new TaskReader(region, tasks.placeByDepot()));
        body.check();
        List<TaskJson> saved = tasks.create(asked).stream()
                .map(task -> TaskJson.of(task, locale))
                .toList();
        if (body.isArray()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(new CreatedTasksJson(saved));
        }
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + saved.get(0).id()))
                .eTag(RowVersion.etag(1))
                .body(saved.get(0));
    }

    private static List<Task> readAll(JsonBody body, TaskReader reader) {
        if (body.isArray()) {
            return body.objects(MAX_TASKS, one -> reader.read(one, 0, 1));
        }
        Task single = body.object(one -> reader.read(one, 0, 1));
        return List.of(single);
    }

    @Operation(summary = "Replaces a task")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = TaskJson.class)))
    ResponseEntity<TaskJson> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            Locale locale) {
        Task known = tasks.task(id);
        long version = known.version();
        RowVersion.requireMatch(ifMatch, version);
        JsonBody body = JsonBody.parse(bytes)
                .sentBack(
                        TaskJson.of(known, locale),
                        "id",
                        "status",
                        "ageDays",
                        "recurringTaskId",
                        "place",
                        "from/place",
                        "warnings");
        TaskReader reader = new TaskReader(region, tasks.placeByDepot());
        Task asked = body.object(one -> reader.read(one, id, version));
        body.check();
        return answer(tasks.replace(asked.asRowOf(known)), locale);
    }

    @Operation(summary = "Deletes a task")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RowVersion.requireMatch(ifMatch, tasks.task(id).version());
        tasks.delete(id);
    }

    private static ResponseEntity<TaskJson> answer(Task task, Locale locale) {
        return ResponseEntity.ok().eTag(RowVersion.etag(task.version())).body(TaskJson.of(task, locale));
    }
}
