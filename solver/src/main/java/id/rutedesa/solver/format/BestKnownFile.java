package id.rutedesa.solver.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads a table of best known values: {@code class,file,best_known,vehicles,objective}, with this heading. */
public final class BestKnownFile {
    private static final List<String> COLUMNS = List.of("class", "file", "best_known", "vehicles");

    private BestKnownFile() {}

    /**
     * The rows by file name.
     *
     * @throws InvalidFileException naming each line that is wrong
     */
    public static Map<String, BestKnown> read(Path path) throws IOException {
        return read(SourceLines.of(path));
    }

    /** As {@link #read(Path)}, from the text of a file. */
    static Map<String, BestKnown> parse(String file, String text) {
        return read(new SourceLines(file, text));
    }

    private static Map<String, BestKnown> read(SourceLines source) {
        source.require("its heading");
        List<String> heading = List.of(source.text().split(",", -1));
        if (heading.size() < COLUMNS.size()
                || !heading.subList(0, COLUMNS.size()).equals(COLUMNS)) {
            throw source.stop("the heading should begin with %s".formatted(String.join(",", COLUMNS)));
        }
        Map<String, BestKnown> byFile = new LinkedHashMap<>();
        while (source.next()) {
            String[] cells = source.text().split(",", -1);
            if (cells.length < COLUMNS.size()) {
                source.wrong("expected at least %d cells, found %d".formatted(COLUMNS.size(), cells.length));
                continue;
            }
            double cost = source.number(cells[2], "best_known");
            OptionalInt vehicles = cells[3].isBlank()
                    ? OptionalInt.empty()
                    : OptionalInt.of(source.whole(cells[3], "vehicles", 1, 1_000_000));
            if (byFile.put(cells[1], new BestKnown(cells[0], cells[1], cost, vehicles)) != null) {
                source.wrong("%s is there twice".formatted(cells[1]));
            }
        }
        source.finish();
        return byFile;
    }
}
