package id.rutedesa.osm.tile;

import id.rutedesa.osm.graph.RoadState;
import id.rutedesa.osm.graph.Snap;
import java.util.List;

/**
 * The road that somebody points at.
 *
 * @param name of the road, empty where it has none
 * @param roadClass OpenStreetMap's class, lower case
 * @param state how it looks to a rider
 * @param metresAway from the point to the road
 * @param metres length between its two junctions
 * @param island number of its road network
 * @param closed whether a part of it is closed
 * @param line from one junction to the other
 */
public record RoadUnderPoint(
        String name,
        String roadClass,
        RoadState state,
        int metresAway,
        int metres,
        int island,
        boolean closed,
        List<Snap.LatLon> line) {
    public RoadUnderPoint {
        line = List.copyOf(line);
    }
}
