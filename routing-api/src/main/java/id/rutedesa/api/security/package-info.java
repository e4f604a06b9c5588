/** Who may do what: accounts, tokens for programs, links for riders, and the log of changes. */
@NullMarked
package id.rutedesa.api.security;

import org.jspecify.annotations.NullMarked;
