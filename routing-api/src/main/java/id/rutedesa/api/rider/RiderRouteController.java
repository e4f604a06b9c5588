package id.rutedesa.api.rider;

import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.planning.PlanJson;
import id.rutedesa.api.planning.PlanningService;
import id.rutedesa.api.problem.ItemsJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One rider's day. */
@RestController
@RequestMapping("/api/v1/riders/{riderId}/routes")
@Tag(name = "riders")
class RiderRouteController {
    private final FleetService fleet;
    private final PlanningService planning;
    private final RiderDays days;

    RiderRouteController(FleetService fleet, PlanningService planning, RiderDays days) {
        this.fleet = fleet;
        this.planning = planning;
        this.days = days;
    }

    /** The route that is published for that day, with the line of every leg. */
    @Operation(summary = "A rider's route in what is published")
    @GetMapping("/{date}")
    PlanJson.RouteJson route(@PathVariable long riderId, @PathVariable LocalDate date) {
        Rider rider = fleet.rider(riderId);
        return planning.routeOf(riderId, date).orElseThrow(() -> RouteNotFound.of(rider.name(), date));
    }

    /** The day as one HTML file to send to the rider: it needs no server and no signal. */
    @Operation(summary = "The rider's day as one file that needs no signal")
    @GetMapping(path = "/{date}/file", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> file(@PathVariable long riderId, @PathVariable LocalDate date) {
        String name = "rute-%s-%d.html".formatted(date, riderId);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .header("X-Content-Type-Options", "nosniff")
                .body(days.file(riderId, date));
    }

    /** The day as text for a phone without a browser: WhatsApp messages of at most 4,096 letters. */
    @Operation(summary = "The rider's day as messages to send")
    @GetMapping("/{date}/messages")
    ItemsJson<String> messages(@PathVariable long riderId, @PathVariable LocalDate date, Locale locale) {
        return new ItemsJson<>(new RouteMessage(days.route(riderId, date), locale).texts());
    }

    /** The same as SMS of at most 160 letters. */
    @Operation(summary = "The rider's day as SMS")
    @GetMapping("/{date}/sms")
    ItemsJson<String> sms(@PathVariable long riderId, @PathVariable LocalDate date, Locale locale) {
        return new ItemsJson<>(RouteSms.parts(days.route(riderId, date), locale));
    }

    /** The day for the printer, in the language of the page that asks, else in the browser's. */
    @Operation(summary = "The rider's day on paper")
    @GetMapping(path = "/{date}/paper", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> paper(
            @PathVariable long riderId,
            @PathVariable LocalDate date,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(new RoutePaper(days.route(riderId, date), lang == null ? locale : Locale.forLanguageTag(lang))
                        .html());
    }
}
