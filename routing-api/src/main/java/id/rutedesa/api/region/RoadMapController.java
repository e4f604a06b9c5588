package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.osm.graph.NamedPlace;
import id.rutedesa.osm.graph.RoadState;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionDescription;
import id.rutedesa.osm.tile.RoadUnderPoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of the region's roads. */
@RestController
@RequestMapping("/api/v1/region")
@Tag(name = "region")
class RoadMapController {
    private static final int LONGEST_REACH_M = 1_000;
    private static final int MOST_PLACES = 100;

    private final RegionService region;
    private final Clock clock;

    RoadMapController(RegionService region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    /**
     * The loaded region.
     *
     * @param heightShare share of the roads whose heights are known, 0–1
     * @param attribution whom to name beside the map
     */
    record RegionJson(
            String name,
            BoundsJson bounds,
            double roadKm,
            double heightShare,
            List<IslandJson> islands,
            String attribution) {}

    record BoundsJson(double south, double west, double north, double east) {}

    /** A connected road network; number 0 has most road. */
    record IslandJson(int number, double roadKm, double lat, double lon) {}

    /** A road; {@code road} is left out where none is near. */
    record FoundJson(@Nullable RoadJson road) {}

    /** Longitude, latitude in {@code coordinates}. */
    record RoadJson(
            String name,
            String roadClass,
            String state,
            int metresAway,
            int metres,
            int island,
            boolean closed,
            LineJson geometry) {}

    record LineJson(String type, List<double[]> coordinates) {}

    @Operation(summary = "The loaded region: its bounds, islands and roads")
    @GetMapping
    RegionJson region() {
        RegionDescription described = region.network().region();
        return new RegionJson(
                described.name(),
                new BoundsJson(described.minLat(), described.minLon(), described.maxLat(), described.maxLon()),
                described.roadKm(),
                described.heightShare(),
                described.islands().stream()
                        .map(island -> new IslandJson(island.number(), island.roadKm(), island.lat(), island.lon()))
                        .toList(),
                described.name().equals(RegionSettings.SAMPLE)
                        ? "Sketsa RuteDesa, bukan peta survei"
                        : "© OpenStreetMap");
    }

    /**
     * A place that people know by name.
     *
     * @param kind OpenStreetMap's word, such as village
     */
    record NamedPlaceJson(String name, String kind, double lat, double lon) {}

    @Operation(summary = "Villages and other places whose name holds these letters, the best known first")
    @GetMapping("/places")
    ItemsJson<NamedPlaceJson> places(@RequestParam String name, @RequestParam(defaultValue = "20") int limit) {
        String wanted = plain(name);
        return new ItemsJson<>(region.network().places().all().stream()
                .filter(place -> plain(place.name()).contains(wanted))
                .sorted(Comparator.comparing(
                                (NamedPlace place) -> !plain(place.name()).startsWith(wanted))
                        .thenComparing(NamedPlace::rank)
                        .thenComparing(NamedPlace::name))
                .limit(Math.max(1, Math.min(limit, MOST_PLACES)))
                .map(place -> new NamedPlaceJson(place.name(), place.kind(), place.lat(), place.lon()))
                .toList());
    }

    /** Small letters without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The road nearest to a point, for tapping a map: {@code road} is left out where none is within {@code within} metres. */
    @Operation(summary = "The road nearest to a place")
    @GetMapping("/road")
    FoundJson road(@RequestParam double lat, @RequestParam double lon, @RequestParam(defaultValue = "100") int within) {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && within >= 1 && within <= LONGEST_REACH_M)) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?lat",
                    new Text(
                            "Derajat atau jarak di luar batas (jarak 1 sampai 1.000 m).",
                            "Degrees or distance out of range (distance 1 to 1,000 m)."))));
        }
        MatrixSettings now = MatrixSettings.standard()
                .during(clock.instant(), clock.instant().plusSeconds(1));
        return new FoundJson(region.network()
                .roadAt(lat, lon, within, now)
                .map(RoadMapController::json)
                .orElse(null));
    }

    private static RoadJson json(RoadUnderPoint road) {
        return new RoadJson(
                road.name(),
                road.roadClass(),
                word(road.state()),
                road.metresAway(),
                road.metres(),
                road.island(),
                road.closed(),
                new LineJson(
                        "LineString",
                        road.line().stream()
                                .map(point -> new double[] {point.lon(), point.lat()})
                                .toList()));
    }

    private static String word(RoadState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
