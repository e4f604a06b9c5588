package id.rutedesa.osm.graph;

/** On which side of a road a place lies. */
public enum Side {
    LEFT,
    RIGHT,
    /** On the road, or so near that it does not matter. */
    NONE;

    /** The same place seen by somebody who comes from the other end. */
    public Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case NONE -> NONE;
        };
    }
}
