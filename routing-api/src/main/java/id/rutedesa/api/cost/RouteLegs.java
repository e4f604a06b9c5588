package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.CostedRoute;
import id.rutedesa.solver.cost.RiddenRoute;
import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RouteCosts;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A published route as the cost model takes it: its legs with their times, and what it was planned to cost. */
final class RouteLegs {
    /** In the order of {@link PartsJson}: the solver's lines stand for the parts of a planned route. */
    private static final List<CostLine> LINES = List.of(
            CostLine.FIXED,
            CostLine.WAGE,
            CostLine.MAINTENANCE,
            CostLine.PETROL_PUMP,
            CostLine.ENERGY_HOME,
            CostLine.BATTERY_WEAR,
            CostLine.ENERGY_SWAP,
            CostLine.TAX,
            CostLine.DEPRECIATION,
            CostLine.FINANCE);

    private static final Set<String> DEPOT_STOPS = Set.of("reload", "swap");
    private static final long MILLI = 1_000;
    private static final long J_PER_WH = 3_600;

    private final JsonNode document;
    private final List<Ride> rides = new ArrayList<>();
    private final List<Long> rideSec = new ArrayList<>();

    RouteLegs(JsonNode document) {
        this.document = document;
        OffsetDateTime left = departure(0);
        for (JsonNode leg : document.path("legs")) {
            OffsetDateTime next = departure(rides.size() + 1);
            rides.add(ride(leg, Math.max(0, Duration.between(left, next).toSeconds())));
            rideSec.add(seconds(leg));
            left = next;
        }
    }

    private OffsetDateTime departure(int stop) {
        return OffsetDateTime.parse(stop(stop).path("departure").asString());
    }

    JsonNode stop(int number) {
        return document.path("stops").path(number);
    }

    private static Ride ride(JsonNode ride, long sec) {
        return new Ride(
                ride.path("metres").asLong(),
                sec,
                wattHours(ride) * J_PER_WH,
                ride.path("fuelMl").asLong(0));
    }

    private static long wattHours(JsonNode ride) {
        return Math.max(0, ride.path("energyWh").asLong());
    }

    private static long seconds(JsonNode ride) {
        return Duration.parse(ride.path("rideTime").asString("PT0S")).toSeconds();
    }

    /** Rows by number of the leg, from 1; the label is who is served at its end, or empty. */
    static List<CostRow> of(JsonNode document) {
        return new RouteLegs(document).rows();
    }

    /** The legs of each trip in one row, by number from 1. */
    static List<CostRow> trips(JsonNode document) {
        RouteLegs legs = new RouteLegs(document);
        List<CostRow> trips = new ArrayList<>();
        CostRow trip = CostRow.none("1", "");
        List<CostRow> rows = legs.rows();
        for (int leg = 0; leg < rows.size(); leg++) {
            trip = trip.plus(rows.get(leg));
            if (legs.endsTrip(leg)) {
                trips.add(trip);
                trip = CostRow.none(Integer.toString(trips.size() + 1), "");
            }
        }
        return trips;
    }

    private List<CostRow> rows() {
        List<CostLines> costs = costed(spent()).trips().stream()
                .flatMap(trip -> trip.legs().stream())
                .toList();
        List<CostRow> rows = new ArrayList<>();
        for (int leg = 0; leg < costs.size(); leg++) {
            JsonNode stop = stop(leg + 1);
            rows.add(new CostRow(
                    Integer.toString(leg + 1),
                    stop.path("recipient").asString(""),
                    0,
                    stop.hasNonNull("taskId") ? 1 : 0,
                    rides.get(leg).metres(),
                    wattHours(document.path("legs").path(leg)),
                    rides.get(leg).burntMl(),
                    parts(costs.get(leg)),
                    Compared.NOTHING));
        }
        return rows;
    }

    /** Whether a leg is the last of its trip: it ends at the depot, or nothing follows it. */
    private boolean endsTrip(int leg) {
        return leg + 1 >= rides.size()
                || DEPOT_STOPS.contains(stop(leg + 1).path("kind").asString(""));
    }

    /** Metres, and the route's own watt-hours, which are rounded once, as amounts that are split like money. */
    CostLines ways() {
        long metres = rides.stream().mapToLong(Ride::metres).sum();
        long sumJ = rides.stream().mapToLong(Ride::drawnJ).sum();
        long energyWh = document.path("energyWh").asLong(sumJ / J_PER_WH);
        return new CostLines(Map.of(CostLine.MAINTENANCE, metres, CostLine.ENERGY_HOME, Math.max(0, energyWh)));
    }

    /** What the route was planned to cost; routes from before there was a part spent nothing on it. */
    CostLines spent() {
        long petrol = milliIdr("petrolMilliIdr");
        long wear = milliIdr("wearMilliIdr");
        long tax = milliIdr("taxMilliIdr");
        long depreciation = milliIdr("depreciationMilliIdr");
        long finance = milliIdr("financeMilliIdr");
        return lines(List.of(
                milliIdr("fixedMilliIdr") - tax - depreciation - finance,
                milliIdr("wageMilliIdr") + milliIdr("overtimeMilliIdr"),
                milliIdr("distanceMilliIdr") - petrol,
                petrol,
                milliIdr("energyMilliIdr") - wear,
                wear,
                milliIdr("swapMilliIdr"),
                tax,
                depreciation,
                finance));
    }

    private long milliIdr(String key) {
        return document.path("cost").path(key).asLong(0);
    }

    /** Such amounts down to legs and parcels. */
    CostedRoute costed(CostLines amounts) {
        JsonNode perHour = document.path("rates").path("wageMilliIdrPerHour");
        return new RouteCosts(
                        new RiddenRoute(trips()),
                        amounts,
                        perHour.isNumber() ? OptionalLong.of(perHour.asLong()) : OptionalLong.empty())
                .costed();
    }

    private List<RiddenRoute.Trip> trips() {
        List<RiddenRoute.Trip> trips = new ArrayList<>();
        List<Leg> trip = new ArrayList<>();
        for (int leg = 0; leg < rides.size(); leg++) {
            trip.add(new Leg(rides.get(leg), parcels(stop(leg + 1)), withoutStop(leg)));
            if (endsTrip(leg)) {
                trips.add(new RiddenRoute.Trip(trip));
                trip.clear();
            }
        }
        return trips;
    }

    private static List<Parcel> parcels(JsonNode stop) {
        return stop.hasNonNull("taskId")
                ? List.of(new Parcel(
                        stop.path("taskId").asString(),
                        grams(stop),
                        stop.path("activity").asString("").equals("pickup")))
                : List.of();
    }

    /** What is handed over or taken in at a stop. */
    static long grams(JsonNode stop) {
        return Math.round(stop.path("handedKg").asDouble(0) * MILLI);
    }

    /** Until the departure from the stop after; where a route does not say, as in old ones, leaving out the stop saves nothing. */
    private Ride withoutStop(int leg) {
        if (leg + 1 >= rides.size()) {
            return Ride.NONE;
        }
        JsonNode known = document.path("legs").path(leg).path("withoutStop");
        if (!known.isObject()) {
            return rides.get(leg).plus(rides.get(leg + 1));
        }
        long staySec = rides.get(leg + 1).sec() - rideSec.get(leg + 1);
        return ride(known, seconds(known) + Math.max(0, staySec));
    }

    private static CostLines lines(List<Long> parts) {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        for (int part = 0; part < parts.size(); part++) {
            lines.put(LINES.get(part), parts.get(part));
        }
        return new CostLines(lines);
    }

    /** In the order of {@link PartsJson}. */
    static List<Long> parts(CostLines lines) {
        return LINES.stream().map(lines::of).toList();
    }
}
