package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RideCosts;

/**
 * The arcs of a hierarchy in one direction that are on some lightest way: by lower rank, with weight and the carried sums
 * of {@link RideCosts}' numbers. Either all lead up (lower to higher rank) or all lead down. Immutable once filled.
 */
final class ArcSet {
    /** Arcs of lower rank r: positions {@code first[r]} to {@code first[r + 1]}. */
    final int[] first;
    /** The higher rank. */
    final int[] head;

    final int[] weight;
    /** {@link RideCosts#METRICS} numbers per position. */
    final int[] metrics;
    /** The position in the down set of a shortcut's first part, or -1 for an original edge. */
    final int[] left;
    /** The position in the up set of a shortcut's second part; the directed edge's key for an original edge. */
    final int[] right;

    ArcSet(int[] first, int arcs) {
        this.first = first;
        head = new int[arcs];
        weight = new int[arcs];
        metrics = new int[arcs * RideCosts.METRICS];
        left = new int[arcs];
        right = new int[arcs];
    }
}
