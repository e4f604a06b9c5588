package id.rutedesa.osm.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.graph.Borders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetching over a connection as bad as a village's. */
@Timeout(60)
class RegionFetchTest {
    private static final String MAP = "/peta.osm";
    private static final String TILE = "/skadi/S09/S09E121.hgt.gz";
    private static final DownloadSettings IMPATIENT =
            new DownloadSettings(Duration.ofSeconds(5), Duration.ofSeconds(1), 3, Duration.ofMillis(10));

    @TempDir
    Path data;

    private final List<String> told = new ArrayList<>();
    private MapServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MapServer();
        server.put(MAP, map("Jalan Lama"));
        server.put(TILE, tile(450));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String map(String name) {
        return """
                <osm version='0.6'>
                <node id='1' lat='-8.50' lon='121.50'/><node id='2' lat='-8.51' lon='121.50'/>
                <node id='3' lat='-12.00' lon='121.50'/><node id='4' lat='-12.01' lon='121.50'/>
                <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='secondary'/><tag k='name' v='%s'/></way>
                <way id='2'><nd ref='3'/><nd ref='4'/><tag k='highway' v='secondary'/></way>
                </osm>
                """.formatted(name);
    }

    private static byte[] tile(int heightM) throws IOException {
        ByteBuffer heights = ByteBuffer.allocate(2 * 11 * 11);
        while (heights.hasRemaining()) {
            heights.putShort((short) heightM);
        }
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
            out.write(heights.array());
        }
        return gz.toByteArray();
    }

    private static String md5(String content) throws Exception {
        byte[] sum = MessageDigest.getInstance("MD5").digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum) + "  peta.osm\n";
    }

    private RegionSource fetch() {
        CataloguedRegion region = new CataloguedRegion(
                "coba",
                List.of(server.uri(MAP)),
                server.uri("/skadi/"),
                new CataloguedRegion.Box(-11.1, 118.9, -8.0, 127.4),
                HeightRange.NTT,
                Borders.CLOSED);
        return new RegionFetch(data, IMPATIENT, told::add).fetch(region);
    }

    private String mapOnDisk() throws IOException {
        return Files.readString(data.resolve("downloads/coba/peta.osm"));
    }

    @Test
    void whatWasFetchedBecomesARegionWithHeightsAndOnlyTheBoxesRoads() throws Exception {
        server.put(MAP + ".md5", md5(map("Jalan Lama")));

        Path built = new RegionStore(data).build(fetch(), told::add);

        try (RoadNetwork network = RoadNetwork.open(built)) {
            assertThat(network.region().heightShare()).isEqualTo(1.0);
            assertThat(network.region().islands()).hasSize(1);
            assertThat(network.region().roadKm()).isBetween(1.0, 1.2); // 0.01 degrees of latitude; the south is cut off
        }
        assertThat(told).contains("peta.osm: whole", "heights: 1 of 1 tiles");
    }

    @Test
    void aSecondFetchTakesOnlyWhatIsNew() throws Exception {
        fetch();
        server.requests.clear();
        fetch();
        assertThat(told).contains("peta.osm: up to date");
        assertThat(server.requests).containsExactly(MAP + " ", TILE + " ");

        server.put(MAP, map("Jalan Baru"));
        fetch();
        assertThat(mapOnDisk()).contains("Jalan Baru");
    }

    @Test
    void aTransferThatBreaksOffGoesOnWhereItStopped() throws Exception {
        server.next(MAP, "break", "stall", "busy");

        fetch();

        assertThat(mapOnDisk()).isEqualTo(map("Jalan Lama"));
        assertThat(server.requests)
                .anySatisfy(request ->
                        assertThat(request).startsWith(MAP + " bytes=").doesNotContain("bytes=0"));
    }

    @Test
    void afterGivingUpTheNextFetchGoesOn() throws Exception {
        server.next(MAP, "break", "busy", "busy", "busy");
        assertThatThrownBy(this::fetch)
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("status 503")
                .hasMessageContaining("go on where it stopped");
        server.requests.clear();

        fetch();

        assertThat(server.requests.get(0)).matches("/peta.osm bytes=\\d+-");
        assertThat(mapOnDisk()).isEqualTo(map("Jalan Lama"));
    }

    @Test
    void aFileThatChangesBetweenTwoPartsIsFetchedAnew() throws Exception {
        server.next(MAP, "break", "busy", "busy", "busy");
        assertThatThrownBy(this::fetch).isInstanceOf(RegionUnfitException.class);
        server.put(MAP, map("Jalan yang sangat baru"));

        fetch();

        assertThat(mapOnDisk()).isEqualTo(map("Jalan yang sangat baru"));
    }

    @Test
    void garbageIsFetchedOnceMoreAndThenRefused() throws Exception {
        server.next(MAP, "garbage");
        fetch();
        assertThat(mapOnDisk()).isEqualTo(map("Jalan Lama"));

        Files.delete(data.resolve("downloads/coba/peta.osm"));
        server.next(MAP, "garbage", "garbage");
        assertThatThrownBy(this::fetch).isInstanceOf(RegionUnfitException.class).hasMessageContaining("brought no map");
        assertThat(data.resolve("downloads/coba/peta.osm")).doesNotExist();
    }

    @Test
    void aWrongChecksumIsRefused() throws Exception {
        server.put(MAP + ".md5", md5("another file"));

        assertThatThrownBy(this::fetch).isInstanceOf(RegionUnfitException.class).hasMessageContaining("checksum");
    }

    @Test
    void aTileOfGarbageIsRefusedAndTheMapStays() throws Exception {
        server.next(TILE, "garbage", "garbage");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("brought no heights");
        assertThat(mapOnDisk()).isEqualTo(map("Jalan Lama"));
    }

    @Test
    void whatDoesNotExistIsNamed() {
        CataloguedRegion region = CataloguedRegion.find("flores-timor")
                .orElseThrow()
                .from(List.of(server.uri("/tidak-ada.osm.pbf")), Optional.of(server.uri("/skadi/")));

        assertThatThrownBy(() -> new RegionFetch(data, IMPATIENT, told::add).fetch(region))
                .isInstanceOf(RegionUnfitException.class)
                .hasMessageContaining("There is no file at")
                .hasMessageContaining("/tidak-ada.osm.pbf");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        URI gone = server.uri(MAP);
        server.close();

        assertThatThrownBy(this::fetch).isInstanceOf(RegionUnfitException.class).hasMessageContaining(gone.toString());
    }

    @Test
    void progressTellsShareAndTimeLeft() {
        TransferTold transfer = new TransferTold(Path.of("peta.osm.pbf.part"), 0, 100_000_000, told::add);
        transfer.add(25_000_000);

        // 25 MB in 50 s: 0.5 MB/s, and 75 MB take another 150 s.
        assertThat(transfer.line(50)).isEqualTo("peta.osm.pbf: 25 % of 100.0 MB, 0.50 MB/s, 2:30 left");
    }
}
