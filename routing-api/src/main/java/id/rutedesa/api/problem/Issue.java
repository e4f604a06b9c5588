package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/**
 * One thing wrong with an input.
 *
 * @param code stable word for programs, e.g. {@code unknown-key}
 * @param pointer JSON pointer (RFC 6901) to the place in the body, the name of a query parameter after
 *     {@code ?}, or of a part of the path in braces
 * @param message for people
 */
public record Issue(String code, String pointer, Text message) {}
