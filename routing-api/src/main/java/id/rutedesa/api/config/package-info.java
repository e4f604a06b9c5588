/** The ground everything stands on: data directory, database, transactions of one BUMDes, clock. */
@NullMarked
package id.rutedesa.api.config;

import org.jspecify.annotations.NullMarked;
