package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.Snap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A matrix by one {@link PlainSearch} per place. */
public final class PlainMatrix {
    private final RideCosts costs;
    private final int[][] outKeys;

    public PlainMatrix(RideCosts costs) {
        this.costs = costs;
        outKeys = PlainSearch.outKeys(costs.graph());
    }

    public RoadMatrix matrix(List<Snap> places, MatrixSettings settings) {
        int n = places.size();
        int[] metres = filled(n);
        int[][] seconds = {filled(n), filled(n), filled(n)};
        int[][] joules = {filled(n), filled(n), filled(n)};
        boolean flat = false;
        for (int from = 0; from < n; from++) {
            if (settings.cancelled().getAsBoolean()) {
                throw new CancellationException("The matrix was cancelled.");
            }
            PlainSearch search = places.get(from).usable() ? new PlainSearch(costs, outKeys, places.get(from)) : null;
            for (int to = 0; to < n; to++) {
                long[] sums = sums(search, places.get(from), places.get(to), from == to);
                if (sums.length == 0) {
                    continue;
                }
                int cell = from * n + to;
                metres[cell] = CellRounding.metres(sums[RideCosts.LENGTH_MM]);
                for (int level = 0; level < RoadMatrix.LEVELS; level++) {
                    seconds[level][cell] = CellRounding.seconds(sums[RideCosts.TIME_MS + level]);
                    joules[level][cell] = CellRounding.joules(sums[RideCosts.ENERGY_DJ + level]);
                }
                flat |= sums[RideCosts.FLAT_MM] > 0;
            }
        }
        return new RoadMatrix(n, costs.bike().fullLoadG(), metres, seconds, joules, flat);
    }

    /** The leg of one cell, or empty where there is no way. */
    public Optional<LegGeometry> leg(Snap from, Snap to) {
        if (!from.usable() || !to.usable()) {
            return Optional.empty();
        }
        return new PlainSearch(costs, outKeys, from).stepsTo(to).map(steps -> LegPath.geometry(costs, from, to, steps));
    }

    private long[] sums(@org.jspecify.annotations.Nullable PlainSearch search, Snap from, Snap to, boolean samePlace) {
        if (search == null || !to.usable()) {
            return new long[0];
        }
        if (samePlace) {
            return new long[RideCosts.METRICS];
        }
        Optional<List<LegGeometry.Step>> steps = search.stepsTo(to);
        if (steps.isEmpty()) {
            return new long[0];
        }
        RideMeter meter = costs.newMeter();
        long[] sums = LegCosts.of(costs, meter, steps.get());
        for (Snap place : List.of(from, to)) {
            int[] off = costs.offRoad(meter, place.metresOffRoad());
            for (int metric = 0; metric < sums.length; metric++) {
                sums[metric] += off[metric];
            }
        }
        return sums;
    }

    private static int[] filled(int n) {
        int[] cells = new int[n * n];
        Arrays.fill(cells, RoadMatrix.UNREACHABLE);
        return cells;
    }
}
