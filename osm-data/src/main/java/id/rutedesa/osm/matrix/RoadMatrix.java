package id.rutedesa.osm.matrix;

import java.util.Arrays;

/**
 * All ride times, lengths and energies between the places of one list, at three loads: empty, half full, full.
 *
 * <p>Not symmetric: one-way streets and hills differ by direction. An unreachable pair holds {@link #UNREACHABLE} in
 * every array. Immutable; safe for many threads.
 */
public final class RoadMatrix {
    /** The cell of a pair without a way: adding two of them does not overflow. */
    public static final int UNREACHABLE = 1_000_000_000;

    /** Number of load levels. */
    public static final int LEVELS = 3;

    private final int places;
    private final int fullLoadG;
    private final int[] metres;
    private final int[][] seconds;
    private final int[][] joules;
    private final boolean flatEstimate;

    RoadMatrix(int places, int fullLoadG, int[] metres, int[][] seconds, int[][] joules, boolean flatEstimate) {
        this.places = places;
        this.fullLoadG = fullLoadG;
        this.metres = metres;
        this.seconds = seconds;
        this.joules = joules;
        this.flatEstimate = flatEstimate;
    }

    public int places() {
        return places;
    }

    /** Load in grams of a level: 0, half and all of the bike's full load. */
    public int loadLevelG(int level) {
        return switch (level) {
            case 0 -> 0;
            case 1 -> fullLoadG / 2;
            case 2 -> fullLoadG;
            default -> throw new IllegalArgumentException("A load level is 0, 1 or 2, not %d.".formatted(level));
        };
    }

    public boolean reachable(int from, int to) {
        return metres[cell(from, to)] != UNREACHABLE;
    }

    /** Ride length in metres, or {@link #UNREACHABLE}. */
    public int metres(int from, int to) {
        return metres[cell(from, to)];
    }

    /** Ride time in seconds at a load level, or {@link #UNREACHABLE}. */
    public int seconds(int from, int to, int level) {
        return seconds[level][cell(from, to)];
    }

    /** Battery energy in joules at a load level, or {@link #UNREACHABLE}. */
    public int joules(int from, int to, int level) {
        return joules[level][cell(from, to)];
    }

    /** Whether some leg may count no hills because heights are missing in the region. */
    public boolean flatEstimate() {
        return flatEstimate;
    }

    /** All lengths, row-major by from-place: a fresh array. */
    public int[] metresCopy() {
        return Arrays.copyOf(metres, metres.length);
    }

    /** All ride times at a load level, row-major by from-place: a fresh array. */
    public int[] secondsCopy(int level) {
        return Arrays.copyOf(seconds[level], metres.length);
    }

    /** All energies at a load level, row-major by from-place: a fresh array. */
    public int[] joulesCopy(int level) {
        return Arrays.copyOf(joules[level], metres.length);
    }

    private int cell(int from, int to) {
        if (from < 0 || to < 0 || from >= places || to >= places) {
            throw new IndexOutOfBoundsException("Cell (%d, %d) of a matrix of %d places.".formatted(from, to, places));
        }
        return from * places + to;
    }
}
