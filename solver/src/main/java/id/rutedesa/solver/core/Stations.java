package id.rutedesa.solver.core;

import java.util.Arrays;

/**
 * Charge stations that always fill up, in a time that is linear in what is missing, and the range of a full battery
 * (Schneider, Stenger, Goeke 2014). Energy is counted by the cost of legs that a full battery can pay. For each leg
 * only stations are kept that no other beats on the way in and on the way out.
 */
public final class Stations {
    /** Stations kept for a leg: a guess between speed and choice. */
    private static final int MOST_ON_LEG = 6;

    final int range;
    private final double secPerCost;
    private final int places;
    /** Useful stations of a leg, the shortest detour first. */
    private final int[][] onLeg;

    /**
     * Prepares the stations of every leg.
     *
     * @param problem whose first matrix of costs is the energy as well
     * @param stationPlaces places with a station
     * @param range cost of legs that a full battery lasts for
     * @param secPerCost seconds to charge what a cost of one takes
     */
    public Stations(SearchProblem problem, int[] stationPlaces, int range, double secPerCost) {
        this.range = range;
        this.secPerCost = secPerCost;
        places = problem.placeCount;
        onLeg = new int[places * places][];
        for (int leg = 0; leg < onLeg.length; leg++) {
            onLeg[leg] = useful(problem.legCost[0], stationPlaces, leg / places, leg % places);
        }
    }

    private int[] useful(int[] cost, int[] all, int from, int to) {
        long[] kept = new long[all.length];
        int count = 0;
        for (int s : all) {
            int in = cost[from * places + s];
            int out = cost[s * places + to];
            boolean beaten = in > range || out > range;
            for (int k = 0; k < all.length && !beaten; k++) {
                int t = all[k];
                int otherIn = cost[from * places + t];
                int otherOut = cost[t * places + to];
                boolean equal = otherIn == in && otherOut == out;
                beaten = otherIn <= in && otherOut <= out && (!equal || t < s);
            }
            if (!beaten) {
                kept[count++] = (long) (in + out) << 24 | s;
            }
        }
        Arrays.sort(kept, 0, count);
        int[] stations = new int[Math.min(count, MOST_ON_LEG)];
        for (int k = 0; k < stations.length; k++) {
            stations[k] = (int) (kept[k] & 0xffffff);
        }
        return stations;
    }

    int[] onLeg(int from, int to) {
        return onLeg[from * places + to];
    }

    /** Seconds to fill up what such legs took, rounded up. */
    int chargeSec(int used) {
        return (int) Math.ceil(used * secPerCost - 1e-9);
    }

    /** The most that can be charged within these seconds. */
    int chargedWithin(int sec) {
        if (sec < 0) {
            return -1;
        }
        return secPerCost == 0 ? range : (int) Math.min(range, Math.floor(sec / secPerCost));
    }
}
