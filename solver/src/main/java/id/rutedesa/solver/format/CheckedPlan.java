package id.rutedesa.solver.format;

import java.util.List;

/**
 * What an independent reckoning says about a plan for an instance.
 *
 * @param cost total length in the unit of the published values
 * @param vehicles routes in use
 * @param faults rules that the plan breaks; empty for a plan that counts
 */
public record CheckedPlan(double cost, int vehicles, List<String> faults) {
    public CheckedPlan {
        faults = List.copyOf(faults);
    }

    public boolean accepted() {
        return faults.isEmpty();
    }
}
