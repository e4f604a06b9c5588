/** What a rider is told on the way: turns, warnings, lines and tracks of a leg. */
@NullMarked
package id.rutedesa.osm.directions;

import org.jspecify.annotations.NullMarked;
