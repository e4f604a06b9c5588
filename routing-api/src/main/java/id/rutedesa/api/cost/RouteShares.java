package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.CostedRoute;
import id.rutedesa.solver.cost.Money;
import id.rutedesa.solver.cost.ParcelShares;
import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What each visit of a route bears, trip by trip, by both rules: proportional, a leg is borne by the goods aboard, by mass;
 * marginal, the trip in the ratio of what leaving out each stop would save. Both add up to the route.
 */
public final class RouteShares {
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

    private static final long MILLI = 1_000;
    private static final long J_PER_WH = 3_600;
    private static final long SEC_PER_HOUR = 3_600;

    private final JsonNode document;
    private final List<RouteLegs.CostedLeg> legs;
    private final long totalSec;
    private final long totalMetres;
    /** Whether legs say their millilitres of petrol: what moved them, in the place of joules. */
    private final boolean tellsFuel;

    private final long totalJ;
    private final CostLines total;
    /** Of each leg; they add up to what the route says, which is rounded once. */
    private final List<Long> wattHours;

    private RouteShares(JsonNode document) {
        this.document = document;
        legs = RouteLegs.costed(document);
        totalSec = Math.max(1, legs.stream().mapToLong(RouteLegs.CostedLeg::sec).sum());
        totalMetres =
                Math.max(1, legs.stream().mapToLong(leg -> leg.row().metres()).sum());
        tellsFuel = RouteLegs.tellsFuel(document);
        totalJ = Math.max(
                1, IntStream.range(0, legs.size()).mapToLong(this::moved).sum());
        List<Long> ofLegs = legs.stream().map(leg -> leg.row().energyWh()).toList();
        long sumWh = ofLegs.stream().mapToLong(Long::longValue).sum();
        wattHours = legs.isEmpty()
                ? List.of()
                : Money.split(Math.max(0, document.path("energyWh").asLong(sumWh)), ofLegs);
        total = CostLines.sum(
                legs.stream().map(leg -> lines(leg.row().milliIdr())).toList());
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
        return new RouteShares(document).shares();
    }

    private List<VisitShare> shares() {
        List<VisitShare> shares = new ArrayList<>();
        int from = 0;
        for (int leg = 0; leg < legs.size(); leg++) {
            if (RouteLegs.endsTrip(document, leg)) {
                shares.addAll(trip(from, leg + 1));
                from = leg + 1;
            }
        }
        return shares;
    }

    private JsonNode stop(int number) {
        return document.path("stops").path(number);
    }

    private List<VisitShare> trip(int from, int to) {
        List<Leg> ridden = IntStream.range(from, to).mapToObj(this::ridden).toList();
        List<CostLines> costs = IntStream.range(from, to)
                .mapToObj(leg -> lines(legs.get(leg).row().milliIdr()))
                .toList();
        List<CostLines> ways = IntStream.range(from, to)
                .mapToObj(leg -> new CostLines(Map.of(
                        CostLine.MAINTENANCE, legs.get(leg).row().metres(), CostLine.ENERGY_HOME, wattHours.get(leg))))
                .toList();
        CostedRoute.Trip shared = new ParcelShares(ridden, costs, this::saved).trip();
        // The same rule splits metres and watt-hours: amounts are amounts.
        CostedRoute.Trip sharedWays = new ParcelShares(ridden, ways, this::saved).trip();
        if (shared.parcels().isEmpty()) {
            return List.of(new VisitShare(
                    to,
                    null,
                    0,
                    parts(shared.unshared()),
                    shared.unshared().totalMilliIdr(),
                    0,
                    sharedWays.unshared().of(CostLine.MAINTENANCE),
                    sharedWays.unshared().of(CostLine.ENERGY_HOME)));
        }
        return IntStream.range(0, shared.parcels().size())
                .mapToObj(number -> share(
                        from,
                        shared.parcels().get(number),
                        sharedWays.parcels().get(number).proportional()))
                .toList();
    }

    private VisitShare share(int from, CostedRoute.ParcelCost cost, CostLines ways) {
        int stop = from + cost.leg() + 1;
        return new VisitShare(
                stop,
                Long.parseLong(cost.id()),
                grams(stop(stop)),
                parts(cost.proportional()),
                cost.marginal().totalMilliIdr(),
                cost.savedMilliIdr(),
                ways.of(CostLine.MAINTENANCE),
                ways.of(CostLine.ENERGY_HOME));
    }

    private Leg ridden(int leg) {
        RouteLegs.CostedLeg costed = legs.get(leg);
        JsonNode stop = stop(leg + 1);
        List<Parcel> parcels = stop.hasNonNull("taskId")
                ? List.of(new Parcel(
                        stop.path("taskId").asString(),
                        grams(stop),
                        stop.path("activity").asString("").equals("pickup"),
                        0))
                : List.of();
        return new Leg(costed.row().metres(), costed.sec(), moved(leg), parcels, withoutStop(leg));
    }

    /** Until the departure from the stop after; where a route does not say, as in old ones, leaving out the stop saves nothing. */
    private Ride withoutStop(int leg) {
        if (leg + 1 >= legs.size()) {
            return Ride.NONE;
        }
        RouteLegs.CostedLeg in = legs.get(leg);
        RouteLegs.CostedLeg out = legs.get(leg + 1);
        JsonNode known = document.path("legs").path(leg).path("withoutStop");
        if (!known.isObject()) {
            return new Ride(in.row().metres() + out.row().metres(), in.sec() + out.sec(), moved(leg) + moved(leg + 1));
        }
        long rideSec = Duration.parse(known.path("rideTime").asString()).toSeconds();
        return new Ride(known.path("metres").asLong(), rideSec + Math.max(0, out.sec() - out.rideSec()), moved(known));
    }

    /** Wage, distance, energy and swaps of what would not be ridden. */
    private long saved(Leg in, Leg out) {
        Ride without = in.withoutStop();
        long sec = Math.max(0, in.sec() + out.sec() - without.sec());
        long metres = Math.max(0, in.metres() + out.metres() - without.metres());
        long drawnJ = Math.max(0, in.drawnJ() + out.drawnJ() - without.drawnJ());
        long byEnergy =
                total.of(CostLine.ENERGY_HOME) + total.of(CostLine.BATTERY_WEAR) + total.of(CostLine.ENERGY_SWAP);
        long petrol = total.of(CostLine.PETROL_PUMP);
        return wage(sec)
                + Money.priced(total.of(CostLine.MAINTENANCE) + (tellsFuel ? 0 : petrol), metres, totalMetres)
                + Money.priced(byEnergy + (tellsFuel ? petrol : 0), drawnJ, totalJ);
    }

    /** By the rider's rate; where a route does not say, as in old ones, by its wage over its time. */
    private long wage(long sec) {
        JsonNode perHour = document.path("rates").path("wageMilliIdrPerHour");
        return perHour.isNumber()
                ? Money.priced(perHour.asLong(), sec, SEC_PER_HOUR)
                : Money.priced(total.of(CostLine.WAGE), sec, totalSec);
    }

    private long moved(int leg) {
        return moved(document.path("legs").path(leg));
    }

    /** Joules drawn, or millilitres burnt. */
    private long moved(JsonNode ride) {
        return tellsFuel
                ? ride.path("fuelMl").asLong(0)
                : Math.max(0, ride.path("energyWh").asLong()) * J_PER_WH;
    }

    private static long grams(JsonNode stop) {
        return Math.round(stop.path("handedKg").asDouble(0) * MILLI);
    }

    private static CostLines lines(List<Long> parts) {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        for (int part = 0; part < parts.size(); part++) {
            lines.put(LINES.get(part), parts.get(part));
        }
        return new CostLines(lines);
    }

    private static List<Long> parts(CostLines lines) {
        return LINES.stream()
                .flatMapToLong(line -> LongStream.of(lines.of(line)))
                .boxed()
                .toList();
    }
}
