package id.rutedesa.solver.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs brought down to one row for each instance, its median over seeds, and one line for each class. Where vehicles
 * come first, only instances with the vehicles of the best known plan enter the mean of the gaps.
 */
final class BenchSummary {
    private final Map<String, List<BenchRow>> mediansByClass = new TreeMap<>();
    private final Set<String> vehiclesFirst;

    /**
     * Of an even number of seeds the worse of the two in the middle counts.
     *
     * @param rows runs with one limit, of any classes
     * @param vehiclesFirst the classes in which fewer vehicles come before less distance
     */
    BenchSummary(List<BenchRow> rows, Set<String> vehiclesFirst) {
        this.vehiclesFirst = Set.copyOf(vehiclesFirst);
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.key().benchmark()))
                .forEach((benchmark, ofClass) -> mediansByClass.put(benchmark, medians(ofClass, order(benchmark))));
    }

    /** A plan that does not count is worse than any that does. */
    private Comparator<BenchRow> order(String benchmark) {
        Comparator<BenchRow> counts = Comparator.comparing(row -> !row.verified());
        Comparator<BenchRow> fewer =
                vehiclesFirst.contains(benchmark) ? counts.thenComparingInt(BenchRow::vehicles) : counts;
        return fewer.thenComparingDouble(BenchRow::cost);
    }

    private static List<BenchRow> medians(List<BenchRow> rows, Comparator<BenchRow> order) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.key().instance(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOne -> ofOne.stream().sorted(order).toList().get(ofOne.size() / 2))
                .toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        mediansByClass.forEach((benchmark, medians) -> lines.add(line(benchmark, medians)));
        return lines;
    }

    private String line(String benchmark, List<BenchRow> medians) {
        boolean fleetCounts = vehiclesFirst.contains(benchmark);
        List<BenchRow> verified = medians.stream().filter(BenchRow::verified).toList();
        List<BenchRow> comparable = verified.stream()
                .filter(row -> !fleetCounts || row.sameVehicles())
                .toList();
        OptionalDouble mean = comparable.stream()
                .flatMapToDouble(row -> row.gapPercent().stream())
                .average();
        return String.format(
                Locale.ROOT,
                "%s: %d instances, %d verified%s, mean gap %s",
                benchmark,
                medians.size(),
                verified.size(),
                fleetCounts ? ", %d with the vehicles of the best known".formatted(comparable.size()) : "",
                mean.isPresent() ? String.format(Locale.ROOT, "%.3f %%", mean.getAsDouble()) : "-");
    }
}
