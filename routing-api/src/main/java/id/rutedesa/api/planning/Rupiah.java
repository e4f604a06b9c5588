package id.rutedesa.api.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole Rupiah from thousandths. */
final class Rupiah {
    private static final int MILLI = 1_000;

    private Rupiah() {}

    /** The sum, rounded half up. */
    static long total(long... milliIdr) {
        return Math.floorDiv(Arrays.stream(milliIdr).sum() + MILLI / 2, MILLI);
    }

    /** The parts in whole Rupiah that add up to {@link #total}: the largest remainders are rounded up first. */
    static long[] parts(long... milliIdr) {
        long[] parts =
                Arrays.stream(milliIdr).map(part -> Math.floorDiv(part, MILLI)).toArray();
        long missing = total(milliIdr) - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -Math.floorMod(milliIdr[i], MILLI)))
                .limit(missing)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
