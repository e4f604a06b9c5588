package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.Money;
import java.util.List;

/** Amounts as they are shown. */
public final class WholeRupiah {
    private static final long MILLI = 1_000;

    private WholeRupiah() {}

    /** Rounded half up, away from 0 below it. */
    static long of(long milliIdr) {
        long whole = Money.priced(Math.abs(milliIdr), 1, MILLI);
        return milliIdr < 0 ? -whole : whole;
    }

    /** Whole Rupiah by largest remainder: they add up to the rounded sum. */
    public static List<Long> of(List<Long> milliIdr) {
        long sum = milliIdr.stream().mapToLong(Long::longValue).sum();
        return milliIdr.isEmpty() ? List.of() : Money.split(of(sum), milliIdr);
    }
}
