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
    /** What both pages share, each file with one concern; one uses what stands before it. */
    private static final List<String> SHARED = List.of(
            "words.js",
            "sign.js",
            "reports.js",
            "progress.js",
            "texts.js",
            "home.js",
            "difference.js",
            "draw.js",
            "sketch.js",
            "gpx.js",
            "facts.js",
            "frame.js",
            "homecard.js",
            "today.js",
            "way.js",
            "forms.js",
            "act.js",
            "send.js");

    private static final List<String> FILE = List.of("inflate.js", "keep.js", "file.js");
    private static final List<String> LINK =
            List.of("store.js", "sync.js", "position.js", "upload.js", "track.js", "photo.js", "link.js");

    private PageParts() {}

    /** The script of the self-contained file. */
    static String fileScript() {
        return script(FILE);
    }

    /** The script of the page that a link opens. */
    static String linkScript() {
        return script(LINK);
    }

    private static String script(List<String> last) {
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
