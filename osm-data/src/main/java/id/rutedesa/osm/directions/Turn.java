package id.rutedesa.osm.directions;

/** What to do at a point of the way. */
public enum Turn {
    DEPART,
    CONTINUE,
    SLIGHT_LEFT,
    LEFT,
    SHARP_LEFT,
    SLIGHT_RIGHT,
    RIGHT,
    SHARP_RIGHT,
    U_TURN,
    ROUNDABOUT,
    ARRIVE,
    /** Arrive at a place on the left side of the road. */
    ARRIVE_LEFT,
    /** Arrive at a place on the right side of the road. */
    ARRIVE_RIGHT;

    private static final double STRAIGHT = 25;
    private static final double SLIGHT = 50;
    private static final double SHARP = 120;

    /** The word for a change of direction in degrees, to the right where positive, −180 to 180. */
    static Turn of(double degrees) {
        double size = Math.abs(degrees);
        if (size < STRAIGHT) {
            return CONTINUE;
        }
        if (size < SLIGHT) {
            return degrees < 0 ? SLIGHT_LEFT : SLIGHT_RIGHT;
        }
        if (size < SHARP) {
            return degrees < 0 ? LEFT : RIGHT;
        }
        return degrees < 0 ? SHARP_LEFT : SHARP_RIGHT;
    }

    boolean isSlight() {
        return this == SLIGHT_LEFT || this == SLIGHT_RIGHT;
    }

    boolean isSharp() {
        return this == SHARP_LEFT || this == SHARP_RIGHT;
    }

    boolean isArrival() {
        return this == ARRIVE || this == ARRIVE_LEFT || this == ARRIVE_RIGHT;
    }
}
