package id.rutedesa.api.region;

import org.jspecify.annotations.Nullable;

/**
 * Where a place stands on the loaded region's roads.
 *
 * @param quality what can be done with it
 * @param metresOffRoad straight metres to the nearest road, or null where the region has no road near
 * @param swapped the place with latitude and longitude exchanged, where that is what was probably meant
 * @param road the nearest point of a road, where the place is too far from it for a rider but somebody can be met there
 */
public record PlaceOnRoad(
        PlaceQuality quality,
        @Nullable Integer metresOffRoad,
        @Nullable LatLon swapped,
        @Nullable LatLon road) {
    /** A place that needs no other one offered. */
    public PlaceOnRoad(PlaceQuality quality, @Nullable Integer metresOffRoad) {
        this(quality, metresOffRoad, null, null);
    }

    /** The place that is offered instead, or null. */
    public @Nullable LatLon offered() {
        return swapped == null ? road : swapped;
    }

    /** A pair of degrees. */
    public record LatLon(double lat, double lon) {}
}
