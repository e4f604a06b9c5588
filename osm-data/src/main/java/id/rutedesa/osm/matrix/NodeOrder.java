package id.rutedesa.osm.matrix;

import java.util.Arrays;

/**
 * In which order a graph's nodes are contracted so that few shortcuts arise, whatever the weights: first what has at
 * most two neighbours left, then by nested dissection with geographic cuts ("inertial flow", Schild and Sommer 2015):
 * the nodes of a narrow cut come last, the halves on its sides before them.
 */
final class NodeOrder {
    private static final int LEAF = 24;

    private final int[][] neighbours;
    private final double[] x;
    private final double[] y;
    private final int[] order;
    private int ordered;
    private final boolean[] done;

    private NodeOrder(int[][] neighbours, double[] x, double[] y) {
        this.neighbours = neighbours;
        this.x = x;
        this.y = y;
        order = new int[neighbours.length];
        done = new boolean[neighbours.length];
    }

    /**
     * All nodes, the first to be contracted first.
     *
     * @param neighbours of each node, without itself and without repetition; taken over and changed
     * @param x degrees east of each node
     * @param y degrees north of each node
     */
    static int[] of(int[][] neighbours, double[] x, double[] y) {
        NodeOrder nodeOrder = new NodeOrder(neighbours, x, y);
        nodeOrder.contractSmallDegrees();
        int[] core = new int[neighbours.length - nodeOrder.ordered];
        int size = 0;
        for (int node = 0; node < neighbours.length; node++) {
            if (!nodeOrder.done[node]) {
                core[size++] = node;
            }
        }
        nodeOrder.dissect(core);
        return nodeOrder.order;
    }

    /** Contracts nodes with at most two neighbours, each time connecting these two, until none is left. */
    private void contractSmallDegrees() {
        int[] queue = new int[neighbours.length];
        boolean[] queued = new boolean[neighbours.length];
        int head = 0;
        int tail = 0;
        for (int node = 0; node < neighbours.length; node++) {
            if (neighbours[node].length <= 2) {
                queue[tail++] = node;
                queued[node] = true;
            }
        }
        while (head < tail) {
            int node = queue[head++];
            int[] around = neighbours[node];
            done[node] = true;
            order[ordered++] = node;
            for (int other : around) {
                neighbours[other] = without(neighbours[other], node);
            }
            if (around.length == 2) {
                connect(around[0], around[1]);
                connect(around[1], around[0]);
            }
            for (int other : around) {
                if (neighbours[other].length <= 2 && !queued[other]) {
                    queue[tail++] = other;
                    queued[other] = true;
                }
            }
        }
    }

    private static int[] without(int[] set, int member) {
        int[] rest = new int[set.length - 1];
        int size = 0;
        for (int other : set) {
            if (other != member) {
                rest[size++] = other;
            }
        }
        return rest;
    }

    private void connect(int node, int to) {
        for (int other : neighbours[node]) {
            if (other == to) {
                return;
            }
        }
        neighbours[node] = Arrays.copyOf(neighbours[node], neighbours[node].length + 1);
        neighbours[node][neighbours[node].length - 1] = to;
    }

    /** Works through a stack of parts instead of recursion; a part's cut is ordered after its sides. */
    private void dissect(int[] core) {
        int end = neighbours.length;
        InertialFlow flow = new InertialFlow(neighbours, x, y);
        java.util.ArrayDeque<int[]> parts = new java.util.ArrayDeque<>();
        parts.push(core);
        // Filled from the back: the cut of the whole is last, then the cuts of its sides, and so on.
        while (!parts.isEmpty()) {
            int[] part = parts.pop();
            if (part.length <= LEAF) {
                for (int node : part) {
                    order[--end] = node;
                }
                continue;
            }
            InertialFlow.Cut cut = flow.cut(part);
            for (int node : cut.separator()) {
                order[--end] = node;
            }
            for (int[] side : cut.sides()) {
                if (side.length > 0) {
                    parts.push(side);
                }
            }
        }
        if (end != ordered) {
            throw new IllegalStateException("%d nodes have no place in the order.".formatted(end - ordered));
        }
    }
}
