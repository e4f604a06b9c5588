package id.rutedesa.solver.cost;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Exact arithmetic with thousandths of a Rupiah. */
public final class Money {
    private static final BigInteger TWO = BigInteger.TWO;

    private Money() {}

    /**
     * {@code rate × amount ÷ per}, rounded half up to a whole thousandth.
     *
     * @throws ArithmeticException if the result does not fit a {@code long}
     */
    public static long priced(long rateMilliIdr, long amount, long per) {
        if (rateMilliIdr < 0 || amount < 0 || per <= 0) {
            throw new IllegalArgumentException(
                    "A rate and an amount are not negative, and what the rate is for is positive: %d × %d ÷ %d."
                            .formatted(rateMilliIdr, amount, per));
        }
        return ratio(BigInteger.valueOf(rateMilliIdr).multiply(BigInteger.valueOf(amount)), BigInteger.valueOf(per));
    }

    /** One over the other, rounded half up; neither is negative. */
    static long ratio(BigInteger amount, BigInteger per) {
        return amount.multiply(TWO).add(per).divide(per.multiply(TWO)).longValueExact();
    }

    /**
     * Splits a total in the ratio of the weights by largest remainder: the shares add up to the total exactly, and none is a
     * whole thousandth away from its exact value. Of equal remainders the first wins.
     *
     * @param totalMilliIdr not negative
     * @param weights not negative, at least one; all zero means equal shares
     */
    public static List<Long> split(long totalMilliIdr, List<Long> weights) {
        if (totalMilliIdr < 0 || weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A total and its weights are not negative, and one weight is needed.");
        }
        BigInteger total = BigInteger.valueOf(totalMilliIdr);
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return split(totalMilliIdr, weights.stream().map(weight -> 1L).toList());
        }
        int count = weights.size();
        long[] shares = new long[count];
        BigInteger[] remainders = new BigInteger[count];
        long left = totalMilliIdr;
        for (int i = 0; i < count; i++) {
            BigInteger[] parts =
                    total.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left -= shares[i];
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return Arrays.stream(shares).boxed().toList();
    }
}
