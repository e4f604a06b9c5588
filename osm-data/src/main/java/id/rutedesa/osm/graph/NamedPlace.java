package id.rutedesa.osm.graph;

/**
 * A settlement or another place that people know by name.
 *
 * @param kind OpenStreetMap's value of {@code place}, such as {@code village} or {@code hamlet}
 */
public record NamedPlace(String kind, String name, double lat, double lon) {}
