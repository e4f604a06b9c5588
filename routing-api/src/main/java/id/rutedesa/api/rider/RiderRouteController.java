package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.planning.PlanJson;
import id.rutedesa.api.planning.PlanningService;
import id.rutedesa.api.problem.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One rider's day. */
@RestController
@RequestMapping("/api/v1/riders/{riderId}/routes")
@Tag(name = "riders")
class RiderRouteController {
    private final FleetService fleet;
    private final PlanningService planning;

    RiderRouteController(FleetService fleet, PlanningService planning) {
        this.fleet = fleet;
        this.planning = planning;
    }

    /** The route of the newest plan of that day, with the line of every leg. */
    @GetMapping("/{date}")
    PlanJson.RouteJson route(@PathVariable long riderId, @PathVariable LocalDate date) {
        Rider rider = fleet.rider(riderId);
        return planning.routeOf(riderId, date)
                .orElseThrow(() -> new NotFoundException(new Text(
                        "%s belum punya rute pada %s.".formatted(rider.name(), date),
                        "%s has no route on %s.".formatted(rider.name(), date))));
    }
}
