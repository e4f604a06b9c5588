package id.rutedesa.osm.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.RoadState;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trunk road along the equator through the middle of tile 14/8192/8191's southern rim, a track to the north, a coast in
 * the west with land to its east, and a ridge from south to north at 0.05 degrees.
 */
class RoadMapTest {
    private static final MatrixSettings SETTINGS = MatrixSettings.standard();
    /** Tile of the square degree's first corner: 0 to 0.02197 degrees east, 0 to 0.02197 north. */
    private static final TileAddress TILE = new TileAddress(14, 8192, 8191);

    @TempDir
    Path data;

    private RoadNetwork network;

    @BeforeEach
    void open() throws IOException {
        Path osm = Files.writeString(data.resolve("a.osm"), """
                <osm version='0.6'>
                <node id='1' lat='0.01' lon='0.005'/><node id='2' lat='0.01' lon='0.012'/>
                <node id='3' lat='0.01' lon='0.020'/><node id='4' lat='0.018' lon='0.012'/>
                <node id='5' lat='0.019' lon='0.002'/><node id='6' lat='0.001' lon='0.002'/>
                <node id='7' lat='0.015' lon='0.010'><tag k='place' v='village'/><tag k='name' v='Moni'/></node>
                <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><tag k='highway' v='trunk'/>
                  <tag k='name' v='Trans Flores'/></way>
                <way id='2'><nd ref='2'/><nd ref='4'/><tag k='highway' v='track'/></way>
                <way id='3'><nd ref='5'/><nd ref='6'/><tag k='natural' v='coastline'/></way>
                </osm>
                """);
        Path tiles = Files.createDirectories(data.resolve("tiles"));
        ByteBuffer heights = ByteBuffer.allocate(2 * 1201 * 1201);
        for (int row = 0; row < 1201; row++) {
            for (int column = 0; column < 1201; column++) {
                heights.putShort((short) (40 * Math.max(0, Math.min(column, 120 - column)))); // a ridge at 0.05 east
            }
        }
        Files.write(tiles.resolve("N00E000.hgt"), heights.array());
        RegionSource source = RegionSource.of("peta", List.of(osm), Optional.of(tiles));
        network = RoadNetwork.open(new RegionStore(data).build(source, step -> {}));
    }

    @AfterEach
    void close() {
        network.close();
    }

    private static BufferedImage picture(MapTile tile) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(tile.png()));
    }

    private static Color at(BufferedImage picture, double lat, double lon) {
        double scale = picture.getWidth();
        int x = (int) ((TileAddress.column(14, lon) - TILE.x()) * scale);
        int y = (int) ((TileAddress.row(14, lat) - TILE.y()) * scale);
        return new Color(picture.getRGB(x, y));
    }

    @Test
    void roadsLieWhereTheyAreInTheirColoursAtBothScales() throws IOException {
        for (int scale = 1; scale <= 2; scale++) {
            BufferedImage picture = picture(network.tile(TILE, scale, SETTINGS));

            assertThat(picture.getWidth()).isEqualTo(256 * scale);
            assertThat(at(picture, 0.01, 0.008)).isEqualTo(new Color(0xe98b6d)); // trunk
            assertThat(at(picture, 0.010, 0.0020).getRed()).as("the shore line").isLessThan(0xb0);
            Color water = at(picture, 0.010, 0.0016);
            assertThat(water.getBlue() - water.getRed())
                    .as("water is west of the coast")
                    .isGreaterThan(20);
            Color land = at(picture, 0.004, 0.008);
            assertThat(land.getBlue()).as("land is warm").isLessThan(land.getRed());
        }
    }

    @Test
    void lightComesFromTheNorthWest() throws IOException {
        BufferedImage westSlope = picture(network.tile(TILE, 1, SETTINGS));
        BufferedImage eastSlope = picture(network.tile(TileAddress.at(14, 0.01, 0.08), 1, SETTINGS));
        BufferedImage level = picture(network.tile(TileAddress.at(14, 0.01, 0.18), 1, SETTINGS));

        int plain = new Color(level.getRGB(128, 128)).getBlue();
        assertThat(at(westSlope, 0.004, 0.008).getBlue()).isGreaterThan(plain);
        assertThat(new Color(eastSlope.getRGB(128, 128)).getBlue()).isLessThan(plain);
    }

    @Test
    void aClosureIsDrawnAndChangesTheTagOfItsTilesOnly() throws IOException {
        TileAddress elsewhere = new TileAddress(14, 8200, 8191);
        String open = network.tile(TILE, 1, SETTINGS).etag();
        MapTile openElsewhere = network.tile(elsewhere, 1, SETTINGS);
        assertThat(network.tile(TILE, 1, SETTINGS).etag()).isEqualTo(open);

        close(new RoadClosure.Circle(0.01, 0.008, 60));

        MapTile closed = network.tile(TILE, 1, SETTINGS);
        assertThat(closed.etag()).isNotEqualTo(open);
        assertThat(network.tile(elsewhere, 1, SETTINGS)).as("not drawn again").isSameAs(openElsewhere);
        assertThat(at(picture(closed), 0.01, 0.0076)).isEqualTo(new Color(0xc1121f));
        network.close(List.of());
        assertThat(network.tile(TILE, 1, SETTINGS).etag()).isEqualTo(open);
    }

    private void close(RoadClosure.Area area) {
        network.close(List.of(
                new RoadClosure("longsor", area, Set.of(VehicleClass.MOTORBIKE), Instant.EPOCH, Optional.empty())));
    }

    /** The western road is 0.007 degrees long, that is 81.6 pixels: two crosses, 20.4 pixels from its ends. */
    @Test
    void crossesStandOutBeyondTheClosedRoadAtEvenDistances() throws IOException {
        close(new RoadClosure.Road(0.01, 0.008));

        BufferedImage picture = picture(network.tile(TILE, 1, SETTINGS));

        double pixel = 360.0 / (1 << 14) / 256;
        for (double pixelsEast : new double[] {20.4, 61.2}) {
            Color arm = at(picture, 0.01 + 5 * pixel, 0.005 + (pixelsEast + 5) * pixel);
            assertThat(arm.getRed() - arm.getBlue())
                    .as("an arm, %s pixels east", pixelsEast)
                    .isGreaterThan(60);
        }
        Color between = at(picture, 0.01 + 5 * pixel, 0.005 + (40.8 + 5) * pixel);
        assertThat(between.getRed() - between.getBlue())
                .as("land between the crosses")
                .isLessThan(20);
    }

    @Test
    void namesComeOnceWithPlaceAndAngle() {
        List<MapLabel> labels = network.labels(TILE);

        assertThat(labels).hasSize(2);
        assertThat(labels).contains(new MapLabel("place", "village", "Moni", 0.015, 0.010, 0));
        MapLabel road = labels.stream()
                .filter(label -> label.kind().equals("road"))
                .findFirst()
                .orElseThrow();
        assertThat(road.name()).isEqualTo("Trans Flores");
        assertThat(road.rank()).isEqualTo("trunk");
        assertThat(road.angle()).isZero();
        assertThat(network.labels(TileAddress.at(9, 0.015, 0.010)))
                .as("villages come later")
                .isEmpty();
    }

    @Test
    void aFingerFindsTheRoadUnderIt() {
        RoadUnderPoint track = network.roadAt(0.014, 0.0121, 100, SETTINGS).orElseThrow();

        assertThat(track.roadClass()).isEqualTo("track");
        assertThat(track.state()).isEqualTo(RoadState.BAD);
        assertThat(track.metresAway()).isBetween(10, 12); // 0.0001 degrees
        assertThat(track.metres()).isBetween(886, 892); // 0.008 degrees
        assertThat(track.closed()).isFalse();
        assertThat(network.roadAt(0.004, 0.008, 100, SETTINGS)).isEmpty();
    }

    @Test
    void thereIsNoTileOutsideThePyramid() {
        assertThatThrownBy(() -> new TileAddress(3, 8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileAddress(20, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.tile(TILE, 3, SETTINGS)).isInstanceOf(IllegalArgumentException.class);
        // Ende at zoom 10, worked out with the formula of the OSM wiki, "Slippy map tilenames".
        assertThat(TileAddress.at(10, -8.843, 121.662)).isEqualTo(new TileAddress(10, 858, 537));
    }
}
