package id.rutedesa.osm.bench;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.CHStorage;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PMap;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SpeedFactors;
import java.util.List;
import java.util.Random;

/** GraphHopper's node-based hierarchy over the same edge weights, asked pair by pair. */
final class GraphHopperPairs {
    private final RoadGraph graph;
    private final RoutingCHGraph hierarchy;

    private GraphHopperPairs(RoadGraph graph, RoutingCHGraph hierarchy) {
        this.graph = graph;
        this.hierarchy = hierarchy;
    }

    static GraphHopperPairs prepare(RoadGraph graph, BikeProfile bike) {
        CHConfig config =
                CHConfig.nodeBased("bench", new EdgeWeights(graph, RideCosts.of(graph, bike, SpeedFactors.NONE)));
        var result = PrepareContractionHierarchies.fromGraph(graph.baseGraph(), config)
                .doWork();
        CHStorage storage = result.getCHStorage();
        return new GraphHopperPairs(graph, RoutingCHGraphImpl.fromGraph(graph.baseGraph(), storage, config));
    }

    /** Rides random pairs; answers how many had a way. */
    int ride(List<Snap> places, Random random, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            Snap from = places.get(random.nextInt(places.size()));
            Snap to = places.get(random.nextInt(places.size()));
            int start = graph.tail(2 * from.edge());
            int end = graph.tail(2 * to.edge());
            Path path = new CHRoutingAlgorithmFactory(hierarchy)
                    .createAlgo(new PMap())
                    .calcPath(start, end);
            path.getDistance();
            path.getTime();
            found += path.isFound() ? 1 : 0;
        }
        return found;
    }

    private record EdgeWeights(RoadGraph graph, RideCosts costs) implements Weighting {
        @Override
        public double calcMinWeightPerDistance() {
            return 0;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            int key = reverse ? edge.getReverseEdgeKey() : edge.getEdgeKey();
            return graph.rideable(key) ? costs.of(key, RideCosts.WEIGHT) : Double.POSITIVE_INFINITY;
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return Math.round(calcEdgeWeight(edge, reverse));
        }

        @Override
        public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public boolean hasTurnCosts() {
            return false;
        }

        @Override
        public String getName() {
            return "bench";
        }
    }
}
