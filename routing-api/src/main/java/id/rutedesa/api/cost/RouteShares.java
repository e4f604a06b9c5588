package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.CostedRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What each visit of a route bears, trip by trip, by both rules: proportional, a leg is borne by the goods aboard, by mass;
 * marginal, the trip in the ratio of what leaving out each stop would save. Both add up to the route.
 */
public final class RouteShares {
    private final RouteLegs route;
    private final List<VisitShare> shares = new ArrayList<>();

    private RouteShares(JsonNode document) {
        route = new RouteLegs(document);
        List<CostedRoute.Trip> trips = route.costed(route.spent()).trips();
        // The same rule splits metres and watt-hours: amounts are amounts.
        List<CostedRoute.Trip> ways = route.costed(route.ways()).trips();
        int from = 0;
        for (int trip = 0; trip < trips.size(); trip++) {
            add(from, trips.get(trip), ways.get(trip));
            from += trips.get(trip).legs().size();
        }
    }

    /**
     * What one visit bears, thousandths of a Rupiah.
     *
     * @param stop number of the stop in the route, from 0
     * @param taskId null for what no goods bear: a trip that carried none
     * @param milliIdr by part, proportional
     * @param marginalMilliIdr in all, marginal
     * @param savedMilliIdr what leaving out the stop would save; savings need not add up to the total
     * @param metres of the ways, shared as the proportional costs are
     */
    public record VisitShare(
            int stop,
            @Nullable Long taskId,
            long massG,
            List<Long> milliIdr,
            long marginalMilliIdr,
            long savedMilliIdr,
            long metres,
            long energyWh) {
        public VisitShare {
            milliIdr = List.copyOf(milliIdr);
        }

        long totalMilliIdr() {
            return milliIdr.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Shares in the order of the stops; none for a route that goes nowhere. */
    public static List<VisitShare> of(JsonNode document) {
        return List.copyOf(new RouteShares(document).shares);
    }

    /** @param from number of the trip's first leg */
    private void add(int from, CostedRoute.Trip costs, CostedRoute.Trip ways) {
        if (costs.parcels().isEmpty()) {
            CostLines unshared = costs.unshared();
            int end = from + costs.legs().size();
            shares.add(share(end, null, 0, unshared, unshared.totalMilliIdr(), 0, ways.unshared()));
        }
        for (int parcel = 0; parcel < costs.parcels().size(); parcel++) {
            CostedRoute.ParcelCost cost = costs.parcels().get(parcel);
            int stop = from + cost.leg() + 1;
            shares.add(share(
                    stop,
                    Long.parseLong(cost.id()),
                    RouteLegs.grams(route.stop(stop)),
                    cost.proportional(),
                    cost.marginal().totalMilliIdr(),
                    cost.savedMilliIdr(),
                    ways.parcels().get(parcel).proportional()));
        }
    }

    private static VisitShare share(
            int stop,
            @Nullable Long taskId,
            long massG,
            CostLines proportional,
            long marginalMilliIdr,
            long savedMilliIdr,
            CostLines ways) {
        return new VisitShare(
                stop,
                taskId,
                massG,
                RouteLegs.parts(proportional),
                marginalMilliIdr,
                savedMilliIdr,
                ways.of(CostLine.MAINTENANCE),
                ways.of(CostLine.ENERGY_HOME));
    }
}
