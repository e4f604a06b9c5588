/** The road graph of one region: what GraphHopper imported, the rules of the motorbike profile, and snapping. */
@NullMarked
package id.rutedesa.osm.graph;

import org.jspecify.annotations.NullMarked;
