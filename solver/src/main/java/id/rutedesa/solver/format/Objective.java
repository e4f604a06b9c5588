package id.rutedesa.solver.format;

/** What the published values of a benchmark are the least of. */
public enum Objective {
    DISTANCE,
    /** Of two plans the one with fewer vehicles is better, whatever it rides. */
    VEHICLES_THEN_DISTANCE
}
