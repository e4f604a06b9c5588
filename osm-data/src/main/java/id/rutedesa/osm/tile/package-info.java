/** The region drawn: map tiles, their labels, and the road under a finger. */
@NullMarked
package id.rutedesa.osm.tile;

import org.jspecify.annotations.NullMarked;
