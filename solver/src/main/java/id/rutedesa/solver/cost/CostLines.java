package id.rutedesa.solver.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An amount by line, in thousandths of a Rupiah.
 *
 * @param milliIdrByLine lines without money are left out
 */
public record CostLines(Map<CostLine, Long> milliIdrByLine) {
    /** Nothing spent. */
    public static final CostLines NONE = new CostLines(Map.of());

    private static final long MILLI = 1_000;

    public CostLines {
        Map<CostLine, Long> copy = new EnumMap<>(CostLine.class);
        milliIdrByLine.forEach((line, milliIdr) -> {
            if (milliIdr < 0) {
                throw new IllegalArgumentException("The line %s is not negative: %d.".formatted(line, milliIdr));
            }
            if (milliIdr > 0) {
                copy.put(line, milliIdr);
            }
        });
        milliIdrByLine = Collections.unmodifiableMap(copy);
    }

    /** The amount of one line, 0 where nothing was spent. */
    public long of(CostLine line) {
        return milliIdrByLine.getOrDefault(line, 0L);
    }

    /** Petrol, wherever it was bought. */
    public long petrolMilliIdr() {
        return of(CostLine.PETROL_PUMP) + of(CostLine.PETROL_BOTTLED) + of(CostLine.PETROL_SHORTAGE);
    }

    /** The sum of all lines. */
    public long totalMilliIdr() {
        return milliIdrByLine.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both, line by line. */
    public CostLines plus(CostLines other) {
        Map<CostLine, Long> sum = new EnumMap<>(CostLine.class);
        sum.putAll(milliIdrByLine);
        other.milliIdrByLine.forEach((line, milliIdr) -> sum.merge(line, milliIdr, Math::addExact));
        return new CostLines(sum);
    }

    /** Each line split in the ratio of the weights; the shares add up to this, line by line. */
    public List<CostLines> split(List<Long> weights) {
        List<Map<CostLine, Long>> shares = new ArrayList<>();
        weights.forEach(weight -> shares.add(new EnumMap<>(CostLine.class)));
        milliIdrByLine.forEach((line, milliIdr) -> {
            List<Long> parts = Money.split(milliIdr, weights);
            for (int i = 0; i < parts.size(); i++) {
                shares.get(i).put(line, parts.get(i));
            }
        });
        return shares.stream().map(CostLines::new).toList();
    }

    /** Whole Rupiah for display: the total is rounded half up, and its lines by largest remainder, so that they add up. */
    public Map<CostLine, Long> wholeIdrByLine() {
        Map<CostLine, Long> whole = new EnumMap<>(CostLine.class);
        if (milliIdrByLine.isEmpty()) {
            return whole;
        }
        List<CostLine> lines = List.copyOf(milliIdrByLine.keySet());
        List<Long> amounts = lines.stream().map(this::of).toList();
        List<Long> parts = Money.split(Money.priced(totalMilliIdr(), 1, MILLI), amounts);
        for (int i = 0; i < lines.size(); i++) {
            whole.put(lines.get(i), parts.get(i));
        }
        return whole;
    }

    /** The sum of many. */
    public static CostLines sum(List<CostLines> parts) {
        return parts.stream().reduce(NONE, CostLines::plus);
    }
}
