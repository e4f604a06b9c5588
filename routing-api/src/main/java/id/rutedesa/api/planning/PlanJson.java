package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.Cost;
import id.rutedesa.api.planning.PlanDocument.ExchangeDocument;
import id.rutedesa.api.planning.PlanDocument.LegDocument;
import id.rutedesa.api.planning.PlanDocument.ReasonDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import id.rutedesa.api.problem.BodyReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the API writes it: whole Rupiah that add up, sentences in the asker's language.
 *
 * @param version the version that is shown: the one that was taken last
 * @param publishedVersion what riders see
 * @param proposal a version that waits to be solved or taken while riders have another
 * @param patience the search ends where nothing better was found for so long, if that was asked for
 * @param terms what decided beside the cost, where anything else was asked for
 * @param copyOf the plan that this one tries out with changes
 */
public record PlanJson(
        long id,
        long depotId,
        LocalDate date,
        String state,
        String timeLimit,
        @Nullable String patience,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Integer version,
        @Nullable Integer publishedVersion,
        @Nullable ProposalJson proposal,
        @Nullable Long copyOf,
        @Nullable String title,
        @Nullable MessageJson error,
        @Nullable Integer metres,
        @Nullable CostJson cost,
        @Nullable TermsJson terms,
        @Nullable List<RouteJson> routes,
        @Nullable List<UnassignedJson> unassigned) {

    /**
     * What decided beside the cost and is paid by nobody, whole Rupiah.
     *
     * @param prizesLeftOut prizes of the tasks that were left out
     * @param fairnessTime for riders' hours above the mean
     * @param fairnessPay for their pay above the mean
     */
    public record TermsJson(long prizesLeftOut, long fairnessTime, long fairnessPay, long total) {
        static @Nullable TermsJson of(PlanDocument.@Nullable Terms terms) {
            if (terms == null) {
                return null;
            }
            long[] milli = {terms.prizesMilliIdr(), terms.timeMilliIdr(), terms.payMilliIdr()};
            long[] parts = Rupiah.parts(milli);
            return new TermsJson(parts[0], parts[1], parts[2], Rupiah.total(milli));
        }
    }

    /** A version that is not the plan's own yet. */
    public record ProposalJson(int version, String state) {}

    /** A code for programs and a sentence for people. */
    public record MessageJson(String code, String message) {}

    /** Whole Rupiah; the parts add up to the total. */
    public record CostJson(
            long fixed, long wage, long distance, long energy, long swaps, long overtime, long lateness, long total) {
        static CostJson of(Cost cost) {
            long[] milli = cost.parts();
            long[] parts = Rupiah.parts(milli);
            return new CostJson(
                    parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], Rupiah.total(milli));
        }
    }

    /** One rider's day. Charge is the share of the usable capacity, 0–1. */
    public record RouteJson(
            long riderId,
            String rider,
            String vehicle,
            OffsetDateTime departure,
            OffsetDateTime arrival,
            int metres,
            String rideTime,
            long energyWh,
            double stateOfChargeOnReturn,
            boolean flatEstimate,
            CostJson cost,
            List<StopDocument> stops,
            List<LegJson> legs) {
        /** How many tasks it serves: a shipment, or goods that are divided, count once. */
        public long tasks() {
            return stops.stream()
                    .map(StopDocument::taskId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }

        static RouteJson of(RouteDocument route, boolean geometry) {
            return new RouteJson(
                    route.riderId(),
                    route.rider(),
                    route.vehicle(),
                    route.departure(),
                    route.arrival(),
                    route.metres(),
                    route.rideTime(),
                    route.energyWh(),
                    route.stateOfChargeOnReturn(),
                    route.flatEstimate(),
                    CostJson.of(route.cost()),
                    route.stops(),
                    route.legs().stream().map(leg -> LegJson.of(leg, geometry)).toList());
        }
    }

    /** The ride to the next stop. */
    public record LegJson(
            int metres,
            String rideTime,
            long energyWh,
            int ascentM,
            int descentM,
            @Nullable LineJson geometry) {
        static LegJson of(LegDocument leg, boolean geometry) {
            LineJson line = geometry ? new LineJson("LineString", leg.line()) : null;
            return new LegJson(leg.metres(), leg.rideTime(), leg.energyWh(), leg.ascentM(), leg.descentM(), line);
        }
    }

    /** A GeoJSON line: longitude, latitude. */
    public record LineJson(String type, List<List<Double>> coordinates) {}

    /**
     * A task that stays behind, why, and what would help.
     *
     * @param divisible whether what is too large may be divided so that it fits; missing where nothing is too large
     * @param insteadOf a task of no higher priority whose place it could take, proven; for where no single thing gives way
     */
    public record UnassignedJson(
            long taskId,
            String recipient,
            String code,
            String message,
            @Nullable Integer metresOffRoad,
            List<ReasonDocument> reasons,
            @Nullable ReasonDocument fix,
            @Nullable Double leftKg,
            @Nullable Double leftL,
            @Nullable Long prizeIdr,
            @Nullable Boolean divisible,
            @Nullable ExchangeDocument insteadOf) {
        static UnassignedJson of(UnassignedDocument task, Locale locale) {
            return new UnassignedJson(
                    task.taskId(),
                    task.recipient(),
                    task.code(),
                    PlanWords.unassigned(task).in(locale),
                    task.metresOffRoad(),
                    task.reasons(),
                    task.fix(),
                    task.leftKg(),
                    task.leftL(),
                    task.prizeIdr(),
                    task.divisible(),
                    task.insteadOf());
        }
    }

    /** The plan with its routes. */
    static PlanJson of(PlanView view, boolean geometry, Locale locale) {
        StoredVersion shown = view.shown();
        PlanDocument document = shown == null ? null : shown.document();
        return of(
                view,
                document == null ? null : routes(document, geometry),
                document == null ? null : unassigned(document, locale),
                locale);
    }

    /** The plan without its routes, for lists. */
    static PlanJson summary(PlanView view, Locale locale) {
        return of(view, null, null, locale);
    }

    private static PlanJson of(
            PlanView view, @Nullable List<RouteJson> routes, @Nullable List<UnassignedJson> unassigned, Locale locale) {
        StoredPlan plan = view.plan();
        Duration patience = plan.searchTime().patience();
        StoredVersion shown = view.shown();
        StoredVersion newest = view.newest();
        PlanDocument document = shown == null ? null : shown.document();
        String error = newest == null || plan.state().isWithRiders() ? null : newest.error();
        StoredVersion told = shown == null ? newest : shown;
        return new PlanJson(
                plan.id(),
                plan.depotId(),
                plan.date(),
                BodyReader.word(plan.state()),
                plan.timeLimit().toString(),
                patience == null ? null : patience.toString(),
                plan.requestedAt(),
                told == null ? null : told.finishedAt(),
                plan.currentVersion(),
                plan.publishedVersion(),
                proposal(plan, newest),
                plan.copyOf(),
                plan.title(),
                error(error, locale),
                document == null ? null : document.metres(),
                document == null ? null : CostJson.of(document.cost()),
                document == null ? null : TermsJson.of(document.terms()),
                routes,
                unassigned);
    }

    private static @Nullable ProposalJson proposal(StoredPlan plan, @Nullable StoredVersion newest) {
        if (newest == null || !plan.state().isWithRiders()) {
            return null;
        }
        boolean waits = newest.state() == VersionState.SOLVING || newest.state() == VersionState.PROPOSED;
        return waits ? new ProposalJson(newest.number(), BodyReader.word(newest.state())) : null;
    }

    static @Nullable MessageJson error(@Nullable String code, Locale locale) {
        return code == null ? null : new MessageJson(code, PlanWords.error(code).in(locale));
    }

    static List<RouteJson> routes(PlanDocument document, boolean geometry) {
        return document.routes().stream()
                .map(route -> RouteJson.of(route, geometry))
                .toList();
    }

    static List<UnassignedJson> unassigned(PlanDocument document, Locale locale) {
        return document.unassigned().stream()
                .map(task -> UnassignedJson.of(task, locale))
                .toList();
    }
}
