package id.rutedesa.osm.graph;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.matrix.Season;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One rule of the motorbike's profile a test, on a map that fits in the head. A square is 0.01 degrees of longitude at
 * the equator: 1,113 m.
 *
 * <pre>
 *   1 ──A── 2 ──?── 3 ──A── 4        A: secondary roads; ?: the way in question
 *           |       |
 *           5 ──A── 6                the way round: three squares instead of one
 * </pre>
 */
class EmotorRulesTest {
    @TempDir
    Path data;

    private static final String ROUND =
            way(2, "<nd ref='2'/><nd ref='5'/><nd ref='6'/><nd ref='3'/>", "highway=secondary");

    private static String way(int id, String nodes, String... tags) {
        StringBuilder way = new StringBuilder("<way id='%d'>%s".formatted(id, nodes));
        for (String tag : tags) {
            String[] pair = tag.split("=");
            way.append("<tag k='%s' v='%s'/>".formatted(pair[0], pair[1]));
        }
        return way + "</way>\n";
    }

    private RoadMatrix ride(String middle, String... more) {
        return ride(BikeProfile.standard(), MatrixSettings.standard(), middle, more);
    }

    private RoadMatrix ride(BikeProfile bike, MatrixSettings matrixSettings, String middle, String... more) {
        String osm = "<osm version='0.6'>"
                + node(1, 0, 0) + node(2, 0, 1) + node(3, 0, 2) + node(4, 0, 3) + node(5, -1, 1) + node(6, -1, 2)
                + way(1, "<nd ref='1'/><nd ref='2'/>", "highway=secondary")
                + way(3, "<nd ref='3'/><nd ref='4'/>", "highway=secondary")
                + middle + String.join("", more) + "</osm>";
        return matrix(osm, bike, matrixSettings);
    }

    private RoadMatrix matrix(String osm, BikeProfile bike, MatrixSettings matrixSettings) {
        try {
            Path file = Files.writeString(data.resolve("peta.osm"), osm);
            Path built =
                    new RegionStore(data).build(RegionSource.of("peta", List.of(file), Optional.empty()), step -> {});
            try (RoadNetwork network = RoadNetwork.open(built)) {
                SnapSettings settings = SnapSettings.standard();
                List<Snap> ends = List.of(network.snap(0, 0.002, settings), network.snap(0, 0.028, settings));
                return network.matrix(ends, bike, matrixSettings);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String node(int id, int row, int column) {
        return "<node id='%d' lat='%.2f' lon='%.2f'/>".formatted(id, 0.01 * row, 0.01 * column);
    }

    private static String middle(String... tags) {
        return way(4, "<nd ref='2'/><nd ref='3'/>", tags);
    }

    /** Straight: 2.6 squares, 2,894 m. */
    private static boolean straight(RoadMatrix matrix) {
        return Math.abs(matrix.metres(0, 1) - 2_894) < 30;
    }

    @ParameterizedTest
    @CsvSource({
        "highway=trunk, 35",
        "highway=primary, 32",
        "highway=secondary, 28",
        "highway=tertiary, 28",
        "highway=residential;surface=asphalt, 22",
        "highway=residential, 18",
        "highway=unclassified;surface=gravel, 15",
        "highway=track;tracktype=grade5, 8",
        "highway=track, 10",
        "highway=path, 8",
        "highway=secondary;smoothness=horrible, 8",
        "highway=secondary;maxspeed=20, 20"
    })
    void speedsGoByClassSurfaceAndState(String tags, double kmh) {
        RoadMatrix matrix = ride(middle(tags.split(";")));

        // 0.8 squares of secondary road at either end (890.6 m each) and one square in the middle (1,113.2 m).
        double seconds = 2 * 890.6 / (28 / 3.6) + 1_113.2 / (kmh / 3.6);
        assertThat((double) matrix.seconds(0, 1, 0)).isBetween(seconds - 2, seconds + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "highway=trunk",
        "highway=track;tracktype=grade4",
        "highway=track;tracktype=grade5",
        "highway=path",
        "highway=footway;motorcycle=yes",
        "highway=unclassified;motor_vehicle=yes"
    })
    void theseAreOpen(String tags) {
        assertThat(straight(ride(middle(tags.split(";"))))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "highway=secondary;smoothness=impassable",
        "highway=track;smoothness=very_horrible",
        "highway=secondary;motorcycle=no",
        "highway=secondary;access=private",
        "highway=footway",
        "highway=steps",
        "highway=motorway",
        "highway=path;foot=designated",
        "route=ferry",
        "highway=construction"
    })
    void theseAreClosedAndTheWayRoundIsTaken(String tags) {
        RoadMatrix matrix = ride(middle(tags.split(";")), ROUND);

        assertThat(matrix.metres(0, 1)).isBetween(5_090, 5_150); // 2.6 squares, less one, and three: 4.6
    }

    @Test
    void aOneWayStreetIsRiddenInItsDirectionOnly() {
        RoadMatrix matrix = ride(middle("highway=secondary", "oneway=yes"), ROUND);

        assertThat(straight(matrix)).isTrue();
        assertThat(matrix.metres(1, 0)).isBetween(5_090, 5_150);
    }

    @Test
    void aOneWayStreetForCarsMayBeOpenToMotorcyclesBothWays() {
        RoadMatrix matrix = ride(middle("highway=secondary", "oneway=yes", "oneway:motorcycle=no"), ROUND);

        assertThat(matrix.metres(1, 0)).isEqualTo(matrix.metres(0, 1));
    }

    @Test
    void aTurnThatIsForbiddenIsNotTaken() {
        String noStraightOn =
                "<relation id='1'><member type='way' ref='1' role='from'/><member type='node' ref='2' role='via'/>"
                        + "<member type='way' ref='4' role='to'/><tag k='type' v='restriction'/>"
                        + "<tag k='restriction' v='no_straight_on'/></relation>";

        RoadMatrix matrix = ride(middle("highway=secondary"), ROUND, noStraightOn);

        assertThat(matrix.metres(0, 1)).isBetween(5_090, 5_150);
        assertThat(matrix.metres(1, 0)).isBetween(2_864, 2_924);
    }

    @Test
    void theWetSeasonIsAFifthSlower() {
        MatrixSettings wet = MatrixSettings.standard().withSeason(Season.WET);

        int drySeconds = ride(middle("highway=secondary")).seconds(0, 1, 0);
        int wetSeconds =
                ride(BikeProfile.standard(), wet, middle("highway=secondary")).seconds(0, 1, 0);

        assertThat(drySeconds).isBetween(371, 373); // 2,894.3 m at 28 km/h: 372.1 s
        assertThat(wetSeconds).isBetween(464, 466); // at 22.4 km/h: 465.2 s
    }

    @Test
    void aSlowBikeIsSlowOnAFastRoad() {
        BikeProfile slow = BikeProfile.standard().withMotor(20, 2_000);

        int seconds =
                ride(slow, MatrixSettings.standard(), middle("highway=trunk")).seconds(0, 1, 0);

        assertThat(seconds).isBetween(519, 523); // 2,894.3 m at 20 km/h: 521.0 s
    }

    /** A climb of 111.3 m on 1,113.2 m in the middle: 10 %, sine 0.0995. */
    @Test
    void theMotorSlowsAClimbAndMoreSoWithLoad() {
        RoadMatrix matrix = climb();

        // Full, 230 kg: 230·9.81·(0.015·0.995 + 0.0995) = 258.2 N; with drag 0.3507·v² the motor's 2,000 W are met at
        // v = 7.2 m/s (258.2·7.2 + 0.3507·373 = 1,990), less than 28 km/h = 7.78 m/s. Empty: 190.8 N, 28 km/h.
        double level = 2 * 890.6 / (28 / 3.6);
        double lengthM = Math.hypot(1_113.2, 111.3);
        assertThat((double) matrix.seconds(0, 1, 0)).isBetween(level + lengthM / 7.78 - 3, level + lengthM / 7.78 + 3);
        assertThat((double) matrix.seconds(0, 1, 2)).isBetween(level + lengthM / 7.22 - 3, level + lengthM / 7.18 + 3);
        // Down at −10 %: 1 − 5·(0.10 − 0.06) = 0.8 of 28 km/h.
        double down = lengthM / (0.8 * 28 / 3.6);
        assertThat((double) matrix.seconds(1, 0, 0)).isBetween(level + down - 3, level + down + 3);
    }

    private RoadMatrix climb() {
        String osm = "<osm version='0.6'>" + high(1, 0, 0, 0) + high(2, 0, 1, 0) + high(3, 0, 2, 111.3)
                + high(4, 0, 3, 111.3)
                + way(1, "<nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/>", "highway=secondary") + "</osm>";
        return matrix(osm, BikeProfile.standard(), MatrixSettings.standard());
    }

    private static String high(int id, int row, int column, double heightM) {
        return "<node id='%d' lat='%.2f' lon='%.2f'><tag k='ele' v='%.1f'/></node>"
                .formatted(id, 0.01 * row, 0.01 * column, heightM);
    }

    @Test
    void aTinyIslandsRoadsAreKept() {
        RoadMatrix matrix = ride(""); // without the middle: two islands of one road each

        assertThat(matrix.reachable(0, 1)).isFalse();
        assertThat(matrix.reachable(0, 0)).isTrue();
    }
}
