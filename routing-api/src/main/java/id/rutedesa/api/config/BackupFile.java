package id.rutedesa.api.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a backup, one ZIP file:
 *
 * <pre>
 *   tables/public.depot     rows as PostgreSQL's COPY writes them
 *   files/regions/…         the other files of the data directory
 *   manifest                schema version, columns of each table, sequences; written last: without it the file is not whole
 * </pre>
 */
final class BackupFile {
    static final String MANIFEST = "manifest";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String FORMAT = "1";

    private BackupFile() {}

    /**
     * What a backup says of itself.
     *
     * @throws UnfitStartException where the file is no whole backup
     */
    static Properties manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        Properties manifest = new Properties();
        if (entry != null) {
            try (InputStream text = zip.getInputStream(entry)) {
                manifest.load(new StringReader(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        if (!FORMAT.equals(manifest.getProperty("format"))) {
            throw unfit(file);
        }
        return manifest;
    }

    static UnfitStartException unfit(Path file) {
        return new UnfitStartException(new Text(
                "%s bukan cadangan RuteDesa yang utuh.".formatted(file),
                "%s is not a whole backup of RuteDesa.".formatted(file)));
    }

    /** A value of the manifest that has several. */
    static List<String> list(Properties manifest, String key) {
        String value = manifest.getProperty(key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }
}
