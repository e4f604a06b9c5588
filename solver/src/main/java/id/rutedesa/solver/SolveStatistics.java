package id.rutedesa.solver;

/**
 * What a solve did.
 *
 * @param elapsedMillis wall-clock time of the whole solve
 * @param routes shifts that serve a task
 * @param unassigned tasks in no route
 * @param costMilliIdr cost of the plan in thousandths of a Rupiah
 * @param moves changes that the search tried: each ruin and recreate, and each move of OptaPlanner
 */
public record SolveStatistics(long elapsedMillis, int routes, int unassigned, long costMilliIdr, long moves) {}
