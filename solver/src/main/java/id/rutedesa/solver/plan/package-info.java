/** The plan as immutable records: who rides where and when, what stays behind and why, and what it costs. */
@NullMarked
package id.rutedesa.solver.plan;

import org.jspecify.annotations.NullMarked;
