package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.DayUnderWay.StrandedTask;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a day on the roads: the depot first, then one for each task in order, then where riders are and where
 * goods are stranded.
 */
record DayPlaces(List<Snap> snaps, Map<Long, Integer> placeByRider, Map<Long, Integer> placeByStrandedTask) {
    private static final int DEPOT = 0;

    static DayPlaces of(DayInput day, DayRoads roads) {
        List<Snap> snaps = new ArrayList<>();
        Snap depot = roads.network().snap(day.depot().lat(), day.depot().lon(), roads.snapping());
        snaps.add(depot);
        SnapSettings nearDepot = roads.snapping().preferring(depot.island());
        day.tasks().forEach(task -> snaps.add(roads.network().snap(task.lat(), task.lon(), nearDepot)));
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
        return new DayPlaces(snaps, placeByRider, placeByStrandedTask);
    }

    /** Where the rider goes on: the depot for those who have not left it, or are back. */
    int ofRider(long riderId) {
        return placeByRider.getOrDefault(riderId, DEPOT);
    }
}
