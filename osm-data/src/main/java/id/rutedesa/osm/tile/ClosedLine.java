package id.rutedesa.osm.tile;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.EdgeGeometry;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.List;

/** One closed stretch of an edge as a line. Two of one region are equal where they close the same. Immutable. */
final class ClosedLine {
    private final int edge;
    private final double fromM;
    private final double toM;
    private final List<Snap.LatLon> points;
    private final Bounds bounds;

    private ClosedLine(RoadGraph graph, int edge, double fromM, double toM) {
        this.edge = edge;
        this.fromM = fromM;
        this.toM = toM;
        points = points(graph, edge, fromM, toM);
        bounds = new Bounds(
                points.stream().mapToDouble(Snap.LatLon::lat).min().orElseThrow(),
                points.stream().mapToDouble(Snap.LatLon::lon).min().orElseThrow(),
                points.stream().mapToDouble(Snap.LatLon::lat).max().orElseThrow(),
                points.stream().mapToDouble(Snap.LatLon::lon).max().orElseThrow());
    }

    static List<ClosedLine> of(RoadGraph graph, ClosedStretches closed) {
        List<ClosedLine> lines = new ArrayList<>();
        for (int edge : closed.edges()) {
            List<Double> metres = closed.metres(edge);
            for (int i = 0; i < metres.size(); i += 2) {
                lines.add(new ClosedLine(graph, edge, metres.get(i), metres.get(i + 1)));
            }
        }
        return lines;
    }

    /** Both ends and the vertices between two positions of an edge, metres from its first end. */
    private static List<Snap.LatLon> points(RoadGraph graph, int edge, double fromM, double toM) {
        PointList line = graph.points(edge);
        double[] along = EdgeGeometry.alongM(line, graph.lengthM(edge));
        List<Snap.LatLon> points = new ArrayList<>();
        points.add(latLon(EdgeGeometry.pointAt(line, along, fromM)));
        for (int i = 0; i < along.length; i++) {
            if (along[i] > fromM && along[i] < toM) {
                points.add(new Snap.LatLon(line.getLat(i), line.getLon(i)));
            }
        }
        points.add(latLon(EdgeGeometry.pointAt(line, along, toM)));
        return points;
    }

    private static Snap.LatLon latLon(double[] point) {
        return new Snap.LatLon(point[0], point[1]);
    }

    int edge() {
        return edge;
    }

    List<Snap.LatLon> points() {
        return points;
    }

    Bounds bounds() {
        return bounds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosedLine line && edge == line.edge && fromM == line.fromM && toM == line.toM;
    }

    @Override
    public int hashCode() {
        return (31 * edge + Double.hashCode(fromM)) * 31 + Double.hashCode(toM);
    }
}
