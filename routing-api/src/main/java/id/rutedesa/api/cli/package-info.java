/** The commands of the program: serve, region, matrix. */
@NullMarked
package id.rutedesa.api.cli;

import org.jspecify.annotations.NullMarked;
