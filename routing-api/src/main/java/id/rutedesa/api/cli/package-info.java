/** The commands of the program: serve, region build. */
@NullMarked
package id.rutedesa.api.cli;

import org.jspecify.annotations.NullMarked;
