package id.rutedesa.api.region;

/** How well a place stands on the road network. */
public enum PlaceQuality {
    ON_ROAD,
    /** Usable, but farther from a road than the warning distance. */
    FAR,
    OFF_NETWORK,
    OUTSIDE_REGION,
    /** On a road, but no road leads there from the depot and back: another island, or a piece of its own. */
    OTHER_ISLAND,
    /** Outside the region, but inside with latitude and longitude exchanged. */
    LIKELY_SWAPPED;

    /** Whether a rider can be sent there. */
    public boolean usable() {
        return this == ON_ROAD || this == FAR;
    }
}
