package id.rutedesa.api.task;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that come again each week. A day's tasks are made from them when the day is first read or planned. */
@RestController
@RequestMapping("/api/v1/recurring-tasks")
@Tag(name = "tasks")
class RecurringTaskController {
    private final RecurringTasks rows;
    private final TaskService tasks;
    private final RegionService region;
    private final BumdesWork work;

    RecurringTaskController(RecurringTasks rows, TaskService tasks, RegionService region, BumdesWork work) {
        this.rows = rows;
        this.tasks = tasks;
        this.region = region;
        this.work = work;
    }

    /**
     * A recurring task as the API writes it.
     *
     * @param task as it is on the first day
     */
    record RecurringJson(
            long id,
            List<String> weekdays,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            TaskJson task) {
        static RecurringJson of(RecurringTask row, Locale locale) {
            return new RecurringJson(
                    row.id(),
                    row.weekdays().stream().map(BodyReader::word).toList(),
                    row.startsOn(),
                    row.endsOn(),
                    TaskJson.of(row.pattern(), locale));
        }
    }

    @Operation(summary = "Lists tasks that come again each week")
    @GetMapping
    ItemsJson<RecurringJson> list(Locale locale) {
        return new ItemsJson<>(work.read(rows::all).stream()
                .map(row -> RecurringJson.of(row, locale))
                .toList());
    }

    @Operation(summary = "Reads a recurring task")
    @GetMapping("/{id}")
    RecurringJson get(@PathVariable long id, Locale locale) {
        return work.read(() -> rows.find(id))
                .map(row -> RecurringJson.of(row, locale))
                .orElseThrow(() -> notFound(id));
    }

    @Operation(summary = "Adds a task that comes on each of these weekdays, from the task's date on")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject("""
            {"weekdays": ["tuesday"], "endsOn": "2027-06-30",
             "task": {"date": "2026-12-01", "recipient": "Pasar Alok", "lat": -8.62, "lon": 122.21, "loadKg": 20}}""")))
    ResponseEntity<RecurringJson> create(
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes, Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        TaskReader reader = new TaskReader(region, tasks.placeByDepot());
        Optional<RecurringTask> asked = body.object(one -> read(one, reader));
        body.check();
        RecurringTask saved = work.write(() -> rows.insert(asked.orElseThrow()));
        return ResponseEntity.created(URI.create("/api/v1/recurring-tasks/" + saved.id()))
                .body(RecurringJson.of(saved, locale));
    }

    private static Optional<RecurringTask> read(BodyReader body, TaskReader reader) {
        Set<DayOfWeek> weekdays = body.choices("weekdays", DayOfWeek.class, Set.of());
        if (!body.has("weekdays")) {
            body.reject("missing", "weekdays", new Text("Pilih harinya.", "Name the weekdays."));
        }
        LocalDate endsOn = body.optionalDate("endsOn");
        return body.object("task", task -> reader.read(task, 0, 1)).map(pattern -> {
            if (endsOn != null && endsOn.isBefore(pattern.date())) {
                body.reject(
                        "ends-before-start",
                        "endsOn",
                        new Text("Berakhir sebelum mulai.", "It ends before it starts."));
            }
            return new RecurringTask(0, weekdays.stream().sorted().toList(), pattern.date(), endsOn, pattern, 1);
        });
    }

    @Operation(summary = "Deletes a recurring task")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        if (!work.write(() -> rows.delete(id))) {
            throw notFound(id);
        }
    }

    private static NotFoundException notFound(long id) {
        return NotFoundException.of("kiriman rutin", "recurring task", id);
    }
}
