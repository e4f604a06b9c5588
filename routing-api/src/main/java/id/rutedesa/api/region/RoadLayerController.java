package id.rutedesa.api.region;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roads for other programs: all ways between places, one way with directions, and how far a battery reaches. */
@RestController
@RequestMapping(path = "/api/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "roads")
class RoadLayerController {
    /** Largest number of places of a matrix: a million cells. */
    static final int MOST_IN_MATRIX = 1_000;

    static final int MOST_IN_ROUTE = 200;

    private final RoadQuestionReader reader;
    private final RoadLayer roads;

    RoadLayerController(RoadQuestionReader reader, RoadLayer roads) {
        this.reader = reader;
        this.roads = roads;
    }

    /** Seconds, metres and watt-hours between all places with one load, at most 1,000 places. */
    @Operation(summary = "Seconds, metres and watt-hours between places")
    @PostMapping("/matrix")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoadAnswers.PlacesJson.class)))
    RoadAnswers.MatrixJson matrix(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return roads.matrix(reader.places(body, 1, MOST_IN_MATRIX));
    }

    /** The way over the places in their order, with directions in the asker's language; at most 200 places. */
    @Operation(summary = "A ride on the roads with its directions")
    @PostMapping("/route")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoadAnswers.PlacesJson.class)))
    RoadAnswers.RouteJson route(@org.springframework.web.bind.annotation.RequestBody byte[] body, Locale locale) {
        return roads.route(reader.places(body, 2, MOST_IN_ROUTE), locale);
    }

    /** The same way as a GPX 1.1 track. */
    @Operation(summary = "The ride as GPX")
    @PostMapping(path = "/route/gpx", produces = "application/gpx+xml")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoadAnswers.PlacesJson.class)))
    ResponseEntity<String> gpx(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rute.gpx\"")
                .body(roads.gpx(reader.places(body, 2, MOST_IN_ROUTE)));
    }

    /** A GeoJSON feature collection, one line a leg. */
    record CollectionJson(String type, List<FeatureJson> features) {}

    record FeatureJson(String type, PropertiesJson properties, RoadAnswers.LineJson geometry) {}

    record PropertiesJson(int leg, int metres, String rideTime, double energyWh) {}

    /** The same way as GeoJSON (RFC 7946). */
    @Operation(summary = "The ride as GeoJSON")
    @PostMapping(path = "/route/geojson", produces = "application/geo+json")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoadAnswers.PlacesJson.class)))
    CollectionJson geoJson(@org.springframework.web.bind.annotation.RequestBody byte[] body, Locale locale) {
        List<RoadAnswers.LegJson> legs =
                roads.route(reader.places(body, 2, MOST_IN_ROUTE), locale).legs();
        return new CollectionJson(
                "FeatureCollection",
                java.util.stream.IntStream.range(0, legs.size())
                        .mapToObj(i -> new FeatureJson(
                                "Feature",
                                new PropertiesJson(
                                        i,
                                        legs.get(i).metres(),
                                        legs.get(i).rideTime(),
                                        legs.get(i).energyWh()),
                                legs.get(i).geometry()))
                        .toList());
    }

    /** Roads that a bike reaches with its load and from which it comes back empty with the reserve untouched. */
    @Operation(summary = "What a bike reaches with its battery, there or there and back")
    @PostMapping("/isochrone")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoadAnswers.PlaceJson.class)))
    RoadAnswers.ReachJson isochrone(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return roads.reach(reader.place(body));
    }
}
