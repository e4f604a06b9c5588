package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Dijkstra's search over directed edges with turn restrictions and no preparation: slow and plainly right. The
 * measure for the hierarchy in tests. One instance answers from one place; not thread-safe.
 */
final class PlainSearch {
    private static final long FAR = Long.MAX_VALUE;

    private final RoadGraph graph;
    private final RideCosts costs;
    private final RideMeter meter;
    private final Snap from;
    private final long[] weightAtEnd;
    private final int[] previous;
    private final int[][] outKeys;

    PlainSearch(RideCosts costs, int[][] outKeys, Snap from) {
        this.costs = costs;
        this.graph = costs.graph();
        this.outKeys = outKeys;
        this.from = from;
        meter = costs.newMeter();
        weightAtEnd = new long[2 * graph.edges()];
        previous = new int[2 * graph.edges()];
        Arrays.fill(weightAtEnd, FAR);
        Arrays.fill(previous, -1);
        run();
    }

    /** Rideable directed edges by the node where they start. */
    static int[][] outKeys(RoadGraph graph) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            lists.add(new ArrayList<>());
        }
        for (int key = 0; key < 2 * graph.edges(); key++) {
            if (graph.rideable(key)) {
                lists.get(graph.tail(key)).add(key);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private record Reached(long weight, int key) {}

    private void run() {
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Long.compare(a.weight, b.weight));
        for (int key = 2 * from.edge(); key <= 2 * from.edge() + 1; key++) {
            if (graph.rideable(key)) {
                double end = (key & 1) == 0 ? graph.lengthM(from.edge()) : 0;
                weightAtEnd[key] = costs.part(meter, from.edge(), from.alongM(), end)[RideCosts.WEIGHT];
                queue.add(new Reached(weightAtEnd[key], key));
            }
        }
        while (!queue.isEmpty()) {
            Reached reached = queue.poll();
            if (reached.weight > weightAtEnd[reached.key]) {
                continue;
            }
            int node = graph.head(reached.key);
            for (int out : outKeys[node]) {
                long weight = reached.weight + costs.of(out, RideCosts.WEIGHT);
                if (weight < weightAtEnd[out] && graph.turnAllowed(reached.key >> 1, node, out >> 1)) {
                    weightAtEnd[out] = weight;
                    previous[out] = reached.key;
                    queue.add(new Reached(weight, out));
                }
            }
        }
    }

    /** The steps of the lightest way to a place, or empty where there is none. */
    Optional<List<LegGeometry.Step>> stepsTo(Snap to) {
        long best = FAR;
        int bestLast = -1;
        boolean direct = false;
        int ahead = 2 * to.edge() + (to.alongM() >= from.alongM() ? 0 : 1);
        if (from.edge() == to.edge() && (graph.rideable(ahead) || from.alongM() == to.alongM())) {
            best = costs.part(meter, from.edge(), from.alongM(), to.alongM())[RideCosts.WEIGHT];
            direct = true;
        }
        double bestEnd = 0;
        for (int key = 2 * to.edge(); key <= 2 * to.edge() + 1; key++) {
            if (!graph.rideable(key)) {
                continue;
            }
            double start = (key & 1) == 0 ? 0 : graph.lengthM(to.edge());
            int last = costs.part(meter, to.edge(), start, to.alongM())[RideCosts.WEIGHT];
            int node = graph.tail(key);
            for (int in = 0; in < weightAtEnd.length; in++) {
                if (weightAtEnd[in] != FAR
                        && graph.head(in) == node
                        && graph.turnAllowed(in >> 1, node, to.edge())
                        && weightAtEnd[in] + last < best) {
                    best = weightAtEnd[in] + last;
                    bestLast = in;
                    bestEnd = start;
                    direct = false;
                }
            }
        }
        if (direct) {
            return Optional.of(List.of(new LegGeometry.Step(from.edge(), from.alongM(), to.alongM())));
        }
        return bestLast < 0 ? Optional.empty() : Optional.of(walkBack(bestLast, to, bestEnd));
    }

    private List<LegGeometry.Step> walkBack(int lastKey, Snap to, double start) {
        List<LegGeometry.Step> steps = new ArrayList<>();
        steps.add(new LegGeometry.Step(to.edge(), start, to.alongM()));
        for (int key = lastKey; key >= 0; key = previous[key]) {
            double length = graph.lengthM(key >> 1);
            double begin = previous[key] < 0 ? from.alongM() : (key & 1) == 0 ? 0 : length;
            steps.add(new LegGeometry.Step(key >> 1, begin, (key & 1) == 0 ? length : 0));
        }
        Collections.reverse(steps);
        return steps;
    }
}
