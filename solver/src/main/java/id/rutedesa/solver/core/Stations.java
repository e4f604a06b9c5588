package id.rutedesa.solver.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Charge stations that always fill up, in a time that is linear in what is missing, and the range of a full battery
 * (Schneider, Stenger, Goeke 2014). Energy is counted by the cost of legs that a full battery can pay. A leg goes over one
 * station, or over two where that comes nearer to both its ends; only stops are kept that no other beats on the way in and on
 * the way out.
 */
public final class Stations {
    /** Numbers that each stop takes up in {@link #onLeg}: its first station, its last, and the cost between them. */
    static final int STOP = 3;

    /** The most stops at one station kept for a leg: a guess between speed and choice. */
    private static final int MOST_SINGLE = 6;

    /** The most stops at two stations kept for a leg: few legs need one, and each costs time. */
    private static final int MOST_DOUBLE = 2;

    /** The most stops kept for a leg. */
    static final int MOST_ON_LEG = MOST_SINGLE + MOST_DOUBLE;

    final int range;
    private final int[] cost;
    private final double secPerCost;
    private final int places;
    /** Useful stops of a leg, the shortest detour first. */
    private final int[][] onLeg;

    /**
     * Prepares the stations of every leg.
     *
     * @param problem whose first matrix of costs is the energy as well; a second to ride for each of it
     * @param stationPlaces places with a station
     * @param range cost of legs that a full battery lasts for
     * @param secPerCost seconds to charge what a cost of one takes
     */
    public Stations(SearchProblem problem, int[] stationPlaces, int range, double secPerCost) {
        this.range = range;
        this.secPerCost = secPerCost;
        cost = problem.legCost[0];
        places = problem.placeCount;
        onLeg = new int[places * places][];
        for (int leg = 0; leg < onLeg.length; leg++) {
            onLeg[leg] = useful(stationPlaces, leg / places, leg % places);
        }
    }

    private static final Comparator<Stop> BY_LENGTH = Comparator.comparingInt(Stop::length);

    /** A stop on a leg at one station, which is then first and last, or at two. */
    private record Stop(int first, int last, int in, int between, int out) {
        int length() {
            return in + between + out;
        }

        /** Whether it is as near to both ends of the leg and no longer. */
        boolean beats(Stop other) {
            return in <= other.in && out <= other.out && length() <= other.length();
        }
    }

    private int[] useful(int[] all, int from, int to) {
        List<Stop> singles = new ArrayList<>();
        for (int station : all) {
            add(singles, stop(from, station, station, to), List.of());
        }
        List<Stop> doubles = new ArrayList<>();
        for (int first : all) {
            for (int last : all) {
                if (last != first) {
                    add(doubles, stop(from, first, last, to), singles);
                }
            }
        }
        return Stream.concat(shortest(singles, MOST_SINGLE), shortest(doubles, MOST_DOUBLE))
                .sorted(BY_LENGTH)
                .flatMapToInt(stop -> IntStream.of(stop.first, stop.last, stop.between))
                .toArray();
    }

    private Stop stop(int from, int first, int last, int to) {
        return new Stop(
                first, last, cost[from * places + first], cost[first * places + last], cost[last * places + to]);
    }

    /** Keeps a stop unless a battery does not last for it or one of these or of the others beats it; drops those it beats. */
    private void add(List<Stop> stops, Stop stop, List<Stop> others) {
        if (stop.in > range
                || stop.between > range
                || stop.out > range
                || isBeaten(stop, stops)
                || isBeaten(stop, others)) {
            return;
        }
        stops.removeIf(kept -> stop.beats(kept));
        stops.add(stop);
    }

    private static boolean isBeaten(Stop stop, List<Stop> by) {
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).beats(stop)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Stop> shortest(List<Stop> stops, int most) {
        return stops.stream().sorted(BY_LENGTH).limit(most);
    }

    int[] onLeg(int from, int to) {
        return onLeg[from * places + to];
    }

    /** Seconds to fill up what such legs took, rounded up. */
    int chargeSec(int used) {
        return (int) Math.ceil(used * secPerCost - 1e-9);
    }

    /** The most that can be charged within these seconds, up to a limit; negative where they are. */
    int chargedWithin(int sec, int most) {
        if (sec < 0) {
            return -1;
        }
        return most * secPerCost <= sec ? most : (int) Math.floor(sec / secPerCost);
    }
}
