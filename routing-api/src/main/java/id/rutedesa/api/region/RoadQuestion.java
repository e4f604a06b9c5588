package id.rutedesa.api.region;

import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.util.List;

/**
 * What a program asks the road layer.
 *
 * @param places all on roads
 * @param loadG what the bike carries
 * @param stateOfCharge of the battery at the start, share of the usable capacity
 */
record RoadQuestion(List<Snap> places, RoadBike bike, int loadG, double stateOfCharge, MatrixSettings ways) {
    RoadQuestion {
        places = List.copyOf(places);
    }
}
