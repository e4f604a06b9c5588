/** Why a task is in no route, proven by trying, and what would help. */
@NullMarked
package id.rutedesa.solver.explain;

import org.jspecify.annotations.NullMarked;
