package id.rutedesa.osm;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapQuality;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled sketch of central Flores is a region like any other. */
class SampleRegionTest {
    private static final Pattern PLACE = Pattern.compile(
            "lat=\"([-0-9.]+)\" lon=\"([-0-9.]+)\"><tag k=\"place\" v=\"\\w+\"/><tag k=\"name\" v=\"([^\"]+)\"");
    private static final Pattern HEIGHT = Pattern.compile("k=\"ele\" v=\"([^\"]+)\"");

    @TempDir
    Path data;

    private record Named(double lat, double lon, String name) {}

    private static String sketch() throws IOException {
        try (InputStream file = RoadNetwork.class.getResourceAsStream("/id/rutedesa/osm/sample/flores-tengah.osm")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Named> places(String sketch) {
        List<Named> places = new ArrayList<>();
        var match = PLACE.matcher(sketch);
        while (match.find()) {
            places.add(
                    new Named(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)), match.group(3)));
        }
        return places;
    }

    @Test
    void everyNamedPlaceLiesOnARoadAndEndeReachesMoni() throws IOException {
        String sketch = sketch();
        Path file = Files.writeString(data.resolve("flores-tengah.osm"), sketch);
        Path built = new RegionStore(data)
                .build(RegionSource.of("flores-tengah", List.of(file), Optional.empty()), message -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            assertThat(network.region().heightShare()).isGreaterThan(0.99);
            List<Named> places = places(sketch);
            assertThat(places).hasSizeBetween(60, 100);
            for (Named place : places) {
                Snap snap = network.snap(place.lat(), place.lon(), SnapSettings.standard());
                boolean summit = place.name().equals("Puncak Kelimutu"); // reached on foot only
                assertThat(snap.quality() == SnapQuality.ON_ROAD)
                        .as(place.name())
                        .isEqualTo(!summit);
            }
            assertThat(rideKm(network, places, "Ende", "Moni")).isBetween(40.0, 60.0); // by road about 52 km
        }
    }

    private static double rideKm(RoadNetwork network, List<Named> places, String from, String to) {
        return network.leg(
                                snap(network, places, from),
                                snap(network, places, to),
                                BikeProfile.standard(),
                                MatrixSettings.standard())
                        .orElseThrow()
                        .metres()
                / 1_000.0;
    }

    private static Snap snap(RoadNetwork network, List<Named> places, String name) {
        Named place =
                places.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        return network.snap(place.lat(), place.lon(), SnapSettings.standard());
    }

    @Test
    void heightsArePlausibleForTheProvince() throws IOException {
        var match = HEIGHT.matcher(sketch());
        int heights = 0;
        while (match.find()) {
            assertThat(Integer.parseInt(match.group(1))).isBetween(-20, 2_500);
            heights++;
        }
        assertThat(heights).isGreaterThan(3_000);
    }
}
