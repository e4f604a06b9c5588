/** OptaPlanner's side: entities, the bridge to the cost definition, and the phases of a solve. */
@NullMarked
package id.rutedesa.solver.planner;

import org.jspecify.annotations.NullMarked;
