/** The road layer: regions, snapping, matrices, geometry and energy from OpenStreetMap data. */
@NullMarked
package id.rutedesa.osm;

import org.jspecify.annotations.NullMarked;
