package id.rutedesa.osm.tile;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Which edges lie in which tile of one zoom. Immutable. */
final class EdgeGrid {
    private final int zoom;
    private final int edges;
    private final Map<Long, int[]> edgesByCell = new HashMap<>();

    EdgeGrid(RoadGraph graph, int zoom, IntPredicate wanted) {
        this.zoom = zoom;
        edges = graph.edges();
        Map<Long, IntList> listByCell = new HashMap<>();
        for (int edge = 0; edge < edges; edge++) {
            if (wanted.test(edge)) {
                add(graph, edge, listByCell);
            }
        }
        listByCell.forEach((cell, list) -> edgesByCell.put(cell, list.toArray()));
    }

    /** A list of numbers that grows. */
    private static final class IntList {
        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(values, size);
        }
    }

    private void add(RoadGraph graph, int edge, Map<Long, IntList> listByCell) {
        PointList points = graph.points(edge);
        int west = Integer.MAX_VALUE;
        int east = 0;
        int north = Integer.MAX_VALUE;
        int south = 0;
        for (int i = 0; i < points.size(); i++) {
            TileAddress tile = TileAddress.at(zoom, points.getLat(i), points.getLon(i));
            west = Math.min(west, tile.x());
            east = Math.max(east, tile.x());
            north = Math.min(north, tile.y());
            south = Math.max(south, tile.y());
        }
        for (int x = west; x <= east; x++) {
            for (int y = north; y <= south; y++) {
                listByCell.computeIfAbsent(cell(x, y), key -> new IntList()).add(edge);
            }
        }
    }

    private static long cell(int x, int y) {
        return ((long) x << 32) | y;
    }

    /** Hands out each edge near a tile once; its neighbours' edges are included, because lines have a width. */
    void near(TileAddress tile, double margin, IntConsumer consumer) {
        BitSet seen = new BitSet(edges);
        double scale = Math.pow(2, zoom - tile.z());
        int west = (int) Math.floor((tile.x() - margin) * scale);
        int east = (int) Math.floor((tile.x() + 1 + margin) * scale);
        int north = (int) Math.floor((tile.y() - margin) * scale);
        int south = (int) Math.floor((tile.y() + 1 + margin) * scale);
        if ((long) (east - west + 1) * (south - north + 1) > edgesByCell.size()) {
            edgesByCell.forEach((cell, list) -> {
                int x = (int) (cell >> 32);
                int y = cell.intValue();
                if (x >= west && x <= east && y >= north && y <= south) {
                    hand(list, seen, consumer);
                }
            });
            return;
        }
        for (int x = west; x <= east; x++) {
            for (int y = north; y <= south; y++) {
                hand(edgesByCell.getOrDefault(cell(x, y), new int[0]), seen, consumer);
            }
        }
    }

    private static void hand(int[] list, BitSet seen, IntConsumer consumer) {
        for (int edge : list) {
            if (!seen.get(edge)) {
                seen.set(edge);
                consumer.accept(edge);
            }
        }
    }
}
