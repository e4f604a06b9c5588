package id.rutedesa.api.rider;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.rider.RoadReports.Place;
import id.rutedesa.api.rider.RoadReports.RoadReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Road problems that riders reported, as proposed closures. */
@RestController
@RequestMapping("/api/v1/road-reports")
@Tag(name = "closures")
class RoadReportController {
    private final RoadReports reports;

    RoadReportController(RoadReports reports) {
        this.reports = reports;
    }

    @Operation(summary = "Lists reported road problems that nobody has decided on")
    @GetMapping
    ItemsJson<RoadReport> proposed() {
        return new ItemsJson<>(reports.proposed());
    }

    @Operation(
            summary = "Between which stops of the rider's route a problem lies",
            description = "For a report without a position; the whole route where it has changed since.")
    @GetMapping("/{id}/stretch")
    ItemsJson<RoadReports.Waypoint> stretch(@PathVariable long id) {
        return new ItemsJson<>(reports.stretch(id));
    }

    @Operation(summary = "Closes the road where the rider's phone was, or at the place in the body")
    @PostMapping("/{id}/accept")
    @RequestBody(content = @Content(schema = @Schema(implementation = Place.class)))
    RoadReport accept(
            @PathVariable long id,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] bytes) {
        return reports.accept(id, bytes == null || bytes.length == 0 ? null : place(bytes));
    }

    private static Place place(byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        Place place = body.object(reader -> new Place(reader.number("lat", -90, 90), reader.number("lon", -180, 180)));
        body.check();
        return place;
    }

    @Operation(summary = "Leaves the road open")
    @PostMapping("/{id}/reject")
    RoadReport reject(@PathVariable long id) {
        return reports.reject(id);
    }
}
