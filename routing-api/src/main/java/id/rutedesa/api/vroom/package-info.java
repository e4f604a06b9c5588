/** VROOM's request and response, so that programs written for it can ask this server instead. */
@NullMarked
package id.rutedesa.api.vroom;

import org.jspecify.annotations.NullMarked;
