package id.rutedesa.api.vroom;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.solver.model.TravelMatrix;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The loaded region's roads for a request that names places by coordinates. */
@Component
class VroomRoads {
    private final RegionService region;
    private final Clock clock;

    VroomRoads(RegionService region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    VroomTables between(VroomPlaces places) {
        MatrixSettings ways = region.waysOn(LocalDate.ofInstant(clock.instant(), LocalTimeZone.WITA));
        return between(places, region.network(), region.snapSettings(), ways);
    }

    /** Rides of a half loaded bike; a place off every road is reached from nowhere, and only that. */
    static VroomTables between(VroomPlaces places, RoadNetwork network, SnapSettings snapping, MatrixSettings ways) {
        int count = places.count();
        List<Snap> usable = new ArrayList<>();
        int[] row = new int[count];
        Arrays.fill(row, -1);
        for (int i = 0; i < count; i++) {
            VroomPlaces.Place place = places.place(i);
            if (place.lat() != null && place.lon() != null) {
                Snap snap = network.snap(place.lat(), place.lon(), snapping);
                if (snap.usable()) {
                    row[i] = usable.size();
                    usable.add(snap);
                }
            }
        }
        int[] seconds = new int[count * count];
        int[] metres = new int[count * count];
        Arrays.fill(seconds, TravelMatrix.UNREACHABLE);
        Arrays.fill(metres, TravelMatrix.UNREACHABLE);
        if (!usable.isEmpty()) {
            fill(network.matrix(usable, BikeProfile.standard(), ways), row, seconds, metres);
        }
        for (int i = 0; i < count; i++) {
            seconds[i * count + i] = 0;
            metres[i * count + i] = 0;
        }
        return new VroomTables(count, seconds, metres);
    }

    private static void fill(RoadMatrix matrix, int[] row, int[] seconds, int[] metres) {
        int count = row.length;
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                if (row[from] >= 0 && row[to] >= 0 && matrix.reachable(row[from], row[to])) {
                    seconds[from * count + to] = matrix.seconds(row[from], row[to], 1);
                    metres[from * count + to] = matrix.metres(row[from], row[to]);
                }
            }
        }
    }
}
