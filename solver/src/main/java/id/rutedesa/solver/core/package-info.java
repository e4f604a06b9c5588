/** The problem as flat arrays, and the one definition of what a route costs and which rules it breaks. */
@NullMarked
package id.rutedesa.solver.core;

import org.jspecify.annotations.NullMarked;
