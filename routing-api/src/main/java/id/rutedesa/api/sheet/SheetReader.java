package id.rutedesa.api.sheet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a table into the JSON that it stands for, so that a row is checked by the same rules as a request. Issues point to
 * {@code /row/heading}, the row after the heading being 0.
 */
public final class SheetReader {
    private final Sheet sheet;
    private final List<Issue> issues = new ArrayList<>();

    public SheetReader(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The rows as a JSON array of objects.
     *
     * @throws InvalidInputException where headings or cells have no meaning
     */
    public ArrayNode read(byte[] bytes, SheetFormat format) {
        ArrayNode rows = rows(bytes, format);
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return rows;
    }

    /** Cells without meaning, so far. */
    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /**
     * As {@link #read}, for a caller who finds more issues in the rows: those of cells are kept.
     *
     * @throws InvalidInputException where headings have no meaning
     */
    public ArrayNode rows(byte[] bytes, SheetFormat format) {
        Cells cells = Cells.of(bytes, format);
        requireHeadings(cells.headings());
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (List<String> row : cells.rows()) {
            ObjectNode object = rows.addObject();
            if (row.size() > cells.headings().size()) {
                add(
                        "wrong-length",
                        "/" + (rows.size() - 1),
                        new Text("Baris ini lebih panjang dari judulnya.", "This row is longer than the heading."));
            }
            for (int i = 0; i < cells.headings().size(); i++) {
                String cell = cells.cell(row, i);
                Optional<Column> column = sheet.column(cells.headings().get(i));
                if (!cell.isEmpty() && column.isPresent()) {
                    put(object, column.get(), cell, rows.size() - 1);
                }
            }
        }
        return rows;
    }

    private void requireHeadings(List<String> headings) {
        Set<String> given = new HashSet<>(headings);
        for (String needed : sheet.needed()) {
            if (!given.contains(needed)) {
                add(
                        "missing",
                        "/" + needed,
                        new Text(
                                "Kolom '%s' wajib ada.".formatted(needed), "Column '%s' is needed.".formatted(needed)));
            }
        }
        for (String heading : headings) {
            if (sheet.column(heading).isEmpty()) {
                add(
                        "unknown-key",
                        "/" + heading,
                        new Text(
                                "Kolom '%s' tidak dikenal.".formatted(heading),
                                "Column '%s' is not known.".formatted(heading)));
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
    }

    private void put(ObjectNode row, Column column, String cell, int index) {
        switch (column.kind()) {
            case TEXT -> row.put(column.key(), cell.startsWith("'") ? cell.substring(1) : cell);
            case NUMBER -> putNumber(row, column, cell, index);
            case FLAG, WORD -> putWord(row, column, cell, index);
        }
    }

    private void putNumber(ObjectNode row, Column column, String cell, int index) {
        try {
            BigDecimal number = new BigDecimal(cell.replace(',', '.'));
            if (number.stripTrailingZeros().scale() <= 0 && number.precision() < 18) {
                row.put(column.key(), number.longValueExact());
            } else {
                row.put(column.key(), number);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            add("wrong-type", pointer(column, index), new Text("Di sini harus ada angka.", "Must be a number."));
        }
    }

    private void putWord(ObjectNode row, Column column, String cell, int index) {
        Optional<String> word = column.words().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(cell))
                .map(Map.Entry::getKey)
                .findFirst();
        if (word.isEmpty()) {
            String words =
                    String.join(", ", column.words().values().stream().sorted().toList());
            add(
                    "unknown-value",
                    pointer(column, index),
                    new Text(
                            "Isinya harus salah satu dari: %s.".formatted(words),
                            "Must be one of: %s.".formatted(words)));
        } else if (column.kind() == Column.Kind.FLAG) {
            row.put(column.key(), Boolean.parseBoolean(word.get()));
        } else {
            row.put(column.key(), word.get());
        }
    }

    private static String pointer(Column column, int index) {
        return "/" + index + "/" + column.heading();
    }

    private void add(String code, String pointer, Text message) {
        issues.add(new Issue(code, pointer, message));
    }
}
