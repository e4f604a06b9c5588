package id.rutedesa.api.fleet;

import id.rutedesa.api.region.PlaceQuality;
import org.jspecify.annotations.Nullable;

/**
 * Where shifts start, end and reload.
 *
 * @param lat degrees
 * @param lon degrees
 * @param quality how it stood on the roads when it was saved
 * @param metresOffRoad straight metres to the road at that time
 * @param version counts the changes of the row
 */
public record Depot(
        long id,
        String name,
        double lat,
        double lon,
        PlaceQuality quality,
        @Nullable Integer metresOffRoad,
        long version) {}
