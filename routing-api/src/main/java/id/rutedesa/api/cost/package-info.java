/** What deliveries cost: sums over days of one BUMDes, and of those that granted a province analyst. */
@NullMarked
package id.rutedesa.api.cost;

import org.jspecify.annotations.NullMarked;
