package id.rutedesa.solver.search;

/**
 * The temperatures of a search over its whole length: from hot to cold in equal ratios, measured by what serving one
 * visit costs at the start, so that money, metres and tenths of a metre anneal alike.
 *
 * @param costPerVisit mean cost of the first plan's routes for each visit in them; 0 or more
 */
public record Annealing(double costPerVisit) {
    /** Guesses of the same kind as the 100 and 1 of Christiaens and Vanden Berghe (2020), freed from their unit. */
    private static final double HOT = 0.3;

    private static final double COLD = 0.003;

    /** The temperature after a share of the search, 0 to 1. */
    public double temperature(double share) {
        return costPerVisit * HOT * Math.pow(COLD / HOT, Math.min(1, share));
    }
}
