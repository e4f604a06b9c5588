package id.rutedesa.solver.core;

import id.rutedesa.solver.model.TimeWindow;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * When goods that change hands may leave the hub: once they have come there and were handled. Routes wait for each other so; they
 * are ridden again, from goods that are there from the morning on, until each leaves late enough. Not thread-safe.
 */
public final class HubTimes {
    private final HandOvers handOvers;
    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final BitSet again = new BitSet();

    /** Hub times for what is ridden by {@code walk}. */
    public HubTimes(CompiledProblem problem, RouteWalk walk) {
        this.problem = problem;
        this.walk = walk;
        handOvers = problem.handOvers;
    }

    /** All goods are at the hub from the morning on. */
    public void forget() {
        for (int shipment : handOvers.shipments) {
            walk.releaseSec[outwards(shipment)] = 0;
        }
    }

    /**
     * Has routes ridden again until none leaves the hub before its goods are there; routes that wait for each other in a circle
     * never are, and break a rule then.
     *
     * @param routes the routes by shift as last ridden
     * @param rideAgain rides the route of a shift again
     * @param isOver whether to leave it at that: a route then breaks a rule that might keep all
     */
    public void settle(IntFunction<Footprint> routes, IntConsumer rideAgain, BooleanSupplier isOver) {
        for (int round = 0; round <= 2 * handOvers.shipments.length; round++) {
            again.clear();
            for (int shipment : handOvers.shipments) {
                letGo(shipment, routes);
            }
            if (again.isEmpty()) {
                return;
            }
            for (int shift = again.nextSetBit(0); shift >= 0; shift = again.nextSetBit(shift + 1)) {
                if (isOver.getAsBoolean()) {
                    return;
                }
                rideAgain.accept(shift);
            }
        }
    }

    private void letGo(int shipment, IntFunction<Footprint> routes) {
        int comesSec = -1;
        int takenOnBy = -1;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            Footprint route = routes.apply(shift);
            comesSec = Math.max(comesSec, route.atHubSec(handOvers.toHub[shipment]));
            takenOnBy = route.atHubSec(handOvers.fromHub[shipment]) >= 0 ? shift : takenOnBy;
        }
        int leavesSec = leavesSec(shipment, comesSec);
        if (comesSec >= 0 && takenOnBy >= 0 && walk.releaseSec[outwards(shipment)] < leavesSec) {
            walk.releaseSec[outwards(shipment)] = leavesSec;
            again.set(takenOnBy);
        }
    }

    /** The visit that takes a shipment on. */
    private int outwards(int shipment) {
        return problem.firstVisit[handOvers.fromHub[shipment]];
    }

    private int leavesSec(int shipment, int comesSec) {
        return Math.min(TimeWindow.LATEST_SEC, comesSec + handOvers.handlingSec[shipment]);
    }

    /** Before a route is ridden in a plan that is open: its goods leave the hub as the others bring them. */
    void follow(RouteState route, OpenPlan plan) {
        for (int i = 0; i < route.size; i++) {
            int task = problem.taskOfVisit[route.visit[i]];
            if (handOvers.isFromHub(task)) {
                follow(task, plan);
            }
        }
    }

    /** The same for one task that takes goods on; whether another route brings them. */
    boolean follow(int task, OpenPlan plan) {
        int shipment = handOvers.whole[task];
        int bringer = plan.routeOf(handOvers.toHub[shipment]);
        int comesSec = bringer < 0 ? -1 : plan.route(bringer).footprint.atHubSec(handOvers.toHub[shipment]);
        if (comesSec >= 0) {
            walk.releaseSec[outwards(shipment)] = leavesSec(shipment, comesSec);
        }
        return comesSec >= 0;
    }
}
