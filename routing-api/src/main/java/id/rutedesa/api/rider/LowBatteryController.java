package id.rutedesa.api.rider;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.rider.LowBatteries.LowBattery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batteries that run under plan. */
@RestController
@RequestMapping("/api/v1/low-batteries")
@Tag(name = "riders")
class LowBatteryController {
    private final LowBatteries batteries;

    LowBatteryController(LowBatteries batteries) {
        this.batteries = batteries;
    }

    @Operation(
            summary = "Lists riders whose battery runs under plan",
            description =
                    "By the last reading that each rider sent on the route as it is now; a swap of the pack ends it.")
    @GetMapping
    ItemsJson<LowBattery> onDate(@RequestParam LocalDate date) {
        return new ItemsJson<>(batteries.onDate(date));
    }
}
