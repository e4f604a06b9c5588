/** Days and their plans: from a depot's tasks and riders to routes, solved in the background and kept for good. */
@NullMarked
package id.rutedesa.api.planning;

import org.jspecify.annotations.NullMarked;
