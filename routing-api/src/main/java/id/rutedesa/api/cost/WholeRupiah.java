package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.Money;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        return addingUpTo(of(sum), milliIdr);
    }

    /** Each rounded down or up so that they add up to that total, which is their exact sum rounded down or up. */
    static List<Long> addingUpTo(long total, List<Long> milliIdr) {
        long[] whole = milliIdr.stream()
                .mapToLong(exact -> Math.floorDiv(exact, MILLI))
                .toArray();
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> Math.floorMod(milliIdr.get(i), MILLI))
                        .reversed())
                .limit(total - Arrays.stream(whole).sum())
                .forEach(i -> whole[i]++);
        return Arrays.stream(whole).boxed().toList();
    }
}
