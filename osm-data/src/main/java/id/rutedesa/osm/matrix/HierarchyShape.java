package id.rutedesa.osm.matrix;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Which shortcuts a contraction of the state graph needs whatever the weights are (customisable contraction hierarchy,
 * Dibbelt, Strasser, Wagner 2016). States are known by their rank, 0 contracted first; every arc leads from a lower to a
 * higher rank and stands for both directions. Immutable; safe for many threads.
 */
final class HierarchyShape {
    private static final int MAGIC = 0x52444f31;

    final StateGraph states;
    final int[] rankOfState;
    /** Arcs of rank r: {@code head[first[r]..first[r + 1])}, ascending. */
    final int[] first;

    final int[] head;
    /** The lowest higher neighbour of a rank, or -1: all that can be reached upwards lies on the way along parents. */
    final int[] parent;

    private HierarchyShape(StateGraph states, int[] rankOfState) {
        this.states = states;
        this.rankOfState = rankOfState;
        int n = states.states();
        first = new int[n + 1];
        parent = new int[n];
        head = contract(n);
    }

    /** Finds an order for the states and contracts them in it. */
    static HierarchyShape of(StateGraph states) {
        int n = states.states();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int state = 0; state < n; state++) {
            x[state] = states.graph().nodeLon(states.nodeOf(state));
            y[state] = states.graph().nodeLat(states.nodeOf(state));
        }
        int[] order = NodeOrder.of(neighbours(states), x, y);
        int[] rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[order[r]] = r;
        }
        return new HierarchyShape(states, rank);
    }

    /** Reads the order that {@link #write} has kept; {@code states} must be of the same graph. */
    static HierarchyShape read(StateGraph states, Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != states.states()) {
                throw new IOException("The order of the region's hierarchy is not readable: build it again.");
            }
            int[] rank = new int[states.states()];
            for (int state = 0; state < rank.length; state++) {
                rank[state] = in.readInt();
            }
            return new HierarchyShape(states, rank);
        }
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(rankOfState.length);
            for (int rank : rankOfState) {
                out.writeInt(rank);
            }
        }
    }

    int ranks() {
        return parent.length;
    }

    /** The arc between two ranks that are neighbours; the first is the lower one. */
    int arc(int low, int high) {
        return Arrays.binarySearch(head, first[low], first[low + 1], high);
    }

    private static int[][] neighbours(StateGraph states) {
        int n = states.states();
        int[] count = new int[n];
        for (int arc = 0; arc < states.arcs; arc++) {
            count[states.tail[arc]]++;
            count[states.head[arc]]++;
        }
        int[][] lists = new int[n][];
        for (int state = 0; state < n; state++) {
            lists[state] = new int[count[state]];
        }
        for (int arc = 0; arc < states.arcs; arc++) {
            int tail = states.tail[arc];
            int head = states.head[arc];
            lists[tail][--count[tail]] = head;
            lists[head][--count[head]] = tail;
        }
        for (int state = 0; state < n; state++) {
            lists[state] = Arrays.stream(lists[state]).sorted().distinct().toArray();
        }
        return lists;
    }

    /** Fills {@code first} and {@code parent}; answers the heads. */
    private int[] contract(int n) {
        int[][] original = higherNeighbours(n);
        int[] heads = new int[Math.max(16, 3 * n)];
        int size = 0;
        int[] firstChild = new int[n];
        int[] sibling = new int[n];
        int[] seen = new int[n];
        Arrays.fill(firstChild, -1);
        Arrays.fill(seen, -1);
        for (int rank = 0; rank < n; rank++) {
            first[rank] = size;
            heads = room(heads, size, original[rank].length);
            for (int high : original[rank]) {
                if (seen[high] != rank) {
                    seen[high] = rank;
                    heads[size++] = high;
                }
            }
            for (int child = firstChild[rank]; child >= 0; child = sibling[child]) {
                heads = room(heads, size, first[child + 1] - first[child]);
                for (int arc = first[child] + 1; arc < first[child + 1]; arc++) {
                    if (seen[heads[arc]] != rank) {
                        seen[heads[arc]] = rank;
                        heads[size++] = heads[arc];
                    }
                }
            }
            Arrays.sort(heads, first[rank], size);
            first[rank + 1] = size;
            parent[rank] = size > first[rank] ? heads[first[rank]] : -1;
            if (parent[rank] >= 0) {
                sibling[rank] = firstChild[parent[rank]];
                firstChild[parent[rank]] = rank;
            }
        }
        return Arrays.copyOf(heads, size);
    }

    private static int[] room(int[] array, int size, int more) {
        return size + more <= array.length ? array : Arrays.copyOf(array, Math.max(size + more, array.length * 2));
    }

    private int[][] higherNeighbours(int n) {
        int[] count = new int[n];
        for (int arc = 0; arc < states.arcs; arc++) {
            count[Math.min(rankOfState[states.tail[arc]], rankOfState[states.head[arc]])]++;
        }
        int[][] lists = new int[n][];
        for (int rank = 0; rank < n; rank++) {
            lists[rank] = new int[count[rank]];
        }
        for (int arc = 0; arc < states.arcs; arc++) {
            int tail = rankOfState[states.tail[arc]];
            int head = rankOfState[states.head[arc]];
            int low = Math.min(tail, head);
            lists[low][--count[low]] = Math.max(tail, head);
        }
        return lists;
    }
}
