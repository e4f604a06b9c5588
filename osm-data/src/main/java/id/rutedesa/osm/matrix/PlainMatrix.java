package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.Snap;
import java.util.List;
import java.util.Optional;

/** Ways by one {@link PlainSearch} per place: needs no preparation, knows closures at once. */
final class PlainMatrix {
    private final RideCosts costs;
    private final ClosedStretches closed;
    private final int[][] outKeys;

    /** {@code outKeys} as {@link PlainSearch#outKeys} gives them. */
    PlainMatrix(RideCosts costs, ClosedStretches closed, int[][] outKeys) {
        this.costs = costs;
        this.closed = closed;
        this.outKeys = outKeys;
    }

    RoadMatrix matrix(List<Snap> places, MatrixSettings settings) {
        Cells cells = new Cells(places.size(), places.size());
        for (int from = 0; from < places.size(); from++) {
            Cells.stopIfCancelled(settings);
            fillRow(cells, places, from);
        }
        return cells.matrix(costs.bike().fullLoadG());
    }

    private void fillRow(Cells cells, List<Snap> places, int from) {
        Snap start = places.get(from);
        if (!start.usable()) {
            return;
        }
        PlainSearch search = new PlainSearch(costs, closed, outKeys, start);
        for (int to = 0; to < places.size(); to++) {
            Snap end = places.get(to);
            if (from == to) {
                cells.set(from, to, new int[RideCosts.METRICS]);
            } else if (end.usable()) {
                int column = to;
                search.stepsTo(end).ifPresent(steps -> cells.set(from, column, sums(start, end, steps)));
            }
        }
    }

    private int[] sums(Snap from, Snap to, List<LegGeometry.Step> steps) {
        RideMeter meter = costs.newMeter();
        int[] ridden = LegCosts.of(costs, meter, steps);
        int[] sums =
                PlaceSeeds.plus(costs.offRoad(meter, from.metresOffRoad()), costs.offRoad(meter, to.metresOffRoad()));
        for (int metric = 0; metric < sums.length; metric++) {
            sums[metric] += Math.toIntExact(ridden[metric]);
        }
        return sums;
    }

    /** The leg of one cell, or empty where there is no way. */
    Optional<LegGeometry> leg(Snap from, Snap to) {
        if (!from.usable() || !to.usable()) {
            return Optional.empty();
        }
        return new PlainSearch(costs, closed, outKeys, from)
                .stepsTo(to)
                .map(steps -> LegPath.geometry(costs, from, to, steps));
    }
}
