package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.task.InGroup;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a day is done or under way, and what the plan in force says of the rest.
 *
 * @param insertOnly whether each task stays with its rider in its order, and new ones are only put in between
 * @param routes of riders who have begun
 * @param orders what riders were to do next
 * @param stranded tasks whose goods wait where a motorbike gave up
 * @param groups which riders have done tasks of which groups
 */
record DayUnderWay(
        boolean insertOnly,
        List<RouteSoFar> routes,
        List<RouteOrder> orders,
        List<StrandedTask> stranded,
        List<GroupSoFar> groups) {
    DayUnderWay {
        routes = List.copyOf(routes);
        orders = List.copyOf(orders);
        stranded = List.copyOf(stranded);
        groups = groups == null ? List.of() : List.copyOf(groups); // Days stored before there were groups have none.
    }

    /**
     * One rider's route up to the last stop that is done or under way.
     *
     * @param soFar the route as it was planned, with its stops and legs so far only: they stay
     * @param rides whether the rider goes on from there; else the motorbike or the rider is out for the day
     * @param atDepot whether that stop is the depot, where anything may be loaded
     * @param freeAt when the rider can go on
     * @param onBoard tasks whose goods are on the bike
     * @param pickedUpG grams that were picked up and go to the depot
     * @param pickedUpMl their millilitres
     */
    record RouteSoFar(
            long riderId,
            RouteDocument soFar,
            boolean rides,
            boolean atDepot,
            Instant freeAt,
            List<Long> onBoard,
            int pickedUpG,
            int pickedUpMl) {
        RouteSoFar {
            onBoard = List.copyOf(onBoard);
        }

        PlanDocument.StopDocument lastStop() {
            return soFar.stops().get(soFar.stops().size() - 1);
        }

        /** Whether the route goes on at a place of its own, with what is on board. */
        boolean onTheRoad() {
            return rides && !atDepot;
        }
    }

    /** A rider has done a task of a group, or is about to. */
    record GroupSoFar(long riderId, InGroup group) {}

    /** Goods that another rider has to fetch, from when on and where. */
    record StrandedTask(long taskId, double lat, double lon, Instant from) {}

    Optional<RouteSoFar> routeOf(long riderId) {
        return routes.stream().filter(route -> route.riderId() == riderId).findFirst();
    }
}
