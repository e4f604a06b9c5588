package id.rutedesa.api.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Makes a data directory from a backup: the tables as they were made then, their rows, and the files. The next start of the
 * server brings the tables up to its own version. Whatever fails leaves nothing behind.
 */
public final class Restore {
    private Restore() {}

    /**
     * Restores into an empty directory.
     *
     * @throws UnfitStartException where the directory is not empty, or the file is no whole backup or of a newer program
     */
    public static void into(Path directory, Path file, Consumer<Text> progress) throws IOException, SQLException {
        requireEmpty(directory);
        try (ZipFile zip = open(file);
                DataDirectory data = DataDirectory.lock(directory)) {
            Properties manifest = BackupFile.manifest(zip, file);
            try {
                readFiles(zip, data.path(), file);
                try (EmbeddedDatabase database = EmbeddedDatabase.start(data, progress)) {
                    migrate(database.access(), manifest.getProperty("schema", ""), file);
                    readTables(database.access(), zip, manifest);
                }
            } catch (IOException | SQLException | RuntimeException e) {
                clear(data.path());
                throw e;
            }
        }
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            if (inside.anyMatch(path -> !path.getFileName().toString().equals("lock"))) {
                throw new UnfitStartException(new Text(
                        "Folder %s tidak kosong. Pulihkan ke folder baru dengan --data.".formatted(directory),
                        "Directory %s is not empty. Restore into a new one with --data.".formatted(directory)));
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | java.nio.file.NoSuchFileException e) {
            throw BackupFile.unfit(file);
        }
    }

    private static void readFiles(ZipFile zip, Path data, Path file) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(BackupFile.FILES) && !entry.isDirectory()) {
                Path target = data.resolve(entry.getName().substring(BackupFile.FILES.length()))
                        .normalize();
                if (!target.startsWith(data) || target.startsWith(data.resolve("postgres"))) {
                    throw BackupFile.unfit(file);
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    /** The tables as they were when the backup was written. */
    private static void migrate(DatabaseAccess access, String schema, Path file) {
        if (!schema.matches("\\d{1,6}")) {
            throw BackupFile.unfit(file);
        }
        try {
            Flyway.configure()
                    .dataSource(access.jdbcUrl(), DatabaseAccess.OWNER, access.ownerPassword())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("appRole", DatabaseAccess.APP, "schedulerRole", DatabaseAccess.SCHEDULER))
                    .target(MigrationVersion.fromVersion(schema))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new UnfitStartException(
                    new Text(
                            "Cadangan %s dibuat oleh RuteDesa yang lebih baru. Perbarui program ini dulu."
                                    .formatted(file),
                            "Backup %s was written by a newer RuteDesa. Update this program first.".formatted(file)),
                    e);
        }
    }

    /** All rows in one transaction, past triggers and references: they were right when they were written. */
    private static void readTables(DatabaseAccess access, ZipFile zip, Properties manifest)
            throws IOException, SQLException {
        try (Connection connection = EmbeddedDatabase.connectAsAdmin(access, DatabaseAccess.DATABASE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            List<String> tables = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(BackupFile.TABLES))
                    .map(name -> name.substring(BackupFile.TABLES.length()))
                    .toList();
            statement.execute("TRUNCATE " + String.join(", ", tables));
            for (String table : tables) {
                String entry = BackupFile.TABLES + table;
                try (InputStream rows = zip.getInputStream(zip.getEntry(entry))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY %s (%s) FROM STDIN".formatted(table, manifest.getProperty(entry, "")), rows);
                }
            }
            for (String sequence : BackupFile.list(manifest, "sequences")) {
                String[] parts = sequence.split("=", 2);
                statement.execute("SELECT setval('%s', %d)".formatted(parts[0], Long.parseLong(parts[1])));
            }
            connection.commit();
        }
    }

    private static void clear(Path data) throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data) && !path.equals(data.resolve("lock"))) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
