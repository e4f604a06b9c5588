/** A slow, independent check of any plan: it shares no code with the search. */
@NullMarked
package id.rutedesa.solver.verify;

import org.jspecify.annotations.NullMarked;
