/** Requests that may be sent again without doing anything twice. */
@NullMarked
package id.rutedesa.api.idempotency;

import org.jspecify.annotations.NullMarked;
