package id.rutedesa.osm.graph;

/** How a road looks to a rider. */
public enum RoadState {
    PAVED,
    /** Gravel, earth, or not known on a small road. */
    UNPAVED,
    /** So rough that a motorbike goes at walking or running pace. */
    BAD
}
