package id.rutedesa.osm.matrix;

/**
 * What the ride from each of some places to one depot takes, for any load: one column of a matrix. Immutable.
 */
public final class HomeRides {
    private final int fullLoadG;
    private final int[] metres;
    private final int[][] seconds;
    private final int[][] joules;
    private final boolean flatEstimate;

    HomeRides(int fullLoadG, int[] metres, int[][] seconds, int[][] joules, boolean flatEstimate) {
        this.fullLoadG = fullLoadG;
        this.metres = metres;
        this.seconds = seconds;
        this.joules = joules;
        this.flatEstimate = flatEstimate;
    }

    public int places() {
        return metres.length;
    }

    public boolean reachable(int place) {
        return metres[place] != RoadMatrix.UNREACHABLE;
    }

    /** Metres home, or {@link RoadMatrix#UNREACHABLE}. */
    public int metres(int place) {
        return metres[place];
    }

    /**
     * Seconds home with a load of 0 to the bike's full load in grams, between the computed loads rounded up; or
     * {@link RoadMatrix#UNREACHABLE}.
     */
    public int seconds(int place, int loadG) {
        return at(seconds, place, loadG);
    }

    /** Joules home, in the same way. */
    public int joules(int place, int loadG) {
        return at(joules, place, loadG);
    }

    private int at(int[][] byLevel, int place, int loadG) {
        if (loadG < 0 || loadG > fullLoadG) {
            throw new IllegalArgumentException("A load is 0 to %d g, not %d g.".formatted(fullLoadG, loadG));
        }
        if (!reachable(place)) {
            return RoadMatrix.UNREACHABLE;
        }
        int half = fullLoadG / 2;
        int level = loadG <= half ? 0 : 1;
        int lowG = level == 0 ? 0 : half;
        int highG = level == 0 ? half : fullLoadG;
        int low = byLevel[level][place];
        int high = byLevel[level + 1][place];
        if (highG == lowG) {
            return high;
        }
        long rise = (long) (high - low) * (loadG - lowG);
        return low - (int) Math.floorDiv(-rise, (long) highG - lowG);
    }

    /** Whether some ride may count no hills because heights are missing in the region. */
    public boolean flatEstimate() {
        return flatEstimate;
    }
}
