/** Runs the solver on public benchmark instances and records what it found. */
@NullMarked
package id.rutedesa.solver.bench;

import org.jspecify.annotations.NullMarked;
