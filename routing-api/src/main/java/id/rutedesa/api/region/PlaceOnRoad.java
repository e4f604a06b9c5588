package id.rutedesa.api.region;

import org.jspecify.annotations.Nullable;

/**
 * Where a place stands on the loaded region's roads.
 *
 * @param quality what can be done with it
 * @param metresOffRoad straight metres to the nearest road, or null where the region has no road near
 * @param swapped the place with latitude and longitude exchanged, where that is what was probably meant
 */
public record PlaceOnRoad(
        PlaceQuality quality,
        @Nullable Integer metresOffRoad,
        @Nullable LatLon swapped) {

    /** A pair of degrees. */
    public record LatLon(double lat, double lon) {}
}
