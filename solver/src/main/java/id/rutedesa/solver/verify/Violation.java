package id.rutedesa.solver.verify;

/**
 * One thing that is wrong with a plan.
 *
 * @param code which rule
 * @param subject the id of the task or shift that it is about
 * @param message what was expected and what was found
 */
public record Violation(String code, String subject, String message) {}
