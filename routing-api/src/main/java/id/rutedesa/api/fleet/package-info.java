/** Depots, vehicle types, vehicles and riders of a BUMDes. */
@NullMarked
package id.rutedesa.api.fleet;

import org.jspecify.annotations.NullMarked;
