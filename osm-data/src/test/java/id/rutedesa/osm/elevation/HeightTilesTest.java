package id.rutedesa.osm.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeightTilesTest {
    private static final HeightRange NTT = new HeightRange(-20, 2_500);

    @TempDir
    Path folder;

    /** Three by three posts over S09E121, from the north-west: heights 0, 100 … 800 but for what is replaced. */
    private static byte[] tile(int post, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(18);
        for (int i = 0; i < 9; i++) {
            bytes.putShort((short) (i == post ? height : 100 * i));
        }
        return bytes.array();
    }

    private HeightTiles tiles(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return new HeightTiles(folder, NTT);
    }

    @Test
    void aHeightLiesBetweenItsFourPosts() throws IOException {
        HeightTiles tiles = tiles("S09E121.hgt", tile(-1, 0));

        assertThat(tiles.heightM(-8.5, 121.5)).isEqualTo(400); // the post in the middle
        assertThat(tiles.heightM(-8.25, 121.25)).isCloseTo(200, within(1e-6)); // mean of 0, 100, 300, 400
        assertThat(tiles.heightM(-8.75, 121.75)).isCloseTo(600, within(1e-6)); // mean of 400, 500, 700, 800
    }

    @Test
    void missingIsNotZero() throws IOException {
        HeightTiles tiles = tiles("S09E121.hgt", tile(4, Short.MIN_VALUE));

        assertThat(tiles.heightM(-8.25, 121.25)).isNaN();
        assertThat(tiles.heightM(-7.5, 121.5)).as("no tile at all").isNaN();
    }

    @Test
    void aHeightOutsideThePlausibleRangeIsMissing() throws IOException {
        assertThat(tiles("S09E121.hgt", tile(4, 2_501)).heightM(-8.25, 121.25)).isNaN();
        assertThat(tiles("S09E121.hgt", tile(4, -21)).heightM(-8.25, 121.25)).isNaN();
        assertThat(tiles("S09E121.hgt", tile(4, 2_500)).heightM(-8.5, 121.5)).isEqualTo(2_500);
    }

    @Test
    void packedTilesReadAlike() throws IOException {
        Path gz = folder.resolve("S09E121.hgt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(tile(-1, 0));
        }
        assertThat(new HeightTiles(folder, NTT).heightM(-8.5, 121.5)).isEqualTo(400);
        Files.delete(gz);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("S09E121.hgt.zip")))) {
            out.putNextEntry(new ZipEntry("S09E121.hgt"));
            out.write(tile(-1, 0));
        }
        assertThat(new HeightTiles(folder, NTT).heightM(-8.5, 121.5)).isEqualTo(400);
    }

    @Test
    void aTileThatIsCutShortIsNamed() throws IOException {
        HeightTiles tiles = tiles("S09E121.hgt", new byte[17]);

        assertThatThrownBy(() -> tiles.heightM(-8.5, 121.5)).hasMessageContaining("S09E121.hgt");
    }

    @Test
    void writtenHeightsAreReadWithTheirUnitAndOnlyWherePlausible() {
        SurveyedHeights heights = new SurveyedHeights(NTT);
        heights.add(-8.5, 121.5, "1150 m");
        heights.add(-8.6, 121.6, "9000");
        heights.add(-8.7, 121.7, "tinggi");

        assertThat(heights.heightM(-8.5, 121.5)).isEqualTo(1_150);
        assertThat(heights.heightM(-8.6, 121.6)).isNaN();
        assertThat(heights.heightM(-8.7, 121.7)).isNaN();
    }
}
