package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RoadGraph;
import java.util.Arrays;

/**
 * The road graph with turn restrictions turned into nodes: a junction without restrictions is one state; a restricted
 * one is a state for each road on which a bike arrives, and one more for a bike that starts there and may take any road.
 * A way through the states is then exactly a way that keeps all restrictions.
 *
 * <pre>
 *   a ──▶ o ──▶ c      "no turn from a into c": o becomes (o by a) without an arc to c, (o by b) with one,
 *         ▲            and (o, starting here) with arcs to all
 *         b
 * </pre>
 *
 * Immutable; safe for many threads.
 */
final class StateGraph {
    private final RoadGraph graph;
    /** First state of each node; one entry more than there are nodes. The last state of a node is the starting one. */
    private final int[] firstState;
    /** Edge by which a bike is in a state; -1 for the starting state and for all of an unrestricted node. */
    private final int[] byEdge;

    private final int[] nodeOfState;

    final int arcs;
    final int[] tail;
    final int[] head;
    /** The directed edge behind each arc. */
    final int[] key;

    StateGraph(RoadGraph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        int keys = 2 * graph.edges();
        int[] count = new int[nodes + 1];
        Arrays.fill(count, 1);
        for (int k = 0; k < keys; k++) {
            if (graph.rideable(k) && graph.hasTurnRestriction(graph.head(k))) {
                count[graph.head(k)]++;
            }
        }
        firstState = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            firstState[node + 1] = firstState[node] + count[node];
        }
        byEdge = new int[firstState[nodes]];
        nodeOfState = new int[byEdge.length];
        Arrays.fill(byEdge, -1);
        int[] fill = Arrays.copyOf(firstState, nodes);
        for (int k = 0; k < keys; k++) {
            if (graph.rideable(k) && graph.hasTurnRestriction(graph.head(k))) {
                byEdge[fill[graph.head(k)]++] = k >> 1;
            }
        }
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(nodeOfState, firstState[node], firstState[node + 1], node);
        }
        int[][] found = collectArcs(keys);
        tail = found[0];
        head = found[1];
        key = found[2];
        arcs = key.length;
    }

    private int[][] collectArcs(int keys) {
        int[][] found = new int[3][keys + 16];
        int size = 0;
        for (int k = 0; k < keys; k++) {
            if (!graph.rideable(k) || graph.tail(k) == graph.head(k)) {
                continue;
            }
            int to = stateAfter(k);
            int node = graph.tail(k);
            for (int from = firstState[node]; from < firstState[node + 1]; from++) {
                if (mayTake(from, k)) {
                    if (size == found[0].length) {
                        for (int i = 0; i < 3; i++) {
                            found[i] = Arrays.copyOf(found[i], 2 * size);
                        }
                    }
                    found[0][size] = from;
                    found[1][size] = to;
                    found[2][size++] = k;
                }
            }
        }
        return new int[][] {Arrays.copyOf(found[0], size), Arrays.copyOf(found[1], size), Arrays.copyOf(found[2], size)
        };
    }

    RoadGraph graph() {
        return graph;
    }

    int states() {
        return byEdge.length;
    }

    int nodeOf(int state) {
        return nodeOfState[state];
    }

    int firstStateOf(int node) {
        return firstState[node];
    }

    int endStateOf(int node) {
        return firstState[node + 1];
    }

    /** The state of a bike that starts at the node and may take any road. */
    int startStateOf(int node) {
        return firstState[node + 1] - 1;
    }

    /** The state of a bike that has ridden the directed edge to its end. */
    int stateAfter(int ridden) {
        int node = graph.head(ridden);
        for (int state = firstState[node]; state < firstState[node + 1] - 1; state++) {
            if (byEdge[state] == ridden >> 1) {
                return state;
            }
        }
        return firstState[node + 1] - 1;
    }

    /** Whether a bike in the state may take the directed edge, which starts at the state's node. */
    boolean mayTake(int state, int next) {
        return byEdge[state] < 0 || graph.turnAllowed(byEdge[state], nodeOfState[state], next >> 1);
    }
}
