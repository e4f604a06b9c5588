package id.rutedesa.api.task;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of tasks. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "tasks")
class TaskLifeController {
    private final TaskService tasks;

    TaskLifeController(TaskService tasks) {
        this.tasks = tasks;
    }

    /** What has become of a task. */
    @Schema(example = """
            {"status": "failed", "note": "tidak ada orang"}""")
    record StatusRequest(TaskStatus status, @Nullable String note) {}

    /**
     * A ship that does not sail.
     *
     * @param sailing as the tasks name it
     * @param date the day that it was to sail
     * @param newDate the day that its tasks are moved to
     */
    @Schema(example = """
            {"sailing": "KMP Uji", "date": "2026-11-26", "newDate": "2026-11-28"}""")
    record SailingRequest(
            String sailing,
            LocalDate date,
            LocalDate newDate,
            @Nullable String note) {}

    @Operation(summary = "What has become of a task, and when")
    @GetMapping("/tasks/{id}/history")
    ItemsJson<TaskHistory.Entry> history(@PathVariable long id) {
        return new ItemsJson<>(tasks.historyOf(id));
    }

    @Operation(summary = "Says what has become of a task: open, done, failed or cancelled")
    @PostMapping(path = "/tasks/{id}/status", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = StatusRequest.class)))
    TaskJson status(
            @PathVariable long id, @org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        StatusRequest request = body.object(TaskLifeController::status);
        body.check();
        return TaskJson.of(tasks.setStatus(id, request.status(), request.note()), locale);
    }

    private static StatusRequest status(BodyReader reader) {
        if (!reader.has("status")) {
            reader.reject("missing", "status", new Text("'status' wajib diisi.", "'status' must be given."));
        }
        TaskStatus status = reader.choice("status", TaskStatus.class, TaskStatus.OPEN);
        return new StatusRequest(status, reader.optionalText("note", 500));
    }

    @Operation(summary = "Moves all tasks that wait for a ship to another day")
    @PostMapping(path = "/sailings/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = SailingRequest.class)))
    TaskService.Moved cancelSailing(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        SailingRequest request = body.object(reader -> new SailingRequest(
                reader.text("sailing", 80),
                reader.date("date"),
                reader.date("newDate"),
                reader.optionalText("note", 500)));
        body.check();
        return tasks.moveSailing(request.sailing(), request.date(), request.newDate(), request.note());
    }

    /** Tasks of a day that move to the next one. */
    record CarryRequest(LocalDate date, List<Long> taskIds) {
        CarryRequest {
            taskIds = List.copyOf(taskIds);
        }
    }

    @Operation(summary = "Moves tasks of a day that are open or failed to the next day, older and more urgent")
    @PostMapping(path = "/tasks/carry-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("{\"date\": \"2026-11-26\", \"taskIds\": [17, 23]}")))
    TaskService.Moved carryOver(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        CarryRequest request = body.object(reader -> new CarryRequest(
                reader.date("date"), reader.wholeNumbers("taskIds", TaskController.MAX_TASKS, 1, Long.MAX_VALUE)));
        body.check();
        return tasks.carryOver(request.date(), request.taskIds());
    }
}
