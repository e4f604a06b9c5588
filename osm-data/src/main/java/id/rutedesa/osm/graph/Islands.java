package id.rutedesa.osm.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The road networks of a region: between two roads of one island there is a way in both directions. Numbered by road
 * length, the longest first. An edge that only leads from one island to another (a one-way spur) belongs to none.
 */
public final class Islands {
    /** The island of an edge that is closed or only a one-way link between islands. */
    public static final int NONE = -1;

    private final int[] islandOfEdge;
    private final double[] roadKm;
    private final int[] someEdge;

    private Islands(int[] islandOfEdge, double[] roadKm, int[] someEdge) {
        this.islandOfEdge = islandOfEdge;
        this.roadKm = roadKm;
        this.someEdge = someEdge;
    }

    public int count() {
        return roadKm.length;
    }

    public int ofEdge(int edge) {
        return islandOfEdge[edge];
    }

    public double roadKm(int island) {
        return roadKm[island];
    }

    /** One edge of the island. */
    public int someEdge(int island) {
        return someEdge[island];
    }

    static Islands of(RoadGraph graph) {
        int[] component = new StrongComponents(graph).componentOfNode();
        int components = Arrays.stream(component).max().orElse(-1) + 1;
        double[] km = new double[components];
        int[] edgeOf = new int[components];
        Arrays.fill(edgeOf, NONE);
        for (int edge = 0; edge < graph.edges(); edge++) {
            int own = componentOf(graph, component, edge);
            if (own != NONE) {
                km[own] += graph.lengthM(edge) / 1_000;
                edgeOf[own] = edge;
            }
        }
        List<Integer> byLength = new ArrayList<>();
        for (int c = 0; c < components; c++) {
            if (edgeOf[c] != NONE) {
                byLength.add(c);
            }
        }
        byLength.sort(Comparator.comparingDouble((Integer c) -> -km[c]).thenComparing(Comparator.naturalOrder()));
        int[] number = new int[components];
        double[] sortedKm = new double[byLength.size()];
        int[] sortedEdge = new int[byLength.size()];
        for (int i = 0; i < byLength.size(); i++) {
            number[byLength.get(i)] = i;
            sortedKm[i] = km[byLength.get(i)];
            sortedEdge[i] = edgeOf[byLength.get(i)];
        }
        int[] islandOfEdge = new int[graph.edges()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            int own = componentOf(graph, component, edge);
            islandOfEdge[edge] = own == NONE ? NONE : number[own];
        }
        return new Islands(islandOfEdge, sortedKm, sortedEdge);
    }

    private static int componentOf(RoadGraph graph, int[] component, int edge) {
        int atTail = component[graph.tail(2 * edge)];
        return graph.rideableSomehow(edge) && atTail == component[graph.head(2 * edge)] ? atTail : NONE;
    }
}
