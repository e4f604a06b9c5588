package id.rutedesa.osm.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipPolygonTest {
    @TempDir
    Path folder;

    private ClipPolygon read(String text) throws IOException {
        return ClipPolygon.read(Files.writeString(folder.resolve("a.poly"), text));
    }

    @Test
    void aSquareWithAHole() throws IOException {
        ClipPolygon square =
                read("title\n1\n 0 0\n 4.0E+00 0\n 4 4\n 0 4\nEND\n!2\n 1 1\n 2 1\n 2 2\n 1 2\nEND\nEND\n");

        assertThat(square.contains(3, 1)).isTrue();
        assertThat(square.contains(1.5, 1.5)).isFalse();
        assertThat(square.contains(5, 1)).isFalse();
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> read("title\n1\n0 0\n4 nol\nEND\nEND\n"))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> read("title\n1\n0 0\n4 0\n4 4\n"))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("does not end");
        assertThatThrownBy(() -> read("title\nEND\n"))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("no ring");
    }
}
