package id.rutedesa.osm.directions;

/**
 * A stretch to be careful on, or several of one kind that follow each other closely.
 *
 * @param kind what is the matter
 * @param fromM where it begins, metres from the start of the leg
 * @param metres how long it is, from the begin of the first to the end of the last
 * @param percent mean gradient of a steep stretch, of the steepest where there are several, positive; 0 for others
 * @param stretches how many there are, at least 1
 */
public record Hazard(Kind kind, int fromM, int metres, int percent, int stretches) {

    /** What is the matter with a stretch. */
    public enum Kind {
        STEEP_UP,
        STEEP_DOWN,
        BAD_ROAD
    }

    int endM() {
        return fromM + metres;
    }

    /** This and the next of its kind as one. */
    Hazard with(Hazard next) {
        return new Hazard(
                kind, fromM, next.endM() - fromM, Math.max(percent, next.percent), stretches + next.stretches);
    }
}
