package id.rutedesa.osm.elevation;

/** Knows heights of places. */
@FunctionalInterface
public interface HeightSource {
    /** Metres above the sea, or {@link Double#NaN} where not known. */
    double heightM(double lat, double lon);
}
