package id.rutedesa.api.planning;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of a plan, and what becomes of them. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlanVersionController {
    private final PlanVersions versions;
    private final PlanningService planning;

    PlanVersionController(PlanVersions versions, PlanningService planning) {
        this.versions = versions;
        this.planning = planning;
    }

    @Operation(summary = "Lists the versions of a plan, without routes")
    @GetMapping("/versions")
    ItemsJson<VersionJson> all(@PathVariable long id, Locale locale) {
        return new ItemsJson<>(versions.all(id).stream()
                .map(version -> VersionJson.summary(version, locale))
                .toList());
    }

    @Operation(summary = "Reads one version whole, as it was then")
    @GetMapping("/versions/{number}")
    VersionJson version(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean geometry,
            Locale locale) {
        return VersionJson.whole(versions.version(id, number), geometry, locale);
    }

    @Operation(
            summary = "What a version changes for each rider",
            description = "In stops and minutes, against the version that it was based on or the one that is named.")
    @GetMapping("/versions/{number}/difference")
    PlanDifference difference(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer against) {
        return versions.difference(id, number, against);
    }

    @Operation(summary = "Takes a proposal as the plan's own version; riders see it once it is published")
    @PostMapping("/versions/{number}/take")
    ResponseEntity<PlanJson> take(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return answer(versions.take(id, number, ifMatch), locale);
    }

    @Operation(summary = "Shows the plan's present version to riders until the next publish")
    @PostMapping("/publish")
    ResponseEntity<PlanJson> publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return answer(versions.publish(id, ifMatch), locale);
    }

    @Operation(summary = "Says that riders are on their way")
    @PostMapping("/start")
    ResponseEntity<PlanJson> start(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return answer(versions.start(id, ifMatch), locale);
    }

    @Operation(summary = "Says that the day is over")
    @PostMapping("/finish")
    ResponseEntity<PlanJson> finish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return answer(versions.finish(id, ifMatch), locale);
    }

    private ResponseEntity<PlanJson> answer(StoredPlan plan, Locale locale) {
        return ResponseEntity.ok()
                .eTag(RowVersion.etag(plan.version()))
                .body(PlanJson.summary(planning.summary(plan), locale));
    }
}
