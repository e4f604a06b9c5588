package id.rutedesa.api.region;

import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.Snap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a road is closed.
 *
 * @param points as they were given: one, or for a stretch and an area several
 * @param radiusM metres around a point
 * @param line the road of a stretch, found once when it was given, so that a new import of the roads keeps it
 */
record ClosurePlace(
        Kind kind,
        List<Snap.LatLon> points,
        @Nullable Integer radiusM,
        @Nullable List<Snap.LatLon> line) {
    ClosurePlace {
        points = List.copyOf(points);
        line = line == null ? null : List.copyOf(line);
    }

    /** How a place is given. */
    enum Kind {
        /** Every road within some metres. */
        POINT,
        /** The whole road between two junctions. */
        ROAD,
        /** The road from the first point over the others to the last. */
        STRETCH,
        /** Every road inside a ring. */
        AREA
    }

    RoadClosure.Area area() {
        Snap.LatLon first = points.get(0);
        return switch (kind) {
            case POINT -> new RoadClosure.Circle(first.lat(), first.lon(), radiusM == null ? 1 : radiusM);
            case ROAD -> new RoadClosure.Road(first.lat(), first.lon());
            case STRETCH -> new RoadClosure.Line(line == null ? points : line);
            case AREA -> new RoadClosure.Polygon(points);
        };
    }
}
