/** The routing problem as immutable records: what is to be delivered, with which bikes, on which roads, at which prices. */
@NullMarked
package id.rutedesa.solver.model;

import org.jspecify.annotations.NullMarked;
