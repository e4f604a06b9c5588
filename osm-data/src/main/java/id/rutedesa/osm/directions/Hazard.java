package id.rutedesa.osm.directions;

/**
 * A stretch to be careful on.
 *
 * @param kind what is the matter
 * @param fromM where it begins, metres from the start of the leg
 * @param metres how long it is
 * @param percent mean gradient of a steep stretch, positive; 0 for others
 */
public record Hazard(Kind kind, int fromM, int metres, int percent) {

    /** What is the matter with a stretch. */
    public enum Kind {
        STEEP_UP,
        STEEP_DOWN,
        BAD_ROAD
    }
}
