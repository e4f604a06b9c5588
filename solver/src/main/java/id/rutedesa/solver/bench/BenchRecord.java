package id.rutedesa.solver.bench;

import id.rutedesa.solver.bench.BenchRow.RunKey;
import id.rutedesa.solver.format.FileIssue;
import id.rutedesa.solver.format.InvalidFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with a line for each run that has been made, so that a bench goes on where it stopped. A line that was cut off
 * when the program ended is dropped; that run is made again.
 */
final class BenchRecord {
    private final Optional<Path> file;
    private final Map<RunKey, BenchRow> rowByKey = new LinkedHashMap<>();

    /** Without a file the runs are kept in memory alone. */
    BenchRecord(Optional<Path> file) throws IOException {
        this.file = file;
        if (file.isPresent()) {
            open(file.get());
        }
    }

    private void open(Path path) throws IOException {
        String text = Files.exists(path) ? Files.readString(path) : "";
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.isEmpty()) {
            Files.writeString(path, BenchRow.HEADING + "\n");
            return;
        }
        String name = String.valueOf(path.getFileName());
        if (!lines.get(0).equals(BenchRow.HEADING)) {
            throw new InvalidFileException(
                    name,
                    List.of(new FileIssue(1, "this is no record of a bench: it should begin " + BenchRow.HEADING)));
        }
        read(name, lines);
        if (whole.length() < text.length()) {
            Files.writeString(path, whole);
        }
    }

    private void read(String name, List<String> lines) {
        List<FileIssue> issues = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Optional<BenchRow> row = BenchRow.parse(lines.get(i));
            if (row.isEmpty()) {
                issues.add(new FileIssue(i + 1, "this is no row of a bench: " + lines.get(i)));
            } else {
                rowByKey.put(row.get().key(), row.get());
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidFileException(name, issues);
        }
    }

    /** The row of a run that has been made. */
    Optional<BenchRow> find(RunKey key) {
        return Optional.ofNullable(rowByKey.get(key));
    }

    /** Writes at once, so that nothing is lost when the next run never ends. */
    void add(BenchRow row) throws IOException {
        rowByKey.put(row.key(), row);
        if (file.isPresent()) {
            Files.writeString(file.get(), row.toLine() + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }
    }
}
