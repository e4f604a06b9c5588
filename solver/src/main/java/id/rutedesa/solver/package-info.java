/** The delivery planner: from a routing problem to a plan, with reasons and costs. */
@NullMarked
package id.rutedesa.solver;

import org.jspecify.annotations.NullMarked;
