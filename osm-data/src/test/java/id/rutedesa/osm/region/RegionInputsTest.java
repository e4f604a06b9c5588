package id.rutedesa.osm.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files a region takes in, and which it refuses. */
class RegionInputsTest {
    @TempDir
    Path data;

    /** A straight road on the meridian from −8.500 to −8.520, about 1.1 km a node; each node may have a height. */
    private static String road(int firstNode, double firstLat, String... heights) {
        StringBuilder osm = new StringBuilder("<osm version='0.6'>\n");
        StringBuilder nds = new StringBuilder();
        for (int i = 0; i < heights.length; i++) {
            osm.append("<node id='%d' lat='%.3f' lon='121.500'>".formatted(firstNode + i, firstLat - 0.01 * i));
            osm.append(heights[i].isEmpty() ? "" : "<tag k='ele' v='%s'/>".formatted(heights[i]));
            osm.append("</node>\n");
            nds.append("<nd ref='%d'/>".formatted(firstNode + i));
        }
        return osm + "<way id='%d'>%s<tag k='highway' v='secondary'/></way>\n</osm>\n".formatted(firstNode, nds);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(data.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path build(Path... files) {
        return new RegionStore(data).build(RegionSource.of("coba", List.of(files), Optional.empty()), step -> {});
    }

    private static LegGeometry leg(RoadNetwork network, double fromLat, double toLat) {
        Snap from = network.snap(fromLat, 121.5, SnapSettings.standard());
        Snap to = network.snap(toLat, 121.5, SnapSettings.standard());
        return network.leg(from, to, BikeProfile.standard(), MatrixSettings.standard())
                .orElseThrow();
    }

    @Test
    void writtenHeightsMakeTheWayUpDearerThanTheWayDown() {
        Path built = build(file("a.osm", road(1, -8.50, "0", "100", "200")));

        try (RoadNetwork network = RoadNetwork.open(built)) {
            assertThat(network.region().heightShare()).isEqualTo(1.0);
            LegGeometry up = leg(network, -8.50, -8.52);
            LegGeometry down = leg(network, -8.52, -8.50);
            assertThat(up.flatEstimate()).isFalse();
            // 200 m of lift at 170 kg through 80 %: 579 Wh per 1,000 m, so 115.8 Wh = 417 kJ more than on the flat.
            assertThat(up.joules().get(0) - flatJoules()).isBetween(400_000, 430_000);
            assertThat(down.joules().get(0)).isLessThan(flatJoules());
        }
    }

    private int flatJoules() {
        Path built = new RegionStore(data)
                .build(
                        RegionSource.of(
                                "datar", List.of(file("flat.osm", road(1, -8.50, "0", "0", "0"))), Optional.empty()),
                        step -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            return leg(network, -8.50, -8.52).joules().get(0);
        }
    }

    @Test
    void withoutHeightsTheEnergyIsAFlatEstimate() {
        Path built = build(file("a.osm", road(1, -8.50, "", "", "")));

        try (RoadNetwork network = RoadNetwork.open(built)) {
            assertThat(network.region().heightShare()).isZero();
            assertThat(leg(network, -8.50, -8.52).flatEstimate()).isTrue();
        }
    }

    @Test
    void twoFilesThatShareANodeBecomeOneNetwork() {
        Path north = file("utara.osm", road(1, -8.50, "", "", ""));
        Path south = file("selatan.osm", road(3, -8.52, "", "", ""));

        try (RoadNetwork network = RoadNetwork.open(build(north, south))) {
            assertThat(network.region().islands()).hasSize(1);
            assertThat(leg(network, -8.50, -8.54).metres()).isBetween(4_400, 4_500); // 0.04 degrees of latitude
        }
    }

    @Test
    void aFileThatIsCutShortIsRefusedAndTheOldRegionStays() throws IOException {
        Path good = build(file("a.osm", road(1, -8.50, "", "", "")));
        String whole = road(1, -8.50, "0", "1", "2");
        Path cut = file("cut.osm", whole.substring(0, whole.length() - 20));

        assertThatThrownBy(() -> build(cut))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("cut.osm");
        assertThat(new RegionStore(data).find("coba")).hasValue(good);
    }

    @Test
    void somethingElseThanAMapIsRefused() throws IOException {
        byte[] noise = new byte[500];
        Arrays.fill(noise, (byte) 7);
        Path garbage = Files.write(data.resolve("sampah.osm.pbf"), noise);

        assertThatThrownBy(() -> build(garbage))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("sampah.osm.pbf");
        assertThatThrownBy(() -> build(data.resolve("tidak-ada.osm")))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("tidak-ada.osm");
    }
}
