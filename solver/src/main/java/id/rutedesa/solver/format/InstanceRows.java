package id.rutedesa.solver.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of an instance while it is read; checks what holds for the rows of every format. */
final class InstanceRows {
    private final SourceLines source;
    private final List<InstancePlace> places = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> lineById = new HashMap<>();

    InstanceRows(SourceLines source) {
        this.source = source;
    }

    /** Adds the row of the current line. */
    void add(InstancePlace place) {
        add(source.line(), place);
    }

    void add(int line, InstancePlace place) {
        Integer earlier = lineById.putIfAbsent(place.id(), line);
        if (earlier != null) {
            source.wrong(line, "place %s is already on line %d".formatted(place.id(), earlier));
        }
        if (place.closes() < place.opens()) {
            source.wrong(
                    line,
                    "it closes at %s, before it opens at %s".formatted(shown(place.closes()), shown(place.opens())));
        }
        if (place.opens() < 0 || place.service() < 0 || place.release() < 0) {
            source.wrong(line, "a time is below 0");
        }
        if (places.size() == Instance.MOST_PLACES) {
            throw source.stop("the limit is %d places".formatted(Instance.MOST_PLACES));
        }
        places.add(place);
        lines.add(line);
    }

    int size() {
        return places.size();
    }

    int line(int index) {
        return lines.get(index);
    }

    InstancePlace get(int index) {
        return places.get(index);
    }

    /** The places, where the depot is the first and no task is more than a vehicle carries. */
    List<InstancePlace> checked(double capacity) {
        if (places.isEmpty()) {
            throw source.stop("the file has no places");
        }
        if (places.stream().noneMatch(place -> place.kind() == InstancePlace.Kind.TASK)) {
            source.wrong(lines.get(places.size() - 1), "the file ends without a task");
        }
        if (places.get(0).kind() != InstancePlace.Kind.DEPOT || places.get(0).demand() != 0) {
            source.wrong(lines.get(0), "the first place must be the depot, with demand 0");
        }
        for (int i = 1; i < places.size(); i++) {
            double demand = places.get(i).demand();
            if (Math.abs(demand) > capacity) {
                source.wrong(
                        lines.get(i),
                        "a demand of %s is more than the capacity of %s"
                                .formatted(shown(Math.abs(demand)), shown(capacity)));
            }
        }
        return places;
    }

    void requireNoNegativeDemand() {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).demand() < 0) {
                source.wrong(lines.get(i), "the demand is below 0");
            }
        }
    }

    /** A number as people write it: without a decimal point where it is whole. */
    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
