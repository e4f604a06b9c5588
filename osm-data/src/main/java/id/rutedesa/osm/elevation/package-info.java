/** Heights from tiles and tags, where missing is never zero. */
@NullMarked
package id.rutedesa.osm.elevation;

import org.jspecify.annotations.NullMarked;
