package id.rutedesa.osm.matrix;

import id.rutedesa.osm.graph.RideCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The part of a hierarchy that lies above some targets, from the top down: one sweep over it gives the ways from one
 * place to all targets (restricted PHAST, Delling, Goldberg, Werneck 2011). Works against the direction of travel as
 * well: then it gives the ways from all targets to one place. Immutable; safe for many threads.
 */
final class TargetSweep {
    /** The way up from the one place; the way down to the targets. */
    final ArcSet climb;

    final ArcSet descend;
    final HierarchyShape shape;

    /** Ranks of the part, from the top down; all arrays below are by position in it. */
    final int[] rank;

    final int[] first;
    /** Position of the arc's upper end. */
    final int[] upper;

    final int[] weight;
    /** Position in {@link #descend}. */
    final int[] arc;

    /** Seeds of target t: {@code firstSeed[t]} to {@code firstSeed[t + 1]}, by position, weight and numbers. */
    final int[] firstSeed;

    final int[] seedAt;
    final int[] seedWeight;
    final int[] seedMetrics;

    private TargetSweep(HierarchyShape shape, ArcSet climb, ArcSet descend, List<List<PlaceSeeds.Seed>> targets) {
        this.shape = shape;
        this.climb = climb;
        this.descend = descend;
        int seeds = targets.stream().mapToInt(List::size).sum();
        firstSeed = new int[targets.size() + 1];
        seedAt = new int[seeds];
        seedWeight = new int[seeds];
        seedMetrics = new int[seeds * RideCosts.METRICS];
        BitSet above = new BitSet(shape.ranks());
        int seed = 0;
        for (int target = 0; target < targets.size(); target++) {
            for (PlaceSeeds.Seed next : targets.get(target)) {
                seedWeight[seed] = next.metrics()[RideCosts.WEIGHT];
                System.arraycopy(next.metrics(), 0, seedMetrics, seed * RideCosts.METRICS, RideCosts.METRICS);
                seedAt[seed++] = shape.rankOfState[next.state()];
                for (int r = shape.rankOfState[next.state()]; r >= 0 && !above.get(r); r = shape.parent[r]) {
                    above.set(r);
                }
            }
            firstSeed[target + 1] = seed;
        }
        int size = above.cardinality();
        rank = new int[size];
        int position = size;
        for (int r = above.nextSetBit(0); r >= 0; r = above.nextSetBit(r + 1)) {
            rank[--position] = r;
        }
        for (int s = 0; s < seeds; s++) {
            seedAt[s] = positionOf(seedAt[s]);
        }
        int arcs = 0;
        for (int r : rank) {
            arcs += descend.first[r + 1] - descend.first[r];
        }
        first = new int[size + 1];
        upper = new int[arcs];
        weight = new int[arcs];
        arc = new int[arcs];
        fillArcs();
    }

    /** From one place to the targets. */
    static TargetSweep to(Hierarchy hierarchy, List<PlaceSeeds> targets) {
        return new TargetSweep(
                hierarchy.shape,
                hierarchy.up,
                hierarchy.down,
                targets.stream().map(PlaceSeeds::in).toList());
    }

    /** From the targets to one place. */
    static TargetSweep from(Hierarchy hierarchy, List<PlaceSeeds> targets) {
        return new TargetSweep(
                hierarchy.shape,
                hierarchy.down,
                hierarchy.up,
                targets.stream().map(PlaceSeeds::out).toList());
    }

    private void fillArcs() {
        int[] positionOfRank = new int[0];
        if (rank.length > 0) {
            positionOfRank = new int[rank[0] + 1];
        }
        int size = 0;
        for (int i = 0; i < rank.length; i++) {
            positionOfRank[rank[i]] = i;
            first[i] = size;
            for (int at = descend.first[rank[i]]; at < descend.first[rank[i] + 1]; at++) {
                upper[size] = positionOfRank[descend.head[at]];
                weight[size] = descend.weight[at];
                arc[size++] = at;
            }
        }
        first[rank.length] = size;
    }

    private int positionOf(int wanted) {
        int low = 0;
        int high = rank.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rank[middle] > wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int targets() {
        return firstSeed.length - 1;
    }

    /** Searches from one place at a time. Scratch of one thread; not thread-safe. */
    final class Search {
        private static final int M = RideCosts.METRICS;

        private final int[] climbed = new int[shape.ranks()];
        private final int[] climbedBy = new int[shape.ranks()];
        private final int[] climbedFrom = new int[shape.ranks()];
        private int[] chain = new int[256];
        private int chainLength;
        private int[] climbedMetrics = new int[256 * M];
        private final int[] chainSlot = new int[shape.ranks()];

        private final int[] distance = new int[rank.length];
        private final int[] by = new int[rank.length];
        private final int[] metrics = new int[rank.length * M];
        private final int[] metricsOf = new int[rank.length];
        private int run;
        private int[] stack = new int[64];
        private List<PlaceSeeds.Seed> seeds = List.of();

        Search() {
            Arrays.fill(climbed, Hierarchy.FAR);
        }

        /** Finds the ways from a place that leaves (or, against travel, arrives) by these seeds. */
        void run(List<PlaceSeeds.Seed> from) {
            forget();
            run++;
            seeds = from;
            for (int s = 0; s < from.size(); s++) {
                int r = shape.rankOfState[from.get(s).state()];
                int w = from.get(s).metrics()[RideCosts.WEIGHT];
                addChain(r);
                if (w < climbed[r]) {
                    climbed[r] = w;
                    climbedBy[r] = -1 - s;
                }
            }
            Arrays.sort(chain, 0, chainLength);
            climb();
            sweep();
        }

        private void forget() {
            for (int i = 0; i < chainLength; i++) {
                climbed[chain[i]] = Hierarchy.FAR;
                chainSlot[chain[i]] = 0;
            }
            chainLength = 0;
        }

        private void addChain(int start) {
            for (int r = start; r >= 0 && chainSlot[r] == 0; r = shape.parent[r]) {
                if (chainLength == chain.length) {
                    chain = Arrays.copyOf(chain, 2 * chainLength);
                    climbedMetrics = new int[2 * chainLength * M];
                }
                chainSlot[r] = 1;
                chain[chainLength++] = r;
            }
        }

        private void climb() {
            for (int i = 0; i < chainLength; i++) {
                int r = chain[i];
                int own = climbed[r];
                if (own == Hierarchy.FAR) {
                    continue;
                }
                chainSlot[r] = i + 1;
                carryClimb(r, i);
                for (int at = climb.first[r]; at < climb.first[r + 1]; at++) {
                    int above = climb.head[at];
                    if (own + climb.weight[at] < climbed[above]) {
                        climbed[above] = own + climb.weight[at];
                        climbedBy[above] = at;
                        climbedFrom[above] = r;
                    }
                }
            }
        }

        private void carryClimb(int r, int slot) {
            int by = climbedBy[r];
            if (by < 0) {
                System.arraycopy(seeds.get(-1 - by).metrics(), 0, climbedMetrics, slot * M, M);
                return;
            }
            int below = (chainSlot[climbedFrom[r]] - 1) * M;
            for (int m = 0; m < M; m++) {
                climbedMetrics[slot * M + m] = climbedMetrics[below + m] + climb.metrics[by * M + m];
            }
        }

        private void sweep() {
            int[] far = distance;
            int[] above = upper;
            int[] heavy = weight;
            int end = 0;
            for (int i = 0; i < rank.length; i++) {
                int best = climbed[rank[i]];
                int bestArc = -1;
                int begin = end;
                end = first[i + 1];
                for (int a = begin; a < end; a++) {
                    int way = far[above[a]] + heavy[a];
                    if (way < best) {
                        best = way;
                        bestArc = a;
                    }
                }
                far[i] = best;
                by[i] = bestArc;
            }
        }

        /** The seed of a target with the lightest way, or -1 where there is none. */
        int bestSeed(int target) {
            int best = -1;
            int least = Hierarchy.FAR;
            for (int seed = firstSeed[target]; seed < firstSeed[target + 1]; seed++) {
                int way = distance[seedAt[seed]] + seedWeight[seed];
                if (way < least) {
                    least = way;
                    best = seed;
                }
            }
            return best;
        }

        /** Writes the sums of the way over a seed. */
        void sums(int seed, int[] into) {
            int at = seedAt[seed];
            carry(at);
            for (int m = 0; m < M; m++) {
                into[m] = metrics[at * M + m] + seedMetrics[seed * M + m];
            }
        }

        /** Sums for one position, and for all that its way passes: each once in a run. */
        private void carry(int position) {
            int depth = 0;
            int at = position;
            while (metricsOf[at] != run) {
                if (depth == stack.length) {
                    stack = Arrays.copyOf(stack, 2 * depth);
                }
                stack[depth++] = at;
                if (by[at] < 0) {
                    break;
                }
                at = upper[by[at]];
            }
            while (depth > 0) {
                at = stack[--depth];
                metricsOf[at] = run;
                int a = by[at];
                if (a < 0) {
                    System.arraycopy(climbedMetrics, (chainSlot[rank[at]] - 1) * M, metrics, at * M, M);
                } else {
                    int above = upper[a] * M;
                    int added = arc[a] * M;
                    for (int m = 0; m < M; m++) {
                        metrics[at * M + m] = metrics[above + m] + descend.metrics[added + m];
                    }
                }
            }
        }

        /** The way over a seed of a target, from the one place. */
        Way way(int seed) {
            List<Integer> climbedArcs = new ArrayList<>();
            List<Integer> descended = new ArrayList<>();
            int at = seedAt[seed];
            while (by[at] >= 0) {
                descended.add(arc[by[at]]);
                at = upper[by[at]];
            }
            int r = rank[at];
            while (climbedBy[r] >= 0) {
                climbedArcs.add(climbedBy[r]);
                r = climbedFrom[r];
            }
            Collections.reverse(climbedArcs);
            Collections.reverse(descended);
            return new Way(-1 - climbedBy[r], climbedArcs, descended);
        }
    }

    Search newSearch() {
        return new Search();
    }

    /** Which seed a way leaves by, and the positions of its arcs in {@link #climb} and {@link #descend}, in order. */
    record Way(int firstSeed, List<Integer> climbed, List<Integer> descended) {}
}
