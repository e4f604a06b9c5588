package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What given routes would cost and which rules they would break, as the API writes it.
 *
 * @param metres total ride length
 * @param terms what decides beside the cost, where anything else was asked for
 * @param routes of riders with tasks; a route that has no way on the roads is left out
 * @param unassigned tasks of the day in no route
 * @param broken empty where the routes can be ridden and saved
 */
record CheckJson(
        int metres,
        PlanJson.CostJson cost,
        PlanJson.@Nullable TermsJson terms,
        List<PlanJson.RouteJson> routes,
        List<Long> unassigned,
        List<BrokenJson> broken) {

    /**
     * One rule that a route breaks.
     *
     * @param taskId which task it is about; missing where it is about the whole route
     * @param amount how much is missing: grams, millilitres, seconds, joules, metres, or pieces, by the code
     * @param stationName of the station that is full; missing for every other code
     * @param at when it is full; likewise
     */
    record BrokenJson(
            long riderId,
            String rider,
            @Nullable Long taskId,
            @Nullable String recipient,
            String code,
            long amount,
            @Nullable String stationName,
            @Nullable OffsetDateTime at,
            String message) {
        static BrokenJson of(AdjustedPlan.Broken broken, Locale locale) {
            return new BrokenJson(
                    broken.riderId(),
                    broken.rider(),
                    broken.taskId(),
                    broken.recipient(),
                    broken.code(),
                    broken.amount(),
                    broken.stationName(),
                    broken.at(),
                    PlanWords.broken(broken).in(locale));
        }
    }

    static CheckJson of(AdjustedPlan adjusted, boolean geometry, Locale locale) {
        PlanDocument document = adjusted.document();
        return new CheckJson(
                document.metres(),
                PlanJson.CostJson.of(document.cost()),
                PlanJson.TermsJson.of(document.terms()),
                document.routes().stream()
                        .map((RouteDocument route) -> PlanJson.RouteJson.of(route, geometry))
                        .toList(),
                document.unassigned().stream()
                        .map(PlanDocument.UnassignedDocument::taskId)
                        .toList(),
                adjusted.broken().stream()
                        .map(broken -> BrokenJson.of(broken, locale))
                        .toList());
    }
}
