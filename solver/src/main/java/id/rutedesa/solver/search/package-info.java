/** Ruin and recreate on flat arrays: construction and improvement of routes through a route kernel. */
@NullMarked
package id.rutedesa.solver.search;

import org.jspecify.annotations.NullMarked;
