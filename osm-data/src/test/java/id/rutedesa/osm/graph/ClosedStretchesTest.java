package id.rutedesa.osm.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A road of three squares of 1,112 m along the equator with a long way round.
 *
 * <pre>
 *   1 ────── 2 ────── 3 ────── 4
 *            └─ 5 ─ 6 ┘
 * </pre>
 */
class ClosedStretchesTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final BikeProfile BIKE = BikeProfile.standard();

    @TempDir
    Path data;

    private RoadNetwork network;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(
                data.resolve("peta.osm"),
                "<osm version='0.6'>"
                        + "<node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='0.01'/><node id='3' lat='0' lon='0.02'/>"
                        + "<node id='4' lat='0' lon='0.03'/><node id='5' lat='-0.01' lon='0.01'/>"
                        + "<node id='6' lat='-0.01' lon='0.02'/>"
                        + "<way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><tag k='highway' v='primary'/></way>"
                        + "<way id='2'><nd ref='2'/><nd ref='5'/><nd ref='6'/><nd ref='3'/><tag k='highway' v='primary'/></way>"
                        + "</osm>");
        network = RoadNetwork.open(
                new RegionStore(data).build(RegionSource.of("peta", List.of(file), Optional.empty()), step -> {}));
    }

    @AfterEach
    void shut() {
        network.close();
    }

    private Snap at(double lon) {
        return network.snap(0, lon, SnapSettings.standard());
    }

    private RoadMatrix matrix(MatrixSettings settings, double... lons) {
        return network.matrix(java.util.Arrays.stream(lons).mapToObj(this::at).toList(), BIKE, settings);
    }

    private static RoadClosure closure(RoadClosure.Area area) {
        return new RoadClosure("c", area, Set.of(VehicleClass.MOTORBIKE), MORNING, Optional.of(NOON));
    }

    private static final RoadClosure.Area SLIDE = new RoadClosure.Circle(0, 0.015, 50);

    @Test
    void aLineClosesWhatItFollowsAndNotWhatItCrosses() {
        // From 0.012 to 0.025 east: past the junction at 0.02, where the long way round comes in.
        network.close(List.of(closure(new RoadClosure.Line(
                List.of(new Snap.LatLon(0, 0.012), new Snap.LatLon(0, 0.02), new Snap.LatLon(0, 0.025))))));
        MatrixSettings settings = MatrixSettings.standard().during(MORNING, NOON);

        RoadMatrix matrix = matrix(settings, 0.005, 0.011, 0.02, 0.029);

        assertThat(matrix.metres(0, 1)).as("up to the line").isCloseTo(667, within(2));
        // Round by the south: 0.005 to the junction at 0.01, three sides of a square of 0.01.
        assertThat(matrix.metres(0, 2)).isCloseTo(3_892, within(5));
        assertThat(matrix.reachable(2, 3)).isFalse();
        assertThat(network.withClosures(List.of()).closed(settings).isEmpty()).isTrue();
        assertThat(network.closed(settings).isEmpty()).isFalse();
    }

    @Test
    void whatIsClosedIsWorkedOutOnceAsLongAsTheSameClosuresApply() {
        network.close(List.of(closure(SLIDE)));

        ClosedStretches first = network.closed(MatrixSettings.standard().during(MORNING, MORNING.plusSeconds(1)));
        ClosedStretches later =
                network.closed(MatrixSettings.standard().during(NOON.minusSeconds(60), NOON.minusSeconds(59)));

        assertThat(first.isEmpty()).isFalse();
        assertThat(later).isSameAs(first);
        assertThat(network.closed(MatrixSettings.standard().during(NOON, NOON.plusSeconds(1))))
                .as("it is over")
                .isSameAs(ClosedStretches.NONE);
        network.close(List.of(closure(new RoadClosure.Circle(0, 0.025, 50))));
        assertThat(network.closed(MatrixSettings.standard().during(MORNING, MORNING.plusSeconds(1))))
                .as("other closures")
                .isNotEqualTo(first);
    }

    @Test
    void aSlideIsRiddenAroundAtOnceAndItsSidesStayOpen() {
        RoadMatrix open = matrix(MatrixSettings.standard(), 0.005, 0.012, 0.018, 0.025);
        assertThat(open.metres(0, 3)).isCloseTo(2_224, within(3));

        network.close(List.of(closure(SLIDE)));

        RoadMatrix closed = matrix(MatrixSettings.standard(), 0.005, 0.012, 0.018, 0.025);
        // Half a square, three squares round, half a square: 4,448 m.
        assertThat(closed.metres(0, 3)).isCloseTo(4_448, within(4));
        // 0.2 squares back to junction 2, three squares round, 0.2 squares back from junction 3: 3,781 m.
        assertThat(closed.metres(1, 2)).isCloseTo(3_781, within(4));
        assertThat(closed.metres(0, 1)).isCloseTo(778, within(2));
        network.close(List.of());
        assertThat(matrix(MatrixSettings.standard(), 0.005, 0.025).metres(0, 1)).isCloseTo(2_224, within(3));
    }

    @Test
    void aPlaceInsideTheSlideIsNotReached() {
        network.close(List.of(closure(SLIDE)));

        RoadMatrix matrix = matrix(MatrixSettings.standard(), 0.005, 0.015);

        assertThat(matrix.reachable(0, 1)).isFalse();
        assertThat(matrix.reachable(1, 0)).isFalse();
    }

    @Test
    void aClosureCountsForItsVehiclesAndItsHoursOnly() {
        network.close(List.of(closure(SLIDE)));
        MatrixSettings settings = MatrixSettings.standard();

        assertThat(network.closed(settings.withVehicleClass(VehicleClass.CAR)).isEmpty())
                .isTrue();
        assertThat(network.closed(settings.during(NOON, NOON.plusSeconds(3_600)))
                        .isEmpty())
                .isTrue();
        assertThat(network.closed(settings.during(MORNING.minusSeconds(60), MORNING))
                        .isEmpty())
                .isTrue();
        assertThat(network.closed(settings.during(NOON.minusSeconds(1), NOON.plusSeconds(60)))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aCircleClosesItsDiameterOfTheRoad() {
        network.close(List.of(closure(SLIDE)));

        ClosedStretches closed = network.closed(MatrixSettings.standard());

        assertThat(closed.edges()).hasSize(1);
        int edge = closed.edges().iterator().next();
        List<Double> metres = closed.metres(edge);
        assertThat(metres.get(1) - metres.get(0)).isCloseTo(100, within(1.0));
        assertThat(metres.get(0)).isCloseTo(506.0, within(1.0));
    }

    @Test
    void aRingClosesWhatLiesInside() {
        // From 0.002 to 0.004 degrees east, across the first square only.
        network.close(List.of(closure(new RoadClosure.Polygon(List.of(
                new Snap.LatLon(0.001, 0.002),
                new Snap.LatLon(0.001, 0.004),
                new Snap.LatLon(-0.001, 0.004),
                new Snap.LatLon(-0.001, 0.002))))));

        RoadMatrix matrix = matrix(MatrixSettings.standard(), 0.001, 0.005, 0.015);

        assertThat(matrix.reachable(0, 1)).isFalse();
        assertThat(matrix.reachable(1, 2)).isTrue();
    }

    @Test
    void tappingARoadClosesAllOfItBetweenItsJunctions() {
        network.close(List.of(closure(new RoadClosure.Road(0.0001, 0.003))));

        ClosedStretches closed = network.closed(MatrixSettings.standard());

        int edge = closed.edges().iterator().next();
        assertThat(closed.metres(edge)).containsExactly(0.0, network.graph().lengthM(edge));
    }

    @Test
    void aClosureThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoadClosure.Circle(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoadClosure.Polygon(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoadClosure("c", SLIDE, Set.of(), MORNING, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoadClosure("c", SLIDE, Set.of(VehicleClass.CAR), NOON, Optional.of(MORNING)));
    }
}
