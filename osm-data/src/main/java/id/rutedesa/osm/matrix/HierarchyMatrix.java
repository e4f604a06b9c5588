package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ways by sweeps over a hierarchy. Safe for many threads. */
final class HierarchyMatrix {
    private static final int ROWS_AT_ONCE = 8;

    private final Hierarchy hierarchy;
    private final RideCosts costs;
    private final StateGraph states;

    HierarchyMatrix(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        costs = hierarchy.costs;
        states = hierarchy.shape.states;
    }

    RoadMatrix matrix(List<Snap> places, MatrixSettings settings) {
        List<PlaceSeeds> seeds = seeds(places);
        Cells cells = new Cells(places.size(), places.size());
        if (!places.isEmpty()) {
            fill(cells, TargetSweep.to(hierarchy, seeds), seeds, settings);
        }
        return cells.matrix(costs.bike().fullLoadG());
    }

    private void fill(Cells cells, TargetSweep sweep, List<PlaceSeeds> seeds, MatrixSettings settings) {
        AtomicInteger next = new AtomicInteger();
        int threads = Math.min(settings.threads(), (seeds.size() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE);
        if (threads == 1) {
            work(cells, sweep, seeds, settings, next);
            return;
        }
        List<Thread> workers = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int t = 1; t < threads; t++) {
            Thread worker = new Thread(() -> work(cells, sweep, seeds, settings, next), "matrix-" + t);
            worker.setDaemon(true);
            worker.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            worker.start();
            workers.add(worker);
        }
        try {
            work(cells, sweep, seeds, settings, next);
        } finally {
            next.set(seeds.size());
            workers.forEach(HierarchyMatrix::await);
        }
        if (!failures.isEmpty() && failures.get(0) instanceof CancellationException) {
            throw new CancellationException("The matrix was cancelled.");
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A thread of the matrix failed.", failures.get(0));
        }
    }

    private static void await(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a few rows at a time until none is left. */
    private void work(
            Cells cells, TargetSweep sweep, List<PlaceSeeds> seeds, MatrixSettings settings, AtomicInteger next) {
        Row row = new Row(sweep, seeds);
        for (int from = next.getAndAdd(ROWS_AT_ONCE); from < seeds.size(); from = next.getAndAdd(ROWS_AT_ONCE)) {
            Cells.stopIfCancelled(settings);
            for (int i = from; i < Math.min(seeds.size(), from + ROWS_AT_ONCE); i++) {
                row.fill(cells, i);
            }
        }
    }

    /** The ride from each place to the depot: a sweep against the direction of travel. */
    HomeRides home(List<Snap> places, Snap depot) {
        Cells cells = new Cells(places.size(), 1);
        List<PlaceSeeds> from = seeds(places);
        PlaceSeeds to = seeds(List.of(depot)).get(0);
        if (!places.isEmpty()) {
            Row column = new Row(TargetSweep.from(hierarchy, from), from);
            column.fillTowards(cells, to);
        }
        return cells.homeRides(costs.bike().fullLoadG());
    }

    /** The row and the column of one of the places. */
    CrossCells cross(List<Snap> places, int place) {
        List<PlaceSeeds> seeds = seeds(places);
        Row row = new Row(TargetSweep.to(hierarchy, seeds), seeds);
        Row column = new Row(TargetSweep.from(hierarchy, seeds), seeds);
        return new CrossCells(row.sumsFrom(place), column.sumsTo(place));
    }

    private List<PlaceSeeds> seeds(List<Snap> places) {
        RideMeter meter = costs.newMeter();
        return places.stream()
                .map(place -> PlaceSeeds.of(states, costs, meter, hierarchy.closed, place))
                .toList();
    }

    /** Works out all cells of a row, or of a column. Not thread-safe. */
    private final class Row {
        private final TargetSweep.Search search;
        private final List<PlaceSeeds> seeds;
        private final int[] edges;
        private final int[] sums = new int[RideCosts.METRICS];
        private final RideMeter meter = costs.newMeter();

        Row(TargetSweep sweep, List<PlaceSeeds> seeds) {
            search = sweep.newSearch();
            this.seeds = seeds;
            edges = seeds.stream().mapToInt(s -> s.place().edge()).toArray();
        }

        void fill(Cells cells, int from) {
            PlaceSeeds start = seeds.get(from);
            if (!start.place().usable()) {
                return;
            }
            search.run(start.out());
            for (int to = 0; to < edges.length; to++) {
                if (to == from) {
                    cells.set(from, to, new int[RideCosts.METRICS]);
                } else if (found(to, edges[to] == start.place().edge() ? straight(start, seeds.get(to)) : NONE)) {
                    cells.set(from, to, sums);
                }
            }
        }

        void fillTowards(Cells cells, PlaceSeeds end) {
            search.run(end.in());
            for (int from = 0; from < edges.length; from++) {
                boolean same = edges[from] == end.place().edge();
                if (found(from, same ? straight(seeds.get(from), end) : NONE)) {
                    cells.set(from, 0, sums);
                }
            }
        }

        int[][] sumsFrom(int place) {
            PlaceSeeds start = seeds.get(place);
            search.run(start.out());
            return sums(place, other -> sameEdge(place, other) ? straight(start, seeds.get(other)) : NONE);
        }

        int[][] sumsTo(int place) {
            PlaceSeeds end = seeds.get(place);
            search.run(end.in());
            return sums(place, other -> sameEdge(place, other) ? straight(seeds.get(other), end) : NONE);
        }

        private boolean sameEdge(int place, int other) {
            return edges[place] == edges[other];
        }

        private int[][] sums(int place, IntFunction<int[]> straightByOther) {
            int[][] result = new int[edges.length][];
            for (int other = 0; other < edges.length; other++) {
                boolean way = other != place && found(other, straightByOther.apply(other));
                result[other] = way ? sums.clone() : NONE;
            }
            result[place] = seeds.get(place).place().usable() ? new int[RideCosts.METRICS] : NONE;
            return result;
        }

        private int[] straight(PlaceSeeds start, PlaceSeeds end) {
            return start.sharesEdge(end) ? start.straightTo(states.graph(), costs, meter, hierarchy.closed, end) : NONE;
        }

        /** Puts the lighter of the way found and the straight one into the sums; false where there is neither. */
        private boolean found(int target, int[] straight) {
            int seed = search.bestSeed(target);
            if (seed >= 0) {
                search.sums(seed, sums);
            }
            boolean takeStraight =
                    straight.length > 0 && (seed < 0 || straight[RideCosts.WEIGHT] <= sums[RideCosts.WEIGHT]);
            if (takeStraight) {
                System.arraycopy(straight, 0, sums, 0, sums.length);
            }
            return takeStraight || seed >= 0;
        }
    }

    private static final int[] NONE = {};

    /** The leg of one cell, or empty where there is no way. */
    Optional<LegGeometry> leg(Snap from, Snap to) {
        List<PlaceSeeds> seeds = seeds(List.of(from, to));
        PlaceSeeds start = seeds.get(0);
        PlaceSeeds end = seeds.get(1);
        if (!from.usable() || !to.usable()) {
            return Optional.empty();
        }
        TargetSweep.Search search = TargetSweep.to(hierarchy, List.of(end)).newSearch();
        search.run(start.out());
        int seed = search.bestSeed(0);
        int[] sums = new int[RideCosts.METRICS];
        if (seed >= 0) {
            search.sums(seed, sums);
        }
        int[] straight = start.sharesEdge(end)
                ? start.straightTo(states.graph(), costs, costs.newMeter(), hierarchy.closed, end)
                : NONE;
        if (straight.length > 0 && (seed < 0 || straight[RideCosts.WEIGHT] <= sums[RideCosts.WEIGHT])) {
            return Optional.of(LegPath.geometry(
                    costs, from, to, List.of(new LegGeometry.Step(from.edge(), from.alongM(), to.alongM()))));
        }
        return seed < 0
                ? Optional.empty()
                : Optional.of(LegPath.geometry(
                        costs,
                        from,
                        to,
                        steps(search.way(seed), start, end, end.in().get(seed))));
    }

    private List<LegGeometry.Step> steps(TargetSweep.Way way, PlaceSeeds start, PlaceSeeds end, PlaceSeeds.Seed last) {
        RoadGraph graph = states.graph();
        List<LegGeometry.Step> steps = new ArrayList<>();
        PlaceSeeds.Seed first = start.out().get(way.firstSeed());
        if (first.key() >= 0) {
            steps.add(step(first.key(), start.place().alongM(), end(graph, first.key())));
        }
        IntStream.Builder keys = IntStream.builder();
        way.climbed().forEach(arc -> unpack(hierarchy.up, arc, keys));
        way.descended().forEach(arc -> unpack(hierarchy.down, arc, keys));
        keys.build().forEach(key -> steps.add(step(key, begin(graph, key), end(graph, key))));
        if (last.key() >= 0) {
            steps.add(step(last.key(), begin(graph, last.key()), end.place().alongM()));
        }
        return steps;
    }

    private static LegGeometry.Step step(int key, double fromM, double toM) {
        return new LegGeometry.Step(key >> 1, fromM, toM);
    }

    private static double begin(RoadGraph graph, int key) {
        return (key & 1) == 0 ? 0 : graph.lengthM(key >> 1);
    }

    private static double end(RoadGraph graph, int key) {
        return (key & 1) == 0 ? graph.lengthM(key >> 1) : 0;
    }

    /** Directed edges of an arc in riding order; as deep as the hierarchy is high. */
    private void unpack(ArcSet set, int arc, IntStream.Builder keys) {
        if (set.left[arc] < 0) {
            keys.add(set.right[arc]);
        } else {
            unpack(hierarchy.down, set.left[arc], keys);
            unpack(hierarchy.up, set.right[arc], keys);
        }
    }
}
