package id.rutedesa.osm.region;

import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import id.rutedesa.osm.graph.Islands;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.ArrayList;
import java.util.List;

/** Sums up an opened road graph. */
final class Describer {
    private Describer() {}

    static RegionDescription describe(String name, String checksum, RoadGraph graph) {
        BBox bounds = graph.baseGraph().getBounds();
        double roadKm = 0;
        double knownKm = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.rideableSomehow(edge)) {
                double km = graph.lengthM(edge) / 1_000;
                roadKm += km;
                knownKm += km * graph.heights().knownShare(edge);
            }
        }
        return new RegionDescription(
                name,
                bounds.minLat,
                bounds.minLon,
                bounds.maxLat,
                bounds.maxLon,
                roadKm,
                roadKm == 0 ? 0 : knownKm / roadKm,
                islands(graph),
                checksum);
    }

    private static List<RegionDescription.Island> islands(RoadGraph graph) {
        Islands islands = graph.islands();
        List<RegionDescription.Island> list = new ArrayList<>();
        for (int island = 0; island < islands.count(); island++) {
            PointList points = graph.points(islands.someEdge(island));
            list.add(new RegionDescription.Island(island, islands.roadKm(island), points.getLat(0), points.getLon(0)));
        }
        return list;
    }
}
