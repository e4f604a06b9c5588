/** The pages that people open in a browser. */
@NullMarked
package id.rutedesa.api.page;

import org.jspecify.annotations.NullMarked;
