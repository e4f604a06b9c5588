package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.LearnedConsumption;
import id.rutedesa.api.planning.RideLearning.Learned;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.SpeedWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Speeds and consumption learned from rides. */
@RestController
@RequestMapping("/api/v1/calibration")
@Tag(name = "riders")
class CalibrationController {
    private static final int MOST_DAYS = 92;

    private final RideTimes times;
    private final SpeedWords speeds;
    private final LearnedConsumption consumption;

    CalibrationController(RideTimes times, SpeedWords speeds, LearnedConsumption consumption) {
        this.times = times;
        this.speeds = speeds;
        this.consumption = consumption;
    }

    /**
     * What plans use now.
     *
     * @param speedFactors speed over the profile's speed by group of roads; groups that are not named ride as the profile says
     * @param consumption by vehicle type; types that are not named draw as they say themselves
     */
    record CalibrationJson(Map<String, Double> speedFactors, List<LearnedConsumption.Learned> consumption) {}

    /** The days whose rides are learned from, both included. */
    @Schema(example = """
            {"from": "2026-11-01", "to": "2026-11-25"}""")
    record Days(LocalDate from, LocalDate to) {}

    @Operation(summary = "The speeds by group of roads and the consumption by vehicle type that plans use now")
    @GetMapping
    CalibrationJson now() {
        return new CalibrationJson(speeds.now(), consumption.all());
    }

    @Operation(summary = "Learns from the rides of some days; plans made afterwards use it")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(schema = @Schema(implementation = Days.class)))
    Learned learn(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        Days days = body.object(reader -> {
            int before = reader.issueCount();
            Days asked = new Days(reader.date("from"), reader.date("to"));
            long count = ChronoUnit.DAYS.between(asked.from(), asked.to());
            if (reader.issueCount() == before && (count < 0 || count >= MOST_DAYS)) {
                reader.reject(
                        "out-of-range",
                        "to",
                        new Text(
                                "Paling banyak %d hari, akhirnya sesudah awalnya.".formatted(MOST_DAYS),
                                "At most %d days, the end after the begin.".formatted(MOST_DAYS)));
            }
            return asked;
        });
        body.check();
        return times.learn(days.from(), days.to());
    }

    @Operation(summary = "Rides and draws as profile and vehicle types say again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        speeds.forget();
        consumption.forget();
    }
}
