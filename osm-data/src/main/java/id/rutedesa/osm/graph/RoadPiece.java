package id.rutedesa.osm.graph;

import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A piece of road short enough to be spoken of as one place.
 *
 * @param middle the place
 * @param line its vertices, at least two
 */
public record RoadPiece(Snap middle, List<Snap.LatLon> line) {
    /** No piece is longer. */
    public static final int LONGEST_M = 500;

    public RoadPiece {
        line = List.copyOf(line);
    }

    /** At most so many pieces of the start's island, the nearest to the start first. */
    public static List<RoadPiece> near(RoadGraph graph, Snap start, int most) {
        record Near(int edge, int piece, int pieces, double metres) {}
        List<Near> all = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.islands().ofEdge(edge) != start.island()) {
                continue;
            }
            PointList points = graph.points(edge);
            double[] along = EdgeGeometry.alongM(points, graph.lengthM(edge));
            int pieces = (int) Math.max(1, Math.ceil(graph.lengthM(edge) / LONGEST_M));
            for (int piece = 0; piece < pieces; piece++) {
                double[] at = EdgeGeometry.pointAt(points, along, graph.lengthM(edge) * (piece + 0.5) / pieces);
                all.add(new Near(
                        edge,
                        piece,
                        pieces,
                        RoadGraph.metresBetween(start.snappedLat(), start.snappedLon(), at[0], at[1])));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(most)
                .map(near -> of(graph, near.edge(), near.piece(), near.pieces()))
                .toList();
    }

    private static RoadPiece of(RoadGraph graph, int edge, int piece, int pieces) {
        PointList points = graph.points(edge);
        double length = graph.lengthM(edge);
        double[] along = EdgeGeometry.alongM(points, length);
        double fromM = length * piece / pieces;
        double toM = length * (piece + 1) / pieces;
        double middleM = (fromM + toM) / 2;
        List<Snap.LatLon> line = new ArrayList<>();
        line.add(at(points, along, fromM));
        for (int i = 0; i < along.length; i++) {
            if (along[i] > fromM && along[i] < toM) {
                line.add(new Snap.LatLon(points.getLat(i), points.getLon(i)));
            }
        }
        line.add(at(points, along, toM));
        Snap.LatLon middle = at(points, along, middleM);
        return new RoadPiece(
                new Snap(
                        middle.lat(),
                        middle.lon(),
                        middle.lat(),
                        middle.lon(),
                        0,
                        graph.islands().ofEdge(edge),
                        SnapQuality.ON_ROAD,
                        edge,
                        middleM,
                        Side.NONE,
                        graph.name(edge),
                        Optional.empty()),
                line);
    }

    private static Snap.LatLon at(PointList points, double[] along, double atM) {
        double[] at = EdgeGeometry.pointAt(points, along, atM);
        return new Snap.LatLon(at[0], at[1]);
    }
}
