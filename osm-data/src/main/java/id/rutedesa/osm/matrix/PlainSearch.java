package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.ClosedStretches;
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
 * Dijkstra's search over directed edges with turn restrictions and no preparation: slow and plainly right. It answers
 * while the hierarchy for new closures is being made, and is the measure for the hierarchy in tests. One instance
 * answers from one place; not thread-safe.
 */
final class PlainSearch {
    private static final long FAR = Long.MAX_VALUE;
    private static final int NO_NODE = -1;
    /** A place this near an edge's end stands on the junction. */
    private static final double AT_END_M = 0.05;

    private final RoadGraph graph;
    private final RideCosts costs;
    private final ClosedStretches closed;
    private final RideMeter meter;
    private final Snap from;
    private final long[] weightAtEnd;
    private final int[] previous;
    private final int[][] outKeys;
    private final int startNode;

    PlainSearch(RideCosts costs, ClosedStretches closed, int[][] outKeys, Snap from) {
        this.costs = costs;
        this.closed = closed;
        this.graph = costs.graph();
        this.outKeys = outKeys;
        this.from = from;
        meter = costs.newMeter();
        weightAtEnd = new long[2 * graph.edges()];
        previous = new int[2 * graph.edges()];
        Arrays.fill(weightAtEnd, FAR);
        Arrays.fill(previous, -1);
        startNode = junction(from);
        run();
    }

    /** The junction that a place stands on, or {@link #NO_NODE}: from there every road may be taken. */
    private int junction(Snap place) {
        if (place.alongM() < AT_END_M) {
            return graph.tail(2 * place.edge());
        }
        return place.alongM() > graph.lengthM(place.edge()) - AT_END_M ? graph.head(2 * place.edge()) : NO_NODE;
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
        for (int key : startNode == NO_NODE ? new int[0] : outKeys[startNode]) {
            if (closed.blocks(key >> 1)) {
                continue;
            }
            weightAtEnd[key] = costs.of(key, RideCosts.WEIGHT);
            queue.add(new Reached(weightAtEnd[key], key));
        }
        for (int key = 2 * from.edge(); startNode == NO_NODE && key <= 2 * from.edge() + 1; key++) {
            double end = (key & 1) == 0 ? graph.lengthM(from.edge()) : 0;
            if (graph.rideable(key) && !closed.blocks(from.edge(), from.alongM(), end)) {
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
                if (weight < weightAtEnd[out]
                        && !closed.blocks(out >> 1)
                        && graph.turnAllowed(reached.key >> 1, node, out >> 1)) {
                    weightAtEnd[out] = weight;
                    previous[out] = reached.key;
                    queue.add(new Reached(weight, out));
                }
            }
        }
    }

    /** The steps of the lightest way to a place, or empty where there is none. */
    Optional<List<LegGeometry.Step>> stepsTo(Snap to) {
        int endNode = junction(to);
        return endNode == NO_NODE ? stepsAlong(to) : stepsToNode(endNode);
    }

    private Optional<List<LegGeometry.Step>> stepsToNode(int node) {
        if (node == startNode) {
            return Optional.of(List.of());
        }
        int last = -1;
        for (int in = 0; in < weightAtEnd.length; in++) {
            if (graph.head(in) == node && weightAtEnd[in] != FAR && (last < 0 || weightAtEnd[in] < weightAtEnd[last])) {
                last = in;
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(walkBack(last, new ArrayList<>()));
    }

    private Optional<List<LegGeometry.Step>> stepsAlong(Snap to) {
        long best = FAR;
        int bestLast = -1;
        boolean direct = false;
        int ahead = 2 * to.edge() + (to.alongM() >= from.alongM() ? 0 : 1);
        boolean open = graph.rideable(ahead) && !closed.blocks(to.edge(), from.alongM(), to.alongM());
        if (from.edge() == to.edge() && (open || from.alongM() == to.alongM())) {
            best = costs.part(meter, from.edge(), from.alongM(), to.alongM())[RideCosts.WEIGHT];
            direct = true;
        }
        double bestEnd = from.alongM();
        for (int key = 2 * to.edge(); key <= 2 * to.edge() + 1; key++) {
            double start = (key & 1) == 0 ? 0 : graph.lengthM(to.edge());
            if (!graph.rideable(key) || closed.blocks(to.edge(), start, to.alongM())) {
                continue;
            }
            int last = costs.part(meter, to.edge(), start, to.alongM())[RideCosts.WEIGHT];
            int node = graph.tail(key);
            if (node == startNode && last < best) {
                best = last;
                bestLast = -1;
                bestEnd = start;
                direct = true;
            }
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
            return Optional.of(List.of(new LegGeometry.Step(to.edge(), bestEnd, to.alongM())));
        }
        if (bestLast < 0) {
            return Optional.empty();
        }
        List<LegGeometry.Step> backwards = new ArrayList<>();
        backwards.add(new LegGeometry.Step(to.edge(), bestEnd, to.alongM()));
        return Optional.of(walkBack(bestLast, backwards));
    }

    /** Adds the whole edges before the given last steps, and turns all into riding order. */
    private List<LegGeometry.Step> walkBack(int lastKey, List<LegGeometry.Step> steps) {
        for (int key = lastKey; key >= 0; key = previous[key]) {
            double length = graph.lengthM(key >> 1);
            double begin = previous[key] < 0 && startNode == NO_NODE ? from.alongM() : (key & 1) == 0 ? 0 : length;
            steps.add(new LegGeometry.Step(key >> 1, begin, (key & 1) == 0 ? length : 0));
        }
        Collections.reverse(steps);
        return steps;
    }
}
