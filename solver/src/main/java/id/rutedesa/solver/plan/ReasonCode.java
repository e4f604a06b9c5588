package id.rutedesa.solver.plan;

/** Why a task does not fit a shift; the shortage that goes with it has the unit named here. */
public enum ReasonCode {
    /** No way between the place and the shift's start or end; no shortage. */
    UNREACHABLE,
    /** Heavier than the vehicle carries; grams. */
    TOO_HEAVY,
    /** Bulkier than the vehicle carries; millilitres. */
    TOO_BULKY,
    /** No room left beside the other goods; grams. */
    NO_MASS_LEFT,
    /** No room left beside the other goods; millilitres. */
    NO_VOLUME_LEFT,
    /** No position reaches the time windows of this and the other tasks; seconds. */
    WINDOW_MISSED,
    /** The rider would be back after the end of the shift; seconds. */
    SHIFT_TOO_SHORT,
    /** The battery would fall below its reserve; joules. */
    BATTERY_TOO_SMALL,
    /** It would need a charged spare pack when none is ready; packs. */
    NO_SPARE_PACK,
    /** Nothing was proven: a place may exist but was not found; no shortage. */
    NOT_FOUND_IN_TIME
}
