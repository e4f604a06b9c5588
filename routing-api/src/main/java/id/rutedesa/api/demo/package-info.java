/** The demo BUMDes, so that a fresh machine shows a whole day at once. */
@NullMarked
package id.rutedesa.api.demo;

import org.jspecify.annotations.NullMarked;
