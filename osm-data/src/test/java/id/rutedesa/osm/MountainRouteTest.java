package id.rutedesa.osm;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hills and energy of real mountain roads (Andorra, SRTM), against a tile that is read and walked here. */
class MountainRouteTest {
    private static final BikeProfile BIKE = BikeProfile.standard();
    private static final double WINDOW_M = 150;

    @TempDir
    Path data;

    private RoadNetwork network;
    private Path tile;

    @BeforeEach
    void open() {
        Path osm = SharedFiles.require("roads/andorra.osm.pbf");
        tile = SharedFiles.require("elevation/N42E001.hgt.zip");
        RegionSource source = RegionSource.of("andorra", List.of(osm), Optional.of(tile.getParent()))
                .withHeights(new HeightRange(-20, 3_000))
                .withBorders(Borders.OPEN);
        network = RoadNetwork.open(new RegionStore(data).build(source, step -> {}));
    }

    @AfterEach
    void close() {
        if (network != null) {
            network.close();
        }
    }

    private LegGeometry leg(double fromLat, double fromLon, double toLat, double toLon) {
        Snap from = network.snap(fromLat, fromLon, SnapSettings.standard());
        Snap to = network.snap(toLat, toLon, SnapSettings.standard());
        return network.leg(from, to, BIKE, MatrixSettings.standard()).orElseThrow();
    }

    private ShortBuffer heights() throws IOException {
        try (InputStream file = Files.newInputStream(tile);
                ZipInputStream zip = new ZipInputStream(file)) {
            zip.getNextEntry();
            return ByteBuffer.wrap(zip.readAllBytes()).asShortBuffer();
        }
    }

    /** Height in the square degree N42E001 between its four posts. */
    private static double heightM(ShortBuffer posts, double lat, double lon) {
        double row = (43 - lat) * 1_200;
        double column = (lon - 1) * 1_200;
        int top = (int) row;
        int left = (int) column;
        double down = row - top;
        double right = column - left;
        double upper = posts.get(top * 1_201 + left) * (1 - right) + posts.get(top * 1_201 + left + 1) * right;
        double lower =
                posts.get((top + 1) * 1_201 + left) * (1 - right) + posts.get((top + 1) * 1_201 + left + 1) * right;
        return upper * (1 - down) + lower * down;
    }

    /** Metres climbed along a line, heights read every 10 m and averaged over the window. */
    private static double ascentM(ShortBuffer posts, List<LegGeometry.Point> line) {
        List<Double> heights = new ArrayList<>();
        double restM = 0;
        for (int i = 1; i < line.size(); i++) {
            LegGeometry.Point a = line.get(i - 1);
            LegGeometry.Point b = line.get(i);
            double lengthM = RoadGraph.metresBetween(a.lat(), a.lon(), b.lat(), b.lon());
            for (; restM < lengthM; restM += 10) {
                double share = restM / lengthM;
                heights.add(
                        heightM(posts, a.lat() + share * (b.lat() - a.lat()), a.lon() + share * (b.lon() - a.lon())));
            }
            restM -= lengthM;
        }
        int half = (int) (WINDOW_M / 10 / 2);
        double ascent = 0;
        double before = Double.NaN;
        for (int i = half; i < heights.size() - half; i++) {
            double mean = heights.subList(i - half, i + half + 1).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            ascent += mean > before ? mean - before : 0;
            before = mean;
        }
        return ascent;
    }

    /** From Ordino up the valley to Arcalís, and from La Massana up to Pal: climbs without tunnels. */
    @Test
    void ascentIsTheTilesOwn() throws IOException {
        ShortBuffer posts = heights();
        double[][] routes = {{42.556, 1.533, 42.618, 1.494}, {42.545, 1.515, 42.546, 1.478}};
        for (double[] route : routes) {
            LegGeometry leg = leg(route[0], route[1], route[2], route[3]);
            double expected = ascentM(posts, leg.points());

            assertThat(leg.flatEstimate()).isFalse();
            assertThat(expected).isGreaterThan(200);
            assertThat((double) leg.ascentM()).isBetween(0.9 * expected, 1.1 * expected);
        }
    }

    /** Energy at loads between the levels, interpolated, against the exact walk along the same path. */
    @Test
    void interpolatedEnergyIsNeverOptimisticByMoreThanOnePercent() {
        RideCosts costs = RideCosts.of(network.graph(), BIKE, SpeedFactors.NONE);
        Random random = new Random(5);
        double worst = 0;
        double dearest = 0;
        for (int i = 0; i < 300; i++) {
            LegGeometry leg = randomLeg(random);
            for (int loadG = 5_000; loadG < 60_000; loadG += 5_000) {
                int below = loadG < 30_000 ? 0 : 1;
                double share = (loadG - leg.loadG().get(below)) / 30_000.0;
                double interpolated = leg.joules().get(below)
                        + share * (leg.joules().get(below + 1) - leg.joules().get(below));
                double exact = exactJ(costs, leg, loadG);
                worst = Math.max(worst, exact / interpolated - 1);
                dearest = Math.max(dearest, interpolated / exact - 1);
            }
        }
        assertThat(worst).isLessThan(0.01);
        assertThat(dearest).isLessThan(0.02);
    }

    private LegGeometry randomLeg(Random random) {
        while (true) {
            Snap from = randomPlace(random);
            Snap to = randomPlace(random);
            if (from.usable() && to.usable() && from.island() == 0 && to.island() == 0) {
                Optional<LegGeometry> leg = network.leg(from, to, BIKE, MatrixSettings.standard());
                if (leg.isPresent() && leg.get().metres() > 200) {
                    return leg.get();
                }
            }
        }
    }

    private Snap randomPlace(Random random) {
        return network.snap(
                42.43 + 0.22 * random.nextDouble(), 1.42 + 0.36 * random.nextDouble(), new SnapSettings(0, 300, 0));
    }

    /** Walks the steps of a leg with a meter of that one load; metres off road at the ends are taken from the leg. */
    private double exactJ(RideCosts costs, LegGeometry leg, int loadG) {
        RideMeter meter = new RideMeter(BIKE, loadG, loadG, loadG);
        double sum = 0;
        for (LegGeometry.Step step : leg.steps()) {
            sum += costs.part(meter, step.edge(), step.fromM(), step.toM())[RideCosts.ENERGY_DJ] / 10.0;
        }
        RideMeter levels = new RideMeter(BIKE, 0, 30_000, 60_000);
        double onRoad = 0;
        int below = loadG < 30_000 ? 0 : 1;
        double share = (loadG - 30_000.0 * below) / 30_000;
        for (LegGeometry.Step step : leg.steps()) {
            int[] part = costs.part(levels, step.edge(), step.fromM(), step.toM());
            double low = part[RideCosts.ENERGY_DJ + below] / 10.0;
            double high = part[RideCosts.ENERGY_DJ + below + 1] / 10.0;
            onRoad += low + share * (high - low);
        }
        double interpolated = leg.joules().get(below)
                + share * (leg.joules().get(below + 1) - leg.joules().get(below));
        return sum + interpolated - onRoad;
    }

    @Test
    void theMatrixSaysWhatTheLegSays() {
        Random random = new Random(9);
        List<Snap> places = new ArrayList<>();
        while (places.size() < 12) {
            Snap place = randomPlace(random);
            if (place.usable() && place.island() == 0) {
                places.add(place);
            }
        }
        RoadMatrix matrix = network.matrix(places, BIKE, MatrixSettings.standard());
        for (int from = 0; from < 12; from++) {
            for (int to = 0; to < 12; to++) {
                if (from != to) {
                    LegGeometry leg = network.leg(places.get(from), places.get(to), BIKE, MatrixSettings.standard())
                            .orElseThrow();
                    assertThat(matrix.joules(from, to, 2))
                            .isEqualTo(leg.joules().get(2));
                }
            }
        }
    }
}
