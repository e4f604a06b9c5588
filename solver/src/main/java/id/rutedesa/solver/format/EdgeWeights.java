package id.rutedesa.solver.format;

import id.rutedesa.solver.format.VrplibSections.Row;
import java.util.List;
import java.util.Optional;

/** TSPLIB's EDGE_WEIGHT_SECTION: lengths that a file states, in one of several orders. */
final class EdgeWeights {
    private EdgeWeights() {}

    /** Empty where the file has coordinates instead. */
    static Optional<LengthTable> read(SourceLines source, VrplibSections sections, int places) {
        List<Row> rows = sections.rows("EDGE_WEIGHT_SECTION");
        if (!sections.text("EDGE_WEIGHT_TYPE", "").equals("EXPLICIT")) {
            if (!rows.isEmpty()) {
                source.wrong(rows.get(0).line(), "EDGE_WEIGHT_SECTION needs EDGE_WEIGHT_TYPE : EXPLICIT");
            }
            return Optional.empty();
        }
        String format = sections.text("EDGE_WEIGHT_FORMAT", "");
        if (!List.of("FULL_MATRIX", "LOWER_ROW", "LOWER_DIAG_ROW", "UPPER_ROW", "UPPER_DIAG_ROW")
                .contains(format)) {
            source.wrong(
                    sections.line("EDGE_WEIGHT_FORMAT"),
                    "EDGE_WEIGHT_FORMAT \"%s\" is not supported".formatted(format));
            return Optional.empty();
        }
        double[] values = values(source, rows);
        double[] cells = new double[Math.multiplyExact(places, places)];
        int read = 0;
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                if (holds(format, i, j)) {
                    double length = read < values.length ? values[read] : 0;
                    read++;
                    cells[i * places + j] = length;
                    if (!format.equals("FULL_MATRIX")) {
                        cells[j * places + i] = length;
                    }
                }
            }
        }
        if (read != values.length) {
            source.wrong(
                    sections.lastLine("EDGE_WEIGHT_SECTION"),
                    "EDGE_WEIGHT_SECTION has %d values, %d places need %d".formatted(values.length, places, read));
        }
        return Optional.of(new LengthTable(places, cells));
    }

    private static boolean holds(String format, int row, int column) {
        return switch (format) {
            case "LOWER_ROW" -> column < row;
            case "LOWER_DIAG_ROW" -> column <= row;
            case "UPPER_ROW" -> column > row;
            case "UPPER_DIAG_ROW" -> column >= row;
            default -> true;
        };
    }

    private static double[] values(SourceLines source, List<Row> rows) {
        return rows.stream()
                .flatMapToDouble(row -> row.words().stream().mapToDouble(word -> value(source, row.line(), word)))
                .toArray();
    }

    private static double value(SourceLines source, int line, String word) {
        double value = source.number(line, word, "length");
        if (value < 0 || value != Math.rint(value)) {
            source.wrong(line, "a length is a whole number from 0, found %s".formatted(word));
        }
        return value;
    }
}
