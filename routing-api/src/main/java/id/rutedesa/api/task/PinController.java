package id.rutedesa.api.task;

import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pins that riders found to be elsewhere. */
@RestController
@RequestMapping("/api/v1/pins")
@Tag(name = "tasks")
class PinController {
    private final CorrectedPins pins;

    PinController(CorrectedPins pins) {
        this.pins = pins;
    }

    @Operation(summary = "Lists proposed pins; past=true lists the accepted ones with their old places")
    @GetMapping
    ItemsJson<CorrectedPins.Pin> list(@RequestParam(defaultValue = "false") boolean past) {
        return new ItemsJson<>(pins.inState(past ? CorrectedPins.State.ACCEPTED : CorrectedPins.State.PROPOSED));
    }

    @Operation(summary = "Takes the new pin for open tasks of that recipient and those to come")
    @PostMapping("/{id}/accept")
    CorrectedPins.Pin accept(@PathVariable long id) {
        return pins.decide(id, CorrectedPins.State.ACCEPTED);
    }

    @Operation(summary = "Keeps the old pin")
    @PostMapping("/{id}/reject")
    CorrectedPins.Pin reject(@PathVariable long id) {
        return pins.decide(id, CorrectedPins.State.REJECTED);
    }
}
