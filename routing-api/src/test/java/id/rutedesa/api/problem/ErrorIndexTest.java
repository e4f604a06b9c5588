package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.region.PlaceQuality;
import id.rutedesa.solver.plan.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every code that the program can answer with stands in the error index with cause and action, and no other does. */
class ErrorIndexTest {
    private static final Path INDEX = Path.of("docs/errors.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
    /** What the description of the API says of refusals. */
    private static final Pattern DESCRIBED = Pattern.compile("refusals\\.put\\(\"(\\d{3})\", \"([a-z-]+)\"\\)");
    /** Codes that a plan which failed bears. */
    private static final Pattern FAILED = Pattern.compile("case ([A-Z_]+) ->\\s+new Text");

    private WrittenCodes written;
    private final List<Row> rows = new ArrayList<>();

    /** One row of the index: its heading, status or empty, codes, cause and action. */
    private record Row(String heading, String status, List<String> codes, String cause, String action) {}

    @BeforeEach
    void readBoth() throws IOException {
        written = WrittenCodes.in(SOURCES);
        String heading = "";
        List<String> columns = List.of();
        for (String line : Files.readAllLines(INDEX)) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("| ")) {
                List<String> cells = Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                if (cells.contains("Code")) {
                    columns = cells;
                } else if (!line.startsWith("| ---")) {
                    rows.add(row(heading, columns, cells));
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(60);
    }

    private static Row row(String heading, List<String> columns, List<String> cells) {
        List<String> codes = CODE.matcher(cells.get(columns.indexOf("Code")))
                .results()
                .map(found -> found.group(1))
                .toList();
        return new Row(
                heading,
                columns.contains("Status") ? cells.get(columns.indexOf("Status")) : "",
                codes,
                cells.get(columns.indexOf("Cause")),
                cells.get(columns.indexOf("Action")));
    }

    private Set<String> indexed() {
        return rows.stream().flatMap(row -> row.codes().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> indexedUnder(String heading) {
        return rows.stream()
                .filter(row -> row.heading().startsWith(heading))
                .flatMap(row -> row.codes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(String file) throws IOException {
        return Files.readString(SOURCES.resolve("id/rutedesa/api").resolve(file));
    }

    @Test
    void everyCodeOfTheProgramIsExplained() {
        assertThat(written.codes()).hasSizeGreaterThan(35).contains("off-network", "not-found", "missing");
        assertThat(indexed()).containsAll(written.codes());
        assertThat(written.handedOn())
                .filteredOn(expression ->
                        expression.toLowerCase(java.util.Locale.ROOT).contains("code"))
                .as("codes that are handed on; where they are written they are read")
                .containsExactlyInAnyOrder("code", "issue.code()", "refusal.code()");
    }

    @Test
    void everyStatusStandsBesideItsCode() throws IOException {
        Set<String> indexed = rows.stream()
                .filter(row -> !row.status().isEmpty())
                .flatMap(row -> row.codes().stream().map(code -> row.status() + " " + code))
                .collect(Collectors.toSet());
        assertThat(written.withStatus()).hasSizeGreaterThan(12);
        assertThat(indexed).containsAll(written.withStatus());

        Matcher described = DESCRIBED.matcher(source("config/OpenApiDescription.java"));
        List<String> refusals = described
                .results()
                .map(one -> one.group(1) + " " + one.group(2))
                .toList();
        assertThat(refusals).hasSizeGreaterThan(8);
        assertThat(indexed).containsAll(refusals);
    }

    @Test
    void everyRowSaysWhyAndWhatToDo() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.codes()).as(row.toString()).isNotEmpty();
            assertThat(row.cause()).as(row.toString()).hasSizeGreaterThan(8);
            assertThat(row.action()).as(row.toString()).hasSizeGreaterThan(5);
        });
    }

    @Test
    void reasonsWarningsAndFailuresOfPlansAreExplainedToo() throws IOException {
        assertThat(indexedUnder("Codes in a plan"))
                .containsAll(
                        Stream.of(ReasonCode.values()).map(BodyReader::word).toList());
        assertThat(indexedUnder("Warnings"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PlaceQuality.values())
                        .filter(quality -> quality != PlaceQuality.ON_ROAD)
                        .map(BodyReader::word)
                        .toList());
        String words = source("planning/PlanWords.java");
        List<String> failures = FAILED.matcher(
                        words.substring(words.indexOf("Text error("), words.indexOf("Text reason(")))
                .results()
                .map(one -> one.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
        assertThat(failures).isNotEmpty();
        assertThat(indexedUnder("Codes in a plan")).containsAll(failures);
    }

    @Test
    void noCodeIsExplainedThatTheProgramDoesNotHave() throws IOException {
        Set<String> unknown = new TreeSet<>(indexed());
        unknown.removeAll(written.codes());
        unknown.removeAll(Stream.concat(Stream.of(ReasonCode.values()), Stream.of(PlaceQuality.values()))
                .map(BodyReader::word)
                .toList());
        String words = source("planning/PlanWords.java"); // A plan's own words: left out, interrupted, …
        unknown.removeIf(code -> words.contains("\"" + code + "\""));

        assertThat(unknown).isEmpty();
    }
}
