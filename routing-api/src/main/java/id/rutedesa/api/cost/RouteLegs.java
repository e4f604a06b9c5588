package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.Money;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A published route leg by leg; a leg is a ride and the stop at its end. What the route was planned to cost is split exactly:
 * the fixed part, what owning costs and the wage by time, distance by metres, petrol by its litres (by metres in routes that do not say
 * them), energy, wear and swaps by energy.
 */
final class RouteLegs {
    private static final Set<String> DEPOT_STOPS = Set.of("reload", "swap");

    private final JsonNode document;
    private final List<Long> sec = new ArrayList<>();
    private final List<Long> metres = new ArrayList<>();
    private final List<Long> energyWh = new ArrayList<>();
    private final List<Long> fuelMl = new ArrayList<>();

    private RouteLegs(JsonNode document) {
        this.document = document;
        JsonNode stops = document.path("stops");
        OffsetDateTime left = time(stops.path(0));
        for (int i = 0; i < document.path("legs").size(); i++) {
            JsonNode leg = document.path("legs").get(i);
            OffsetDateTime next = time(stops.path(i + 1));
            sec.add(Math.max(0, Duration.between(left, next).toSeconds()));
            metres.add(leg.path("metres").asLong());
            energyWh.add(Math.max(0, leg.path("energyWh").asLong()));
            fuelMl.add(leg.path("fuelMl").asLong(0));
            left = next;
        }
    }

    /**
     * A leg with its costs.
     *
     * @param sec from the departure before the ride to the departure after the stop
     * @param rideSec of it riding
     */
    record CostedLeg(CostRow row, long sec, long rideSec) {}

    /** The legs with their times. */
    static List<CostedLeg> costed(JsonNode document) {
        RouteLegs legs = new RouteLegs(document);
        List<CostRow> rows = legs.rows();
        return IntStream.range(0, rows.size())
                .mapToObj(leg -> new CostedLeg(rows.get(leg), legs.sec.get(leg), legs.rideSec(leg)))
                .toList();
    }

    private long rideSec(int leg) {
        return Duration.parse(document.path("legs").path(leg).path("rideTime").asString("PT0S"))
                .toSeconds();
    }

    private static OffsetDateTime time(JsonNode stop) {
        return OffsetDateTime.parse(stop.path("departure").asString());
    }

    /** Rows by number of the leg, from 1; the label is who is served at its end, or empty. */
    static List<CostRow> of(JsonNode document) {
        return new RouteLegs(document).rows();
    }

    /** Whether a leg is the last of its trip: it ends at the depot, or nothing follows it. */
    static boolean endsTrip(JsonNode document, int leg) {
        return leg + 1 >= document.path("legs").size()
                || DEPOT_STOPS.contains(
                        document.path("stops").path(leg + 1).path("kind").asString(""));
    }

    /** The legs of each trip in one row, by number from 1. */
    static List<CostRow> trips(JsonNode document) {
        List<CostRow> trips = new ArrayList<>();
        CostRow trip = CostRow.none("1", "");
        List<CostRow> legs = of(document);
        for (int leg = 0; leg < legs.size(); leg++) {
            trip = trip.plus(legs.get(leg));
            if (endsTrip(document, leg)) {
                trips.add(trip);
                trip = CostRow.none(Integer.toString(trips.size() + 1), "");
            }
        }
        return trips;
    }

    private List<CostRow> rows() {
        if (sec.isEmpty()) {
            return List.of();
        }
        long petrol = milliIdr("petrolMilliIdr");
        long wear = milliIdr("wearMilliIdr");
        long tax = milliIdr("taxMilliIdr");
        long depreciation = milliIdr("depreciationMilliIdr");
        long finance = milliIdr("financeMilliIdr");
        List<List<Long>> shares = List.of(
                Money.split(milliIdr("fixedMilliIdr") - tax - depreciation - finance, sec),
                Money.split(milliIdr("wageMilliIdr") + milliIdr("overtimeMilliIdr"), sec),
                Money.split(milliIdr("distanceMilliIdr") - petrol, metres),
                Money.split(petrol, tellsFuel(document) ? fuelMl : metres),
                Money.split(milliIdr("energyMilliIdr") - wear, energyWh),
                Money.split(wear, energyWh),
                Money.split(milliIdr("swapMilliIdr"), energyWh),
                Money.split(tax, sec),
                Money.split(depreciation, sec),
                Money.split(finance, sec));
        return IntStream.range(0, sec.size())
                .mapToObj(leg -> new CostRow(
                        Integer.toString(leg + 1),
                        document.path("stops").path(leg + 1).path("recipient").asString(""),
                        0,
                        document.path("stops").path(leg + 1).hasNonNull("taskId") ? 1 : 0,
                        metres.get(leg),
                        energyWh.get(leg),
                        shares.stream().map(part -> part.get(leg)).toList(),
                        Compared.NOTHING))
                .toList();
    }

    /** Whether all legs say their millilitres of petrol. */
    static boolean tellsFuel(JsonNode document) {
        return document.path("legs").valueStream().allMatch(leg -> leg.hasNonNull("fuelMl"));
    }

    /** A part of the route's cost; routes from before there was such a part spent nothing on it. */
    private long milliIdr(String key) {
        return document.path("cost").path(key).asLong(0);
    }
}
