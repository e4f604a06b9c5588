package id.rutedesa.solver.core;

/** What a route has too little of, each with its unit. */
public enum Shortage {
    /** Legs without a way. */
    WAYS(Shortage.GRAVE, false),
    /** Visits that the shift may not do. */
    MISFITS(Shortage.GRAVE, true),
    /** Visits that do not stand where a lock holds them. */
    LOCKED_VISITS(Shortage.GRAVE, true),
    /** Shipments of which one visit is missing, or that are delivered before they are picked up. */
    PAIRS(Shortage.GRAVE, true),
    /** Pairs of tasks that other shifts each should serve. */
    NOT_APART(Shortage.GRAVE, true),
    /** Visits that stand before those of a task that is to be done first. */
    OUT_OF_ORDER(Shortage.GRAVE, true),
    /** Deliveries of goods that are not on a bike that is under way. */
    NOT_ON_BOARD(Shortage.GRAVE, false),
    /** Grams over the vehicle's capacity. */
    MASS_G(1, false),
    /** Millilitres over the vehicle's capacity. */
    VOLUME_ML(1, false),
    /** Seconds by which service starts after its last window and lateness, added over the visits. */
    WINDOW_SEC(1, false),
    /** Seconds by which the first loading begins too late. */
    START_SEC(1, false),
    /** Seconds by which the rider is back too late, overtime included. */
    SHIFT_SEC(1, false),
    /** Joules by which the charge falls below the reserve. */
    CHARGE_J(1, false),
    /** Seconds by which a break is missed or begins too late. */
    BREAK_SEC(1, false),
    /** Stops over the limit. */
    STOPS(10_000, true),
    /** Metres over the limit. */
    DISTANCE_M(1, false),
    /** Seconds of duty over the limit. */
    DUTY_SEC(1, false);

    static final Shortage[] ALL = values();
    /** More than any lateness that could be traded for it. */
    private static final long GRAVE = 100_000_000;

    /** What one of it counts in a total. */
    final long weight;
    /** Whether it depends on the order of visits alone. */
    final boolean ofTheOrder;

    Shortage(long weight, boolean ofTheOrder) {
        this.weight = weight;
        this.ofTheOrder = ofTheOrder;
    }
}
