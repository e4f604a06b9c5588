package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports from links and files that were taken back, for a coordinator to decide on. */
@RestController
@RequestMapping("/api/v1/held-reports")
@Tag(name = "riders")
class HeldReportController {
    private final HeldReports held;
    private final RiderReports reports;
    private final FleetService fleet;
    private final BumdesWork work;

    HeldReportController(HeldReports held, RiderReports reports, FleetService fleet, BumdesWork work) {
        this.held = held;
        this.reports = reports;
        this.fleet = fleet;
        this.work = work;
    }

    /**
     * A text that waits.
     *
     * @param reports how many reports it holds
     */
    record HeldJson(long id, long riderId, String rider, LocalDate date, int reports, OffsetDateTime serverTime) {}

    @Operation(summary = "Lists reports that were signed after a rider's links were taken back")
    @GetMapping
    ItemsJson<HeldJson> list() {
        return new ItemsJson<>(work.read(held::all).stream()
                .map(one -> new HeldJson(
                        one.id(),
                        one.riderId(),
                        fleet.rider(one.riderId()).name(),
                        one.date(),
                        one.reports().size(),
                        LocalTimeZone.local(one.arrival().serverTime())))
                .toList());
    }

    @Operation(summary = "Records them, as received when they came")
    @PostMapping("/{id}/accept")
    RiderReports.TextOutcome accept(@PathVariable long id) {
        return reports.accept(id);
    }

    @Operation(summary = "Drops them")
    @PostMapping("/{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable long id) {
        work.write(() -> held.take(id));
    }
}
