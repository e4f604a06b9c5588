package id.rutedesa.solver.format;

import id.rutedesa.solver.format.InstancePlace.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Solomon (1987) and Gehring and Homberger (1999): vehicle routing with time windows. Values are those of the DIMACS
 * challenge: lengths cut off after one decimal, distance alone, at most the fleet of the file.
 */
final class SolomonReader {
    private static final String COLUMNS = "number, x, y, demand, ready time, due date, service time";

    private final SourceLines source;

    SolomonReader(SourceLines source) {
        this.source = source;
    }

    Instance read() {
        source.require("its name");
        String name = source.text();
        heading("VEHICLE");
        source.require("the columns of the vehicles");
        source.require("the number of vehicles and their capacity");
        String[] fleet = source.words(2, "number of vehicles, capacity");
        int vehicles = fleet.length == 0 ? 1 : source.whole(fleet[0], "number of vehicles", 1, 1_000_000);
        double capacity = fleet.length == 0 ? 0 : source.number(fleet[1], "capacity");
        heading("CUSTOMER");
        source.require("the columns of the customers");
        InstanceRows rows = new InstanceRows(source);
        while (source.next()) {
            row(rows);
        }
        rows.requireNoNegativeDemand();
        List<InstancePlace> places = rows.checked(fleet.length == 0 ? Double.POSITIVE_INFINITY : capacity);
        source.finish();
        return new Instance(
                name,
                Objective.DISTANCE,
                Metric.TRUNCATED,
                1,
                OptionalInt.of(vehicles),
                capacity,
                1,
                places,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private void heading(String word) {
        source.require("the heading " + word);
        if (!SourceLines.sameWord(source.text(), word)) {
            throw source.stop(
                    "expected the heading %s, found \"%s\"".formatted(word, SourceLines.shortened(source.text())));
        }
    }

    private void row(InstanceRows rows) {
        String[] words = source.words(7, COLUMNS);
        if (words.length == 0) {
            return;
        }
        source.whole(words[0], "number", rows.size(), rows.size());
        rows.add(new InstancePlace(
                String.valueOf(rows.size()),
                rows.size() == 0 ? Kind.DEPOT : Kind.TASK,
                source.number(words[1], "x"),
                source.number(words[2], "y"),
                source.number(words[3], "demand"),
                source.number(words[4], "ready time"),
                source.number(words[5], "due date"),
                source.number(words[6], "service time"),
                0));
    }
}
