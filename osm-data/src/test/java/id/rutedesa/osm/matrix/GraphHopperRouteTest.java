package id.rutedesa.osm.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.DijkstraBidirectionRef;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.GHUtility;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.SharedFiles;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of the matrix against GraphHopper's own search for the same snapped pair. */
class GraphHopperRouteTest {
    private static final int PLACES = 40;

    @TempDir
    java.nio.file.Path data;

    /** The edge costs of this project, handed to GraphHopper; turns as this project allows them. */
    private record SameCosts(RoadGraph graph, RideCosts costs) implements Weighting {
        @Override
        public double calcMinWeightPerDistance() {
            return 0;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            return millis(edge, reverse);
        }

        /** A part of an edge that QueryGraph has cut costs its share of the whole. */
        private double millis(EdgeIteratorState edge, boolean reverse) {
            if (edge.getEdge() < graph.edges()) {
                int key = reverse ? edge.getReverseEdgeKey() : edge.getEdgeKey();
                return graph.rideable(key) ? costs.of(key, RideCosts.WEIGHT) : Double.POSITIVE_INFINITY;
            }
            int original = ((VirtualEdgeIteratorState) edge.detach(false)).getOriginalEdgeKey();
            int key = reverse ? GHUtility.reverseEdgeKey(original) : original;
            return graph.rideable(key)
                    ? costs.of(key, RideCosts.WEIGHT) * edge.getDistance() / graph.lengthM(key >> 1)
                    : Double.POSITIVE_INFINITY;
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return Math.round(millis(edge, reverse));
        }

        @Override
        public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
            boolean real = inEdge < graph.edges() && outEdge < graph.edges() && viaNode < graph.nodes();
            return !real || graph.turnAllowed(inEdge, viaNode, outEdge) ? 0 : Double.POSITIVE_INFINITY;
        }

        @Override
        public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public boolean hasTurnCosts() {
            return true;
        }

        @Override
        public String getName() {
            return "same_costs";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roads/kelimutu.osm.pbf, -8.87, 121.66, -8.58, 121.96",
        "roads/liechtenstein.osm.pbf, 47.05, 9.48, 47.26, 9.63",
        "roads/andorra.osm.pbf, 42.44, 1.43, 42.64, 1.76",
        "roads/monaco.osm.gz, 43.72, 7.40, 43.75, 7.44"
    })
    void everyCellIsGraphHoppersOwnRoute(String file, double south, double west, double north, double east) {
        var osm = SharedFiles.require(file);
        var built = new RegionStore(data)
                .build(
                        RegionSource.of("nyata", List.of(osm), Optional.empty()).withHeightRange(-20, 3_000),
                        step -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            List<Snap> places = places(network, south, west, north, east);
            BikeProfile bike = BikeProfile.standard();
            RoadMatrix matrix = network.matrix(places, bike, MatrixSettings.standard());
            RoadGraph graph = network.graph();
            SameCosts weighting = new SameCosts(graph, RideCosts.of(graph, bike, 1));
            int reachable = 0;
            for (int from = 0; from < PLACES; from++) {
                for (int to = 0; to < PLACES; to++) {
                    reachable += sameAsGraphHopper(graph, weighting, places, matrix, from, to) ? 1 : 0;
                }
            }
            assertThat(reachable).as("pairs with a way").isGreaterThan(PLACES * PLACES / 2);
        }
    }

    /** With hills a part of an edge no longer costs its share, so the places are junctions here. */
    @ParameterizedTest
    @CsvSource({"roads/kelimutu.osm.pbf, elevation/reconstructed", "roads/andorra.osm.pbf, elevation"})
    void everyCellBetweenJunctionsIsGraphHoppersOwnRouteOverHills(String file, String tiles) {
        var osm = SharedFiles.require(file);
        var built = new RegionStore(data)
                .build(
                        RegionSource.of("gunung", List.of(osm), Optional.of(SharedFiles.require(tiles)))
                                .withHeightRange(-20, 3_000),
                        step -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            RoadGraph graph = network.graph();
            List<Snap> places = junctions(network);
            RoadMatrix matrix = network.matrix(places, BikeProfile.standard(), MatrixSettings.standard());
            SameCosts weighting = new SameCosts(graph, RideCosts.of(graph, BikeProfile.standard(), 1));
            for (int from = 0; from < PLACES; from++) {
                for (int to = 0; to < PLACES; to++) {
                    sameAsGraphHopper(graph, weighting, places, matrix, from, to);
                }
            }
        }
    }

    private static List<Snap> junctions(RoadNetwork network) {
        Random random = new Random(6);
        List<Snap> places = new ArrayList<>();
        while (places.size() < PLACES) {
            int node = random.nextInt(network.graph().nodes());
            Snap snap = network.snap(
                    network.graph().nodeLat(node),
                    network.graph().nodeLon(node),
                    SnapSettings.standard().preferring(0));
            if (snap.usable() && snap.metresOffRoad() == 0) {
                places.add(snap);
            }
        }
        return places;
    }

    private static List<Snap> places(RoadNetwork network, double south, double west, double north, double east) {
        Random random = new Random(4);
        List<Snap> places = new ArrayList<>();
        SnapSettings anyDistance = new SnapSettings(5_000, 5_000, 0);
        while (places.size() < PLACES) {
            Snap snap = network.snap(
                    south + random.nextDouble() * (north - south),
                    west + random.nextDouble() * (east - west),
                    anyDistance);
            if (snap.usable()) {
                places.add(network.snap(snap.snappedLat(), snap.snappedLon(), anyDistance));
            }
        }
        return places;
    }

    /** Compares one cell; true where there is a way. */
    private static boolean sameAsGraphHopper(
            RoadGraph graph, SameCosts weighting, List<Snap> places, RoadMatrix matrix, int from, int to) {
        var first = snapOf(graph, places.get(from));
        var second = snapOf(graph, places.get(to));
        QueryGraph query = QueryGraph.create(graph.baseGraph(), first, second);
        Path path = new DijkstraBidirectionRef(query, query.wrapWeighting(weighting), TraversalMode.EDGE_BASED)
                .calcPath(first.getClosestNode(), second.getClosestNode());
        assertThat(matrix.reachable(from, to))
                .as("%d to %d reachable", from, to)
                .isEqualTo(path.isFound());
        if (path.isFound()) {
            assertThat((double) matrix.seconds(from, to, 1))
                    .as("%d to %d seconds", from, to)
                    .isBetween(path.getWeight() / 1_000 - 1.5, path.getWeight() / 1_000 + 1.5);
            assertThat((double) matrix.metres(from, to))
                    .as("%d to %d metres", from, to)
                    .isBetween(path.getDistance() - 1.5, path.getDistance() + 1.5);
        }
        return path.isFound();
    }

    private static com.graphhopper.storage.index.Snap snapOf(RoadGraph graph, Snap snap) {
        return graph.locationIndex()
                .findClosest(snap.snappedLat(), snap.snappedLon(), edge -> edge.getEdge() == snap.edge());
    }
}
