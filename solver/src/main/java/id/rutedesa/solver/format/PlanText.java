package id.rutedesa.solver.format;

import java.util.stream.Collectors;

/**
 * Writes a plan as CVRPLIB does, places by the ids of the instance's file, a return to the depot as a bar; {@link PlanFile}
 * reads it back.
 *
 * <pre>
 *   Route #1: 31 46 35
 *   Route #2: 15 | 22 41
 *   Cost 27591
 * </pre>
 */
public final class PlanText {
    private PlanText() {}

    /**
     * The text of a plan.
     *
     * @param cost in the unit of the published values
     */
    public static String of(Instance instance, InstancePlan plan, double cost) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < plan.routes().size(); r++) {
            String route = plan.routes().get(r).stream()
                    .map(place ->
                            place == 0 ? "|" : instance.places().get(place).id())
                    .collect(Collectors.joining(" "));
            text.append("Route #").append(r + 1).append(": ").append(route).append('\n');
        }
        return text.append("Cost ").append(number(cost)).append('\n').toString();
    }

    /** A number as such files write it: with a decimal point in any language, without decimals where it is whole. */
    public static String number(double value) {
        return InstanceRows.shown(value);
    }
}
