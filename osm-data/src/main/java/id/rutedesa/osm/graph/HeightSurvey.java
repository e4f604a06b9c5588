package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.util.PointList;
import id.rutedesa.osm.elevation.HeightSource;

/**
 * Gives every edge its heights: from tiles where they cover it, else from heights written down for single vertices and
 * interpolated between them along the edge; bridges and tunnels level between their ends; smoothed.
 *
 * <p>Smoothing is diffusion along the network, also across junctions, as strong as a moving average over
 * {@link #WINDOW_M}. Written-down heights are kept as they are. Used once per import; not thread-safe.
 */
final class HeightSurvey {
    /** Length of the moving average that the smoothing is worth, metres. */
    static final double WINDOW_M = 150;

    /** Samples along an edge are at most this far apart. */
    private static final double STEP_M = 40;

    private static final int ROUNDS = 6;
    private static final double VARIANCE_PER_ROUND = WINDOW_M * WINDOW_M / 12 / ROUNDS;

    private final RoadGraph graph;
    private final HeightSource tiles;
    private final HeightSource written;
    private final EnumEncodedValue<RoadEnvironment> environment;
    private final boolean[] level;
    private final double[] nodeM;
    private final boolean[] nodeFixed;
    private final int[] first;
    private final double[] sampleM;
    private final boolean[] sampleFixed;

    HeightSurvey(RoadGraph graph, HeightSource tiles, HeightSource written) {
        this.graph = graph;
        this.tiles = tiles;
        this.written = written;
        environment = graph.encodedValues().getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
        level = new boolean[graph.edges()];
        nodeM = new double[graph.nodes()];
        nodeFixed = new boolean[graph.nodes()];
        first = new int[graph.edges() + 1];
        for (int edge = 0; edge < graph.edges(); edge++) {
            int steps = Math.max(1, (int) Math.ceil(graph.lengthM(edge) / STEP_M));
            first[edge + 1] = first[edge] + steps + 1;
        }
        sampleM = new double[first[graph.edges()]];
        sampleFixed = new boolean[sampleM.length];
    }

    HeightProfile profile() {
        readNodes();
        for (int edge = 0; edge < graph.edges(); edge++) {
            RoadEnvironment kind = graph.edgeState(edge).get(environment);
            level[edge] = kind == RoadEnvironment.BRIDGE || kind == RoadEnvironment.TUNNEL;
            readEdge(edge);
        }
        for (int round = 0; round < ROUNDS; round++) {
            smooth();
        }
        levelBridges();
        float[] heights = new float[sampleM.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = (float) sampleM[i];
        }
        return new HeightProfile(first, heights);
    }

    private void readNodes() {
        for (int node = 0; node < nodeM.length; node++) {
            double lat = graph.nodeLat(node);
            double lon = graph.nodeLon(node);
            nodeM[node] = tiles.heightM(lat, lon);
            if (Double.isNaN(nodeM[node])) {
                nodeM[node] = written.heightM(lat, lon);
                nodeFixed[node] = !Double.isNaN(nodeM[node]);
            }
        }
    }

    private void readEdge(int edge) {
        PointList points = graph.points(edge);
        double[] along = EdgeGeometry.alongM(points, graph.lengthM(edge));
        double[] vertexM = new double[along.length];
        for (int i = 0; i < along.length; i++) {
            vertexM[i] = written.heightM(points.getLat(i), points.getLon(i));
        }
        int steps = first[edge + 1] - first[edge] - 1;
        int vertex = 0;
        for (int step = 0; step <= steps; step++) {
            double atM = graph.lengthM(edge) * step / steps;
            while (vertex < along.length - 2 && along[vertex + 1] < atM) {
                vertex++;
            }
            double piece = along[vertex + 1] - along[vertex];
            double share = piece == 0 ? 0 : Math.min(1, (atM - along[vertex]) / piece);
            double height = tiles.heightM(
                    points.getLat(vertex) + share * (points.getLat(vertex + 1) - points.getLat(vertex)),
                    points.getLon(vertex) + share * (points.getLon(vertex + 1) - points.getLon(vertex)));
            if (Double.isNaN(height)) {
                height = between(along, vertexM, atM);
                sampleFixed[first[edge] + step] = !Double.isNaN(height);
            }
            sampleM[first[edge] + step] = height;
        }
        sampleM[first[edge]] = nodeM[graph.tail(2 * edge)];
        sampleM[first[edge + 1] - 1] = nodeM[graph.head(2 * edge)];
    }

    /** The height between the nearest written-down vertices before and after a position. */
    private static double between(double[] along, double[] vertexM, double atM) {
        int before = -1;
        int after = -1;
        for (int i = 0; i < along.length; i++) {
            if (!Double.isNaN(vertexM[i]) && along[i] <= atM) {
                before = i;
            }
            if (!Double.isNaN(vertexM[i]) && along[i] >= atM && after < 0) {
                after = i;
            }
        }
        if (before < 0 || after < 0) {
            return Double.NaN;
        }
        double piece = along[after] - along[before];
        return piece == 0
                ? vertexM[before]
                : vertexM[before] + (atM - along[before]) / piece * (vertexM[after] - vertexM[before]);
    }

    /** One round of diffusion over all samples and nodes at once. */
    private void smooth() {
        double[] pull = new double[nodeM.length];
        int[] pulls = new int[nodeM.length];
        double[] next = sampleM.clone();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (level[edge]) {
                continue;
            }
            int from = first[edge];
            int to = first[edge + 1] - 1;
            double stepM = graph.lengthM(edge) / (to - from);
            double share = Math.min(0.25, VARIANCE_PER_ROUND / (2 * stepM * stepM));
            for (int i = from + 1; i < to; i++) {
                double change = sampleM[i - 1] + sampleM[i + 1] - 2 * sampleM[i];
                if (!sampleFixed[i] && !Double.isNaN(change)) {
                    next[i] += share * change;
                }
            }
            pullNode(pull, pulls, graph.tail(2 * edge), share * (sampleM[from + 1] - sampleM[from]));
            pullNode(pull, pulls, graph.head(2 * edge), share * (sampleM[to - 1] - sampleM[to]));
        }
        for (int node = 0; node < nodeM.length; node++) {
            if (!nodeFixed[node] && pulls[node] > 1) {
                nodeM[node] += 2 * pull[node] / pulls[node];
            }
        }
        System.arraycopy(next, 0, sampleM, 0, next.length);
        for (int edge = 0; edge < graph.edges(); edge++) {
            sampleM[first[edge]] = nodeM[graph.tail(2 * edge)];
            sampleM[first[edge + 1] - 1] = nodeM[graph.head(2 * edge)];
        }
    }

    private static void pullNode(double[] pull, int[] pulls, int node, double change) {
        if (!Double.isNaN(change)) {
            pull[node] += change;
            pulls[node]++;
        }
    }

    /** Bridges and tunnels run evenly from the ground at one end to the ground at the other. */
    private void levelBridges() {
        new BridgeDecks(graph, level, nodeFixed).level(nodeM);
        for (int edge = 0; edge < graph.edges(); edge++) {
            int steps = first[edge + 1] - first[edge] - 1;
            double from = nodeM[graph.tail(2 * edge)];
            double to = nodeM[graph.head(2 * edge)];
            for (int step = 0; level[edge] && step <= steps; step++) {
                sampleM[first[edge] + step] = from + (to - from) * step / steps;
            }
        }
    }
}
