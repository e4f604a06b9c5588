/** What one rider sees: the day's own route. */
@NullMarked
package id.rutedesa.api.rider;

import org.jspecify.annotations.NullMarked;
