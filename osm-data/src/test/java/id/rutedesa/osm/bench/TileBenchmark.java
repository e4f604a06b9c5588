package id.rutedesa.osm.bench;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.tile.MapTile;
import id.rutedesa.osm.tile.TileAddress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Measures map tiles by zoom and prints a table. Not part of the tests; see {@code docs/benchmarks.md}.
 *
 * <p>Arguments as for {@link RoadBenchmark}.
 */
final class TileBenchmark {
    private static final MatrixSettings SETTINGS = MatrixSettings.standard();
    private static final int PLACES = 400;
    private static final int LEAST_ZOOM = 6;
    private static final int WARM_UP_MILLIS = 6_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double BOUND_MILLIS = 20;

    private final RoadNetwork network;
    private final int scale;
    private final Random random;

    private TileBenchmark(RoadNetwork network, int scale, long seed) {
        this.network = network;
        this.scale = scale;
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        Path region = RoadBenchmark.region(args);
        for (int scale = 1; scale <= 2; scale++) {
            try (RoadNetwork network = RoadNetwork.open(region)) {
                new TileBenchmark(network, scale, 1).warmUp();
            }
            // Opened anew, so that no tile is ready.
            try (RoadNetwork network = RoadNetwork.open(region)) {
                new TileBenchmark(network, scale, 2).measure();
            }
        }
    }

    private void warmUp() {
        long end = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
        while (System.nanoTime() < end) {
            network.tile(somewhere(LEAST_ZOOM + random.nextInt(TileAddress.DEEPEST + 1 - LEAST_ZOOM)), scale, SETTINGS);
        }
    }

    private TileAddress somewhere(int zoom) {
        int node = random.nextInt(network.graph().nodes());
        return TileAddress.at(
                zoom, network.graph().nodeLat(node), network.graph().nodeLon(node));
    }

    private void measure() {
        long begin = System.nanoTime();
        network.tile(new TileAddress(0, 0, 0), scale, SETTINGS);
        System.out.printf(
                Locale.ROOT,
                "tiles of %d pixels, milliseconds; the first of all, with sorting the roads: %.0f%n",
                TileAddress.PIXELS * scale,
                (System.nanoTime() - begin) / 1e6);
        System.out.println("             wall clock                                own processor time");
        System.out.println(
                "zoom  tiles  median  95 of 100   worst  over 20 ms     median  95 of 100  over 20 ms  kB median");
        List<Spent> all = new ArrayList<>();
        for (int zoom = LEAST_ZOOM; zoom <= TileAddress.DEEPEST; zoom++) {
            all.addAll(zoom(zoom));
        }
        row("all", all, "");
        TileAddress tile = somewhere(15);
        again("the same tile again", tile);
        network.close(fiftyClosures());
        again("the same with 50 closures in force", tile);
    }

    /** Draws the tiles of one zoom around places on roads, each once. */
    private List<Spent> zoom(int zoom) {
        Set<TileAddress> tiles = new LinkedHashSet<>();
        for (int i = 0; i < PLACES; i++) {
            tiles.add(somewhere(zoom));
        }
        List<Spent> millis = new ArrayList<>();
        int[] bytes = new int[tiles.size()];
        for (TileAddress tile : tiles) {
            long begin = System.nanoTime();
            long cpuBegin = THREADS.getCurrentThreadCpuTime();
            MapTile drawn = network.tile(tile, scale, SETTINGS);
            long cpu = THREADS.getCurrentThreadCpuTime() - cpuBegin;
            millis.add(new Spent((System.nanoTime() - begin) / 1e6, cpu / 1e6));
            bytes[millis.size() - 1] = drawn.png().length;
        }
        Arrays.sort(bytes);
        row(Integer.toString(zoom), millis, "%.1f".formatted(bytes[bytes.length / 2] / 1_000.0));
        return millis;
    }

    /** Milliseconds by the clock, and those in which a core worked on the tile: the machine has other work too. */
    private record Spent(double wall, double cpu) {}

    private static void row(String name, List<Spent> millis, String kilobytes) {
        double[] wall = millis.stream().mapToDouble(Spent::wall).sorted().toArray();
        double[] cpu = millis.stream().mapToDouble(Spent::cpu).sorted().toArray();
        int count = wall.length;
        System.out.printf(
                Locale.ROOT,
                "%4s %6d %7.2f %10.2f %7.2f %11d %10.2f %10.2f %11d %10s%n",
                name,
                count,
                wall[count / 2],
                wall[count * 95 / 100],
                wall[count - 1],
                overBound(wall),
                cpu[count / 2],
                cpu[count * 95 / 100],
                overBound(cpu),
                kilobytes);
    }

    private static long overBound(double[] millis) {
        return Arrays.stream(millis).filter(value -> value > BOUND_MILLIS).count();
    }

    private void again(String what, TileAddress tile) {
        double[] micros = new double[2_000];
        for (int i = 0; i < micros.length; i++) {
            long begin = System.nanoTime();
            network.tile(tile, scale, SETTINGS);
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.1f microseconds (95 of 100 within %.1f)%n",
                what,
                micros[micros.length / 2],
                micros[micros.length * 95 / 100]);
    }

    /** Circles and roads by turns, at random junctions. */
    private List<RoadClosure> fiftyClosures() {
        List<RoadClosure> closures = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int node = random.nextInt(network.graph().nodes());
            double lat = network.graph().nodeLat(node);
            double lon = network.graph().nodeLon(node);
            closures.add(new RoadClosure(
                    "c" + i,
                    i % 2 == 0 ? new RoadClosure.Circle(lat, lon, 300) : new RoadClosure.Road(lat, lon),
                    Set.of(VehicleClass.MOTORBIKE),
                    Instant.EPOCH,
                    Optional.empty()));
        }
        return closures;
    }
}
