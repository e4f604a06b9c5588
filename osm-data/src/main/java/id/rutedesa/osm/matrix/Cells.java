package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RideCosts;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** Cells of a matrix while it is computed; each row may be filled by another thread. */
final class Cells {
    private final int columns;
    private final int[] metres;
    private final int[][] seconds;
    private final int[][] joules;
    private volatile boolean flat;

    Cells(int rows, int columns) {
        this.columns = columns;
        int size = Math.multiplyExact(rows, columns);
        metres = unreachable(size);
        seconds = new int[RoadMatrix.LEVELS][];
        joules = new int[RoadMatrix.LEVELS][];
        for (int level = 0; level < RoadMatrix.LEVELS; level++) {
            seconds[level] = unreachable(size);
            joules[level] = unreachable(size);
        }
    }

    private static int[] unreachable(int size) {
        int[] cells = new int[size];
        Arrays.fill(cells, RoadMatrix.UNREACHABLE);
        return cells;
    }

    /** Rounds the sums of a way's {@link RideCosts} numbers into one cell. */
    void set(int row, int column, int[] sums) {
        int cell = row * columns + column;
        metres[cell] = CellRounding.metres(sums[RideCosts.LENGTH_MM]);
        for (int level = 0; level < RoadMatrix.LEVELS; level++) {
            seconds[level][cell] = CellRounding.seconds(sums[RideCosts.TIME_MS + level]);
            joules[level][cell] = CellRounding.joules(sums[RideCosts.ENERGY_DJ + level]);
        }
        if (sums[RideCosts.FLAT_MM] > 0 && !flat) {
            flat = true;
        }
    }

    RoadMatrix matrix(int fullLoadG) {
        return new RoadMatrix(columns, fullLoadG, metres, seconds, joules, flat);
    }

    HomeRides homeRides(int fullLoadG) {
        return new HomeRides(fullLoadG, metres, seconds, joules, flat);
    }

    static void stopIfCancelled(MatrixSettings settings) {
        if (settings.cancelled().getAsBoolean()) {
            throw new CancellationException("The matrix was cancelled.");
        }
    }
}
