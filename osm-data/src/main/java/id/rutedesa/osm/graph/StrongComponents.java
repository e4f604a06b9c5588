package id.rutedesa.osm.graph;

import java.util.Arrays;

/**
 * Strongly connected parts of the road graph by rideable directed edges (Tarjan 1972, without recursion). Turn
 * restrictions are not looked at. Used once, then thrown away; not thread-safe.
 */
final class StrongComponents {
    private final RoadGraph graph;
    private final int[] firstOut;
    private final int[] outHead;

    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] stack;
    private int stacked;
    private int visited;
    private int components;

    StrongComponents(RoadGraph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        firstOut = new int[nodes + 1];
        int keys = 2 * graph.edges();
        for (int key = 0; key < keys; key++) {
            if (graph.rideable(key)) {
                firstOut[graph.tail(key) + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            firstOut[node + 1] += firstOut[node];
        }
        outHead = new int[firstOut[nodes]];
        int[] fill = Arrays.copyOf(firstOut, nodes);
        for (int key = 0; key < keys; key++) {
            if (graph.rideable(key)) {
                outHead[fill[graph.tail(key)]++] = graph.head(key);
            }
        }
        order = new int[nodes];
        low = new int[nodes];
        component = new int[nodes];
        stack = new int[nodes];
        Arrays.fill(order, -1);
        Arrays.fill(component, -1);
    }

    /** Number of the component of each node, from 0. */
    int[] componentOfNode() {
        int[] path = new int[graph.nodes()];
        int[] next = new int[graph.nodes()];
        for (int root = 0; root < graph.nodes(); root++) {
            if (order[root] < 0) {
                search(root, path, next);
            }
        }
        return component;
    }

    private void search(int root, int[] path, int[] next) {
        int depth = 0;
        enter(root, path, next, depth);
        while (depth >= 0) {
            int node = path[depth];
            if (next[depth] < firstOut[node + 1]) {
                int head = outHead[next[depth]++];
                if (order[head] < 0) {
                    depth++;
                    enter(head, path, next, depth);
                } else if (component[head] < 0) {
                    low[node] = Math.min(low[node], order[head]);
                }
            } else {
                if (low[node] == order[node]) {
                    closeComponent(node);
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node, int[] path, int[] next, int depth) {
        path[depth] = node;
        next[depth] = firstOut[node];
        order[node] = visited;
        low[node] = visited;
        visited++;
        stack[stacked++] = node;
    }

    private void closeComponent(int root) {
        int node;
        do {
            node = stack[--stacked];
            component[node] = components;
        } while (node != root);
        components++;
    }
}
