package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.SpeedFactors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that searches on one road graph share: the contraction's shape, and the bikes priced so far. Safe for many threads. */
public final class RoadSearch {
    /** Wet-season speeds over dry-season speeds (medium confidence, to be calibrated). */
    private static final double WET_FACTOR = 0.8;

    /** Combinations of bike, season and closures that are kept; the one not used for longest goes. */
    private static final int KEPT = 12;

    private final RoadGraph graph;
    private final HierarchyShape shape;
    private final int[][] outKeys;
    private final Map<PricedBike, RideCosts> costsByBike = new ConcurrentHashMap<>();
    private final Map<ClosedRoads, PricedRoads> roads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ClosedRoads, PricedRoads> eldest) {
            return size() > KEPT;
        }
    };

    private record PricedBike(BikeProfile bike, SpeedFactors speeds) {}

    private record ClosedRoads(PricedBike bike, ClosedStretches closed) {}

    private RoadSearch(RoadGraph graph, HierarchyShape shape) {
        this.graph = graph;
        this.shape = shape;
        outKeys = PlainSearch.outKeys(graph);
    }

    /** Finds the order in which the graph is contracted and keeps it in a file: the slow part, once per region. */
    public static void prepare(RoadGraph graph, Path orderFile) throws IOException {
        HierarchyShape.of(new StateGraph(graph)).write(orderFile);
    }

    /** Reads what {@link #prepare} has kept for the same graph. */
    public static RoadSearch open(RoadGraph graph, Path orderFile) throws IOException {
        return new RoadSearch(graph, HierarchyShape.read(new StateGraph(graph), orderFile));
    }

    /** Ways for one bike in the settings' season around what is closed: kept for a while. */
    public PricedRoads priced(BikeProfile bike, MatrixSettings settings, ClosedStretches closed) {
        PricedBike priced = new PricedBike(bike, speeds(settings));
        RideCosts costs = costsByBike.computeIfAbsent(priced, key -> RideCosts.of(graph, bike, priced.speeds()));
        synchronized (roads) {
            return roads.computeIfAbsent(
                    new ClosedRoads(priced, closed), key -> new PricedRoads(shape, outKeys, costs, closed));
        }
    }

    private static SpeedFactors speeds(MatrixSettings settings) {
        return settings.season() == Season.WET ? settings.speeds().times(WET_FACTOR) : settings.speeds();
    }
}
