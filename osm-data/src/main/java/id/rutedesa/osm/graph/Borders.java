package id.rutedesa.osm.graph;

/** What happens to roads that lead from one country into another. */
public enum Borders {
    /** The stretch that crosses the border is not ridden: a delivery must never end at a checkpoint. */
    CLOSED,
    /** Borders do not matter. */
    OPEN
}
