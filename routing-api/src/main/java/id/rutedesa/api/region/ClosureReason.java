package id.rutedesa.api.region;

/** Why a road is closed. */
public enum ClosureReason {
    LANDSLIDE,
    FLOOD,
    BRIDGE,
    WORKS,
    /** A market, a procession, a funeral. */
    EVENT,
    OTHER
}
