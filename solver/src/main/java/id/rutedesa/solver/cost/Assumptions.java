package id.rutedesa.solver.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A value for every factor, in thousandths of its unit. */
public record Assumptions(Map<Factor, Long> valueByFactor) {
    public Assumptions {
        Map<Factor, Long> copy = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            Long value = valueByFactor.get(factor);
            if (value == null || value < factor.least() || value > factor.most()) {
                throw new IllegalArgumentException("The factor %s is %d to %d thousandths, not %s."
                        .formatted(factor, factor.least(), factor.most(), value));
            }
            copy.put(factor, value);
        }
        valueByFactor = Collections.unmodifiableMap(copy);
    }

    /** Thousandths of the factor's unit. */
    public long of(Factor factor) {
        return Objects.requireNonNull(valueByFactor.get(factor));
    }

    /** The same with one other value. */
    public Assumptions with(Factor factor, long value) {
        Map<Factor, Long> changed = new EnumMap<>(valueByFactor);
        changed.put(factor, value);
        return new Assumptions(changed);
    }
}
