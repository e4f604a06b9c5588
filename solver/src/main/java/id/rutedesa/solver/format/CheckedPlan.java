package id.rutedesa.solver.format;

import java.util.List;

/**
 * What an independent reckoning says about a plan for an instance.
 *
 * @param cost total length in the unit of the published values
 * @param vehicles routes in use
 * @param faults rules that the plan breaks; empty for a plan that counts
 * @param leftBehind tasks in no route, where the problem allows that
 */
public record CheckedPlan(double cost, int vehicles, List<String> faults, int leftBehind) {
    /** Of a problem of which every task must be served. */
    public CheckedPlan(double cost, int vehicles, List<String> faults) {
        this(cost, vehicles, faults, 0);
    }

    public CheckedPlan {
        faults = List.copyOf(faults);
    }

    public boolean accepted() {
        return faults.isEmpty();
    }
}
