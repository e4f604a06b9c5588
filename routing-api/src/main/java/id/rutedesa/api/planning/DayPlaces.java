package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.Station;
import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.DayUnderWay.StrandedTask;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.task.Sender;
import id.rutedesa.api.task.Task;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.solver.model.Shift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a day on the roads: the depot first, then one for each task in order, then the other depots where shifts
 * end, where shipments are picked up, where riders are and where goods are stranded, and stations.
 */
record DayPlaces(
        List<Snap> snaps,
        Map<Long, Integer> placeByEndDepot,
        Map<Long, Integer> placeByShipment,
        Map<Long, Integer> placeByRider,
        Map<Long, Integer> placeByStrandedTask,
        Map<Long, Integer> placeByStation) {
    private static final int DEPOT = 0;

    static DayPlaces of(DayInput day, DayRoads roads) {
        List<Snap> snaps = new ArrayList<>();
        Snap depot = roads.network().snap(day.depot().lat(), day.depot().lon(), roads.snapping());
        snaps.add(depot);
        SnapSettings nearDepot = roads.snapping().preferring(depot.island());
        day.tasks().forEach(task -> snaps.add(roads.network().snap(task.lat(), task.lon(), nearDepot)));
        Map<Long, Integer> placeByEndDepot = new HashMap<>();
        for (RiderShift shift : day.shifts()) {
            Depot end = shift.end();
            if (end != null && !placeByEndDepot.containsKey(end.id())) {
                placeByEndDepot.put(end.id(), snaps.size());
                snaps.add(roads.network().snap(end.lat(), end.lon(), nearDepot));
            }
        }
        Map<Long, Integer> placeByShipment = new HashMap<>();
        for (Task task : day.tasks()) {
            Sender from = task.needs().from();
            if (from != null) {
                placeByShipment.put(task.id(), snaps.size());
                snaps.add(roads.network().snap(from.lat(), from.lon(), nearDepot));
            }
        }
        Map<Long, Integer> placeByRider = new HashMap<>();
        Map<Long, Integer> placeByStrandedTask = new HashMap<>();
        DayUnderWay underWay = day.underWay();
        if (underWay != null) {
            for (RouteSoFar route : underWay.routes()) {
                if (route.onTheRoad()) {
                    StopDocument last = route.lastStop();
                    placeByRider.put(route.riderId(), snaps.size());
                    snaps.add(roads.network().snap(last.lat(), last.lon(), nearDepot));
                }
            }
            for (StrandedTask task : underWay.stranded()) {
                placeByStrandedTask.put(task.taskId(), snaps.size());
                snaps.add(roads.network().snap(task.lat(), task.lon(), nearDepot));
            }
        }
        Map<Long, Integer> placeByStation = new HashMap<>();
        for (Station station : StationsOfDay.near(day)) {
            placeByStation.put(station.id(), snaps.size());
            snaps.add(roads.network().snap(station.lat(), station.lon(), nearDepot));
        }
        return new DayPlaces(
                snaps, placeByEndDepot, placeByShipment, placeByRider, placeByStrandedTask, placeByStation);
    }

    /** Where the shift ends. */
    int endOf(RiderShift shift) {
        Depot end = shift.end();
        if (shift.rider().rules().openEnd()) {
            return Shift.OPEN_END;
        }
        return end == null ? DEPOT : placeByEndDepot.getOrDefault(end.id(), DEPOT);
    }

    /** Where a station that is {@link StationsOfDay#near near} is. */
    int ofStation(long stationId) {
        Integer place = placeByStation.get(stationId);
        if (place == null) {
            throw new IllegalArgumentException("Station %d has no place on this day.".formatted(stationId));
        }
        return place;
    }

    /** Where the rider goes on: the depot for those who have not left it, or are back. */
    int ofRider(long riderId) {
        return placeByRider.getOrDefault(riderId, DEPOT);
    }
}
