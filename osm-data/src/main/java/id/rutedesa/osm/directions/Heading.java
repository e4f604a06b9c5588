package id.rutedesa.osm.directions;

import com.graphhopper.util.AngleCalc;
import com.graphhopper.util.PointList;
import id.rutedesa.osm.graph.EdgeGeometry;
import id.rutedesa.osm.graph.RoadGraph;

/** Compass directions of roads where they leave a point, degrees. */
final class Heading {
    /** The direction is taken over so many metres: the first vertices of a road may lie in its kerb. */
    private static final double LOOK_AHEAD_M = 20;

    private final RoadGraph graph;

    Heading(RoadGraph graph) {
        this.graph = graph;
    }

    /** Direction in which a directed edge leaves a position on it, metres from the edge's first end. */
    double leaving(int key, double fromM) {
        int edge = key >> 1;
        double lengthM = graph.lengthM(edge);
        double ahead = (key & 1) == 0 ? Math.min(lengthM, fromM + LOOK_AHEAD_M) : Math.max(0, fromM - LOOK_AHEAD_M);
        double[] from = at(edge, fromM);
        double[] to = at(edge, ahead);
        return AngleCalc.ANGLE_CALC.calcAzimuth(from[0], from[1], to[0], to[1]);
    }

    /** Direction in which a directed edge leaves its first node. */
    double leaving(int key) {
        return leaving(key, (key & 1) == 0 ? 0 : graph.lengthM(key >> 1));
    }

    /** Direction in which somebody arrives at the end of a directed edge. */
    double arriving(int key) {
        return (leaving(key ^ 1) + 180) % 360;
    }

    /** From one direction to another: to the right where positive, −180 to 180. */
    static double change(double from, double to) {
        double change = (to - from) % 360;
        if (change > 180) {
            return change - 360;
        }
        return change < -180 ? change + 360 : change;
    }

    private double[] at(int edge, double atM) {
        PointList line = graph.points(edge);
        double[] along = EdgeGeometry.alongM(line, graph.lengthM(edge));
        return EdgeGeometry.pointAt(line, along, atM);
    }
}
