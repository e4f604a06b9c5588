package id.rutedesa.api.rider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The rider's page is written in small files and leaves the server as one script and one style sheet. */
final class PageParts {
    private static final String FOLDER = "/static/kurir/";
    private static final List<String> SHARED =
            List.of("words.js", "sign.js", "reports.js", "home.js", "draw.js", "page.js");

    private PageParts() {}

    /** The shared script with one more file that begins it. */
    static String script(String... last) {
        StringBuilder text = new StringBuilder("'use strict';\n");
        SHARED.forEach(name -> text.append(small(read(name))));
        for (String name : last) {
            text.append(small(read(name)));
        }
        return text.toString();
    }

    static String style() {
        return small(read("kurir.css"));
    }

    static String read(String name) {
        try (InputStream file = PageParts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("'%s' is missing from the program.".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without indentation, empty lines and lines of comment; no text of the page reaches over a line. */
    private static String small(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
