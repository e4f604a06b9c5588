package id.rutedesa.osm.graph;

import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the one point of the road network that stands for a place. Safe for many threads. */
public final class Snapper {
    /** Nearer than half a narrow road and the error of a pin: no side is told. */
    private static final double ON_THE_ROAD_M = 5;

    private final RoadGraph graph;

    public Snapper(RoadGraph graph) {
        this.graph = graph;
    }

    /** Never throws for a place far from roads: the answer says so. Degrees that are not finite are refused. */
    public Snap snap(double lat, double lon, SnapSettings settings) {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            return offEarth(lat, lon);
        }
        com.graphhopper.storage.index.Snap nearest = nearest(lat, lon, graph::rideableSomehow);
        if (settings.preferredIsland() != SnapSettings.ANY_ISLAND) {
            com.graphhopper.storage.index.Snap preferred =
                    nearest(lat, lon, edge -> graph.islands().ofEdge(edge) == settings.preferredIsland());
            boolean noneIsNear = nearest.getQueryDistance() > settings.refuseM();
            if (preferred.isValid() && (noneIsNear || preferred.getQueryDistance() <= settings.refuseM())) {
                nearest = preferred;
            }
        }
        return describe(lat, lon, nearest, settings);
    }

    private Snap offEarth(double lat, double lon) {
        if (!Double.isFinite(lat) || !Double.isFinite(lon)) {
            throw new IllegalArgumentException("A place needs finite degrees, not %s, %s.".formatted(lat, lon));
        }
        return describe(lat, lon, new com.graphhopper.storage.index.Snap(lat, lon), SnapSettings.standard());
    }

    private com.graphhopper.storage.index.Snap nearest(double lat, double lon, IntPredicate wanted) {
        return graph.locationIndex().findClosest(lat, lon, edge -> wanted.test(edge.getEdge()));
    }

    private Snap describe(double lat, double lon, com.graphhopper.storage.index.Snap found, SnapSettings settings) {
        Optional<Snap.LatLon> swapped = swapped(lat, lon);
        if (!found.isValid()) {
            SnapQuality quality = swapped.isPresent()
                    ? SnapQuality.LIKELY_SWAPPED
                    : inBounds(lat, lon) ? SnapQuality.OFF_NETWORK : SnapQuality.OUTSIDE_REGION;
            return new Snap(lat, lon, lat, lon, Snap.NO_ROAD, Islands.NONE, quality, -1, 0, Side.NONE, "", swapped);
        }
        EdgeIteratorState edge = found.getClosestEdge();
        int metres = (int) Math.round(found.getQueryDistance());
        return new Snap(
                lat,
                lon,
                found.getSnappedPoint().lat,
                found.getSnappedPoint().lon,
                metres,
                graph.islands().ofEdge(edge.getEdge()),
                quality(lat, lon, metres, settings, swapped.isPresent()),
                edge.getEdge(),
                alongM(found),
                side(found, lat, lon),
                edge.getName(),
                metres > settings.refuseM() ? swapped : Optional.empty());
    }

    private SnapQuality quality(double lat, double lon, int metres, SnapSettings settings, boolean swapped) {
        if (metres <= settings.warnM()) {
            return SnapQuality.ON_ROAD;
        }
        if (metres <= settings.refuseM()) {
            return SnapQuality.FAR;
        }
        if (swapped) {
            return SnapQuality.LIKELY_SWAPPED;
        }
        return inBounds(lat, lon) ? SnapQuality.OFF_NETWORK : SnapQuality.OUTSIDE_REGION;
    }

    private boolean inBounds(double lat, double lon) {
        return graph.baseGraph().getBounds().contains(lat, lon);
    }

    /** The exchanged pair, where it lies in the region and the given one does not. */
    private Optional<Snap.LatLon> swapped(double lat, double lon) {
        BBox bounds = graph.baseGraph().getBounds();
        return !bounds.contains(lat, lon) && bounds.contains(lon, lat)
                ? Optional.of(new Snap.LatLon(lon, lat))
                : Optional.empty();
    }

    /** From the sign of the cross product of the road's direction and the way to the place. */
    private Side side(com.graphhopper.storage.index.Snap found, double lat, double lon) {
        if (found.getQueryDistance() < ON_THE_ROAD_M) {
            return Side.NONE;
        }
        PointList points = graph.points(found.getClosestEdge().getEdge());
        int before = Math.min(found.getWayIndex(), points.size() - 2);
        double shrink = Math.cos(Math.toRadians(lat));
        double east = (points.getLon(before + 1) - points.getLon(before)) * shrink;
        double north = points.getLat(before + 1) - points.getLat(before);
        double placeEast = (lon - points.getLon(before)) * shrink;
        double placeNorth = lat - points.getLat(before);
        return east * placeNorth - north * placeEast > 0 ? Side.LEFT : Side.RIGHT;
    }

    private double alongM(com.graphhopper.storage.index.Snap found) {
        int edge = found.getClosestEdge().getEdge();
        PointList points = graph.points(edge);
        return EdgeGeometry.alongM(
                points,
                graph.lengthM(edge),
                found.getWayIndex(),
                found.getSnappedPoint().lat,
                found.getSnappedPoint().lon);
    }
}
