package id.rutedesa.solver.model;

import java.util.OptionalLong;

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

    /**
     * What serving it is worth, thousandths of a Rupiah, where it may be left out: then it is served only where that costs less,
     * and never instead of a task that may not. Empty for a task that is served wherever it fits.
     */
    OptionalLong prizeMilliIdr();

    /** Whether it may be left out. */
    default boolean isOptional() {
        return prizeMilliIdr().isPresent();
    }

    /** From 0, may wait, to {@link #TOP_PRIORITY}, must go: the more a plan pays to serve it. */
    int priority();
}
