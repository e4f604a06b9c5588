package id.rutedesa.osm.graph;

import java.util.List;

/**
 * A settlement or another place that people know by name.
 *
 * @param kind OpenStreetMap's value of {@code place}, such as {@code village} or {@code hamlet}
 */
public record NamedPlace(String kind, String name, double lat, double lon) {
    private static final List<String> SETTLEMENTS =
            List.of("city", "town", "village", "suburb", "hamlet", "quarter", "neighbourhood", "isolated_dwelling");

    /** Whether people live there: not an island, a district or a bay. */
    public boolean isSettlement() {
        return SETTLEMENTS.contains(kind);
    }

    /** 0 for cities, more for less known settlements, most for all other places. */
    public int rank() {
        return isSettlement() ? SETTLEMENTS.indexOf(kind) : SETTLEMENTS.size();
    }
}
