package id.rutedesa.osm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up island for measurements of scale: a coast road, valleys that leave it with a hamlet every 600 m, tracks over
 * the ridges between neighbouring valleys. Nothing on it is survey data.
 *
 * <pre>
 *   ridge     #  #  #      #: hamlet of 4 × 4 junctions with lanes and dead ends
 *             #──#  #      ─: track over a ridge
 *   coast  ═══╧══╧══╧═══
 * </pre>
 */
final class SyntheticIsland {
    private static final int HAMLETS = 40;
    private static final int SIDE = 4;
    /** Junctions of a hamlet and the ends of its lanes. */
    private static final int NODES_PER_HAMLET = SIDE * SIDE + SIDE;

    private static final double DEGREES_PER_M = 1 / 111_000.0;

    private final Random random = new Random(1);
    private final StringBuilder ways = new StringBuilder();
    private final BufferedWriter out;
    private long way = 1;

    private SyntheticIsland(BufferedWriter out) {
        this.out = out;
    }

    /** Writes an OSM file with about so many junctions. */
    static void write(Path file, int nodes) throws IOException {
        Path waysFile = file.resolveSibling("ways.part");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<osm version='0.6'>\n");
            SyntheticIsland island = new SyntheticIsland(out);
            island.valleys(Math.max(2, nodes / (HAMLETS * NODES_PER_HAMLET)), waysFile);
            Files.lines(waysFile).forEach(line -> {
                try {
                    out.write(line);
                    out.newLine();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            out.write("</osm>\n");
        }
        Files.delete(waysFile);
    }

    private void valleys(int count, Path waysFile) throws IOException {
        try (BufferedWriter waysOut = Files.newBufferedWriter(waysFile)) {
            for (int valley = 0; valley < count; valley++) {
                valley(valley);
                waysOut.write(ways.toString());
                ways.setLength(0);
            }
        }
    }

    private static long id(int valley, int hamlet, int index) {
        return ((long) valley * HAMLETS + hamlet) * NODES_PER_HAMLET + index + 1;
    }

    private void valley(int valley) throws IOException {
        double eastM = valley * 700.0;
        for (int hamlet = 0; hamlet < HAMLETS; hamlet++) {
            hamlet(valley, hamlet, eastM, hamlet * 600.0);
            if (hamlet > 0) {
                way("tertiary", id(valley, hamlet - 1, SIDE * SIDE - 2), id(valley, hamlet, 1));
            }
            if (valley > 0 && hamlet % 4 == 1 && random.nextInt(3) > 0) {
                way("track", id(valley - 1, hamlet, 7), id(valley, hamlet, 4));
            }
        }
        if (valley > 0) {
            way("trunk", id(valley - 1, 0, 3), id(valley, 0, 0));
        }
    }

    private void hamlet(int valley, int hamlet, double eastM, double northM) throws IOException {
        for (int i = 0; i < SIDE * SIDE; i++) {
            double x = eastM + (i % SIDE) * 90 + random.nextInt(40);
            double y = northM + (i / SIDE) * 90 + random.nextInt(40);
            node(id(valley, hamlet, i), x, y, hamlet * 28 + random.nextInt(25));
            if (i % SIDE > 0 && (random.nextInt(5) > 0 || i / SIDE == 0)) {
                way("residential", id(valley, hamlet, i - 1), id(valley, hamlet, i));
            }
            if (i / SIDE > 0 && (random.nextInt(5) > 0 || i % SIDE == 1 || i % SIDE == 2)) {
                way("unclassified", id(valley, hamlet, i - SIDE), id(valley, hamlet, i));
            }
        }
        for (int i = 0; i < SIDE; i++) {
            int end = SIDE * SIDE + i;
            node(id(valley, hamlet, end), eastM - 60, northM + i * 90, hamlet * 28 + 20);
            way("track", id(valley, hamlet, i * SIDE), id(valley, hamlet, end));
        }
    }

    private void node(long id, double eastM, double northM, int heightM) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "<node id='%d' version='1' lat='%.6f' lon='%.6f'><tag k='ele' v='%d'/></node>%n",
                id,
                -9 + northM * DEGREES_PER_M,
                119 + eastM * DEGREES_PER_M,
                heightM));
    }

    private void way(String highway, long from, long to) {
        ways.append("<way id='")
                .append(way++)
                .append("' version='1'><nd ref='")
                .append(from)
                .append("'/><nd ref='")
                .append(to)
                .append("'/><tag k='highway' v='")
                .append(highway)
                .append("'/></way>\n");
    }
}
