package id.rutedesa.solver.search;

/** A search that ruins and recreates one plan and remembers the best. */
interface PlanSearch {
    /** Starts from these routes; what they leave out is inserted greedily. */
    void start(int[][] visitsByRoute);

    /** One ruin and recreate; true where it found a new best plan. */
    boolean iterate(double meanTaken, int longestString, double temperature);

    /** One ruin and recreate that tries to do with fewer routes; true where it found a new best plan. */
    boolean reduceFleet(double meanTaken, int longestString, double temperature);

    long bestCost();

    long currentCost();

    /** A copy of the best plan: visits by route, those that start a trip after a return as {@code ~visit}. */
    int[][] bestRoutes();
}
