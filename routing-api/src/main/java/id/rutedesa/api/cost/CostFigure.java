package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.WheelComparison.Range;
import org.jspecify.annotations.Nullable;

/**
 * A factor as it is given where nobody says otherwise, in thousandths of its unit.
 *
 * @param low lower end of what it is known to lie in; the value itself where it is sure
 * @param high upper end
 * @param source where it comes from, and how sure it is
 * @param tariff code of the dated price that it is taken from, or null for a figure that is no price
 */
record CostFigure(
        Factor factor,
        Text name,
        Text unit,
        long value,
        long low,
        long high,
        Text source,
        @Nullable String tariff) {

    Range range() {
        return new Range(factor, low, high);
    }
}
