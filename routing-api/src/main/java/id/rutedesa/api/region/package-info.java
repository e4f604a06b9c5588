/** The one loaded road region, and where places stand on it. */
@NullMarked
package id.rutedesa.api.region;

import org.jspecify.annotations.NullMarked;
