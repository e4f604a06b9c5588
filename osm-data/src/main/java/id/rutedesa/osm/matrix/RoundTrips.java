package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RideCosts;

/** What the rides from one depot to each of some places and back take, for any load. Immutable. */
public final class RoundTrips {
    private final int fullLoadG;
    private final int[][] out;
    private final int[][] back;

    /** Unrounded sums of {@link RideCosts}' numbers, an empty array where there is no way. */
    RoundTrips(int fullLoadG, int[][] out, int[][] back) {
        this.fullLoadG = fullLoadG;
        this.out = out.clone();
        this.back = back.clone();
    }

    /** Whether there is a way there and a way back. */
    public boolean possible(int place) {
        return out[place].length > 0 && back[place].length > 0;
    }

    /** Metres from the depot to a place that can be reached. */
    public int metresOut(int place) {
        return CellRounding.metres(out[place][RideCosts.LENGTH_MM]);
    }

    /** Seconds from the depot to a place that can be reached, between the computed loads rounded up. */
    public int secondsOut(int place, int loadG) {
        return CellRounding.seconds(at(out[place], RideCosts.TIME_MS, loadG));
    }

    /** Joules from the depot to a place with a load and back empty, between the computed loads rounded up. */
    public int joules(int place, int loadG) {
        return CellRounding.joules(
                Math.addExact(at(out[place], RideCosts.ENERGY_DJ, loadG), back[place][RideCosts.ENERGY_DJ]));
    }

    /** Whether some ride may count no hills because heights are missing there. */
    public boolean flatEstimate(int place) {
        return out[place][RideCosts.FLAT_MM] > 0 || back[place][RideCosts.FLAT_MM] > 0;
    }

    private int at(int[] sums, int level0, int loadG) {
        if (loadG < 0 || loadG > fullLoadG) {
            throw new IllegalArgumentException("A load is 0 to %d g, not %d g.".formatted(fullLoadG, loadG));
        }
        int half = fullLoadG / 2;
        int level = loadG <= half ? 0 : 1;
        int lowG = level == 0 ? 0 : half;
        int highG = level == 0 ? half : fullLoadG;
        int low = sums[level0 + level];
        int high = sums[level0 + level + 1];
        return highG == lowG
                ? high
                : low - (int) Math.floorDiv(-((long) (high - low) * (loadG - lowG)), (long) highG - lowG);
    }
}
