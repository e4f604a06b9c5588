package id.rutedesa.solver.plan;

/**
 * Why a task does not fit a shift, from what is furthest from fitting to what is nearest; the shortage that goes with it has
 * the unit named here.
 */
public enum ReasonCode {
    /** No way between the place and the shift's start or end; no shortage. */
    UNREACHABLE,
    /** The task is for another shift: tied to it, locked in its route, or on its bike; no shortage. */
    OTHER_SHIFT_ONLY,
    /** The route is locked as it is; no shortage. */
    ROUTE_LOCKED,
    /** The task is locked into a route that cannot be ridden with it; no shortage. */
    LOCK_CANNOT_BE_KEPT,
    /** The shift lacks skills that the task needs; skills. */
    SKILL_MISSING,
    /** The longest item is longer than the vehicle takes; millimetres. */
    ITEM_TOO_LONG,
    /** Heavier than the vehicle carries; grams. */
    TOO_HEAVY,
    /** Bulkier than the vehicle carries; millilitres. */
    TOO_BULKY,
    /** Tasks that only one shift may serve are with another one; no shortage. */
    GROUP_ELSEWHERE,
    /** The route serves a task already that this one is kept apart from; no shortage. */
    GROUP_NOT_APART,
    /** A shipment is delivered elsewhere than picked up, or before, or handed over by halves; no shortage. */
    PAIR_BROKEN,
    /**
     * It would come before a task that is to be done first, or after one that it goes before; seconds between two riders, no
     * shortage within one route.
     */
    GROUP_OUT_OF_ORDER,
    /** The shift does not start, reload or end at the hub where a shipment changes hands; no shortage. */
    HUB_ELSEWHERE,
    /** A shipment would leave the hub before it has come there and was handled; seconds. */
    NOT_AT_HUB_YET,
    /** The goods are at the depot and the rider cannot come back for them; no shortage. */
    NOT_ON_BOARD,
    /** No room left beside the other goods; grams. */
    NO_MASS_LEFT,
    /** No room left beside the other goods; millilitres. */
    NO_VOLUME_LEFT,
    /** More stops than the shift may have; stops. */
    TOO_MANY_STOPS,
    /** More metres than the shift may ride; metres. */
    TOO_FAR,
    /** More duty than the shift may have; seconds. */
    DUTY_TOO_LONG,
    /** The rider could not take a break in time; seconds. */
    BREAK_MISSED,
    /** No position reaches the time windows of this and the other tasks; seconds. */
    WINDOW_MISSED,
    /** Goods come to the depot after the rider must have begun loading; seconds. */
    STARTS_TOO_LATE,
    /** The rider would be back after the end of the shift, overtime included; seconds. */
    SHIFT_TOO_SHORT,
    /** The battery would fall below its reserve; joules. */
    BATTERY_TOO_SMALL,
    /** It would need a charged spare pack when none is ready; packs. */
    NO_SPARE_PACK,
    /** It would need a station where others take all sockets then, or have taken all packs; sockets or packs. */
    STATION_FULL,
    /** It may be left out, and serving it would cost more than its prize; thousandths of a Rupiah beyond the prize. */
    PRIZE_TOO_SMALL,
    /** Nothing was proven: a place may exist but was not found; no shortage. */
    NOT_FOUND_IN_TIME
}
