package id.rutedesa.solver.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * The same days on two kinds of wheels, and how far what is uncertain moves the difference. It knows figures only and no
 * winner.
 *
 * @param stretches days in order, each priced with what was valid then
 * @param first whose costs count upwards
 * @param second whose costs count downwards
 * @param owned whether the wheels' loss of value counts
 */
public record WheelComparison(List<Stretch> stretches, Wheels first, Wheels second, boolean owned) {
    public WheelComparison {
        stretches = List.copyOf(stretches);
    }

    /** Days that were all priced alike. */
    public record Stretch(RiddenDays days, Assumptions given) {
        /** What these days cost on some wheels. */
        public CostLines cost(Wheels wheels, boolean owned) {
            return wheels.cost(days, given, owned);
        }
    }

    /** A range that a factor is known to lie in, thousandths of its unit. */
    public record Range(Factor factor, long low, long high) {
        public Range {
            if (low > high || low < factor.least() || high > factor.most()) {
                throw new IllegalArgumentException("No range of %s: %d to %d.".formatted(factor, low, high));
            }
        }
    }

    /** The difference with a factor at the ends of its range and all else as given, thousandths of a Rupiah. */
    public record Bar(Range range, long atLowMilliIdr, long atHighMilliIdr) {
        long width() {
            return Math.abs(atHighMilliIdr - atLowMilliIdr);
        }
    }

    /**
     * Differences of many draws in rising order, at so many percent of them.
     *
     * @param firstDearer draws in which the first kind costs more
     */
    public record Spread(int draws, int firstDearer, long p5MilliIdr, long p50MilliIdr, long p95MilliIdr) {}

    /** What all days cost on some wheels, by line. */
    public CostLines cost(Wheels wheels) {
        return CostLines.sum(
                stretches.stream().map(stretch -> stretch.cost(wheels, owned)).toList());
    }

    /** First less second, thousandths of a Rupiah: above 0 where the first costs more. */
    public long differenceMilliIdr() {
        return difference(given -> given);
    }

    /** The difference had a factor another value on all days. */
    public long differenceMilliIdr(Factor factor, long value) {
        return difference(given -> given.with(factor, value));
    }

    private long difference(UnaryOperator<Assumptions> change) {
        return stretches.stream()
                .map(stretch -> new Stretch(stretch.days(), change.apply(stretch.given())))
                .mapToLong(stretch -> stretch.cost(first, owned).totalMilliIdr()
                        - stretch.cost(second, owned).totalMilliIdr())
                .sum();
    }

    /** One factor at a time, those that move the difference most first; those that do not move it are left out. */
    public List<Bar> tornado(List<Range> ranges) {
        return ranges.stream()
                .map(range -> new Bar(
                        range,
                        differenceMilliIdr(range.factor(), range.low()),
                        differenceMilliIdr(range.factor(), range.high())))
                .filter(bar -> bar.width() > 0)
                .sorted(Comparator.comparingLong(Bar::width).reversed())
                .toList();
    }

    /**
     * All factors at once: each is drawn by itself from a triangle over its range whose top is what was given (or the end of
     * the range that lies nearer), the same draw for all days. Equal seeds give equal answers.
     *
     * @param draws at least 20
     */
    public Spread draw(List<Range> ranges, int draws, long seed) {
        if (draws < 20) {
            throw new IllegalArgumentException("Too few draws to speak of 5 percent: " + draws);
        }
        SplittableRandom random = new SplittableRandom(seed);
        long[] differences = new long[draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] shares = random.doubles(ranges.size()).toArray();
            differences[draw] = difference(given -> drawn(given, ranges, shares));
        }
        Arrays.sort(differences);
        int dearer = (int) Arrays.stream(differences).filter(each -> each > 0).count();
        return new Spread(draws, dearer, at(differences, 0.05), at(differences, 0.50), at(differences, 0.95));
    }

    private static long at(long[] rising, double share) {
        return rising[(int) Math.ceil(share * rising.length) - 1];
    }

    private static Assumptions drawn(Assumptions given, List<Range> ranges, double[] shares) {
        Map<Factor, Long> values = new EnumMap<>(given.valueByFactor());
        for (int i = 0; i < shares.length; i++) {
            Range range = ranges.get(i);
            values.put(range.factor(), triangular(range, given.of(range.factor()), shares[i]));
        }
        return new Assumptions(values);
    }

    /** The value below which the share of a triangle lies: its distribution turned round. */
    private static long triangular(Range range, long given, double share) {
        double low = range.low();
        double high = range.high();
        double top = Math.max(low, Math.min(high, (double) given));
        if (high == low) {
            return range.low();
        }
        double ofRise = (top - low) / (high - low);
        double value = share < ofRise
                ? low + Math.sqrt(share * (high - low) * (top - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - top));
        return Math.round(value);
    }

    /** One point of a curve: a factor's value, and what each kind costs then, thousandths of a Rupiah. */
    public record Point(long value, long firstMilliIdr, long secondMilliIdr) {}

    /** What both cost at evenly spaced values of a factor, both ends included. */
    public List<Point> curve(Range range, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A curve has at least one step.");
        }
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            long value = range.low() + (range.high() - range.low()) * step / steps;
            points.add(new Point(value, total(first, range.factor(), value), total(second, range.factor(), value)));
        }
        return points;
    }

    /**
     * The smallest value of the range from which the two change order, or none. The difference must rise or fall over the whole
     * range.
     */
    public OptionalLong breakEven(Range range) {
        boolean dearerAtLow = differenceMilliIdr(range.factor(), range.low()) > 0;
        if (dearerAtLow == differenceMilliIdr(range.factor(), range.high()) > 0) {
            return OptionalLong.empty();
        }
        long same = range.low();
        long other = range.high();
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (differenceMilliIdr(range.factor(), middle) > 0 == dearerAtLow) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return OptionalLong.of(other);
    }

    private long total(Wheels wheels, Factor factor, long value) {
        return stretches.stream()
                .map(stretch -> new Stretch(stretch.days(), stretch.given().with(factor, value)))
                .mapToLong(stretch -> stretch.cost(wheels, owned).totalMilliIdr())
                .sum();
    }
}
