package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.List;

/**
 * How one place joins the states of the road graph: a place between two junctions is one ridden part away from them, a
 * place on a junction is there already. The metres off road are part of each way in and out.
 *
 * @param place the place
 * @param offRoad the numbers of its metres off road
 * @param out states that are reached first when leaving
 * @param in states from which the place is reached last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: only its parts are read
record PlaceSeeds(Snap place, int[] offRoad, List<Seed> out, List<Seed> in) {
    /** A place this near an edge's end stands on the junction. */
    private static final double AT_END_M = 0.05;

    /**
     * A state and how it is joined to the place.
     *
     * @param state of the state graph
     * @param key directed edge that is ridden in part, -1 for a place on the junction
     * @param metrics the numbers of {@link RideCosts} between both, off-road metres included
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: only its parts are read
    record Seed(int state, int key, int[] metrics) {}

    private static final int NO_NODE = -1;

    static PlaceSeeds of(StateGraph states, RideCosts costs, RideMeter meter, ClosedStretches closed, Snap place) {
        List<Seed> out = new ArrayList<>();
        List<Seed> in = new ArrayList<>();
        if (!place.usable()) {
            return new PlaceSeeds(place, new int[RideCosts.METRICS], out, in);
        }
        int[] offRoad = costs.offRoad(meter, place.metresOffRoad());
        int node = junction(states.graph(), place);
        if (node != NO_NODE) {
            out.add(new Seed(states.startStateOf(node), -1, offRoad));
            for (int state = states.firstStateOf(node); state < states.endStateOf(node); state++) {
                in.add(new Seed(state, -1, offRoad));
            }
            return new PlaceSeeds(place, offRoad, out, in);
        }
        RoadGraph graph = states.graph();
        int edge = place.edge();
        for (int key = 2 * edge; key <= 2 * edge + 1; key++) {
            double begin = (key & 1) == 0 ? 0 : graph.lengthM(edge);
            double end = graph.lengthM(edge) - begin;
            if (graph.rideable(key) && !closed.blocks(edge, place.alongM(), end)) {
                int[] part = plus(costs.part(meter, edge, place.alongM(), end), offRoad);
                out.add(new Seed(states.stateAfter(key), key, part));
            }
            if (graph.rideable(key) && !closed.blocks(edge, begin, place.alongM())) {
                int[] part = plus(costs.part(meter, edge, begin, place.alongM()), offRoad);
                int tail = graph.tail(key);
                for (int state = states.firstStateOf(tail); state < states.endStateOf(tail); state++) {
                    if (states.mayTake(state, key)) {
                        in.add(new Seed(state, key, part));
                    }
                }
            }
        }
        return new PlaceSeeds(place, offRoad, out, in);
    }

    /** Whether both places lie between the same junctions, so that a way may lead straight from one to the other. */
    boolean sharesEdge(PlaceSeeds other) {
        return place.usable() && other.place.usable() && place.edge() == other.place.edge();
    }

    /** The numbers of riding straight along the common edge, or none where that is not possible. */
    int[] straightTo(RoadGraph graph, RideCosts costs, RideMeter meter, ClosedStretches closed, PlaceSeeds other) {
        double fromM = place.alongM();
        double toM = other.place.alongM();
        int edge = place.edge();
        boolean open =
                fromM == toM || (graph.rideable(2 * edge + (toM > fromM ? 0 : 1)) && !closed.blocks(edge, fromM, toM));
        return open ? plus(plus(costs.part(meter, edge, fromM, toM), offRoad), other.offRoad) : new int[0];
    }

    static int[] plus(int[] a, int[] b) {
        int[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** The junction that a place stands on, or {@link #NO_NODE}: from there every road may be taken. */
    private static int junction(RoadGraph graph, Snap place) {
        if (place.alongM() < AT_END_M) {
            return graph.tail(2 * place.edge());
        }
        return place.alongM() > graph.lengthM(place.edge()) - AT_END_M ? graph.head(2 * place.edge()) : NO_NODE;
    }
}
