package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.InstancePlan;
import java.util.List;

/**
 * What a run found.
 *
 * @param plan its routes
 * @param iterations steps of the search; 0 where they are not counted
 * @param violations what the solver's own {@code verify} has against it, where it was asked
 */
record FoundPlan(InstancePlan plan, long iterations, List<String> violations) {}
