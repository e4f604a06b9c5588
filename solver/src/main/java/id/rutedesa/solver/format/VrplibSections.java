package id.rutedesa.solver.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A VRPLIB file cut into its keywords and sections, each value with its line. */
final class VrplibSections {
    private static final Set<String> KEYWORDS = Set.of(
            "NAME",
            "COMMENT",
            "TYPE",
            "DIMENSION",
            "CAPACITY",
            "VEHICLES",
            "SERVICE_TIME",
            "EDGE_WEIGHT_TYPE",
            "EDGE_WEIGHT_FORMAT",
            "NODE_COORD_TYPE",
            "DISPLAY_DATA_TYPE");
    private static final Set<String> SECTIONS = Set.of(
            "NODE_COORD_SECTION",
            "DISPLAY_DATA_SECTION",
            "EDGE_WEIGHT_SECTION",
            "DEMAND_SECTION",
            "TIME_WINDOW_SECTION",
            "SERVICE_TIME_SECTION",
            "RELEASE_TIME_SECTION",
            "VEHICLES_RELOAD_DEPOT_SECTION",
            "DEPOT_SECTION");

    private final SourceLines source;
    private final Map<String, Row> valueByKeyword = new HashMap<>();
    private final Map<String, List<Row>> rowsBySection = new HashMap<>();
    private final Map<String, Integer> lineBySection = new HashMap<>();

    /** Words with the line they stand on. */
    record Row(int line, List<String> words) {}

    VrplibSections(SourceLines source) {
        this.source = source;
        List<Row> open = new ArrayList<>();
        boolean inSection = false;
        while (source.next() && !SourceLines.sameWord(source.text(), "EOF")) {
            String text = source.text();
            if (text.toUpperCase(Locale.ROOT).endsWith("_SECTION")) {
                open = section(text.toUpperCase(Locale.ROOT));
                inSection = true;
            } else if (text.indexOf(':') > 0) {
                keyword(text);
                inSection = false;
            } else if (inSection) {
                open.add(new Row(source.line(), List.of(source.words())));
            } else {
                source.wrong("expected \"KEYWORD : value\" or a section, found \"%s\""
                        .formatted(SourceLines.shortened(text)));
            }
        }
    }

    private List<Row> section(String name) {
        if (!SECTIONS.contains(name)) {
            source.wrong("the section %s is not supported".formatted(SourceLines.shortened(name)));
        }
        List<Row> rows = new ArrayList<>();
        if (rowsBySection.put(name, rows) != null) {
            source.wrong("the section %s is there twice".formatted(name));
        }
        lineBySection.put(name, source.line());
        return rows;
    }

    private void keyword(String text) {
        int colon = text.indexOf(':');
        String keyword = text.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        String value = text.substring(colon + 1).strip();
        if (!KEYWORDS.contains(keyword)) {
            source.wrong("the keyword %s is not supported".formatted(SourceLines.shortened(keyword)));
        }
        if (valueByKeyword.put(keyword, new Row(source.line(), List.of(value))) != null && !keyword.equals("COMMENT")) {
            source.wrong("the keyword %s is there twice".formatted(keyword));
        }
    }

    boolean has(String section) {
        return rowsBySection.containsKey(section);
    }

    List<Row> rows(String section) {
        return rowsBySection.getOrDefault(section, List.of());
    }

    /** The line and value of a keyword, or null. */
    @Nullable
    Row find(String keyword) {
        return valueByKeyword.get(keyword);
    }

    String text(String keyword, String otherwise) {
        Row row = find(keyword);
        return row == null ? otherwise : row.words().get(0);
    }

    /** The line of a keyword, that of the end of the file where it is missing. */
    int line(String keyword) {
        Row row = find(keyword);
        return row == null ? source.line() : row.line();
    }

    /** The last line of a section, that of the end of the file where it is missing. */
    int lastLine(String section) {
        List<Row> rows = rows(section);
        return rows.isEmpty()
                ? lineBySection.getOrDefault(section, source.line())
                : rows.get(rows.size() - 1).line();
    }

    /** A keyword that must be there; {@code from} and an issue where it is missing or no such number. */
    int whole(String keyword, int from, int to) {
        Row row = find(keyword);
        if (row == null) {
            source.wrong("the file ends without the keyword " + keyword);
            return from;
        }
        return source.whole(row.line(), row.words().get(0), keyword, from, to);
    }

    /**
     * The values of a section with one row for each place: number, then {@code columns} values.
     *
     * @return by place and column; 0 where an issue was found
     */
    double[][] perPlace(String section, int places, int columns) {
        double[][] values = new double[places][columns];
        int[] lineOf = new int[places];
        List<Row> rows = rows(section);
        for (Row row : rows) {
            if (row.words().size() != columns + 1) {
                source.wrong(
                        row.line(),
                        "%s: expected a place and %d values, found %d words"
                                .formatted(section, columns, row.words().size()));
                continue;
            }
            int place = source.whole(row.line(), row.words().get(0), section + ": place", 1, places) - 1;
            if (lineOf[place] > 0) {
                source.wrong(
                        row.line(), "%s: place %d is already on line %d".formatted(section, place + 1, lineOf[place]));
            }
            lineOf[place] = row.line();
            for (int c = 0; c < columns; c++) {
                values[place][c] = source.number(row.line(), row.words().get(c + 1), section);
            }
        }
        if (rows.size() < places) {
            source.wrong(lastLine(section), "%s has %d rows for %d places".formatted(section, rows.size(), places));
        }
        return values;
    }

    /** The line on which a section tells of each place, 0 where it does not. */
    int[] linePerPlace(String section, int places) {
        Map<String, Integer> lineByPlace = new HashMap<>();
        rows(section).forEach(row -> lineByPlace.put(row.words().get(0), row.line()));
        int[] lines = new int[places];
        Arrays.setAll(lines, i -> lineByPlace.getOrDefault(String.valueOf(i + 1), 0));
        return lines;
    }
}
