package id.rutedesa.api.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric with its label matchers, as it stands in a query of Prometheus.
 *
 * @param name name of the metric
 * @param labels what is asked of its labels
 */
record MeterSelector(String name, List<Label> labels) {
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "ignoring", "on");
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern SELECTOR = Pattern.compile("(?<![\\w:.\"$])(?<name>[a-zA-Z_:][\\w:]*)"
            + "(?:\\{(?<labels>(?:[^{}\"]|" + STRING + ")*)\\}|(?<function>\\s*\\())?");
    private static final Pattern LABEL =
            Pattern.compile("(?<name>\\w+)\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>" + STRING + ")");

    MeterSelector {
        labels = List.copyOf(labels);
    }

    /** One matcher: {@code operator} is one of {@code = != =~ !~}. */
    record Label(String name, String operator, String value) {
        private boolean wants(String present) {
            return operator.equals("=~") ? present.matches(value) : present.equals(value);
        }

        /** Only presence of the label can be asked where it is about what must not be. */
        private boolean isPositive() {
            return !operator.startsWith("!");
        }
    }

    /** Every metric that the query reads. */
    static List<MeterSelector> in(String query) {
        List<MeterSelector> found = new ArrayList<>();
        String plain = RANGE.matcher(GROUPING.matcher(query).replaceAll("")).replaceAll("");
        Matcher selectors = SELECTOR.matcher(plain);
        while (selectors.find()) {
            if (selectors.group("function") == null && !WORDS.contains(selectors.group("name"))) {
                found.add(new MeterSelector(selectors.group("name"), labels(selectors.group("labels"))));
            }
        }
        return found;
    }

    private static List<Label> labels(@org.jspecify.annotations.Nullable String text) {
        List<Label> labels = new ArrayList<>();
        Matcher matchers = LABEL.matcher(text == null ? "" : text);
        while (matchers.find()) {
            String value = matchers.group("value");
            labels.add(new Label(
                    matchers.group("name"),
                    matchers.group("operator"),
                    value.substring(1, value.length() - 1).replace("\\\\", "\\")));
        }
        return labels;
    }

    /** The same, without labels of these names. */
    MeterSelector without(Set<String> names) {
        return new MeterSelector(
                name,
                labels.stream().filter(label -> !names.contains(label.name())).toList());
    }

    /** Whether a sample with these labels could be meant: it has all the labels, and those values that are wanted. */
    boolean fits(Map<String, String> sample) {
        return labels.stream()
                .allMatch(label -> sample.containsKey(label.name())
                        && (!label.isPositive() || label.wants(sample.getOrDefault(label.name(), ""))));
    }
}
