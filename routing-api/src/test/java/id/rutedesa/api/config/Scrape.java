package id.rutedesa.api.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server tells Prometheus: the samples by the metric's name. */
final class Scrape {
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^(?<name>[a-zA-Z_:][\\w:]*)(?:\\{(?<labels>.*)\\})? (?<value>\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, List<Sample>> samplesByName = new HashMap<>();

    private record Sample(Map<String, String> labels, double value) {}

    Scrape(String text) {
        Matcher samples = SAMPLE.matcher(text);
        while (samples.find()) {
            Map<String, String> labels = new HashMap<>();
            if (samples.group("labels") != null) {
                LABEL.matcher(samples.group("labels"))
                        .results()
                        .forEach(label -> labels.put(label.group(1), label.group(2)));
            }
            samplesByName
                    .computeIfAbsent(samples.group("name"), name -> new ArrayList<>())
                    .add(new Sample(labels, Double.parseDouble(samples.group("value"))));
        }
    }

    Set<String> names() {
        return samplesByName.keySet();
    }

    boolean has(MeterSelector selector) {
        return samplesByName.getOrDefault(selector.name(), List.of()).stream()
                .anyMatch(sample -> selector.fits(sample.labels()));
    }

    /** Sum of the samples that a selector, as it stands in a query, means. */
    double sum(String selector) {
        MeterSelector meant = MeterSelector.in(selector).get(0);
        return samplesByName.getOrDefault(meant.name(), List.of()).stream()
                .filter(sample -> meant.fits(sample.labels()))
                .mapToDouble(Sample::value)
                .sum();
    }
}
