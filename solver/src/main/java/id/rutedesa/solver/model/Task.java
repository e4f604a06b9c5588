package id.rutedesa.solver.model;

/** Goods to be moved on one route. */
public sealed interface Task permits Job {
    /** The highest priority. */
    int TOP_PRIORITY = 100;

    /** Unique in its problem. */
    String id();

    /** What the goods take up on the bike. */
    Load load();

    /** From 0, may wait, to {@link #TOP_PRIORITY}, must go: the more a plan pays to serve it. */
    int priority();
}
