/** The server: features in packages of their own, each with its controller, service, repository and JSON. */
@NullMarked
package id.rutedesa.api;

import org.jspecify.annotations.NullMarked;
