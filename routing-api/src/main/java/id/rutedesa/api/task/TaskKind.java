package id.rutedesa.api.task;

/** What the rider does at the place. */
public enum TaskKind {
    /** Loaded at the depot, handed over at the place. */
    DELIVERY,
    /** Taken at the place, brought to the depot. */
    PICKUP
}
