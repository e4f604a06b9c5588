package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.osm.graph.RoadLines;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roads of a part of the region, for drawing. */
@RestController
@RequestMapping("/api/v1/region")
@Tag(name = "region")
class RoadMapController {
    private static final int MOST_ROADS = 30_000;

    private final RegionService region;

    RoadMapController(RegionService region) {
        this.region = region;
    }

    /** GeoJSON with one feature for each class of road. */
    record RoadsJson(String type, List<FeatureJson> features) {}

    record FeatureJson(String type, Map<String, String> properties, LinesJson geometry) {}

    /** Longitude, latitude. */
    record LinesJson(String type, List<List<double[]>> coordinates) {}

    /** Roads that touch the box; where there are very many, the larger classes only. */
    @GetMapping("/roads")
    ResponseEntity<RoadsJson> roads(
            @RequestParam double west,
            @RequestParam double south,
            @RequestParam double east,
            @RequestParam double north) {
        if (!(west <= east && south <= north)) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?west",
                    new Text(
                            "Batas barat dan selatan harus lebih kecil.",
                            "West and south must be the smaller bounds."))));
        }
        List<FeatureJson> features =
                RoadLines.in(region.network().graph(), south, west, north, east, MOST_ROADS).entrySet().stream()
                        .map(entry -> new FeatureJson(
                                "Feature",
                                Map.of("class", entry.getKey()),
                                new LinesJson("MultiLineString", entry.getValue())))
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(new RoadsJson("FeatureCollection", features));
    }
}
