package id.rutedesa.osm.graph;

import java.util.List;

/**
 * The path behind one matrix cell. Metres, seconds and joules are those of the cell.
 *
 * @param points from the place's own coordinates over at least one point of the road to the other place's own coordinates
 * @param steps the road segments ridden, in order; empty where both places share one point of a road
 * @param metres ride length, metres off road included
 * @param loadG the loads of the levels below, grams, ascending
 * @param seconds ride time per load level
 * @param joules battery energy per load level
 * @param flatEstimate whether heights were missing somewhere on the way, so that its energy counts no hills there
 * @param ascentM total climb, metres; only over stretches with heights
 * @param descentM total descent, metres, not negative
 */
public record LegGeometry(
        List<Point> points,
        List<Step> steps,
        int metres,
        List<Integer> loadG,
        List<Integer> seconds,
        List<Integer> joules,
        boolean flatEstimate,
        int ascentM,
        int descentM) {

    public LegGeometry {
        points = List.copyOf(points);
        steps = List.copyOf(steps);
        loadG = List.copyOf(loadG);
        seconds = List.copyOf(seconds);
        joules = List.copyOf(joules);
    }

    /** One vertex; the height is {@link Double#NaN} where it is not known. */
    public record Point(double lat, double lon, double heightM) {}

    /**
     * A ridden part of one road segment. {@code fromM} is greater than {@code toM} where it is ridden against the
     * segment's own direction; both are metres from the segment's first end.
     */
    public record Step(int edge, double fromM, double toM) {
        public boolean forward() {
            return fromM <= toM;
        }
    }
}
