package id.rutedesa.api.sheet;

import id.rutedesa.api.problem.Issue;
import java.util.List;
import java.util.Optional;

/**
 * A kind of table.
 *
 * @param name of the file without its ending, in Bahasa Indonesia
 * @param needed headings without which a file is refused
 */
public record Sheet(String name, List<Column> columns, List<String> needed) {
    public Sheet {
        columns = List.copyOf(columns);
        needed = List.copyOf(needed);
    }

    Optional<Column> column(String heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst();
    }

    /** The same issue with the sheet's heading in place of the JSON key. */
    public Issue inColumns(Issue issue) {
        String[] parts = issue.pointer().split("/", -1);
        return columns.stream()
                .filter(column -> parts.length >= 3 && column.key().equals(parts[2]))
                .findFirst()
                .map(column -> new Issue(issue.code(), "/" + parts[1] + "/" + column.heading(), issue.message()))
                .orElse(issue);
    }
}
