package id.rutedesa.solver.search;

/**
 * The temperatures of a search over its whole length: from hot to cold in equal ratios, measured by what serving one
 * visit costs at the start, so that money, metres and tenths of a metre anneal alike.
 *
 * @param costPerVisit mean cost of the first plan's routes for each visit in them; 0 or more
 * @param hot the first temperature, in costs per visit
 * @param cold the last one, in costs per visit
 */
public record Annealing(double costPerVisit, double hot, double cold) {
    /** For a search that walks whole routes and so has few iterations: guesses. */
    private static final double SLOW_HOT = 0.3;

    private static final double SLOW_COLD = 0.003;

    /** Of 0.03 to 10 and 0.001 to 0.03 the best on nine public instances with 100 to 1,000 customers. */
    private static final double FAST_HOT = 2;

    private static final double FAST_COLD = 0.01;

    /** Of 0.2 to 2 and 0.0005 to 0.01 the best on ten public instances without windows, two seeds each. */
    private static final double UNTIMED_HOT = 0.5;

    private static final double UNTIMED_COLD = 0.002;

    /** For a search with some thousand iterations a second. */
    public Annealing(double costPerVisit) {
        this(costPerVisit, SLOW_HOT, SLOW_COLD);
    }

    /** For a search with a hundred thousand iterations a second, with windows or without. */
    public static Annealing fast(double costPerVisit, boolean timed) {
        return timed
                ? new Annealing(costPerVisit, FAST_HOT, FAST_COLD)
                : new Annealing(costPerVisit, UNTIMED_HOT, UNTIMED_COLD);
    }

    /** For a search for fewer routes, where cost only decides between plans that leave out as much: colder. */
    public static Annealing fleet(double costPerVisit) {
        return new Annealing(costPerVisit, FAST_HOT / 10, FAST_COLD / 10);
    }

    /** The temperature after a share of the search, 0 to 1. */
    public double temperature(double share) {
        return costPerVisit * hot * Math.pow(cold / hot, Math.min(1, share));
    }
}
