/** Joules and seconds of a ride from physics: plain Java, no road graph. */
@NullMarked
package id.rutedesa.osm.energy;

import org.jspecify.annotations.NullMarked;
