package id.rutedesa.solver.core;

/** What a route has too little of, each with its unit. */
public enum Shortage {
    /** Legs without a way. */
    WAYS,
    /** Grams over the vehicle's capacity. */
    MASS_G,
    /** Millilitres over the vehicle's capacity. */
    VOLUME_ML,
    /** Seconds by which service starts after its last window, added over the visits. */
    WINDOW_SEC,
    /** Seconds by which the rider is back too late. */
    SHIFT_SEC,
    /** Joules by which the charge falls below the reserve. */
    CHARGE_J
}
