package id.rutedesa.osm.graph;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Along the 9.1st parallel from Atambua in Indonesia to Maliana's side in Timor-Leste: three stretches, of which the
 * middle one crosses the border.
 *
 * <pre>
 *   124.70 ───── 124.80 ──(border)── 125.30 ───── 125.40
 *      Indonesia                        Timor-Leste
 * </pre>
 */
class BordersTest {
    @TempDir
    Path data;

    private boolean crossed(Borders borders) throws IOException {
        Path osm = Files.writeString(data.resolve("a.osm"), """
                <osm version='0.6'>
                <node id='1' lat='-9.1' lon='124.70'/><node id='2' lat='-9.1' lon='124.80'/>
                <node id='3' lat='-9.1' lon='125.30'/><node id='4' lat='-9.1' lon='125.40'/>
                <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='trunk'/></way>
                <way id='2'><nd ref='2'/><nd ref='3'/><tag k='highway' v='trunk'/></way>
                <way id='3'><nd ref='3'/><nd ref='4'/><tag k='highway' v='trunk'/></way>
                </osm>
                """);
        RegionSource source =
                RegionSource.of("batas", List.of(osm), Optional.empty()).withBorders(borders);
        try (RoadNetwork network = RoadNetwork.open(new RegionStore(data).build(source, step -> {}))) {
            SnapSettings settings = SnapSettings.standard();
            List<Snap> ends = List.of(
                    network.snap(-9.1, 124.71, settings),
                    network.snap(-9.1, 124.79, settings),
                    network.snap(-9.1, 125.39, settings));
            var matrix = network.matrix(ends, BikeProfile.standard(), MatrixSettings.standard());
            assertThat(matrix.reachable(0, 1)).as("on this side of the border").isTrue();
            return matrix.reachable(0, 2);
        }
    }

    @Test
    void aStretchThatCrossesABorderIsRiddenOnlyWhereBordersAreOpen() throws IOException {
        assertThat(crossed(Borders.CLOSED)).isFalse();
        assertThat(crossed(Borders.OPEN)).isTrue();
    }
}
