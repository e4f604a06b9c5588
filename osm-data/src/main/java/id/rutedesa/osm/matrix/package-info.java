/** Many-to-many search on a contraction hierarchy that carries metres, seconds and joules. */
@NullMarked
package id.rutedesa.osm.matrix;

import org.jspecify.annotations.NullMarked;
