package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.InstancePlan;

/**
 * A plan that was found for an instance.
 *
 * @param plan its routes
 * @param checked what a ride with the numbers of the file says about it
 * @param iterations steps of the search on all threads; 0 where they are not counted
 */
public record SolvedInstance(InstancePlan plan, CheckedPlan checked, long iterations) {}
