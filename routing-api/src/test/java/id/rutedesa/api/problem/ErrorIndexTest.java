package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the program can answer with stands in the error index, and every code of the index is in the program. */
class ErrorIndexTest {
    private static final Path INDEX = Path.of("docs/errors.md");
    private static final String WORD = "\"([a-z]+(?:-[a-z]+)*)\"";
    /** Where codes of issues are written in the program. */
    private static final Pattern ISSUE =
            Pattern.compile("(?:new Issue|reject|add|addIssue|invalid|refuse|issue)\\(\\s*" + WORD + ",\\s*");

    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?: \\d{3} \\|)? ((?:`[a-z-]+`(?:, )?)+) \\|");

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> all.append(read(file)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> indexed() {
        Set<String> codes = new TreeSet<>();
        Matcher rows = ROW.matcher(read(INDEX));
        while (rows.find()) {
            Matcher words = Pattern.compile("`([a-z-]+)`").matcher(rows.group(1));
            while (words.find()) {
                codes.add(words.group(1));
            }
        }
        return codes;
    }

    @Test
    void everyCodeOfTheProgramIsExplained() {
        Set<String> used = new TreeSet<>();
        Matcher issues = ISSUE.matcher(sources());
        while (issues.find()) {
            used.add(issues.group(1));
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(indexed()).containsAll(used);
    }

    @Test
    void noCodeIsExplainedThatTheProgramDoesNotHave() {
        String sources = sources();
        Set<String> unknown = new TreeSet<>(indexed());
        unknown.removeIf(code -> sources.contains("\"" + code + "\"") || isReason(code));

        assertThat(unknown).isEmpty();
    }

    private static boolean isReason(String code) {
        return Stream.of(id.rutedesa.solver.plan.ReasonCode.values())
                .anyMatch(reason -> BodyReader.word(reason).equals(code));
    }

    @Test
    void everyReasonOfAPlanIsExplained() {
        assertThat(indexed())
                .containsAll(Stream.of(id.rutedesa.solver.plan.ReasonCode.values())
                        .map(BodyReader::word)
                        .toList());
    }
}
