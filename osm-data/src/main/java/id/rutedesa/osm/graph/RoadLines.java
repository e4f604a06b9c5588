package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Roads as lines, for drawing. */
public final class RoadLines {
    private static final double DIGITS = 1e5;

    private RoadLines() {}

    /**
     * Roads that a motorbike may ride and that have a point in the box, by class, the largest class first; each point is
     * longitude, latitude. Once {@code most} roads are reached, the classes below are left out.
     */
    public static Map<String, List<List<double[]>>> in(
            RoadGraph graph, double south, double west, double north, double east, int most) {
        EnumEncodedValue<RoadClass> roadClass =
                graph.encodedValues().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        Map<RoadClass, List<List<double[]>>> linesByClass = new EnumMap<>(RoadClass.class);
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (!graph.rideableSomehow(edge)) {
                continue;
            }
            PointList points = graph.points(edge);
            if (touches(points, south, west, north, east)) {
                linesByClass
                        .computeIfAbsent(graph.edgeState(edge).get(roadClass), key -> new ArrayList<>())
                        .add(line(points));
            }
        }
        Map<String, List<List<double[]>>> lines = new LinkedHashMap<>();
        int roads = 0;
        for (Map.Entry<RoadClass, List<List<double[]>>> entry : linesByClass.entrySet()) {
            if (roads < most) {
                lines.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
                roads += entry.getValue().size();
            }
        }
        return lines;
    }

    private static boolean touches(PointList points, double south, double west, double north, double east) {
        for (int i = 0; i < points.size(); i++) {
            double lat = points.getLat(i);
            double lon = points.getLon(i);
            if (lat >= south && lat <= north && lon >= west && lon <= east) {
                return true;
            }
        }
        return false;
    }

    private static List<double[]> line(PointList points) {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            line.add(new double[] {
                Math.round(points.getLon(i) * DIGITS) / DIGITS, Math.round(points.getLat(i) * DIGITS) / DIGITS
            });
        }
        return line;
    }
}
