package id.rutedesa.api.region;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closure as the API writes it.
 *
 * @param owner {@code bumdes}: only the own plans ride around it; {@code region}: everybody's
 * @param state {@code coming}, {@code active} or {@code over}
 * @param roadMetres metres of road that it closes on the loaded region
 */
@Schema(name = "Closure", example = """
                {"owner": "bumdes", "reason": "landslide", "note": "Longsor di Nduaria",
                 "place": {"kind": "stretch", "points": [{"lat": -8.74, "lon": 121.84}, {"lat": -8.745, "lon": 121.851}]},
                 "vehicleClasses": ["motorbike", "car"],
                 "from": "2026-11-25T06:00:00+08:00", "until": "2026-11-27T18:00:00+08:00"}""")
record ClosureJson(
        long id,
        @Schema(allowableValues = {"bumdes", "region"}) String owner,

        @Schema(allowableValues = {"landslide", "flood", "bridge", "works", "event", "other"})
        String reason,

        @Nullable String note,
        ClosurePlaceJson place,
        List<String> vehicleClasses,
        OffsetDateTime from,
        @Nullable OffsetDateTime until,

        @Schema(allowableValues = {"coming", "active", "over"})
        String state,

        long roadMetres) {

    /** A place: one point with {@code radiusM}, a road, a stretch over points, or an area as a ring. */
    record ClosurePlaceJson(
            @Schema(allowableValues = {"point", "road", "stretch", "area"})
            String kind,

            List<PointJson> points,
            @Nullable Integer radiusM) {}

    record PointJson(double lat, double lon) {}

    static ClosureJson of(Closure closure, long roadMetres, Instant now) {
        Instant until = closure.until();
        String state = "active";
        if (now.isBefore(closure.from())) {
            state = "coming";
        } else if (until != null && !now.isBefore(until)) {
            state = "over";
        }
        ClosurePlace place = closure.place();
        return new ClosureJson(
                closure.id(),
                BodyReader.word(closure.owner()),
                BodyReader.word(closure.reason()),
                closure.note(),
                new ClosurePlaceJson(
                        BodyReader.word(place.kind()),
                        place.points().stream()
                                .map(point -> new PointJson(point.lat(), point.lon()))
                                .toList(),
                        place.radiusM()),
                closure.classes().stream().sorted().map(BodyReader::word).toList(),
                LocalTimeZone.local(closure.from()),
                until == null ? null : LocalTimeZone.local(until),
                state,
                roadMetres);
    }
}
