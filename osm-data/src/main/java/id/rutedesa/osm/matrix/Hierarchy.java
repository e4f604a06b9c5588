package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.RideCosts;
import java.util.Arrays;

/**
 * A contraction with the weights of one bike, season and set of closures: built from the shape in a fraction of the
 * time that finding the shape took. Arcs that are never on a lightest way are left out ("perfect customisation", Dibbelt,
 * Strasser, Wagner 2016); each arc that is kept carries the sums of metres, seconds and joules, so that nothing needs
 * to be unpacked. Immutable; safe for many threads.
 */
final class Hierarchy {
    /** No way; two of them can be added. */
    static final int FAR = 1_000_000_000;

    final HierarchyShape shape;
    final RideCosts costs;
    final ClosedStretches closed;
    final ArcSet up;
    final ArcSet down;

    private Hierarchy(HierarchyShape shape, RideCosts costs, ClosedStretches closed, ArcSet up, ArcSet down) {
        this.shape = shape;
        this.costs = costs;
        this.closed = closed;
        this.up = up;
        this.down = down;
    }

    static Hierarchy of(HierarchyShape shape, RideCosts costs, ClosedStretches closed) {
        Customisation work = new Customisation(shape, costs, closed);
        work.originalArcs();
        work.lowerTriangles();
        work.upperTriangles();
        ArcSet up = work.kept(work.up);
        ArcSet down = work.kept(work.down);
        work.carry(up, down);
        return new Hierarchy(shape, costs, closed, up, down);
    }

    /** Weights of all arcs of a shape in one direction, and of which two arcs each consists. */
    private static final class Direction {
        final int[] weight;
        final int[] exact;
        /** Chordal arc of the first part (in the down direction), or -1. */
        final int[] left;
        /** Chordal arc of the second part (in the up direction), or the key. */
        final int[] right;

        int[] position = {};

        Direction(int arcs) {
            weight = new int[arcs];
            left = new int[arcs];
            right = new int[arcs];
            exact = new int[arcs];
            Arrays.fill(weight, FAR);
            Arrays.fill(left, -1);
            Arrays.fill(right, -1);
        }

        void lower(int arc, int newWeight, int newLeft, int newRight) {
            if (newWeight < weight[arc]) {
                weight[arc] = newWeight;
                left[arc] = newLeft;
                right[arc] = newRight;
            }
        }
    }

    private static final class Customisation {
        private final HierarchyShape shape;
        private final RideCosts costs;
        private final ClosedStretches closed;
        final Direction up;
        final Direction down;
        private final int[] arcTo;
        private final int[] arcOwner;

        Customisation(HierarchyShape shape, RideCosts costs, ClosedStretches closed) {
            this.shape = shape;
            this.costs = costs;
            this.closed = closed;
            up = new Direction(shape.head.length);
            down = new Direction(shape.head.length);
            arcTo = new int[shape.ranks()];
            arcOwner = new int[shape.ranks()];
            Arrays.fill(arcOwner, -1);
        }

        void originalArcs() {
            StateGraph states = shape.states;
            for (int arc = 0; arc < states.arcs; arc++) {
                int key = states.key[arc];
                if (closed.blocks(key >> 1)) {
                    continue;
                }
                int tail = shape.rankOfState[states.tail[arc]];
                int head = shape.rankOfState[states.head[arc]];
                Direction direction = tail < head ? up : down;
                direction.lower(
                        shape.arc(Math.min(tail, head), Math.max(tail, head)),
                        costs.of(key, RideCosts.WEIGHT),
                        -1,
                        key);
            }
        }

        private void mark(int rank) {
            for (int arc = shape.first[rank]; arc < shape.first[rank + 1]; arc++) {
                arcTo[shape.head[arc]] = arc;
                arcOwner[shape.head[arc]] = rank;
            }
        }

        /** Ways over a lower rank: after this every arc is the lightest way that stays below its lower end. */
        void lowerTriangles() {
            for (int low = 0; low < shape.ranks(); low++) {
                mark(low);
                for (int a = shape.first[low]; a < shape.first[low + 1]; a++) {
                    if (up.weight[a] == FAR && down.weight[a] == FAR) {
                        continue;
                    }
                    int middle = shape.head[a];
                    for (int arc = shape.first[middle]; arc < shape.first[middle + 1]; arc++) {
                        if (arcOwner[shape.head[arc]] == low) {
                            int b = arcTo[shape.head[arc]];
                            up.lower(arc, down.weight[a] + up.weight[b], a, b);
                            down.lower(arc, down.weight[b] + up.weight[a], b, a);
                        }
                    }
                }
            }
        }

        /** Ways over a higher rank: finds how light each arc's ends really are apart, from the top down. */
        void upperTriangles() {
            System.arraycopy(up.weight, 0, up.exact, 0, up.exact.length);
            System.arraycopy(down.weight, 0, down.exact, 0, down.exact.length);
            Arrays.fill(arcOwner, -1);
            for (int low = shape.ranks() - 1; low >= 0; low--) {
                mark(low);
                for (int a = shape.first[low]; a < shape.first[low + 1]; a++) {
                    int middle = shape.head[a];
                    for (int arc = shape.first[middle]; arc < shape.first[middle + 1]; arc++) {
                        if (arcOwner[shape.head[arc]] == low) {
                            relax(a, arcTo[shape.head[arc]], arc);
                        }
                    }
                }
            }
        }

        /** Arcs a and b lead from one rank to two higher ones that are joined by {@code between}, a's being lower. */
        private void relax(int a, int b, int between) {
            up.exact[a] = Math.min(up.exact[a], up.weight[b] + down.exact[between]);
            up.exact[b] = Math.min(up.exact[b], up.weight[a] + up.exact[between]);
            down.exact[a] = Math.min(down.exact[a], down.weight[b] + up.exact[between]);
            down.exact[b] = Math.min(down.exact[b], down.weight[a] + down.exact[between]);
        }

        ArcSet kept(Direction direction) {
            int[] first = new int[shape.first.length];
            int[] position = new int[shape.head.length];
            int size = 0;
            for (int rank = 0; rank < shape.ranks(); rank++) {
                first[rank] = size;
                for (int arc = shape.first[rank]; arc < shape.first[rank + 1]; arc++) {
                    boolean keep = direction.weight[arc] < FAR && direction.weight[arc] <= direction.exact[arc];
                    position[arc] = keep ? size++ : -1;
                }
            }
            first[shape.ranks()] = size;
            direction.position = position;
            ArcSet set = new ArcSet(first, size);
            for (int arc = 0; arc < position.length; arc++) {
                if (position[arc] >= 0) {
                    set.head[position[arc]] = shape.head[arc];
                    set.weight[position[arc]] = direction.weight[arc];
                }
            }
            return set;
        }

        /** Adds up metres, seconds and joules bottom-up. */
        void carry(ArcSet upSet, ArcSet downSet) {
            for (int arc = 0; arc < shape.head.length; arc++) {
                carry(up, arc, upSet, upSet, downSet);
                carry(down, arc, downSet, upSet, downSet);
            }
        }

        private void carry(Direction direction, int arc, ArcSet into, ArcSet upSet, ArcSet downSet) {
            int at = direction.position[arc];
            if (at < 0) {
                return;
            }
            boolean original = direction.left[arc] < 0;
            into.left[at] = original ? -1 : down.position[direction.left[arc]];
            into.right[at] = original ? direction.right[arc] : up.position[direction.right[arc]];
            for (int metric = 0; metric < RideCosts.METRICS; metric++) {
                into.metrics[at * RideCosts.METRICS + metric] = original
                        ? costs.of(direction.right[arc], metric)
                        : downSet.metrics[into.left[at] * RideCosts.METRICS + metric]
                                + upSet.metrics[into.right[at] * RideCosts.METRICS + metric];
            }
        }
    }
}
