package id.rutedesa.solver.model;

/** Goods to be moved on one route: a {@link Job} between the depot and one place, or a {@link Shipment} between two. */
public sealed interface Task permits Job, Shipment {
    /** The highest priority. */
    int TOP_PRIORITY = 100;

    /** Unique in its problem. */
    String id();

    /** What the goods take up on the bike. */
    Load load();

    /** From 0, may wait, to {@link #TOP_PRIORITY}, must go: the more a plan pays to serve it. */
    int priority();
}
