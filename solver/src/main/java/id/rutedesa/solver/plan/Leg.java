package id.rutedesa.solver.plan;

/**
 * The ride between two stops.
 *
 * @param fromPlace index into the travel matrix
 * @param toPlace index into the travel matrix
 * @param rideSec seconds under way
 * @param distanceM metres
 * @param loadG grams on board
 * @param energyJ joules drawn from the battery, negative where a descent charges it; without a battery the work that its fuel is
 *     paid by, 0 where it is not
 */
public record Leg(int fromPlace, int toPlace, int rideSec, int distanceM, int loadG, int energyJ) {}
