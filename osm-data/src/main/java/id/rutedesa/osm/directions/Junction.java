package id.rutedesa.osm.directions;

import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides whether a rider needs to be told something between two edges of the way. Not thread-safe. */
final class Junction {
    /** Two ways that part by less than this are a fork. */
    private static final double FORK = 45;

    private final RoadGraph graph;
    private final Heading heading;
    private final EdgeExplorer explorer;

    Junction(RoadGraph graph) {
        this.graph = graph;
        heading = new Heading(graph);
        explorer = graph.baseGraph().createEdgeExplorer();
    }

    /**
     * Number of exits that a rider on a roundabout passes where {@code inKey} ends, before taking {@code outKey}. Of several
     * exits at one point those come first that part more from the circle.
     */
    int exitsPassed(int inKey, int outKey) {
        Set<Integer> others = others(inKey, outKey);
        IntStream exits = others.stream().mapToInt(key -> key).filter(key -> !graph.isRoundabout(key >> 1));
        if (graph.isRoundabout(outKey >> 1)) {
            return (int) exits.count();
        }
        OptionalInt circle = others.stream()
                .mapToInt(key -> key)
                .filter(key -> graph.isRoundabout(key >> 1))
                .findFirst();
        return circle.isEmpty()
                ? 0
                : (int) exits.filter(key -> parting(key, circle.getAsInt()) > parting(outKey, circle.getAsInt()))
                        .count();
    }

    private double parting(int key, int otherKey) {
        return Math.abs(Heading.change(heading.leaving(key), heading.leaving(otherKey)));
    }

    /** Directed edges that could be ridden instead of {@code outKey}, without turning round. */
    private Set<Integer> others(int inKey, int outKey) {
        int node = graph.head(inKey);
        Set<Integer> keys = new LinkedHashSet<>();
        EdgeIterator edges = explorer.setBaseNode(node);
        while (edges.next()) {
            int forward = 2 * edges.getEdge();
            for (int key = forward; key <= forward + 1; key++) { // a loop leaves its node both ways
                if (graph.tail(key) == node && graph.rideable(key) && key >> 1 != inKey >> 1 && key != outKey) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** What to tell between two directed edges, if anything. */
    Optional<Turn> turn(int inKey, int outKey) {
        if ((inKey ^ 1) == outKey) {
            return Optional.of(Turn.U_TURN);
        }
        Set<Integer> others = others(inKey, outKey);
        return others.isEmpty() ? Optional.empty() : new Choice(inKey, outKey, others).told();
    }

    /** Whether a rider would call both the same road: by name, or nameless and of one class. */
    boolean isSameRoad(int inKey, int outKey) {
        String before = graph.name(inKey >> 1);
        String after = graph.name(outKey >> 1);
        return before.equals(after)
                && (!after.isEmpty() || graph.roadClass(inKey >> 1) == graph.roadClass(outKey >> 1));
    }

    /** The way taken at a node against the others; angles in degrees, to the right where positive. */
    private final class Choice {
        private final int outKey;
        private final double own;
        private final boolean sameRoad;
        /** The road ridden so far goes on elsewhere. */
        private boolean leavesTheRoad;

        private boolean lesserOnly = true;
        private double straightest = 180;
        private boolean forkLeft;
        private boolean forkRight;

        Choice(int inKey, int outKey, Set<Integer> others) {
            this.outKey = outKey;
            double arriving = heading.arriving(inKey);
            own = Heading.change(arriving, heading.leaving(outKey));
            sameRoad = isSameRoad(inKey, outKey);
            for (int key : others) {
                double other = Heading.change(arriving, heading.leaving(key));
                straightest = Math.min(straightest, Math.abs(other));
                lesserOnly &= isLesser(graph.roadClass(key >> 1), graph.roadClass(outKey >> 1));
                leavesTheRoad |= !sameRoad && isSameRoad(inKey, key);
                if (Math.abs(other - own) < FORK && Math.abs(other) < FORK) {
                    forkLeft |= other < own;
                    forkRight |= other >= own;
                }
            }
        }

        Optional<Turn> told() {
            Turn turn = Turn.of(own);
            boolean followsTheRoad = sameRoad && lesserOnly;
            if (turn == Turn.CONTINUE) {
                return followsTheRoad ? Optional.empty() : straightOn();
            }
            if (followsTheRoad && straightest > Math.abs(own)) {
                return Optional.empty();
            }
            // Nobody takes a bend for a way that leads back, such as the other carriageway of the same road.
            boolean noDoubt = turn.isSlight() && Turn.of(straightest).isSharp() && !leavesTheRoad;
            return noDoubt ? Optional.empty() : Optional.of(turn);
        }

        private Optional<Turn> straightOn() {
            if (forkLeft != forkRight) {
                return Optional.of(forkLeft ? Turn.SLIGHT_RIGHT : Turn.SLIGHT_LEFT);
            }
            boolean newName = !sameRoad && !graph.name(outKey >> 1).isEmpty();
            return forkLeft || leavesTheRoad || newName ? Optional.of(Turn.CONTINUE) : Optional.empty();
        }
    }

    private static boolean isLesser(RoadClass one, RoadClass than) {
        return one.compareTo(than) > 0; // declared from motorways down
    }
}
