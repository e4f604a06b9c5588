package id.rutedesa.solver.model;

/** Goods to be moved on one route. */
public sealed interface Task permits Job, Shipment {
    /** The highest priority. */
    int TOP_PRIORITY = 100;

    /** Unique in its problem. */
    String id();

    /** What the goods take up on the bike. */
    Load load();

    /** What a shift must have to serve it. */
    Requirements requirements();

    /** From 0, may wait, to {@link #TOP_PRIORITY}, must go: the more a plan pays to serve it. */
    int priority();
}
