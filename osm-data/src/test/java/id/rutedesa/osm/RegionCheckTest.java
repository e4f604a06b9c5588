package id.rutedesa.osm;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fit region is told in numbers; a region that is not is refused with a reason. */
class RegionCheckTest {
    @TempDir
    Path data;

    private RoadNetwork andorra() {
        Path osm = SharedFiles.require("roads/andorra.osm.pbf");
        Path tiles = SharedFiles.require("elevation/N42E001.hgt.zip").getParent();
        RegionSource source = RegionSource.of("andorra", List.of(osm), Optional.of(tiles))
                .withHeights(new HeightRange(-20, 3_000))
                .withBorders(Borders.OPEN);
        return RoadNetwork.open(new RegionStore(data).build(source, step -> {}));
    }

    @Test
    void andorraIsFitAndItsCapitalLiesAtAThousandMetres() {
        try (RoadNetwork network = andorra()) {
            // Andorra la Vella is the highest capital of Europe at 1,023 m.
            KnownPlace capital = new KnownPlace("Andorra la Vella", 42.5075, 1.5218, 980, 1_070);
            RegionCheck.Findings findings = RegionCheck.of(network, List.of(capital));

            assertThat(findings.problems()).isEmpty();
            assertThat(findings.lines())
                    .anyMatch(line -> line.startsWith("Andorra la Vella: 1"))
                    .anyMatch(line -> line.startsWith("island 0: "))
                    .anyMatch(line -> line.startsWith("sample drive on island 0: "))
                    .anyMatch(line -> line.endsWith(" of the road has no surface tag"));
        }
    }

    @Test
    void aHeightThatCannotBeMakesTheRegionUnfit() {
        try (RoadNetwork network = andorra()) {
            KnownPlace wrong = new KnownPlace("Pelabuhan", 42.5075, 1.5218, 0, 100);
            RegionCheck.Findings findings = RegionCheck.of(network, List.of(wrong));

            assertThat(findings.fit()).isFalse();
            assertThat(findings.problems()).singleElement().asString().contains("Pelabuhan", "between 0 and 100 m");
        }
    }
}
