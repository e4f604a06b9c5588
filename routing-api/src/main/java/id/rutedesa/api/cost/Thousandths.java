package id.rutedesa.api.cost;

import java.math.BigDecimal;

/** Exact amounts that are kept in thousandths of their unit. */
final class Thousandths {
    private Thousandths() {}

    /** With three decimals, as files have them. */
    static String text(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    /** Without zeros at the end, as people write them. */
    static BigDecimal number(long thousandths) {
        BigDecimal plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
