package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.PlanDocument.Cost;
import id.rutedesa.api.planning.PlanDocument.LegDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the rest of a rider's day behind what is done: what is done stays as it was planned. */
final class RouteJoin {
    private RouteJoin() {}

    /** What is done, and nothing after it: the bike or the rider is out for the day. */
    static RouteDocument broken(RouteSoFar begun) {
        return whole(begun, begun.soFar().stops(), begun.soFar().legs(), null);
    }

    /** What is done, and then the rest; its first stop is where the rider goes on. */
    static RouteDocument with(RouteSoFar begun, RouteDocument rest) {
        List<StopDocument> stops = new ArrayList<>(begun.soFar().stops());
        StopDocument last = begun.lastStop();
        StopDocument goesOn = rest.stops().get(0);
        OffsetDateTime leaves = begun.atDepot() ? goesOn.departure() : later(last.departure(), begun);
        StopDocument joint = begun.atDepot() ? reloaded(last, goesOn) : leaving(last, leaves);
        stops.set(stops.size() - 1, joint);
        List<StopDocument> next =
                new ArrayList<>(rest.stops().subList(1, rest.stops().size()));
        // The rider does not wait where the work is done, but where it goes on.
        next.set(
                0,
                arriving(
                        next.get(0),
                        leaves.plus(Duration.parse(rest.legs().get(0).rideTime()))));
        stops.addAll(next);
        List<LegDocument> legs = new ArrayList<>(begun.soFar().legs());
        legs.addAll(rest.legs());
        return whole(begun, stops, legs, rest);
    }

    /** What is done, and the ride home; none where the rider is there already or no way leads there. */
    static RouteDocument home(RouteSoFar begun, StopDocument depot, @Nullable LegDocument leg, double usableWh) {
        List<StopDocument> stops = new ArrayList<>(begun.soFar().stops());
        StopDocument last = begun.lastStop();
        if (begun.atDepot()) {
            stops.set(stops.size() - 1, ended(last, last.arrival(), last.chargeWh(), last.stateOfCharge()));
            return whole(begun, stops, begun.soFar().legs(), null);
        }
        if (leg == null) {
            return broken(begun);
        }
        OffsetDateTime leaves = later(last.departure(), begun);
        stops.set(stops.size() - 1, leaving(last, leaves));
        long chargeWh = last.chargeWh() - leg.energyWh();
        double share = usableWh == 0 ? 0 : Math.round(chargeWh / usableWh * 1_000) / 1_000.0;
        stops.add(ended(depot, leaves.plus(Duration.parse(leg.rideTime())), chargeWh, share));
        List<LegDocument> legs = new ArrayList<>(begun.soFar().legs());
        legs.add(leg);
        return whole(begun, stops, legs, null);
    }

    private static OffsetDateTime later(OffsetDateTime planned, RouteSoFar begun) {
        OffsetDateTime free = LocalTimeZone.local(begun.freeAt());
        return free.isAfter(planned) ? free : planned;
    }

    /** Times, lengths and prices of the joined route: all prices grow evenly with what they are paid for. */
    private static RouteDocument whole(
            RouteSoFar begun, List<StopDocument> stops, List<LegDocument> legs, @Nullable RouteDocument rest) {
        RouteDocument planned = begun.soFar();
        OffsetDateTime arrival = stops.get(stops.size() - 1).arrival();
        int metres = legs.stream().mapToInt(LegDocument::metres).sum();
        long energyWh = legs.stream().mapToLong(LegDocument::energyWh).sum();
        Duration ride = legs.stream().map(leg -> Duration.parse(leg.rideTime())).reduce(Duration.ZERO, Duration::plus);
        Cost was = planned.cost();
        Long petrol = grown(was.petrolMilliIdr(), burnt(legs), burnt(planned.legs()));
        long plannedPetrol = was.petrolMilliIdr() == null ? 0 : was.petrolMilliIdr();
        Cost cost = new Cost(
                was.fixedMilliIdr(),
                grown(
                        was.wageMilliIdr(),
                        Duration.between(planned.departure(), arrival).toSeconds(),
                        Duration.between(planned.departure(), planned.arrival()).toSeconds()),
                grown(was.distanceMilliIdr() - plannedPetrol, metres, planned.metres()) + (petrol == null ? 0 : petrol),
                grown(was.energyMilliIdr(), energyWh, planned.energyWh()),
                rest == null ? was.swapMilliIdr() : rest.cost().swapMilliIdr(),
                rest == null ? was.overtimeMilliIdr() : rest.cost().overtimeMilliIdr(),
                rest == null ? was.latenessMilliIdr() : rest.cost().latenessMilliIdr(),
                grown(was.wearMilliIdr(), energyWh, planned.energyWh()),
                petrol,
                was.taxMilliIdr(),
                was.depreciationMilliIdr(),
                was.financeMilliIdr());
        return new RouteDocument(
                planned.riderId(),
                planned.rider(),
                planned.vehicle(),
                planned.departure(),
                arrival,
                metres,
                ride.toString(),
                energyWh,
                stops.get(stops.size() - 1).stateOfCharge(),
                planned.flatEstimate() || (rest != null && rest.flatEstimate()),
                cost,
                stops,
                legs,
                planned.consumptionFactor(),
                planned.rates());
    }

    /** Millilitres of petrol, or metres where plans did not say how much. */
    private static long burnt(List<LegDocument> legs) {
        boolean told = legs.stream().allMatch(leg -> leg.fuelMl() != null);
        return legs.stream()
                .mapToLong(leg -> told ? Objects.requireNonNull(leg.fuelMl()) : leg.metres())
                .sum();
    }

    private static @Nullable Long grown(@Nullable Long milliIdr, long amount, long before) {
        return milliIdr == null ? null : (Long) grown(milliIdr.longValue(), amount, before);
    }

    private static long grown(long milliIdr, long amount, long before) {
        return before == 0 ? milliIdr : Math.round((double) milliIdr * amount / before);
    }

    private static StopDocument leaving(StopDocument stop, OffsetDateTime departure) {
        return at(stop, stop.kind(), stop.arrival(), departure, stop.loadKg(), stop.chargeWh(), stop.stateOfCharge());
    }

    private static StopDocument arriving(StopDocument stop, OffsetDateTime arrival) {
        return at(stop, stop.kind(), arrival, stop.departure(), stop.loadKg(), stop.chargeWh(), stop.stateOfCharge());
    }

    private static StopDocument reloaded(StopDocument stop, StopDocument goesOn) {
        String kind = stop.kind().equals("end") ? "reload" : stop.kind();
        return at(
                stop,
                kind,
                stop.arrival(),
                goesOn.departure(),
                goesOn.loadKg(),
                goesOn.chargeWh(),
                goesOn.stateOfCharge());
    }

    private static StopDocument ended(StopDocument stop, OffsetDateTime arrival, long chargeWh, double share) {
        return at(stop, "end", arrival, arrival, 0, chargeWh, share);
    }

    private static StopDocument at(
            StopDocument stop,
            String kind,
            OffsetDateTime arrival,
            OffsetDateTime departure,
            double loadKg,
            long chargeWh,
            double stateOfCharge) {
        return stop.at(kind, arrival, departure, loadKg, chargeWh, stateOfCharge);
    }
}
