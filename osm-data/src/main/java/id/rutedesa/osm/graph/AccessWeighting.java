package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/** One metre costs one wherever a motorbike may ride: what the import needs before any bike is known. */
final class AccessWeighting implements Weighting {
    private final BooleanEncodedValue access;

    AccessWeighting(EncodingManager encodingManager) {
        access = encodingManager.getBooleanEncodedValue(EmotorAccessParser.KEY);
    }

    @Override
    public double calcMinWeightPerDistance() {
        return 1;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        boolean open = reverse ? edge.getReverse(access) : edge.get(access);
        return open ? edge.getDistance() : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        return Math.round(edge.getDistance() * 1_000);
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return false;
    }

    @Override
    public String getName() {
        return RoadHopper.PROFILE;
    }
}
