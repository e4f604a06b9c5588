package id.rutedesa.osm.directions;

import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.Optional;

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

    /** Number of other ways out of the node where {@code inKey} ends, roundabouts' own edges not counted. */
    int exits(int inKey, int outKey) {
        int node = graph.head(inKey);
        int count = 0;
        EdgeIterator edges = explorer.setBaseNode(node);
        while (edges.next()) {
            int edge = edges.getEdge();
            count += edge != inKey >> 1
                            && edge != outKey >> 1
                            && graph.rideable(keyFrom(node, edge))
                            && !graph.isRoundabout(edge)
                    ? 1
                    : 0;
        }
        return count;
    }

    private int keyFrom(int node, int edge) {
        return graph.tail(2 * edge) == node ? 2 * edge : 2 * edge + 1;
    }

    /** What to tell between two directed edges, if anything. */
    Optional<Turn> turn(int inKey, int outKey) {
        if ((inKey ^ 1) == outKey) {
            return Optional.of(Turn.U_TURN);
        }
        int node = graph.head(inKey);
        double arriving = heading.arriving(inKey);
        double own = Heading.change(arriving, heading.leaving(outKey));
        boolean choice = false;
        boolean lesserOnly = true;
        double straightest = 180;
        double fork = Double.NaN;
        EdgeIterator edges = explorer.setBaseNode(node);
        while (edges.next()) {
            int edge = edges.getEdge();
            int key = keyFrom(node, edge);
            if (edge == inKey >> 1 || edge == outKey >> 1 || !graph.rideable(key)) {
                continue;
            }
            choice = true;
            lesserOnly &= isLesser(graph.roadClass(edge), graph.roadClass(outKey >> 1));
            double other = Heading.change(arriving, heading.leaving(key));
            straightest = Math.min(straightest, Math.abs(other));
            if (Math.abs(Heading.change(own, other)) < FORK && Math.abs(other) < FORK) {
                fork = other;
            }
        }
        if (!choice) {
            return Optional.empty();
        }
        return choose(own, straightest, fork, isSameRoad(inKey, outKey), lesserOnly, outKey);
    }

    private Optional<Turn> choose(
            double own, double straightest, double fork, boolean sameRoad, boolean lesserOnly, int outKey) {
        Turn turn = Turn.of(own);
        boolean followsTheRoad = sameRoad && lesserOnly;
        if (turn == Turn.CONTINUE) {
            if (!Double.isNaN(fork) && !followsTheRoad) {
                return Optional.of(own < fork ? Turn.SLIGHT_LEFT : Turn.SLIGHT_RIGHT);
            }
            return sameRoad || graph.name(outKey >> 1).isEmpty() ? Optional.empty() : Optional.of(Turn.CONTINUE);
        }
        return followsTheRoad && straightest > Math.abs(own) ? Optional.empty() : Optional.of(turn);
    }

    private static boolean isLesser(RoadClass one, RoadClass than) {
        return one.compareTo(than) > 0; // declared from motorways down
    }

    private boolean isSameRoad(int inKey, int outKey) {
        String before = graph.name(inKey >> 1);
        String after = graph.name(outKey >> 1);
        return before.equals(after)
                && (!after.isEmpty() || graph.roadClass(inKey >> 1) == graph.roadClass(outKey >> 1));
    }
}
