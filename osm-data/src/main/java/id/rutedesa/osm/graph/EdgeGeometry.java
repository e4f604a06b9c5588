package id.rutedesa.osm.graph;

import com.graphhopper.util.PointList;

/** Where along an edge its vertices and other points lie. */
public final class EdgeGeometry {
    private EdgeGeometry() {}

    /** Metres from the first vertex to each, scaled so that the last is at exactly {@code lengthM}. */
    public static double[] alongM(PointList points, double lengthM) {
        double[] along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1]
                    + RoadGraph.metresBetween(
                            points.getLat(i - 1), points.getLon(i - 1), points.getLat(i), points.getLon(i));
        }
        double whole = along[along.length - 1];
        for (int i = 1; i < along.length; i++) {
            along[i] = i == along.length - 1 ? lengthM : along[i] * lengthM / whole;
        }
        return along;
    }

    /** Latitude and longitude of a position, metres from the first vertex; {@code along} is the line's own. */
    public static double[] pointAt(PointList points, double[] along, double atM) {
        int i = 0;
        while (i < along.length - 2 && along[i + 1] < atM) {
            i++;
        }
        double piece = along[i + 1] - along[i];
        double share = piece == 0 ? 0 : (atM - along[i]) / piece;
        return new double[] {
            points.getLat(i) + share * (points.getLat(i + 1) - points.getLat(i)),
            points.getLon(i) + share * (points.getLon(i + 1) - points.getLon(i))
        };
    }

    /** Metres from the first vertex to a point on the segment after vertex {@code wayIndex}. */
    static double alongM(PointList points, double lengthM, int wayIndex, double lat, double lon) {
        double[] along = alongM(points, lengthM);
        if (wayIndex >= along.length - 1) {
            return lengthM;
        }
        double toPoint = RoadGraph.metresBetween(points.getLat(wayIndex), points.getLon(wayIndex), lat, lon);
        double toNext = RoadGraph.metresBetween(
                points.getLat(wayIndex),
                points.getLon(wayIndex),
                points.getLat(wayIndex + 1),
                points.getLon(wayIndex + 1));
        double share = toNext == 0 ? 0 : Math.min(1, toPoint / toNext);
        return along[wayIndex] + share * (along[wayIndex + 1] - along[wayIndex]);
    }
}
