package id.rutedesa.api.vroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The places of a request: rows of its own matrices, or coordinates. A place that is given twice by the same coordinates is
 * one.
 */
final class VroomPlaces {
    /** A place; coordinates where the request gives them, index where it gives that. */
    record Place(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer index) {}

    private final boolean byIndex;
    private final List<Place> places = new ArrayList<>();

    /**
     * No places yet.
     *
     * @param byIndex whether the request has matrices of its own
     */
    VroomPlaces(boolean byIndex) {
        this.byIndex = byIndex;
    }

    /** The number of the place that an object names by these keys. */
    int read(VroomNode node, String locationKey, String indexKey) {
        Place place = new Place(
                coordinate(node, locationKey, 0),
                coordinate(node, locationKey, 1),
                node.has(indexKey) ? node.small(indexKey, 0, 100_000) : null);
        if (byIndex && place.index() == null) {
            throw node.wrong(indexKey, "is missing: with matrices of its own a request names places by their index");
        }
        if (!byIndex && (place.lon() == null || place.lat() == null)) {
            throw node.wrong(locationKey, "is missing: longitude and latitude");
        }
        for (int known = 0; known < places.size(); known++) {
            Place other = places.get(known);
            boolean same = byIndex
                    ? Objects.equals(other.index(), place.index())
                    : Objects.equals(other.lon(), place.lon()) && Objects.equals(other.lat(), place.lat());
            if (same) {
                return known;
            }
        }
        places.add(place);
        return places.size() - 1;
    }

    private static @Nullable Double coordinate(VroomNode node, String key, int part) {
        if (!node.has(key)) {
            return null;
        }
        JsonNode pair = node.list(key);
        if (pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
            throw node.wrong(key, "must be longitude and latitude");
        }
        double value = pair.get(part).asDouble();
        if (Math.abs(value) > (part == 0 ? 180 : 90)) {
            throw node.wrong(key, "must be longitude and latitude in degrees");
        }
        return value;
    }

    int count() {
        return places.size();
    }

    Place place(int number) {
        return places.get(number);
    }
}
