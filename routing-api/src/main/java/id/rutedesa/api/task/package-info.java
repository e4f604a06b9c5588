/** Deliveries and pickups of a day. */
@NullMarked
package id.rutedesa.api.task;

import org.jspecify.annotations.NullMarked;
