package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All ways of one bike in one season with one set of closures. The hierarchy is made in the background; where closures
 * are new and it is not there within {@link #PATIENCE_MILLIS}, a search without preparation answers meanwhile. Safe for
 * many threads.
 */
public final class PricedRoads {
    private static final long PATIENCE_MILLIS = 1_000;

    private final PlainMatrix plain;
    private final boolean closures;
    private final RideCosts costs;
    private final CompletableFuture<HierarchyMatrix> hierarchy;

    /** Begins to make the hierarchy. */
    PricedRoads(HierarchyShape shape, int[][] outKeys, RideCosts costs, ClosedStretches closed) {
        plain = new PlainMatrix(costs, closed, outKeys);
        closures = !closed.isEmpty();
        this.costs = costs;
        hierarchy = CompletableFuture.supplyAsync(() -> new HierarchyMatrix(Hierarchy.of(shape, costs, closed)));
    }

    public RoadMatrix matrix(List<Snap> places, MatrixSettings settings) {
        Optional<HierarchyMatrix> ready = ready();
        return ready.isPresent() ? ready.get().matrix(places, settings) : plain.matrix(places, settings);
    }

    /** The leg of one cell, or empty where there is no way. */
    public Optional<LegGeometry> leg(Snap from, Snap to) {
        Optional<HierarchyMatrix> ready = ready();
        return ready.isPresent() ? ready.get().leg(from, to) : plain.leg(from, to);
    }

    /** Seconds of a leg at half load, by group of roads; what is ridden off road counts as a track. */
    public Map<RoadGroup, Double> secondsByGroup(LegGeometry leg) {
        Map<RoadGroup, Double> seconds = new EnumMap<>(RoadGroup.class);
        RideMeter meter = costs.newMeter();
        double onRoad = 0;
        for (LegGeometry.Step step : leg.steps()) {
            double here = costs.part(meter, step.edge(), step.fromM(), step.toM())[RideCosts.WEIGHT] / 1_000.0;
            seconds.merge(costs.graph().group(step.edge()), here, Double::sum);
            onRoad += here;
        }
        double offRoad = leg.seconds().get(1) - onRoad;
        if (offRoad > 1) {
            seconds.merge(RoadGroup.TRACK, offRoad, Double::sum);
        }
        return seconds;
    }

    /** The rides from all places to the depot. */
    public HomeRides home(List<Snap> places, Snap depot) {
        return whole().home(places, depot);
    }

    /** The rides from the depot to each of the places and back. */
    public RoundTrips roundTrips(List<Snap> places, Snap depot, MatrixSettings settings) {
        List<Snap> all = new ArrayList<>(places);
        all.add(depot);
        CrossCells cross = cross(all, places.size(), settings);
        return new RoundTrips(fullLoadG(), cross.row(), cross.column());
    }

    /** The row and the column of one of the places. */
    CrossCells cross(List<Snap> places, int place, MatrixSettings settings) {
        Cells.stopIfCancelled(settings);
        return whole().cross(places, place);
    }

    int fullLoadG() {
        return costs.bike().fullLoadG();
    }

    /** The hierarchy, or empty where it takes longer than can be waited for. */
    private Optional<HierarchyMatrix> ready() {
        if (!closures) {
            return Optional.of(whole());
        }
        try {
            return Optional.of(hierarchy.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The hierarchy could not be made.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HierarchyMatrix whole() {
        return hierarchy.join();
    }

    /** Waits until the hierarchy is there: for measurements. */
    public void await() {
        hierarchy.join();
    }
}
