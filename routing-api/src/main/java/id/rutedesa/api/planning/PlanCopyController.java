package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RatesDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.RowVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What if: copies of a plan, and all of them side by side. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class PlanCopyController {
    private static final double ML_PER_LITRE = 1_000;

    private final PlanCopies copies;
    private final PlanningService planning;
    private final PlanWait waiting;

    PlanCopyController(PlanCopies copies, PlanningService planning, PlanWait waiting) {
        this.copies = copies;
        this.planning = planning;
        this.waiting = waiting;
    }

    /**
     * One column of the comparison.
     *
     * @param title null for the plan itself
     * @param lines the cost by what it is spent on
     * @param petrolL litres that petrol vehicles burn; left out where none does, or where plans did not tell yet
     * @param owning whether what own vehicles lose in value is in the cost: {@code counted}, {@code partly} or
     *     {@code not-counted}; left out where all are hired
     * @param minutes of all riders from departure to return
     * @param served tasks in routes
     * @param notServed recipients of the tasks in no route
     * @param conditions columns with the same number were calculated for the same day and roads; 0 for those of now
     * @param changedSince what is other now, in sentences; empty where nothing is
     */
    record ColumnJson(
            long planId,
            @Nullable String title,
            String state,
            @Nullable Integer version,
            PlanJson.@Nullable CostJson cost,
            @Nullable CostLinesJson lines,
            @Nullable Integer metres,
            @Nullable Long energyWh,
            @Nullable Double petrolL,
            @Nullable String owning,
            @Nullable Long minutes,
            @Nullable Integer riders,
            @Nullable Long served,
            @Nullable Integer unassigned,
            List<String> notServed,
            int conditions,
            List<String> changedSince) {
        static ColumnJson of(PlanCopies.Compared compared, Locale locale) {
            PlanView view = compared.view();
            int conditions = compared.conditions();
            List<String> changedSince = compared.changedSince().stream()
                    .map(sentence -> sentence.in(locale))
                    .toList();
            StoredPlan plan = view.plan();
            StoredVersion shown = view.shown();
            String state = BodyReader.word(plan.state());
            if (shown == null) {
                return new ColumnJson(
                        plan.id(),
                        plan.title(),
                        state,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        conditions,
                        changedSince);
            }
            PlanDocument document = shown.answer();
            Owning owning = Owning.of(document);
            return new ColumnJson(
                    plan.id(),
                    plan.title(),
                    state,
                    shown.number(),
                    PlanJson.CostJson.of(document.cost()),
                    CostLinesJson.of(document.cost()),
                    document.metres(),
                    document.routes().stream()
                            .mapToLong(RouteDocument::energyWh)
                            .sum(),
                    litres(document),
                    owning == null ? null : BodyReader.word(owning),
                    document.routes().stream()
                            .mapToLong(route -> Duration.between(route.departure(), route.arrival())
                                    .toMinutes())
                            .sum(),
                    document.routes().size(),
                    document.routes().stream()
                            .flatMap(route -> route.stops().stream())
                            .map(PlanDocument.StopDocument::taskId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count(),
                    document.unassigned().size(),
                    document.unassigned().stream()
                            .map(PlanDocument.UnassignedDocument::recipient)
                            .toList(),
                    conditions,
                    changedSince);
        }

        private static @Nullable Double litres(PlanDocument document) {
            List<Long> millilitres = document.routes().stream()
                    .flatMap(route -> route.legs().stream())
                    .map(PlanDocument.LegDocument::fuelMl)
                    .filter(Objects::nonNull)
                    .toList();
            return millilitres.isEmpty()
                    ? null
                    : (Double) (millilitres.stream().mapToLong(Long::longValue).sum() / ML_PER_LITRE);
        }
    }

    /** Whose loss of value is in a cost: that of all own vehicles on the road, of some, or of none. */
    enum Owning {
        COUNTED,
        PARTLY,
        NOT_COUNTED;

        static @Nullable Owning of(PlanDocument document) {
            List<RatesDocument> own = document.routes().stream()
                    .map(RouteDocument::rates)
                    .filter(rates -> rates != null && rates.hireMilliIdr() == 0)
                    .map(Objects::requireNonNull)
                    .toList();
            long counted = own.stream()
                    .filter(rates -> Objects.requireNonNullElse(rates.depreciationMilliIdrPerDay(), 0L) > 0)
                    .count();
            if (own.isEmpty()) {
                return null;
            }
            return counted == own.size() ? COUNTED : counted == 0 ? NOT_COUNTED : PARTLY;
        }
    }

    @Operation(
            summary = "Tries out a plan with something changed",
            description =
                    "A copy is solved beside the plan and never shown to riders: without some riders, at other hours, with "
                            + "other prices, with another number of spare packs, or all on vehicles of another type.")
    @PostMapping(path = "/copies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CopyWish.class),
                            examples =
                                    @ExampleObject(
                                            "{\"title\": \"satu motor kurang\", \"withoutRiders\": [5], \"startsAt\": \"07:00\"}")))
    ResponseEntity<PlanJson> copy(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int wait,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes,
            Locale locale) {
        JsonBody body = JsonBody.parse(bytes);
        CopyWish wish = body.object(CopyWish::read);
        body.check();
        StoredPlan copy = copies.copy(id, wish);
        boolean solved = wait > 0 && waiting.untilSolved(copy.id(), wait);
        PlanView view = planning.view(copy.id());
        return ResponseEntity.status(solved ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/plans/" + copy.id()))
                .eTag(RowVersion.etag(view.plan().version()))
                .body(PlanJson.of(view, false, locale));
    }

    @Operation(summary = "The plan and its copies side by side")
    @GetMapping("/comparison")
    ItemsJson<ColumnJson> comparison(@PathVariable long id, Locale locale) {
        return new ItemsJson<>(copies.compared(id).stream()
                .map(column -> ColumnJson.of(column, locale))
                .toList());
    }
}
