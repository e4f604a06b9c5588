package id.rutedesa.api.region;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Which region was chosen on a page, in a file of the data directory: taken by a start that is told no region. */
final class KeptChoice {
    private static final String CHOSEN = "chosen";
    private static final String OPENED = "opened";
    private static final String REFUSAL = "refusal";

    private final Path file;

    /** @param data the data directory */
    KeptChoice(Path data) {
        file = data.resolve("region.properties");
    }

    /** A region's name, or the name of an OSM file in the data directory. */
    Optional<String> chosen() {
        return read(CHOSEN);
    }

    /** What was open last, of those that were chosen. */
    Optional<String> lastOpened() {
        return read(OPENED);
    }

    /** Why the present choice could not be opened. */
    Optional<String> refusal() {
        return read(REFUSAL);
    }

    void choose(String region) {
        write(CHOSEN, region);
    }

    void opened(String region) {
        write(OPENED, region);
    }

    void refused(String reason) {
        write(REFUSAL, reason);
    }

    private Optional<String> read(String key) {
        return Optional.ofNullable(all().getProperty(key));
    }

    private Properties all() {
        Properties known = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    /** Whatever is written, an old refusal no longer counts. */
    private synchronized void write(String key, String value) {
        Properties known = all();
        known.remove(REFUSAL);
        known.setProperty(key, value);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                known.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
