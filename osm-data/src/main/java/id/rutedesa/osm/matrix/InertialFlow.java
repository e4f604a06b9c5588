package id.rutedesa.osm.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Narrow cuts through parts of a graph: in four compass directions, the quarter of the nodes farthest one way is
 * separated from the quarter farthest the other way by a maximum flow (Dinic 1970, unit capacities); the narrowest cut
 * for its balance wins (Schild and Sommer 2015). Not thread-safe.
 */
final class InertialFlow {
    private static final double SHARE = 0.25;
    private static final int DIRECTIONS = 4;

    private final int[][] neighbours;
    private final double[] x;
    private final double[] y;
    /** Position of a node in the part at hand, or -1. */
    private final int[] local;

    private int[] first = {};
    private int[] head = {};
    /** The same edge seen from its other end. */
    private int[] twin = {};
    /** -1, 0 or 1 along the arc. */
    private byte[] flow = {};

    private int[] level = {};
    private int[] next = {};
    private int[] queue = {};
    private int size;

    /**
     * Nodes that separate, and what they separate.
     *
     * @param separator may be empty where the part was not connected
     * @param sides two or more sets without edges between them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: only its parts are read
    record Cut(int[] separator, List<int[]> sides) {}

    InertialFlow(int[][] neighbours, double[] x, double[] y) {
        this.neighbours = neighbours;
        this.x = x;
        this.y = y;
        local = new int[neighbours.length];
        Arrays.fill(local, -1);
    }

    /** Cuts a part of at least two nodes. */
    Cut cut(int[] part) {
        size = part.length;
        index(part);
        List<int[]> components = components(part);
        Cut result = components.size() > 1 ? new Cut(new int[0], components) : narrowest(part);
        for (int node : part) {
            local[node] = -1;
        }
        return result;
    }

    private void index(int[] part) {
        for (int i = 0; i < size; i++) {
            local[part[i]] = i;
        }
        if (level.length < size) {
            level = new int[size];
            next = new int[size];
            queue = new int[size];
        }
        first = first.length < size + 1 ? new int[size + 1] : first;
        int arcs = 0;
        for (int i = 0; i < size; i++) {
            first[i] = arcs;
            for (int other : neighbours[part[i]]) {
                arcs += local[other] >= 0 ? 1 : 0;
            }
        }
        first[size] = arcs;
        if (head.length < arcs) {
            head = new int[arcs];
            twin = new int[arcs];
            flow = new byte[arcs];
        }
        System.arraycopy(first, 0, next, 0, size);
        for (int i = 0; i < size; i++) {
            for (int other : neighbours[part[i]]) {
                int j = local[other];
                if (j > i) {
                    int arc = next[i]++;
                    int back = next[j]++;
                    head[arc] = j;
                    head[back] = i;
                    twin[arc] = back;
                    twin[back] = arc;
                }
            }
        }
    }

    private List<int[]> components(int[] part) {
        List<int[]> components = new ArrayList<>();
        Arrays.fill(level, 0, size, -1);
        for (int root = 0; root < size; root++) {
            if (level[root] >= 0) {
                continue;
            }
            int tail = 0;
            queue[tail++] = root;
            level[root] = 0;
            for (int at = 0; at < tail; at++) {
                for (int arc = first[queue[at]]; arc < first[queue[at] + 1]; arc++) {
                    if (level[head[arc]] < 0) {
                        level[head[arc]] = 0;
                        queue[tail++] = head[arc];
                    }
                }
            }
            int[] component = new int[tail];
            for (int i = 0; i < tail; i++) {
                component[i] = part[queue[i]];
            }
            components.add(component);
        }
        return components;
    }

    private Cut narrowest(int[] part) {
        byte[] bestSide = new byte[size];
        double bestScore = Double.POSITIVE_INFINITY;
        int mostFlow = Integer.MAX_VALUE;
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            byte[] ends = ends(part, direction);
            int through = maximumFlow(ends, mostFlow);
            if (through < 0) {
                continue;
            }
            int near = 0;
            for (int i = 0; i < size; i++) {
                near += level[i] >= 0 ? 1 : 0;
            }
            double score = (double) through / Math.min(near, size - near);
            if (score < bestScore) {
                bestScore = score;
                // A wider cut can only win by better balance, which is at most half and half.
                mostFlow = (int) Math.ceil(bestScore * size / 2);
                for (int i = 0; i < size; i++) {
                    bestSide[i] = (byte) (level[i] >= 0 ? 1 : 0);
                }
            }
        }
        return split(part, bestSide);
    }

    /** 1 for the quarter at one end, 2 for the quarter at the other, 0 between. */
    private byte[] ends(int[] part, int direction) {
        double dx = direction == 1 ? 0 : 1;
        double dy = direction == 0 ? 0 : direction == 3 ? -1 : 1;
        double[] along = new double[size];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            along[i] = dx * x[part[i]] + dy * y[part[i]];
            low = Math.min(low, along[i]);
            high = Math.max(high, along[i]);
        }
        double scale = high > low ? 1e9 / (high - low) : 0;
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = ((long) ((along[i] - low) * scale) << 32) | i;
        }
        Arrays.sort(sorted);
        byte[] ends = new byte[size];
        int quarter = Math.max(1, (int) (size * SHARE));
        for (int i = 0; i < quarter; i++) {
            ends[(int) sorted[i]] = 1;
            ends[(int) sorted[size - 1 - i]] = 2;
        }
        return ends;
    }

    /**
     * The flow from one end to the other, or -1 once it exceeds the most that is wanted. Afterwards {@code level} is
     * not negative exactly on the first side of a smallest cut.
     */
    private int maximumFlow(byte[] ends, int most) {
        Arrays.fill(flow, 0, first[size], (byte) 0);
        int total = 0;
        while (layers(ends)) {
            System.arraycopy(first, 0, next, 0, size);
            for (int i = 0; i < size; i++) {
                if (ends[i] == 1) {
                    while (augment(i, ends)) {
                        total++;
                        if (total > most) {
                            return -1;
                        }
                    }
                }
            }
        }
        return total;
    }

    private boolean layers(byte[] ends) {
        Arrays.fill(level, 0, size, -1);
        int tail = 0;
        for (int i = 0; i < size; i++) {
            if (ends[i] == 1) {
                level[i] = 0;
                queue[tail++] = i;
            }
        }
        boolean reached = false;
        for (int at = 0; at < tail; at++) {
            int node = queue[at];
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                if (flow[arc] < 1 && level[head[arc]] < 0) {
                    level[head[arc]] = level[node] + 1;
                    reached |= ends[head[arc]] == 2;
                    queue[tail++] = head[arc];
                }
            }
        }
        return reached;
    }

    /** Sends one unit along a way of rising levels, without recursion; false where there is none left. */
    private boolean augment(int start, byte[] ends) {
        int depth = 0;
        int node = start;
        while (ends[node] != 2) {
            boolean advanced = false;
            while (next[node] < first[node + 1]) {
                int arc = next[node];
                if (flow[arc] < 1 && level[head[arc]] == level[node] + 1) {
                    queue[depth++] = arc;
                    node = head[arc];
                    advanced = true;
                    break;
                }
                next[node]++;
            }
            if (!advanced) {
                if (depth == 0) {
                    return false;
                }
                int back = queue[--depth];
                node = head[twin[back]];
                next[node]++;
            }
        }
        for (int i = 0; i < depth; i++) {
            flow[queue[i]]++;
            flow[twin[queue[i]]]--;
        }
        return true;
    }

    /** The end nodes of the cut's edges on the side where they are fewer become the separator. */
    private Cut split(int[] part, byte[] side) {
        int[] borders = new int[2];
        boolean[] border = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int arc = first[i]; arc < first[i + 1] && !border[i]; arc++) {
                border[i] = side[head[arc]] != side[i];
            }
            borders[side[i]] += border[i] ? 1 : 0;
        }
        int chosen = borders[0] < borders[1] ? 0 : 1;
        int[] separator = new int[borders[chosen]];
        int[][] sides = new int[2][size];
        int[] filled = new int[2];
        int separated = 0;
        for (int i = 0; i < size; i++) {
            if (border[i] && side[i] == chosen) {
                separator[separated++] = part[i];
            } else {
                sides[side[i]][filled[side[i]]++] = part[i];
            }
        }
        return new Cut(separator, List.of(Arrays.copyOf(sides[0], filled[0]), Arrays.copyOf(sides[1], filled[1])));
    }
}
