package id.rutedesa.solver.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text file line by line, which collects what is wrong with it: a reader goes on after a wrong number, so that one
 * reading names all of them. Blank lines are passed over. Not thread-safe.
 */
final class SourceLines {
    /** Larger numbers are taken for a mistake: products of two still fit a {@code double} exactly enough. */
    static final double LARGEST = 1e9;

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_ISSUES = 20;
    private static final int MOST_BYTES = 64 << 20;

    private final String file;
    private final List<String> lines;
    private final List<FileIssue> issues = new ArrayList<>();
    private int at = -1;

    SourceLines(String file, String text) {
        this.file = file;
        lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
    }

    static SourceLines of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        long bytes = Files.size(path);
        if (bytes > MOST_BYTES) {
            String message = "The file has %d bytes, more than the limit of %d.".formatted(bytes, MOST_BYTES);
            throw new InvalidFileException(name, List.of(new FileIssue(0, message)));
        }
        return new SourceLines(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    }

    /** Goes on to the next line that is not blank; false where there is none. */
    boolean next() {
        at++;
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
        return at < lines.size();
    }

    /** As {@link #next}, where the file may not end yet. */
    void require(String what) {
        if (!next()) {
            throw stop("The file ends before %s.".formatted(what));
        }
    }

    /** Goes back before the first line. */
    void restart() {
        at = -1;
    }

    String file() {
        return file;
    }

    /** Number of the current line, from 1. */
    int line() {
        return Math.min(at + 1, lines.size());
    }

    /** The current line without blanks at its ends. */
    String text() {
        return lines.get(at);
    }

    String[] words() {
        return text().split("\\s+", -1);
    }

    /** The words of the current line where there are so many of them, else an issue and an empty array. */
    String[] words(int count, String names) {
        String[] words = words();
        if (words.length == count) {
            return words;
        }
        wrong("expected %d values (%s), found %d in \"%s\"".formatted(count, names, words.length, shortened(text())));
        return new String[0];
    }

    /** A number of the current line; 0 and an issue where the word is none. */
    double number(String word, String name) {
        return number(line(), word, name);
    }

    double number(int line, String word, String name) {
        try {
            if (word.length() <= LONGEST_NUMBER) {
                double value = new BigDecimal(word).doubleValue();
                if (Math.abs(value) <= LARGEST) {
                    return value;
                }
                wrong(line, "%s is %s, beyond %.0e".formatted(name, word, LARGEST));
                return 0;
            }
        } catch (NumberFormatException e) {
            // told below, as for a word that is too long
        }
        wrong(line, "%s should be a number, found \"%s\"".formatted(name, shortened(word)));
        return 0;
    }

    /** A whole number of the current line within bounds; {@code from} and an issue where the word is none. */
    int whole(String word, String name, int from, int to) {
        return whole(line(), word, name, from, to);
    }

    int whole(int line, String word, String name, int from, int to) {
        int before = issues.size();
        double value = number(line, word, name);
        if (value == Math.rint(value) && value >= from && value <= to) {
            return (int) value;
        }
        if (issues.size() == before) {
            wrong(line, "%s should be a whole number from %d to %d, found %s".formatted(name, from, to, word));
        }
        return from;
    }

    void wrong(String message) {
        wrong(line(), message);
    }

    void wrong(int line, String message) {
        issues.add(new FileIssue(line, message));
        if (issues.size() >= MOST_ISSUES) {
            throw new InvalidFileException(file, issues);
        }
    }

    /** For what makes the rest unreadable: throw what this returns. */
    InvalidFileException stop(String message) {
        issues.add(new FileIssue(line(), message));
        return new InvalidFileException(file, issues);
    }

    /** Throws where anything was wrong. */
    void finish() {
        if (!issues.isEmpty()) {
            throw new InvalidFileException(file, issues);
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    static boolean sameWord(String one, String other) {
        return one.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT));
    }
}
