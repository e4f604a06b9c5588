package id.rutedesa.api.task;

/** What the rider does with the goods. */
public enum TaskKind {
    /** Loaded at the depot, handed over at the place. */
    DELIVERY,
    /** Taken at the place, brought to the depot. */
    PICKUP,
    /** Taken at the sender's, handed over at the place by the same rider. */
    SHIPMENT
}
