package id.rutedesa.solver.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairwise ride times, distances and energies of one vehicle profile, at one or more loads.
 *
 * <p>Not symmetric. Between two load levels times and energies are interpolated and rounded up, above the last level
 * they are extended along the last two, so a plan never counts on less than the levels say. Immutable, safe for many
 * threads; hands out cells, never its arrays.
 */
public final class TravelMatrix {
    /** The value for "no way there": adding two of them does not overflow. */
    public static final int UNREACHABLE = 1_000_000_000;

    private final int places;
    private final int[] loadLevelsG;
    private final int[][] rideSec;
    private final int[] distanceM;
    private final int[][] energyJ;
    private final int[] ascentM;
    private final int longestM;

    private TravelMatrix(
            int places,
            int[] loadLevelsG,
            int[][] rideSec,
            int[] distanceM,
            int[][] energyJ,
            int[] ascentM,
            int longestM) {
        this.places = places;
        this.loadLevelsG = loadLevelsG;
        this.rideSec = rideSec;
        this.distanceM = distanceM;
        this.energyJ = energyJ;
        this.ascentM = ascentM;
        this.longestM = longestM;
    }

    /**
     * A matrix with values per load level. Arrays are copied; cells are row-major by from-place.
     *
     * @param places number of places, at least 1
     * @param loadLevelsG grams on board at each level: ascending, the first is 0
     * @param rideSecByLevel ride times in seconds; {@link #UNREACHABLE} exactly where the distance is
     * @param distanceM ride lengths in metres, or {@link #UNREACHABLE}
     * @param energyJByLevel battery energy in joules, negative where a descent charges; not read where unreachable
     * @throws IllegalArgumentException where sizes, levels or cells do not fit together
     */
    public static TravelMatrix of(
            int places, int[] loadLevelsG, int[][] rideSecByLevel, int[] distanceM, int[][] energyJByLevel) {
        requireSizes(places, loadLevelsG, rideSecByLevel, distanceM, energyJByLevel);
        int[][] rideSec = copyOf(rideSecByLevel);
        int[] lengths = distanceM.clone();
        int longestM = 0;
        for (int cell = 0; cell < lengths.length; cell++) {
            requireCell(cell, places, rideSec, lengths);
            longestM = lengths[cell] == UNREACHABLE ? longestM : Math.max(longestM, lengths[cell]);
        }
        return new TravelMatrix(
                places, loadLevelsG.clone(), rideSec, lengths, copyOf(energyJByLevel), new int[0], longestM);
    }

    /** A matrix whose times and energies do not depend on the load. */
    public static TravelMatrix of(int places, int[] rideSec, int[] distanceM, int[] energyJ) {
        return of(places, new int[] {0}, new int[][] {rideSec}, distanceM, new int[][] {energyJ});
    }

    /**
     * The same matrix with what each way climbs.
     *
     * @param climbedM metres up, descents not subtracted; 0 or more, not read where unreachable; copied
     */
    public TravelMatrix withAscent(int[] climbedM) {
        if (climbedM.length != distanceM.length || Arrays.stream(climbedM).anyMatch(metres -> metres < 0)) {
            throw new IllegalArgumentException(
                    "%d climbs for %d ways, or one below 0.".formatted(climbedM.length, distanceM.length));
        }
        return new TravelMatrix(places, loadLevelsG, rideSec, distanceM, energyJ, climbedM.clone(), longestM);
    }

    private static void requireSizes(int places, int[] loadLevelsG, int[][] rideSec, int[] distanceM, int[][] energyJ) {
        long cells = (long) places * places;
        boolean levelsFit = loadLevelsG.length > 0
                && loadLevelsG[0] == 0
                && IntStream.range(1, loadLevelsG.length).allMatch(i -> loadLevelsG[i] > loadLevelsG[i - 1])
                && rideSec.length == loadLevelsG.length
                && energyJ.length == loadLevelsG.length;
        boolean cellsFit = places > 0
                && distanceM.length == cells
                && Arrays.stream(rideSec).allMatch(level -> level.length == cells)
                && Arrays.stream(energyJ).allMatch(level -> level.length == cells);
        if (!levelsFit || !cellsFit) {
            throw new IllegalArgumentException(
                    "A matrix of %d places needs ascending load levels from 0 and %d cells in each array."
                            .formatted(places, cells));
        }
    }

    private static void requireCell(int cell, int places, int[][] rideSec, int[] distanceM) {
        boolean reachable = distanceM[cell] != UNREACHABLE;
        boolean lengthFits = distanceM[cell] >= 0 && distanceM[cell] <= UNREACHABLE;
        for (int[] level : rideSec) {
            boolean timeFits = reachable ? level[cell] >= 0 && level[cell] < UNREACHABLE : level[cell] == UNREACHABLE;
            if (!timeFits || !lengthFits) {
                throw new IllegalArgumentException("The matrix cell %d to %d holds %d s and %d m."
                        .formatted(cell / places, cell % places, level[cell], distanceM[cell]));
            }
        }
    }

    private static int[][] copyOf(int[][] levels) {
        return Arrays.stream(levels).map(int[]::clone).toArray(int[][]::new);
    }

    public int places() {
        return places;
    }

    public int loadLevels() {
        return loadLevelsG.length;
    }

    /** Grams on board at a level. */
    public int loadLevelG(int level) {
        return loadLevelsG[level];
    }

    public boolean reachable(int from, int to) {
        return distanceM[from * places + to] != UNREACHABLE;
    }

    /** Ride time of an empty vehicle in seconds, or {@link #UNREACHABLE}. */
    public int rideSec(int from, int to) {
        return rideSec[0][from * places + to];
    }

    /** Ride time in seconds with {@code loadG} grams on board, or {@link #UNREACHABLE}. */
    public int rideSec(int from, int to, int loadG) {
        int cell = from * places + to;
        return rideSec[0][cell] == UNREACHABLE ? UNREACHABLE : interpolate(rideSec, cell, loadG);
    }

    /** Ride time in seconds at a load level, or {@link #UNREACHABLE}. */
    public int rideSecAtLevel(int from, int to, int level) {
        return rideSec[level][from * places + to];
    }

    /** Ride length in metres, or {@link #UNREACHABLE}. */
    public int distanceM(int from, int to) {
        return distanceM[from * places + to];
    }

    /** Metres of the longest way between two places; 0 where there is none. */
    public int longestM() {
        return longestM;
    }

    /** Metres climbed on the way; 0 where that is not known or there is no way. */
    public int ascentM(int from, int to) {
        int cell = from * places + to;
        return ascentM.length == 0 || distanceM[cell] == UNREACHABLE ? 0 : ascentM[cell];
    }

    /** Battery energy in joules with {@code loadG} grams on board, or {@link #UNREACHABLE}. */
    public int energyJ(int from, int to, int loadG) {
        int cell = from * places + to;
        return distanceM[cell] == UNREACHABLE ? UNREACHABLE : interpolate(energyJ, cell, loadG);
    }

    /** Battery energy in joules at a load level; meaningless where unreachable. */
    public int energyJAtLevel(int from, int to, int level) {
        return energyJ[level][from * places + to];
    }

    /** Joules of the way that takes most, at any load level; 0 where none takes any. */
    public int largestJ() {
        int largest = 0;
        for (int[] level : energyJ) {
            for (int cell = 0; cell < level.length; cell++) {
                largest = distanceM[cell] == UNREACHABLE ? largest : Math.max(largest, level[cell]);
            }
        }
        return largest;
    }

    private int interpolate(int[][] byLevel, int cell, int loadG) {
        int last = loadLevelsG.length - 1;
        if (last == 0 || loadG == 0) {
            return byLevel[0][cell];
        }
        int upper = 1;
        while (upper < last && loadG > loadLevelsG[upper]) {
            upper++;
        }
        long spanG = (long) loadLevelsG[upper] - loadLevelsG[upper - 1];
        long aboveG = (long) loadG - loadLevelsG[upper - 1];
        long rise = (long) byLevel[upper][cell] - byLevel[upper - 1][cell];
        return (int) (byLevel[upper - 1][cell] + Math.floorDiv(rise * aboveG + spanG - 1, spanG));
    }
}
