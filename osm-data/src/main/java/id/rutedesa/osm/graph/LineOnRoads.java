package id.rutedesa.osm.graph;

import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of edges a drawn line follows. A piece of the line is on an edge where both its ends and its middle are:
 *
 * <pre>
 *        │ not closed: only p is on it
 *   ═════p═══m═══q═════   closed from p to q
 * </pre>
 */
final class LineOnRoads {
    /** Lines are kept with seven digits and roads in steps of a centimetre: what is further off is another road. */
    private static final double NEAR_M = 3;

    private static final double BOX_DEGREES = 1e-4;
    private static final double METRES_PER_DEGREE = 111_195;

    private LineOnRoads() {}

    /** Per edge: from and to, metres from its first end, one pair after the other, ascending. */
    static Map<Integer, List<Double>> stretches(RoadGraph graph, List<Snap.LatLon> line) {
        Map<Integer, List<double[]>> piecesByEdge = new TreeMap<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            Snap.LatLon p = line.get(i);
            Snap.LatLon q = line.get(i + 1);
            Snap.LatLon middle = new Snap.LatLon((p.lat() + q.lat()) / 2, (p.lon() + q.lon()) / 2);
            for (int edge : ClosedStretches.edgesNear(graph, box(p, q))) {
                PointList points = graph.points(edge);
                double[] along = EdgeGeometry.alongM(points, graph.lengthM(edge));
                double fromM = alongM(points, along, p);
                double toM = alongM(points, along, q);
                if (fromM >= 0 && toM >= 0 && fromM != toM && alongM(points, along, middle) >= 0) {
                    piecesByEdge
                            .computeIfAbsent(edge, e -> new ArrayList<>())
                            .add(new double[] {Math.min(fromM, toM), Math.max(fromM, toM)});
                }
            }
        }
        Map<Integer, List<Double>> stretches = new TreeMap<>();
        piecesByEdge.forEach((edge, pieces) -> stretches.put(edge, joined(pieces)));
        return stretches;
    }

    private static BBox box(Snap.LatLon p, Snap.LatLon q) {
        return new BBox(
                Math.min(p.lon(), q.lon()) - BOX_DEGREES,
                Math.max(p.lon(), q.lon()) + BOX_DEGREES,
                Math.min(p.lat(), q.lat()) - BOX_DEGREES,
                Math.max(p.lat(), q.lat()) + BOX_DEGREES);
    }

    private static List<Double> joined(List<double[]> pieces) {
        pieces.sort(Comparator.comparingDouble(piece -> piece[0]));
        List<Double> pairs = new ArrayList<>();
        for (double[] piece : pieces) {
            int last = pairs.size() - 1;
            if (last > 0 && pairs.get(last) >= piece[0]) {
                pairs.set(last, Math.max(pairs.get(last), piece[1]));
            } else {
                pairs.add(piece[0]);
                pairs.add(piece[1]);
            }
        }
        return pairs;
    }

    /** Metres along the edge to the point, or -1 where the point is not on it. */
    private static double alongM(PointList points, double[] along, Snap.LatLon point) {
        double nearestM = NEAR_M;
        double foundM = -1;
        double scale = Math.cos(Math.toRadians(point.lat()));
        for (int i = 0; i + 1 < along.length; i++) {
            double x = (points.getLon(i) - point.lon()) * scale * METRES_PER_DEGREE;
            double y = (points.getLat(i) - point.lat()) * METRES_PER_DEGREE;
            double dx = (points.getLon(i + 1) - points.getLon(i)) * scale * METRES_PER_DEGREE;
            double dy = (points.getLat(i + 1) - points.getLat(i)) * METRES_PER_DEGREE;
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / square));
            double metres = Math.hypot(x + share * dx, y + share * dy);
            if (metres < nearestM) {
                nearestM = metres;
                foundM = along[i] + share * (along[i + 1] - along[i]);
            }
        }
        return foundM;
    }
}
