package id.rutedesa.solver.format;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Routes for an instance, by indices into its places. The depot at both ends is left out; between two visits it is a
 * return to load again.
 *
 * @param routes one for each vehicle in use, none empty
 * @param statedCost what its author says it costs
 */
public record InstancePlan(List<List<Integer>> routes, OptionalDouble statedCost) {
    public InstancePlan {
        routes = routes.stream().map(List::copyOf).toList();
        for (List<Integer> route : routes) {
            if (route.isEmpty() || route.get(0) == 0 || route.get(route.size() - 1) == 0) {
                throw new IllegalArgumentException("A route begins and ends with a visit, not as %s.".formatted(route));
            }
        }
    }
}
