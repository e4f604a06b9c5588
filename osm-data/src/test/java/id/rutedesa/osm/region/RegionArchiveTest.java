package id.rutedesa.osm.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.osm.RoadNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A region goes on a USB stick and comes off it whole or not at all. */
class RegionArchiveTest {
    @TempDir
    Path folder;

    private RegionStore here;
    private RegionStore there;
    private Path stick;

    @BeforeEach
    void build() throws IOException {
        here = new RegionStore(folder.resolve("here"));
        there = new RegionStore(folder.resolve("there"));
        stick = folder.resolve("flashdisk.rutedesa");
        Path osm = Files.writeString(folder.resolve("a.osm"), """
                <osm version='0.6'>
                <node id='1' lat='-8.50' lon='121.50'/><node id='2' lat='-8.51' lon='121.50'/>
                <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='secondary'/></way>
                </osm>
                """);
        here.build(RegionSource.of("coba", List.of(osm), Optional.empty()), step -> {});
    }

    @Test
    void theImportedRegionIsTheExportedOne() {
        here.exportTo("coba", stick);
        assertThat(there.importFrom(stick)).isEqualTo("coba");

        assertThat(there.list()).containsExactly("coba");
        try (RoadNetwork original = RoadNetwork.open(here.find("coba").orElseThrow());
                RoadNetwork copy = RoadNetwork.open(there.find("coba").orElseThrow())) {
            assertThat(copy.region()).isEqualTo(original.region());
        }
        assertThat(there.importFrom(stick)).as("again changes nothing").isEqualTo("coba");
    }

    @Test
    void everyDamagedByteIsFoundAndTheOldRegionStays() throws IOException {
        here.exportTo("coba", stick);
        there.importFrom(stick);
        Path old = there.find("coba").orElseThrow();
        RegionStore third = new RegionStore(folder.resolve("third"));
        byte[] whole = Files.readAllBytes(stick);
        int refused = 0;
        for (int at = 0; at < whole.length; at += whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(stick, damaged);
            RegionStore other = new RegionStore(folder.resolve("byte-" + at));
            try {
                other.importFrom(stick);
                assertThat(other.find("coba")).as("byte %d", at).isPresent();
                assertSameFiles(old, other.find("coba").orElseThrow()); // a byte that carries nothing, such as a time
            } catch (RegionUnfitException expected) {
                refused++;
                assertThat(other.list()).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(15);
        Files.write(stick, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> third.importFrom(stick)).isInstanceOf(RegionUnfitException.class);
        assertThatThrownBy(() -> there.importFrom(folder.resolve("a.osm")))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("no region file");
        assertThat(there.find("coba")).hasValue(old);
        try (Stream<Path> left = Files.walk(folder.resolve("third"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** The zip reader tells a broken name in its own way, and which byte of the file that is changes with the day. */
    @Test
    void aDamagedNameInsideIsFoundToo() throws IOException {
        here.exportTo("coba", stick);
        for (String name : List.of("rutedesa-region.properties", "places.tsv")) {
            byte[] damaged = Files.readAllBytes(stick);
            String text = new String(damaged, StandardCharsets.ISO_8859_1);
            damaged[text.indexOf(name)] = (byte) 0xE2; // begins a character of three bytes, which do not follow
            Path file = Files.write(folder.resolve("rusak.rutedesa"), damaged);

            assertThatThrownBy(() -> there.importFrom(file))
                    .as(name)
                    .isInstanceOf(RegionUnfitException.class)
                    .hasMessageContaining("rusak.rutedesa");
            assertThat(there.list()).isEmpty();
        }
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        try (Stream<Path> walk = Files.walk(one)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aRegionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> here.exportTo("atlantis", stick))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("atlantis")
                .hasMessageContaining("coba");
    }
}
