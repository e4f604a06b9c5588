package id.rutedesa.osm.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.SharedFiles;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hierarchy against a search without preparation, on whole networks and with closures; and what is built on it. */
class RoadSearchTest {
    private static final BikeProfile BIKE = BikeProfile.standard();

    @TempDir
    Path data;

    private RoadNetwork open(String file) {
        Path osm = SharedFiles.require(file);
        return RoadNetwork.open(new RegionStore(data)
                .build(
                        RegionSource.of("nyata", List.of(osm), Optional.empty())
                                .withHeights(new HeightRange(-20, 3_000))
                                .withBorders(Borders.OPEN),
                        step -> {}));
    }

    /** Places in the middle of roads: several on one road, some twice the same, some on a junction. */
    private static List<Snap> places(RoadNetwork network, int count, long seed) {
        Random random = new Random(seed);
        List<Snap> places = new ArrayList<>();
        while (places.size() < count) {
            int edge = random.nextInt(network.graph().edges());
            if (network.graph().rideableSomehow(edge)) {
                PointList points = network.graph().points(edge);
                for (int k = random.nextInt(3); k >= 0; k--) {
                    double share = random.nextInt(5) / 4.0;
                    int i = random.nextInt(points.size() - 1);
                    double lat = points.getLat(i) + share * (points.getLat(i + 1) - points.getLat(i));
                    double lon = points.getLon(i) + share * (points.getLon(i + 1) - points.getLon(i));
                    places.add(network.snap(lat, lon, SnapSettings.standard()));
                }
            }
        }
        places.add(places.get(0));
        return places;
    }

    private static List<RoadClosure> closures(RoadNetwork network, int count, long seed) {
        return places(network, count, seed).stream()
                .map(at -> new RoadClosure(
                        "c" + at.edge(),
                        new RoadClosure.Circle(at.snappedLat(), at.snappedLon(), 30),
                        Set.of(VehicleClass.MOTORBIKE),
                        Instant.EPOCH,
                        Optional.empty()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"roads/monaco.osm.gz", "roads/andorra.osm.pbf", "roads/kelimutu.osm.pbf"})
    void everyCellEqualsThePlainSearchAlsoAroundClosures(String file) {
        try (RoadNetwork network = open(file)) {
            List<Snap> places = places(network, 60, 5);
            RideCosts costs = RideCosts.of(network.graph(), BIKE, SpeedFactors.NONE);
            for (List<RoadClosure> closures : List.of(List.<RoadClosure>of(), closures(network, 12, 9))) {
                network.close(closures);
                MatrixSettings settings = MatrixSettings.standard();
                ClosedStretches closed = network.closed(settings);
                assertThat(closed.isEmpty()).isEqualTo(closures.isEmpty());
                network.priced(BIKE, settings).await();
                RoadMatrix fast = network.matrix(places, BIKE, settings);
                RoadMatrix plain =
                        new PlainMatrix(costs, closed, PlainSearch.outKeys(network.graph())).matrix(places, settings);
                compare(fast, plain);
                compareGrowing(network, places, fast);
                compareHome(network, places, fast);
                compareLegs(network, places, fast, closed);
            }
        }
    }

    private static void compare(RoadMatrix fast, RoadMatrix plain) {
        int different = 0;
        for (int from = 0; from < fast.places(); from++) {
            for (int to = 0; to < fast.places(); to++) {
                assertThat(fast.seconds(from, to, 1)).as("%d to %d", from, to).isEqualTo(plain.seconds(from, to, 1));
                different += fast.metres(from, to) == plain.metres(from, to) ? 0 : 1;
                different += fast.joules(from, to, 2) == plain.joules(from, to, 2) ? 0 : 1;
            }
        }
        // Two ways may take the same milliseconds; more than a few such pairs would be an error.
        assertThat(different).isLessThan(fast.places() * fast.places() / 50);
    }

    private static void compareGrowing(RoadNetwork network, List<Snap> places, RoadMatrix whole) {
        MatrixSettings settings = MatrixSettings.standard();
        GrowingMatrix growing = new GrowingMatrix(network.priced(BIKE, settings), settings);
        Random random = new Random(2);
        for (Snap place : places) {
            growing.add(place);
            if (random.nextInt(3) == 0) {
                growing.add(places.get(random.nextInt(places.size())));
                growing.remove(growing.places() - 1);
            }
        }
        growing.add(places.get(3));
        growing.remove(0);
        growing.remove(growing.places() - 1);
        growing.add(places.get(0));
        RoadMatrix matrix = growing.matrix();
        int n = places.size();
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                assertThat(matrix.seconds((from + n - 1) % n, (to + n - 1) % n, 2))
                        .isEqualTo(whole.seconds(from, to, 2));
            }
        }
    }

    private static void compareHome(RoadNetwork network, List<Snap> places, RoadMatrix matrix) {
        HomeRides home = network.home(places, places.get(7), BIKE, MatrixSettings.standard());
        int full = BIKE.fullLoadG();
        for (int place = 0; place < places.size(); place++) {
            if (place == 7 || !home.reachable(place)) {
                assertThat(matrix.reachable(place, 7)).isEqualTo(place == 7 || home.reachable(place));
                continue;
            }
            assertThat(home.joules(place, 0)).isEqualTo(matrix.joules(place, 7, 0));
            assertThat(home.joules(place, full)).isEqualTo(matrix.joules(place, 7, 2));
            double quarter = (matrix.joules(place, 7, 0) + matrix.joules(place, 7, 1)) / 2.0;
            assertThat(home.joules(place, full / 4)).isEqualTo((int) Math.ceil(quarter));
        }
    }

    private static void compareLegs(RoadNetwork network, List<Snap> places, RoadMatrix matrix, ClosedStretches closed) {
        for (int from = 0; from < places.size(); from += 3) {
            for (int to = 1; to < places.size(); to += 4) {
                Optional<LegGeometry> leg =
                        network.leg(places.get(from), places.get(to), BIKE, MatrixSettings.standard());
                assertThat(leg.isPresent()).isEqualTo(matrix.reachable(from, to));
                if (leg.isPresent() && from != to) {
                    assertThat(leg.get().metres()).isEqualTo(matrix.metres(from, to));
                    assertThat(leg.get().seconds().get(1)).isEqualTo(matrix.seconds(from, to, 1));
                    assertThat(leg.get().joules().get(2)).isEqualTo(matrix.joules(from, to, 2));
                    for (LegGeometry.Step step : leg.get().steps()) {
                        assertThat(closed.blocks(step.edge(), step.fromM(), step.toM()))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void aCancelledMatrixStops() {
        try (RoadNetwork network = open("roads/monaco.osm.gz")) {
            MatrixSettings cancelled = MatrixSettings.standard().withCancellation(() -> true);

            assertThatThrownBy(() -> network.matrix(places(network, 40, 1), BIKE, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
    }

    /** What a thousand added and removed places leave behind is no more than the few that stay. */
    @Test
    void aThousandPlacesThatComeAndGoLeaveTheHeapFlat() {
        try (RoadNetwork network = open("roads/monaco.osm.gz")) {
            MatrixSettings settings = MatrixSettings.standard();
            GrowingMatrix growing = new GrowingMatrix(network.priced(BIKE, settings), settings);
            List<Snap> places = places(network, 300, 3);
            places.subList(0, 20).forEach(growing::add);
            long before = usedAfterCollection();
            for (int cycle = 0; cycle < 1_000; cycle++) {
                growing.add(places.get(cycle % 300));
                growing.remove(cycle % 20);
            }

            assertThat(usedAfterCollection() - before).isLessThan(2_000_000);
            assertThat(growing.places()).isEqualTo(20);
        }
    }

    private static long usedAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
