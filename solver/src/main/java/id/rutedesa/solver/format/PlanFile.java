package id.rutedesa.solver.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the plans that others published: CVRPLIB's {@code .sol} and SINTEF's lists.
 *
 * <pre>
 *   Route #1: 31 46 35          Route 1 : 31 46 35
 *   Route #2: 15 | 22 41
 *   Cost 27591
 * </pre>
 *
 * A bar or the depot's id inside a route is a return to the depot. Lines of another kind (authors, date) are passed
 * over; a route that cannot be read is an error.
 */
public final class PlanFile {
    private static final Pattern ROUTE = Pattern.compile("(?i)route\\s*#?\\s*\\d+\\s*:?(.*)");
    private static final Pattern COST = Pattern.compile("(?i)(?:cost|distance)\\s*:?\\s+(\\S+)");
    private static final Pattern CUT_OFF = Pattern.compile("(?i)(?:route\\s*#?|(?:cost|distance)\\s*:?)");

    private final SourceLines source;
    private final Map<String, Integer> placeById = new HashMap<>();

    private PlanFile(SourceLines source, Instance instance) {
        this.source = source;
        for (int i = 0; i < instance.places().size(); i++) {
            placeById.put(instance.places().get(i).id().toUpperCase(Locale.ROOT), i);
        }
    }

    /**
     * The plan in a file, for an instance that has been read.
     *
     * @throws InvalidFileException naming each line that is wrong
     */
    public static InstancePlan read(Path path, Instance instance) throws IOException {
        return new PlanFile(SourceLines.of(path), instance).read();
    }

    /** As {@link #read(Path, Instance)}, from the text of a file. */
    public static InstancePlan parse(String file, String text, Instance instance) {
        return new PlanFile(new SourceLines(file, text), instance).read();
    }

    private InstancePlan read() {
        List<List<Integer>> routes = new ArrayList<>();
        OptionalDouble cost = OptionalDouble.empty();
        while (source.next()) {
            Matcher route = ROUTE.matcher(source.text());
            Matcher stated = COST.matcher(source.text());
            if (route.matches()) {
                List<Integer> visits = route(route.group(1).strip());
                if (!visits.isEmpty()) {
                    routes.add(visits);
                }
            } else if (stated.matches()) {
                cost = OptionalDouble.of(source.number(stated.group(1), "cost"));
            } else if (CUT_OFF.matcher(source.text()).matches()) {
                source.wrong("a route or a cost is cut off: \"%s\"".formatted(SourceLines.shortened(source.text())));
            }
        }
        if (routes.isEmpty()) {
            throw source.stop("the file has no line \"Route #1: …\"");
        }
        source.finish();
        return new InstancePlan(routes, cost);
    }

    private List<Integer> route(String text) {
        List<Integer> visits = new ArrayList<>();
        for (String word : text.split("[\\s,]+", -1)) {
            if (!word.isEmpty()) {
                visits.add(place(word));
            }
        }
        while (!visits.isEmpty() && visits.get(0) == 0) {
            visits.remove(0);
        }
        while (!visits.isEmpty() && visits.get(visits.size() - 1) == 0) {
            visits.remove(visits.size() - 1);
        }
        return visits;
    }

    private int place(String word) {
        if (word.equals("|")) {
            return 0;
        }
        Integer place = placeById.get(word.toUpperCase(Locale.ROOT));
        if (place == null) {
            source.wrong("the instance has no place \"%s\"".formatted(SourceLines.shortened(word)));
            return 0;
        }
        return place;
    }
}
