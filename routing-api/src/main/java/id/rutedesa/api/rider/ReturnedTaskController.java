package id.rutedesa.api.rider;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.rider.ReturnedTasks.ReturnedTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that riders offer back. */
@RestController
@RequestMapping("/api/v1/returned-tasks")
@Tag(name = "riders")
class ReturnedTaskController {
    private final ReturnedTasks returned;

    ReturnedTaskController(ReturnedTasks returned) {
        this.returned = returned;
    }

    @Operation(
            summary = "Lists the tasks of a day that riders offer back",
            description = "An offer ends when the day is planned again without the task on that route.")
    @GetMapping
    ItemsJson<ReturnedTask> offered(@RequestParam LocalDate date) {
        return new ItemsJson<>(returned.offered(date));
    }
}
