package id.rutedesa.api.planning;

import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes put together by hand: check mode, and saving them as a version. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlanAdjustmentController {
    private static final String EXAMPLE = "{\"routes\": [{\"riderId\": 1, \"taskIds\": [4, 2, 7]}]}";

    private final PlanAdjustment adjustment;
    private final PlanningService planning;

    PlanAdjustmentController(PlanAdjustment adjustment, PlanningService planning) {
        this.adjustment = adjustment;
        this.planning = planning;
    }

    @Operation(
            summary = "Prices routes and lists the rules that they break, without changing anything",
            description =
                    "Each rider's tasks in order; riders and tasks that are not named stay at home. Returns, swaps and "
                            + "times follow from the order.")
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    CheckJson check(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean geometry,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            Locale locale) {
        return CheckJson.of(adjustment.check(id, routes(bytes), geometry), geometry, locale);
    }

    @Operation(
            summary = "Saves routes as the plan's own version",
            description = "Refused with a pointer where they break a rule. Riders see it once it is published.")
    @PostMapping(path = "/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<PlanJson> save(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            Locale locale) {
        StoredPlan plan = adjustment.save(id, routes(bytes), ifMatch);
        return ResponseEntity.created(URI.create("/api/v1/plans/%d/versions/%d".formatted(id, plan.currentVersion())))
                .eTag(RowVersion.etag(plan.version()))
                .body(PlanJson.summary(planning.summary(plan), locale));
    }

    private static List<RouteWish> routes(byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        List<RouteWish> routes = body.object(RouteWish::readAll);
        body.check();
        return routes;
    }
}
