package id.rutedesa.solver.format;

import id.rutedesa.solver.format.InstancePlace.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rides a plan leg by leg with the numbers of the instance's file, in double precision: what it costs and which rules
 * it breaks. Knows nothing of the model, the search or their rounding.
 */
public final class InstanceCheck {
    /** Sums of lengths in double precision may be off by this much. */
    private static final double TOLERANCE = 1e-6;

    private final Instance instance;
    private final List<String> faults = new ArrayList<>();
    private final int[] timesServed;
    /** Route on which the pickup of a shipment has been done, by the place of its delivery; -1 before. */
    private final int[] routeOfPickup;

    private final int[] deliveryOf;
    private final boolean[] isDelivery;
    private double length;

    private InstanceCheck(Instance instance) {
        this.instance = instance;
        int places = instance.places().size();
        timesServed = new int[places];
        routeOfPickup = new int[places];
        deliveryOf = new int[places];
        isDelivery = new boolean[places];
        Arrays.fill(routeOfPickup, -1);
        for (InstanceShipment shipment : instance.shipments()) {
            deliveryOf[shipment.pickup()] = shipment.delivery();
            isDelivery[shipment.delivery()] = true;
        }
    }

    /** Rides every route of the plan. */
    public static CheckedPlan check(Instance instance, InstancePlan plan) {
        InstanceCheck check = new InstanceCheck(instance);
        for (int r = 0; r < plan.routes().size(); r++) {
            check.route(r, plan.routes().get(r));
        }
        check.eachTaskOnce();
        int vehicles = plan.routes().size();
        int most = instance.vehicles().orElse(Integer.MAX_VALUE);
        check.require(vehicles <= most, "%d vehicles are used, there are %d".formatted(vehicles, most));
        // Rounded to what doubles can tell apart, so that tenths look like tenths.
        double cost = Math.rint(check.length * instance.costFactor() * 1e6) / 1e6;
        if (plan.statedCost().isPresent()) {
            double stated = plan.statedCost().getAsDouble();
            // Published costs are often rounded to two decimals.
            check.require(Math.abs(stated - cost) <= 0.0051, "the plan states %s, it costs %s".formatted(stated, cost));
        }
        return new CheckedPlan(cost, vehicles, check.faults);
    }

    private void eachTaskOnce() {
        for (int i = 1; i < timesServed.length; i++) {
            InstancePlace place = instance.places().get(i);
            if (place.kind() == Kind.TASK) {
                require(timesServed[i] == 1, "task %s is served %d times".formatted(place.id(), timesServed[i]));
            }
        }
    }

    private void route(int route, List<Integer> visits) {
        double clock = instance.depot().opens();
        double energy = fullEnergy();
        int at = 0;
        while (at < visits.size()) {
            int end = at;
            while (end < visits.size() && visits.get(end) != 0) {
                end++;
            }
            require(end > at, "route %d has a trip without a visit".formatted(route + 1));
            require(at == 0 || instance.reloads(), "route %d comes back to the depot in between".formatted(route + 1));
            List<Integer> trip = visits.subList(at, end);
            loads(route, trip);
            for (int place : trip) {
                clock = Math.max(clock, instance.places().get(place).release());
            }
            clock = ride(route, trip, clock, energy);
            require(
                    clock <= instance.depot().closes() + TOLERANCE,
                    "route %d is back at %s, the depot closes at %s"
                            .formatted(route + 1, clock, instance.depot().closes()));
            at = end + 1;
        }
    }

    private double fullEnergy() {
        return instance.battery().map(InstanceBattery::capacity).orElse(Double.POSITIVE_INFINITY);
    }

    /** Without shipments, everything is loaded at the depot; with them, nothing is. */
    private void loads(int route, List<Integer> trip) {
        boolean fromDepot = instance.shipments().isEmpty();
        double load = 0;
        double most = 0;
        for (int place : trip) {
            load += instance.places().get(place).demand();
            most = Math.max(most, load);
            if (!fromDepot) {
                pairing(route, place);
            }
        }
        require(
                most <= instance.capacity() + TOLERANCE,
                "route %d carries %s of %s".formatted(route + 1, most, instance.capacity()));
    }

    private void pairing(int route, int place) {
        if (deliveryOf[place] > 0) {
            routeOfPickup[deliveryOf[place]] = route;
        }
        require(
                !isDelivery[place] || routeOfPickup[place] == route,
                "route %d delivers %s before it is picked up"
                        .formatted(route + 1, instance.places().get(place).id()));
    }

    /** Rides from the depot over the trip and back; answers when the vehicle is back. */
    private double ride(int route, List<Integer> trip, double departure, double full) {
        double clock = departure;
        double energy = full;
        int from = 0;
        for (int i = 0; i <= trip.size(); i++) {
            int to = i < trip.size() ? trip.get(i) : 0;
            double leg = instance.length(from, to);
            length += leg;
            clock += leg / instance.speed();
            if (instance.battery().isPresent()) {
                energy -= leg * instance.battery().get().perLength();
                require(energy >= -TOLERANCE, "route %d runs out of energy on leg %d".formatted(route + 1, i + 1));
            }
            InstancePlace place = instance.places().get(to);
            if (i < trip.size()) {
                timesServed[to]++;
                clock = Math.max(clock, place.opens());
                require(
                        clock <= place.closes() + TOLERANCE,
                        "route %d is at %s at %s, it closes at %s"
                                .formatted(route + 1, place.id(), clock, place.closes()));
                clock += place.service();
            }
            if (place.kind() == Kind.STATION) {
                clock += (full - energy) * instance.battery().orElseThrow().chargeTimePerEnergy();
                energy = full;
            }
            from = to;
        }
        return clock;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            faults.add(message);
        }
    }
}
