package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.Cost;
import id.rutedesa.api.planning.PlanDocument.LegDocument;
import id.rutedesa.api.planning.PlanDocument.ReasonDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import id.rutedesa.api.problem.BodyReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan as the API writes it: whole Rupiah that add up, sentences in the asker's language. */
public record PlanJson(
        long id,
        long depotId,
        LocalDate date,
        String state,
        String timeLimit,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable MessageJson error,
        @Nullable Integer metres,
        @Nullable CostJson cost,
        @Nullable List<RouteJson> routes,
        @Nullable List<UnassignedJson> unassigned) {

    /** A code for programs and a sentence for people. */
    public record MessageJson(String code, String message) {}

    /** Whole Rupiah; the parts add up to the total. */
    public record CostJson(long fixed, long wage, long distance, long energy, long swaps, long total) {
        static CostJson of(Cost cost) {
            long[] milli = cost.parts();
            long[] parts = Rupiah.parts(milli);
            return new CostJson(parts[0], parts[1], parts[2], parts[3], parts[4], Rupiah.total(milli));
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

    /** A task that stays behind, why, and what would help. */
    public record UnassignedJson(
            long taskId,
            String recipient,
            String code,
            String message,
            @Nullable Integer metresOffRoad,
            List<ReasonDocument> reasons,
            @Nullable ReasonDocument fix) {
        static UnassignedJson of(UnassignedDocument task, Locale locale) {
            return new UnassignedJson(
                    task.taskId(),
                    task.recipient(),
                    task.code(),
                    PlanWords.unassigned(task).in(locale),
                    task.metresOffRoad(),
                    task.reasons(),
                    task.fix());
        }
    }

    static PlanJson of(StoredPlan plan, boolean geometry, Locale locale) {
        PlanDocument document = plan.document();
        List<RouteJson> routes = null;
        List<UnassignedJson> unassigned = null;
        if (document != null) {
            routes = new ArrayList<>();
            for (RouteDocument route : document.routes()) {
                routes.add(RouteJson.of(route, geometry));
            }
            unassigned = new ArrayList<>();
            for (UnassignedDocument task : document.unassigned()) {
                unassigned.add(UnassignedJson.of(task, locale));
            }
        }
        String error = plan.error();
        return new PlanJson(
                plan.id(),
                plan.depotId(),
                plan.date(),
                BodyReader.word(plan.state()),
                plan.timeLimit(),
                plan.requestedAt(),
                plan.finishedAt(),
                error == null
                        ? null
                        : new MessageJson(error, PlanWords.error(error).in(locale)),
                document == null ? null : document.metres(),
                document == null ? null : CostJson.of(document.cost()),
                routes,
                unassigned);
    }
}
