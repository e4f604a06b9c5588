package id.rutedesa.osm.graph;

/** How well a place sits on the road network. */
public enum SnapQuality {
    /** A road is near: nothing to say. */
    ON_ROAD,
    /** Rideable, but farther from a road than the warning distance. */
    FAR,
    /** Farther from every road than the refusal distance: the nearest road is told, no leg is possible. */
    OFF_NETWORK,
    /** Outside the region's bounds and farther than the refusal distance from its roads. */
    OUTSIDE_REGION,
    /** Outside the region, but inside it with latitude and longitude exchanged. */
    LIKELY_SWAPPED;

    /** Whether legs can start and end at the place. */
    public boolean usable() {
        return this == ON_ROAD || this == FAR;
    }
}
