/** The evening's charging: which pack is on which socket when. */
@NullMarked
package id.rutedesa.solver.charging;

import org.jspecify.annotations.NullMarked;
