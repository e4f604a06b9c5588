package id.rutedesa.api.vroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
        Place place = named(node, locationKey, indexKey);
        if (byIndex && place.index() == null) {
            throw node.wrong(indexKey, "is missing: with matrices of its own a request names places by their index");
        }
        if (!byIndex && (place.lon() == null || place.lat() == null)) {
            throw node.wrong(locationKey, "is missing: longitude and latitude");
        }
        OptionalInt known = find(place);
        if (known.isEmpty()) {
            places.add(place);
        }
        return known.orElse(places.size() - 1);
    }

    /** As {@link #read}, of the places that are known; empty for any other. */
    OptionalInt find(VroomNode node, String locationKey, String indexKey) {
        return find(named(node, locationKey, indexKey));
    }

    private static Place named(VroomNode node, String locationKey, String indexKey) {
        return new Place(
                coordinate(node, locationKey, 0),
                coordinate(node, locationKey, 1),
                node.has(indexKey) ? node.small(indexKey, 0, 100_000) : null);
    }

    private OptionalInt find(Place place) {
        return IntStream.range(0, places.size())
                .filter(known -> same(places.get(known), place))
                .findFirst();
    }

    private boolean same(Place known, Place other) {
        return byIndex
                ? Objects.equals(known.index(), other.index())
                : Objects.equals(known.lon(), other.lon()) && Objects.equals(known.lat(), other.lat());
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
