package id.rutedesa.solver.plan;

import java.util.List;

/**
 * What given routes cost and which rules they break.
 *
 * @param plan the routes as they were given, with times, charges and prices
 * @param brokenRules empty for a plan that can be ridden
 */
public record PlanCheck(Plan plan, List<BrokenRule> brokenRules) {
    public PlanCheck {
        brokenRules = List.copyOf(brokenRules);
    }
}
