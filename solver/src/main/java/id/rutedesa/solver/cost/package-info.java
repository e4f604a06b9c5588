/**
 * What a day costs, line by line, for each leg, trip, route, stop and parcel. Pure arithmetic in thousandths of a Rupiah:
 * every level is the exact sum of the one below.
 */
@NullMarked
package id.rutedesa.solver.cost;

import org.jspecify.annotations.NullMarked;
