package id.rutedesa.solver.cost;

import id.rutedesa.solver.model.CostRates;

/** Ranges of rates and amounts. */
final class Check {
    private Check() {}

    static void rate(long milliIdr) {
        if (milliIdr < 0 || milliIdr > CostRates.LIMIT) {
            throw new IllegalArgumentException(
                    "A cost rate is 0 to %d thousandths of a Rupiah, not %d.".formatted(CostRates.LIMIT, milliIdr));
        }
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("%s is not negative: %d.".formatted(name, value));
        }
    }
}
