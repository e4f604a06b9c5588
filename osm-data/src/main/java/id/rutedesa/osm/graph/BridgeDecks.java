package id.rutedesa.osm.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * Heights of the nodes in the middle of bridges and tunnels, where the ground's height means nothing: evenly between
 * the nodes where the deck meets the ground. Not thread-safe.
 *
 * <pre>
 *   ground ──o═════x═════x═════o── ground      x: neither end of the bridge
 * </pre>
 */
final class BridgeDecks {
    private static final int ROUNDS = 500;

    private final RoadGraph graph;
    private final boolean[] onDeck;
    private final Map<Integer, Integer> deckNodes = new HashMap<>();
    private final boolean[] floating;

    /** {@code onDeck} tells which edges are bridges or tunnels, {@code fixed} which nodes keep their height. */
    BridgeDecks(RoadGraph graph, boolean[] onDeck, boolean[] fixed) {
        this.graph = graph;
        this.onDeck = onDeck;
        int[] degree = new int[graph.nodes()];
        boolean[] grounded = new boolean[graph.nodes()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            for (int key = 2 * edge; key <= 2 * edge + 1; key++) {
                int node = graph.tail(key);
                if (onDeck[edge]) {
                    degree[node]++;
                    deckNodes.putIfAbsent(node, deckNodes.size());
                } else {
                    grounded[node] = true;
                }
            }
        }
        floating = new boolean[deckNodes.size()];
        deckNodes.forEach((node, number) -> floating[number] = !grounded[node] && !fixed[node] && degree[node] > 1);
    }

    /** Moves every floating node to the mean of its neighbours, the nearer ones counting more, until it rests. */
    void level(double[] nodeM) {
        boolean any = false;
        for (boolean floats : floating) {
            any |= floats;
        }
        double[] sum = new double[floating.length];
        double[] weight = new double[floating.length];
        for (int round = 0; any && round < ROUNDS; round++) {
            java.util.Arrays.fill(sum, 0);
            java.util.Arrays.fill(weight, 0);
            for (int edge = 0; edge < graph.edges(); edge++) {
                if (onDeck[edge]) {
                    add(nodeM, sum, weight, 2 * edge);
                    add(nodeM, sum, weight, 2 * edge + 1);
                }
            }
            deckNodes.forEach((node, number) -> {
                if (floating[number] && weight[number] > 0) {
                    nodeM[node] = sum[number] / weight[number];
                }
            });
        }
    }

    private void add(double[] nodeM, double[] sum, double[] weight, int key) {
        double neighbourM = nodeM[graph.head(key)];
        if (!Double.isNaN(neighbourM)) {
            int number = deckNodes.getOrDefault(graph.tail(key), 0);
            double share = 1 / Math.max(0.001, graph.lengthM(key >> 1));
            sum[number] += share * neighbourM;
            weight[number] += share;
        }
    }
}
