package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.RoadClass;

/** Classes of road that are calibrated together. */
public enum RoadGroup {
    TRUNK,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    /** Residential, unclassified and service roads. */
    VILLAGE,
    /** Tracks, paths, and the way between a place and its road. */
    TRACK;

    static RoadGroup of(RoadClass roadClass) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK -> TRUNK;
            case PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case TERTIARY -> TERTIARY;
            case TRACK, PATH, FOOTWAY, CYCLEWAY, BRIDLEWAY -> TRACK;
            default -> VILLAGE;
        };
    }
}
