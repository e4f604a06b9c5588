/** Regions on disk: built aside, verified, swapped in; listed and found by name. */
@NullMarked
package id.rutedesa.osm.region;

import org.jspecify.annotations.NullMarked;
