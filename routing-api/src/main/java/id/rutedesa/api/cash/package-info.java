/** Cash on delivery: what riders should bring back, what was counted, and whose money it is. */
@NullMarked
package id.rutedesa.api.cash;

import org.jspecify.annotations.NullMarked;
