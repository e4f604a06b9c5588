package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.Decimals;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.IsoDates;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.Wheels;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comparison as it is asked for.
 *
 * @param first what is looked at
 * @param second what it is held against
 * @param meter code of the price of electricity at the own meter
 * @param seed of the draws
 * @param chosen thousandths of the unit of what the analyst set: it holds for all days
 */
record ComparisonWish(
        Period period, Wheels first, Wheels second, View view, String meter, long seed, Map<Factor, Long> chosen) {
    private static final Map<String, Factor> FACTORS =
            Arrays.stream(Factor.values()).collect(Collectors.toMap(BodyReader::word, Function.identity()));
    private static final Set<String> OTHERS =
            Set.of("from", "to", "first", "second", "view", "meter", "seed", "format");

    ComparisonWish {
        chosen = Map.copyOf(chosen);
    }

    /** Whose money is looked at. */
    enum View {
        /** What the BUMDes pays: motorbikes that were granted cost it nothing. */
        CASH,
        /** What it takes in all: motorbikes lose value and bind money, whoever bought them. */
        PUBLIC;

        boolean owned() {
            return this == PUBLIC;
        }
    }

    /**
     * From a query: {@code from} and {@code to}, and what else is wished for, each figure under the name of its factor.
     *
     * @param more names that mean something besides
     * @throws InvalidInputException with each name and value that does not fit
     */
    static ComparisonWish read(Map<String, String> query, String... more) {
        List<Issue> issues = new ArrayList<>();
        query.keySet().stream()
                .filter(name -> !FACTORS.containsKey(name)
                        && !OTHERS.contains(name)
                        && !List.of(more).contains(name))
                .forEach(name -> issues.add(new Issue(
                        "unknown-key",
                        "?" + name,
                        new Text("Tidak ada angka dengan nama ini.", "There is no figure of this name."))));
        Map<Factor, Long> chosen = new EnumMap<>(Factor.class);
        FACTORS.forEach((name, factor) -> {
            String text = query.get(name);
            if (text != null && !text.isBlank()) {
                value(factor, name, text, issues).forEach(value -> chosen.put(factor, value));
            }
        });
        LocalDate from = date(query, "from", issues);
        LocalDate to = date(query, "to", issues);
        long seed = seed(query.getOrDefault("seed", "1"), issues);
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return new ComparisonWish(
                new Period(from, to),
                JsonBody.word("?first", Wheels.class, query.getOrDefault("first", "electric-home")),
                JsonBody.word("?second", Wheels.class, query.getOrDefault("second", "petrol-pump")),
                JsonBody.word("?view", View.class, query.getOrDefault("view", "cash")),
                query.getOrDefault("meter", CostFigures.USUAL_METER),
                seed,
                chosen);
    }

    private static Stream<Long> value(Factor factor, String name, String text, List<Issue> issues) {
        BigDecimal least = BigDecimal.valueOf(factor.least(), 3).stripTrailingZeros();
        BigDecimal most = BigDecimal.valueOf(factor.most(), 3).stripTrailingZeros();
        try {
            BigDecimal value = Decimals.sensible(new BigDecimal(text.strip()));
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return Stream.of(value.movePointRight(3)
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .longValueExact());
            }
        } catch (NumberFormatException e) {
            // Told below, as what is out of range.
        }
        String range = "%s–%s".formatted(least.toPlainString(), most.toPlainString());
        issues.add(new Issue(
                "out-of-range",
                "?" + name,
                new Text("Isi antara %s.".formatted(range), "Between %s.".formatted(range))));
        return Stream.of();
    }

    static LocalDate date(Map<String, String> query, String name, List<Issue> issues) {
        try {
            return IsoDates.date(query.getOrDefault(name, ""));
        } catch (DateTimeException e) {
            issues.add(new Issue(
                    "wrong-type", "?" + name, new Text("Tanggal seperti 2026-11-26.", "A date such as 2026-11-26.")));
            return LocalDate.EPOCH;
        }
    }

    private static long seed(String text, List<Issue> issues) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            issues.add(new Issue("wrong-type", "?seed", new Text("Bilangan bulat.", "A whole number.")));
            return 0;
        }
    }
}
