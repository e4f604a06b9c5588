package id.rutedesa.osm.tile;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.graph.NamedPlace;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses the names of a tile: settlements by size and zoom, each road once where it runs longest. */
final class TileLabels {
    private static final int ROADS_FROM_ZOOM = 13;
    private static final Map<String, Integer> FROM_ZOOM = Map.of("city", 5, "town", 8, "village", 11, "suburb", 12);
    private static final int OTHERS_FROM_ZOOM = 13;

    private final RoadGraph graph;
    private final NamedPlaces places;

    TileLabels(RoadGraph graph, NamedPlaces places) {
        this.graph = graph;
        this.places = places;
    }

    List<MapLabel> of(TileAddress tile, List<Integer> edges) {
        List<MapLabel> labels = new ArrayList<>();
        for (NamedPlace place : places.in(tile.south(), tile.west(), tile.north(), tile.east())) {
            // The northern and western rim belong to the tile, the others to its neighbours.
            boolean own = place.lat() > tile.south() && place.lon() < tile.east();
            if (own && tile.z() >= FROM_ZOOM.getOrDefault(place.kind(), OTHERS_FROM_ZOOM)) {
                labels.add(new MapLabel("place", place.kind(), place.name(), place.lat(), place.lon(), 0));
            }
        }
        if (tile.z() >= ROADS_FROM_ZOOM) {
            labels.addAll(roads(tile, edges));
        }
        return labels;
    }

    private List<MapLabel> roads(TileAddress tile, List<Integer> edges) {
        Map<String, Integer> longestByName = new LinkedHashMap<>();
        for (int edge : edges) {
            String name = graph.name(edge);
            if (!name.isEmpty() && isInside(tile, middle(edge))) {
                longestByName.merge(
                        name, edge, (one, other) -> graph.lengthMm(one) >= graph.lengthMm(other) ? one : other);
            }
        }
        List<MapLabel> labels = new ArrayList<>();
        longestByName.forEach((name, edge) -> {
            double[] middle = middle(edge);
            String rank = graph.roadClass(edge).name().toLowerCase(Locale.ROOT);
            labels.add(new MapLabel("road", rank, name, middle[0], middle[1], middle[2]));
        });
        return labels;
    }

    private static boolean isInside(TileAddress tile, double[] point) {
        return point[0] > tile.south() && point[0] <= tile.north() && point[1] >= tile.west() && point[1] < tile.east();
    }

    /** Latitude and longitude of the middle piece of an edge, and its angle. */
    private double[] middle(int edge) {
        PointList points = graph.points(edge);
        int before = (points.size() - 1) / 2;
        int after = before + 1;
        double lat = (points.getLat(before) + points.getLat(after)) / 2;
        double east = (points.getLon(after) - points.getLon(before)) * Math.cos(Math.toRadians(lat));
        double north = points.getLat(after) - points.getLat(before);
        double angle = -Math.toDegrees(Math.atan2(north, east));
        if (angle > 90) {
            angle -= 180;
        } else if (angle < -90) {
            angle += 180;
        }
        return new double[] {lat, (points.getLon(before) + points.getLon(after)) / 2, angle};
    }
}
