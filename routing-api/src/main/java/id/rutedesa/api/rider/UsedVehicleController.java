package id.rutedesa.api.rider;

import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a rider really rode on a day, where it was not the planned motorbike. */
@RestController
@RequestMapping("/api/v1/riders/{riderId}/routes/{date}/used-vehicle")
@Tag(name = "costs")
class UsedVehicleController {
    private static final int LONGEST_NAME = 80;

    private final RiddenDays days;

    UsedVehicleController(RiddenDays days) {
        this.days = days;
    }

    /** Another of the fleet, or anything else by its name, such as a private petrol motorbike. */
    record UsedVehicleJson(String vehicle) {}

    @Operation(summary = "Notes what a rider really rode on a shared route")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject("{\"vehicle\": \"motor bensin sendiri\"}")))
    @PutMapping
    UsedVehicleJson put(@PathVariable long riderId, @PathVariable LocalDate date, @RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        UsedVehicleJson used = body.object(reader -> new UsedVehicleJson(reader.text("vehicle", LONGEST_NAME)));
        body.check();
        days.ridden(riderId, date, used.vehicle());
        return used;
    }

    @Operation(summary = "It was the planned motorbike after all")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long riderId, @PathVariable LocalDate date) {
        days.ridden(riderId, date, null);
    }
}
