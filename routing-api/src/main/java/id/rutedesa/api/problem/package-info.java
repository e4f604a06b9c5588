/** Bad input and other refusals, told in Bahasa Indonesia and English as RFC 9457 problem details. */
@NullMarked
package id.rutedesa.api.problem;

import org.jspecify.annotations.NullMarked;
