package id.rutedesa.api.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server tells Prometheus: the labels of each sample, by the metric's name. */
final class Scrape {
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^(?<name>[a-zA-Z_:][\\w:]*)(?:\\{(?<labels>.*)\\})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, List<Map<String, String>>> samplesByName = new HashMap<>();

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
                    .add(labels);
        }
    }

    Set<String> names() {
        return samplesByName.keySet();
    }

    boolean has(MeterSelector selector) {
        return samplesByName.getOrDefault(selector.name(), List.of()).stream().anyMatch(selector::fits);
    }
}
