package id.rutedesa.solver.format;

import id.rutedesa.solver.format.InstancePlace.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Schneider, Stenger and Goeke (2014): electric vehicles with time windows and stations that always fill up; vehicles
 * first, then exact distance.
 */
final class SchneiderReader {
    private static final String COLUMNS = "id, type, x, y, demand, ready time, due date, service time";
    private static final Pattern PARAMETER = Pattern.compile("(\\S)\\s.*/([^/]*)/");

    private final SourceLines source;
    private final InstanceRows rows;
    private final Map<String, Double> parameters = new HashMap<>();

    SchneiderReader(SourceLines source) {
        this.source = source;
        rows = new InstanceRows(source);
    }

    Instance read() {
        source.require("its columns");
        while (source.next()) {
            Matcher parameter = PARAMETER.matcher(source.text());
            if (parameter.matches()) {
                keepParameter(parameter.group(1), parameter.group(2).strip());
            } else {
                row();
            }
        }
        double capacity = parameter("C", "load capacity");
        rows.requireNoNegativeDemand();
        List<InstancePlace> places = rows.checked(capacity);
        InstanceBattery battery = new InstanceBattery(
                parameter("Q", "tank capacity"),
                parameter("r", "consumption rate"),
                parameter("g", "inverse refueling rate"));
        double speed = parameter("v", "velocity");
        source.finish();
        return new Instance(
                name(),
                Objective.VEHICLES_THEN_DISTANCE,
                Metric.EXACT,
                1,
                OptionalInt.empty(),
                capacity,
                speed,
                places,
                List.of(),
                false,
                Optional.of(battery),
                Optional.empty());
    }

    private String name() {
        int dot = source.file().lastIndexOf('.');
        return dot > 0 ? source.file().substring(0, dot) : source.file();
    }

    private void keepParameter(String letter, String value) {
        double number = source.number(value, "parameter " + letter);
        if (number <= 0) {
            source.wrong("parameter %s must be above 0, found %s".formatted(letter, value));
        }
        if (parameters.put(letter, number) != null) {
            source.wrong("parameter %s is given twice".formatted(letter));
        }
    }

    private double parameter(String letter, String name) {
        Double value = parameters.get(letter);
        if (value == null) {
            source.wrong("the file ends without the line \"%s … /%s/\"".formatted(letter, name));
            return Double.POSITIVE_INFINITY;
        }
        return value;
    }

    private void row() {
        String[] words = source.words(8, COLUMNS);
        if (words.length == 0) {
            return;
        }
        rows.add(new InstancePlace(
                words[0],
                kind(words[1]),
                source.number(words[2], "x"),
                source.number(words[3], "y"),
                source.number(words[4], "demand"),
                source.number(words[5], "ready time"),
                source.number(words[6], "due date"),
                source.number(words[7], "service time"),
                0));
    }

    private Kind kind(String letter) {
        Kind kind =
                switch (letter) {
                    case "d" -> Kind.DEPOT;
                    case "f" -> Kind.STATION;
                    case "c" -> Kind.TASK;
                    default -> {
                        source.wrong("type should be d, f or c, found \"%s\"".formatted(letter));
                        yield Kind.TASK;
                    }
                };
        if (kind == Kind.DEPOT && rows.size() > 0) {
            source.wrong("there is a second depot");
        }
        return kind;
    }
}
