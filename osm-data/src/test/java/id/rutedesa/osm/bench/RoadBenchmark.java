package id.rutedesa.osm.bench;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.GrowingMatrix;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Measures the road layer on one region and prints a table. Not part of the tests; see {@code docs/benchmarks.md}.
 *
 * <p>Arguments: a work folder, then {@code synthetic NODES} or an OSM file with, optionally, a folder of height tiles.
 */
final class RoadBenchmark {
    private static final BikeProfile BIKE = BikeProfile.standard();

    private final RoadNetwork network;
    private final MatrixSettings oneCore = MatrixSettings.standard().withThreads(1);

    private RoadBenchmark(RoadNetwork network) {
        this.network = network;
    }

    public static void main(String[] args) throws IOException {
        Path region = region(args);
        long opening = System.nanoTime();
        try (RoadNetwork network = RoadNetwork.open(region)) {
            row("open", opening, "s", 1e9);
            new RoadBenchmark(network).run();
        }
    }

    /** The directory of the region that the arguments name, built if it is not there yet. */
    static Path region(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        Files.createDirectories(work);
        boolean synthetic = args[1].equals("synthetic");
        Path osm = synthetic ? work.resolve("synthetic-" + args[2] + ".osm") : Path.of(args[1]);
        if (synthetic && !Files.exists(osm)) {
            SyntheticIsland.write(osm, Integer.parseInt(args[2]));
        }
        Optional<Path> tiles = synthetic || args.length < 3 ? Optional.empty() : Optional.of(Path.of(args[2]));
        String name = osm.getFileName().toString().replaceAll("[^a-z0-9].*", "") + (synthetic ? args[2] : "");
        long begin = System.nanoTime();
        Path region = new RegionStore(work)
                .build(
                        RegionSource.of(name, List.of(osm), tiles)
                                .withHeights(new HeightRange(-20, 3_000))
                                .withBorders(Borders.OPEN),
                        step -> System.out.printf(
                                Locale.ROOT, "  %6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, step));
        row("import and preparation (or found)", begin, "s", 1e9);
        return region;
    }

    private static double row(String what, long beginNanos, String unit, double scale) {
        double value = (System.nanoTime() - beginNanos) / scale;
        System.out.printf(Locale.ROOT, "%-58s %10.2f %s%n", what, value, unit);
        return value;
    }

    private void run() {
        System.out.printf(
                Locale.ROOT,
                "nodes %d, edges %d, %.0f km, heap at most %d MiB%n",
                network.graph().nodes(),
                network.graph().edges(),
                network.region().roadKm(),
                Runtime.getRuntime().maxMemory() >> 20);
        long begin = System.nanoTime();
        network.priced(BIKE, oneCore).await();
        row("first bike: prices and customisation", begin, "s", 1e9);
        List<Snap> places = places(1_000);
        double matrix = median("matrix 1,000 x 1,000, one core", 15, () -> network.matrix(places, BIKE, oneCore));
        perPair(places, matrix);
        int cores = Runtime.getRuntime().availableProcessors();
        median(
                "matrix 1,000 x 1,000, %d cores".formatted(cores),
                15,
                () -> network.matrix(places, BIKE, oneCore.withThreads(cores)));
        growing(places);
        median("home from 1,000 places", 15, () -> network.home(places, places.get(0), BIKE, oneCore));
        median("one leg with geometry", 15, () -> network.leg(places.get(1), places.get(2), BIKE, oneCore));
        closure(places);
        if (Boolean.getBoolean("large")) {
            List<Snap> many = places(5_000);
            median(
                    "matrix 5,000 x 5,000, %d cores".formatted(cores),
                    3,
                    () -> network.matrix(many, BIKE, oneCore.withThreads(cores)));
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-58s %10d MiB%n",
                "heap in use afterwards",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double median(String what, int runs, Runnable work) {
        for (int i = 0; i < runs; i++) {
            work.run();
        }
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-58s %10.2f ms   (least %.2f, most %.2f, %d runs)%n",
                what,
                millis[runs / 2],
                millis[0],
                millis[runs - 1],
                runs);
        return millis[runs / 2];
    }

    private List<Snap> places(int count) {
        Random random = new Random(7);
        List<Snap> places = new ArrayList<>();
        while (places.size() < count) {
            int edge = random.nextInt(network.graph().edges());
            if (network.graph().islands().ofEdge(edge) == 0) {
                var points = network.graph().points(edge);
                double share = random.nextDouble();
                double lat = points.getLat(0) + share * (points.getLat(1) - points.getLat(0));
                double lon = points.getLon(0) + share * (points.getLon(1) - points.getLon(0));
                places.add(network.snap(lat, lon, SnapSettings.standard().preferring(0)));
            }
        }
        return places;
    }

    /** GraphHopper's own contraction hierarchy on the same graph and weights, pair by pair. */
    private void perPair(List<Snap> places, double matrixMillis) {
        GraphHopperPairs pairs = GraphHopperPairs.prepare(network.graph(), BIKE);
        int count = 20_000;
        Random random = new Random(3);
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            pairs.ride(places, random, count / 4);
        }
        long begin = System.nanoTime();
        pairs.ride(places, random, count);
        double perPair = (System.nanoTime() - begin) / 1e6 / count;
        double million = perPair * places.size() * places.size();
        System.out.printf(
                Locale.ROOT,
                "%-58s %10.4f ms   (1,000 x 1,000 would take %.0f ms: %.0f times the matrix)%n",
                "GraphHopper CH, one pair",
                perPair,
                million,
                million / matrixMillis);
    }

    private void growing(List<Snap> places) {
        GrowingMatrix matrix = new GrowingMatrix(network.priced(BIKE, oneCore), oneCore);
        places.subList(0, 999).forEach(matrix::add);
        median("one more stop beside 999", 40, () -> {
            matrix.add(places.get(999));
            matrix.remove(999);
        });
    }

    private void closure(List<Snap> places) {
        Snap at = places.get(17);
        RoadClosure landslide = new RoadClosure(
                "slide",
                new RoadClosure.Circle(at.snappedLat(), at.snappedLon(), 20),
                Set.of(VehicleClass.MOTORBIKE),
                Instant.EPOCH,
                Optional.empty());
        List<Snap> few = places.subList(0, 10);
        long begin = System.nanoTime();
        network.close(List.of(landslide));
        RoadMatrix first = network.matrix(few, BIKE, oneCore);
        row("closure: first 10 x 10 matrix around it", begin, "s", 1e9);
        network.priced(BIKE, oneCore).await();
        row("closure: full matrix speed again", begin, "s", 1e9);
        network.close(List.of());
        if (first.places() != 10) {
            throw new IllegalStateException("No matrix.");
        }
    }
}
