package id.rutedesa.solver;

import id.rutedesa.solver.plan.Plan;

/** The best plan that was found, and what it took. */
public record SolveOutcome(Plan plan, SolveStatistics statistics) {}
