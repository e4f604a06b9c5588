package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A matrix whose places come and go: one more place costs its own row and column, one place less costs no search.
 * Memory follows the number of places. Not thread-safe.
 */
public final class GrowingMatrix {
    private static final int M = 1 + 2 * RoadMatrix.LEVELS;
    private static final int FLAT = 1;

    private final PricedRoads roads;
    private final MatrixSettings settings;
    private final List<Snap> places = new ArrayList<>();
    /** Cells of a row, {@link #M} numbers each: metres, seconds by load, joules by load. */
    private final List<int[]> rows = new ArrayList<>();

    private final List<byte[]> flats = new ArrayList<>();

    /** An empty matrix on roads as they are now. */
    public GrowingMatrix(PricedRoads roads, MatrixSettings settings) {
        this.roads = roads;
        this.settings = settings;
    }

    public int places() {
        return places.size();
    }

    /** Adds a place as the last one. */
    public void add(Snap place) {
        int n = places.size();
        places.add(place);
        CrossCells cross = roads.cross(places, n, settings);
        int[] row = new int[(n + 1 + n / 4) * M];
        byte[] flat = new byte[n + 1 + n / 4];
        for (int other = 0; other <= n; other++) {
            write(row, flat, other, cross.row(), other);
            if (other < n) {
                rows.set(other, room(rows.get(other), n));
                flats.set(other, roomFlat(flats.get(other), n));
                write(rows.get(other), flats.get(other), n, cross.column(), other);
            }
        }
        rows.add(row);
        flats.add(flat);
    }

    private static int[] room(int[] row, int cell) {
        return row.length > cell * M ? row : Arrays.copyOf(row, (cell + 1 + cell / 4) * M);
    }

    private static byte[] roomFlat(byte[] row, int cell) {
        return row.length > cell ? row : Arrays.copyOf(row, cell + 1 + cell / 4);
    }

    private static void write(int[] row, byte[] flat, int at, int[][] from, int index) {
        int[] sums = from[index];
        if (sums.length == 0) {
            Arrays.fill(row, at * M, at * M + M, RoadMatrix.UNREACHABLE);
            return;
        }
        row[at * M] = CellRounding.metres(sums[RideCosts.LENGTH_MM]);
        for (int level = 0; level < RoadMatrix.LEVELS; level++) {
            row[at * M + 1 + level] = CellRounding.seconds(sums[RideCosts.TIME_MS + level]);
            row[at * M + 1 + RoadMatrix.LEVELS + level] = CellRounding.joules(sums[RideCosts.ENERGY_DJ + level]);
        }
        flat[at] = (byte) (sums[RideCosts.FLAT_MM] > 0 ? FLAT : 0);
    }

    /** Takes a place away; those after it move up by one. */
    public void remove(int place) {
        int n = places.size();
        places.remove(place);
        rows.remove(place);
        flats.remove(place);
        for (int other = 0; other < n - 1; other++) {
            int[] row = rows.get(other);
            System.arraycopy(row, (place + 1) * M, row, place * M, (n - place - 1) * M);
            System.arraycopy(flats.get(other), place + 1, flats.get(other), place, n - place - 1);
        }
    }

    /** The matrix of the places as they are now, in their order. */
    public RoadMatrix matrix() {
        int n = places.size();
        int[] metres = new int[n * n];
        int[][] seconds = new int[RoadMatrix.LEVELS][n * n];
        int[][] joules = new int[RoadMatrix.LEVELS][n * n];
        boolean flat = false;
        for (int cell = 0; cell < n * n; cell++) {
            int[] row = rows.get(cell / n);
            int at = cell % n * M;
            metres[cell] = row[at];
            for (int level = 0; level < RoadMatrix.LEVELS; level++) {
                seconds[level][cell] = row[at + 1 + level];
                joules[level][cell] = row[at + 1 + RoadMatrix.LEVELS + level];
            }
            flat |= flats.get(cell / n)[cell % n] == FLAT;
        }
        return new RoadMatrix(n, roads.fullLoadG(), metres, seconds, joules, flat);
    }
}
