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
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of the matrix against GraphHopper's own search for the same snapped pair. */
class GraphHopperRouteTest {
    private static final int PLACES = 40;

    @TempDir
    java.nio.file.Path data;

    /**
     * The edge costs of this project, handed to GraphHopper; turns as this project allows them. A part of an edge that
     * QueryGraph has cut costs what riding that part costs: {@code alongM} tells where each cutting node stands.
     */
    private record SameCosts(RoadGraph graph, RideCosts costs, RideMeter meter, Map<Integer, Double> alongM)
            implements Weighting {
        static SameCosts of(RoadGraph graph) {
            RideCosts costs = RideCosts.of(graph, BikeProfile.standard(), SpeedFactors.NONE);
            return new SameCosts(graph, costs, costs.newMeter(), new HashMap<>());
        }

        @Override
        public double calcMinWeightPerDistance() {
            return 0;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            if (edge.getEdge() < graph.edges()) {
                int key = reverse ? edge.getReverseEdgeKey() : edge.getEdgeKey();
                return graph.rideable(key) ? costs.of(key, RideCosts.WEIGHT) : Double.POSITIVE_INFINITY;
            }
            int original = ((VirtualEdgeIteratorState) edge.detach(false)).getOriginalEdgeKey();
            int whole = original >> 1;
            double from = position(edge.getBaseNode(), original, true);
            double to = position(edge.getAdjNode(), original, false);
            int key = reverse ? GHUtility.reverseEdgeKey(original) : original;
            return graph.rideable(key)
                    ? costs.part(meter, whole, reverse ? to : from, reverse ? from : to)[RideCosts.WEIGHT]
                    : Double.POSITIVE_INFINITY;
        }

        /** Metres from the first end of the original edge, which the piece follows in the key's direction. */
        private double position(int node, int originalKey, boolean start) {
            Double cut = alongM.get(node);
            boolean atFirstEnd = ((originalKey & 1) == 0) == start;
            return cut != null ? cut : atFirstEnd ? 0 : graph.lengthM(originalKey >> 1);
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return Math.round(calcEdgeWeight(edge, reverse));
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
                        RegionSource.of("nyata", List.of(osm), Optional.empty())
                                .withHeights(new HeightRange(-20, 3_000))
                                .withBorders(Borders.OPEN),
                        step -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            int reachable = compareAll(network, places(network, south, west, north, east));
            assertThat(reachable).as("pairs with a way").isGreaterThan(PLACES * PLACES / 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"roads/kelimutu.osm.pbf, elevation/reconstructed", "roads/andorra.osm.pbf, elevation"})
    void everyCellBetweenJunctionsIsGraphHoppersOwnRouteOverHills(String file, String tiles) {
        try (RoadNetwork network = hills(file, tiles)) {
            compareAll(network, junctions(network));
        }
    }

    /** All villages around Kelimutu within a kilometre of a road: every leg of any plan for them is one of these pairs. */
    @Test
    void everyCellBetweenRealVillagesIsGraphHoppersOwnRouteOverHills() throws IOException {
        try (RoadNetwork network = hills("roads/kelimutu.osm.pbf", "elevation/reconstructed")) {
            List<Snap> villages = new ArrayList<>();
            for (String line : Files.readAllLines(SharedFiles.require("places/villages.csv"))) {
                String[] cells = line.split(",");
                if (cells[4].startsWith("-8.")) {
                    Snap snap = network.snap(
                            Double.parseDouble(cells[4]), Double.parseDouble(cells[5]), SnapSettings.standard());
                    if (snap.usable()) {
                        villages.add(snap);
                    }
                }
            }
            assertThat(villages).hasSizeGreaterThan(100);
            compareAll(network, villages);
        }
    }

    private RoadNetwork hills(String file, String tiles) {
        var osm = SharedFiles.require(file);
        return RoadNetwork.open(new RegionStore(data)
                .build(
                        RegionSource.of("gunung", List.of(osm), Optional.of(SharedFiles.require(tiles)))
                                .withHeights(new HeightRange(-20, 3_000))
                                .withBorders(Borders.OPEN),
                        step -> {}));
    }

    private static int compareAll(RoadNetwork network, List<Snap> places) {
        RoadMatrix matrix = network.matrix(places, BikeProfile.standard(), MatrixSettings.standard());
        SameCosts weighting = SameCosts.of(network.graph());
        int reachable = 0;
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                reachable += sameAsGraphHopper(network.graph(), weighting, places, matrix, from, to) ? 1 : 0;
            }
        }
        return reachable;
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
        if (from == to) {
            return true;
        }
        Snap start = places.get(from);
        Snap end = places.get(to);
        var first = snapOf(graph, start);
        var second = snapOf(graph, end);
        QueryGraph query = QueryGraph.create(graph.baseGraph(), first, second);
        weighting.alongM().clear();
        weighting.alongM().put(first.getClosestNode(), start.alongM());
        weighting.alongM().put(second.getClosestNode(), end.alongM());
        weighting.alongM().keySet().removeIf(node -> node < graph.nodes());
        Path path = new DijkstraBidirectionRef(query, query.wrapWeighting(weighting), TraversalMode.EDGE_BASED)
                .calcPath(first.getClosestNode(), second.getClosestNode());
        assertThat(matrix.reachable(from, to))
                .as("%d to %d reachable", from, to)
                .isEqualTo(path.isFound());
        if (path.isFound()) {
            int[] toRoad = weighting.costs().offRoad(weighting.meter(), start.metresOffRoad());
            int[] fromRoad = weighting.costs().offRoad(weighting.meter(), end.metresOffRoad());
            double seconds = (path.getWeight() + toRoad[RideCosts.WEIGHT] + fromRoad[RideCosts.WEIGHT]) / 1_000;
            assertThat((double) matrix.seconds(from, to, 1))
                    .as("%d to %d seconds", from, to)
                    .isBetween(seconds - 1.5, seconds + 1.5);
            double metres = path.getDistance() + start.metresOffRoad() + end.metresOffRoad();
            assertThat((double) matrix.metres(from, to))
                    .as("%d to %d metres", from, to)
                    .isBetween(metres - 1.5, metres + 1.5);
        }
        return path.isFound();
    }

    private static com.graphhopper.storage.index.Snap snapOf(RoadGraph graph, Snap snap) {
        return graph.locationIndex()
                .findClosest(snap.snappedLat(), snap.snappedLon(), edge -> edge.getEdge() == snap.edge());
    }
}
