package id.rutedesa.osm;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealRegionTest {
    @TempDir
    Path data;

    @Test
    void kelimutuIsImportedAndItsLegsAreTheCellsOfItsMatrix() {
        Path osm = SharedFiles.require("roads/kelimutu.osm.pbf");
        Path built =
                new RegionStore(data).build(RegionSource.of("kelimutu", List.of(osm), Optional.empty()), message -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            assertThat(network.region().islands().get(0).roadKm()).isBetween(650.0, 700.0);
            List<Snap> places = List.of(
                    network.snap(-8.768, 121.820, SnapSettings.standard()),
                    network.snap(-8.700, 121.850, SnapSettings.standard()),
                    network.snap(-8.840, 121.700, SnapSettings.standard()));
            RoadMatrix matrix = network.matrix(places, BikeProfile.standard(), MatrixSettings.standard());
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    if (from == to || !matrix.reachable(from, to)) {
                        continue;
                    }
                    LegGeometry leg = network.leg(
                                    places.get(from), places.get(to), BikeProfile.standard(), MatrixSettings.standard())
                            .orElseThrow();
                    assertThat(leg.metres()).isEqualTo(matrix.metres(from, to));
                    assertThat(leg.seconds().get(1)).isEqualTo(matrix.seconds(from, to, 1));
                    assertThat(leg.joules().get(2)).isEqualTo(matrix.joules(from, to, 2));
                }
            }
            assertThat(matrix.reachable(0, 1)).isTrue();
        }
    }
}
