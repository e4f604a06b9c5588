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
 * @param fairness what unevenly spread work counts
 * @param version counts the changes of the row
 */
public record Depot(
        long id,
        String name,
        double lat,
        double lon,
        PlaceQuality quality,
        @Nullable Integer metresOffRoad,
        Fairness fairness,
        long version) {
    public Depot {
        fairness = fairness == null ? Fairness.NONE : fairness; // Days stored before there was fairness have none.
    }

    /** A depot where it does not matter who does how much. */
    public Depot(
            long id,
            String name,
            double lat,
            double lon,
            PlaceQuality quality,
            @Nullable Integer metresOffRoad,
            long version) {
        this(id, name, lat, lon, quality, metresOffRoad, Fairness.NONE, version);
    }
}
