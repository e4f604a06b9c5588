package id.rutedesa.solver.plan;

/**
 * The ride between two stops.
 *
 * @param fromPlace index into the travel matrix
 * @param toPlace index into the travel matrix
 * @param rideSec seconds under way
 * @param distanceM metres
 * @param loadG grams on board
 * @param energyJ joules drawn from the battery, negative where a descent charges it; 0 without a battery
 */
public record Leg(int fromPlace, int toPlace, int rideSec, int distanceM, int loadG, int energyJ) {}
