/** Readers of public benchmark files and of the plans that others published for them, with an independent check. */
@NullMarked
package id.rutedesa.solver.format;

import org.jspecify.annotations.NullMarked;
