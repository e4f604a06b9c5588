package id.rutedesa.api.problem;

import java.math.BigDecimal;

/** Decimals as they come from outside. */
public final class Decimals {
    /** Nothing is measured so finely. */
    private static final int FINEST = 300;

    private Decimals() {}

    /**
     * The number, or 0 where it is below 10⁻³⁰⁰: rounding 10⁻⁹⁹⁹⁹⁹⁹⁹ to thousandths would divide by a number of ten million digits
     * and take a processor for a minute.
     */
    public static BigDecimal sensible(BigDecimal number) {
        return (long) number.precision() - number.scale() < -FINEST ? BigDecimal.ZERO : number;
    }
}
