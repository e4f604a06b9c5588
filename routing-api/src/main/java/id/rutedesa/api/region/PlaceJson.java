package id.rutedesa.api.region;

import id.rutedesa.api.problem.BodyReader;
import org.jspecify.annotations.Nullable;

/** How a saved place stands on the roads, as the API writes it. */
public record PlaceJson(String quality, @Nullable Integer metresOffRoad) {

    public static PlaceJson of(PlaceQuality quality, @Nullable Integer metresOffRoad) {
        return new PlaceJson(BodyReader.word(quality), metresOffRoad);
    }
}
