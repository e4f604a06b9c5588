package id.rutedesa.api.config;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes everything that a server keeps into one file while it works on: all rows as they are at one moment (a snapshot of
 * the database), and the built regions. Whoever has the file has everybody's data: it is readable by its owner only.
 */
public final class Backup {
    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname AS name, string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) AS columns
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
              AND c.relname <> 'flyway_schema_history' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            GROUP BY 1 ORDER BY 1""";

    private Backup() {}

    /**
     * Writes the backup of a data directory aside and renames it when it is whole.
     *
     * @param access to the embedded database, which runs
     * @return rows written
     */
    public static long write(DatabaseAccess access, Path data, Path target) throws IOException, SQLException {
        Path whole = target.toAbsolutePath().normalize();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        long rows;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            Properties manifest = new Properties();
            manifest.setProperty("format", BackupFile.FORMAT);
            rows = writeTables(access, zip, manifest);
            writeFiles(data, whole, zip);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            manifest.store(text, "RuteDesa");
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(text.toByteArray());
            zip.closeEntry();
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return rows;
    }

    private static long writeTables(DatabaseAccess access, ZipOutputStream zip, Properties manifest)
            throws IOException, SQLException {
        long rows = 0;
        try (Connection connection = EmbeddedDatabase.connectAsAdmin(access, DatabaseAccess.DATABASE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            manifest.setProperty(
                    "schema", single(statement, "SELECT max(version::int) FROM flyway_schema_history WHERE success"));
            manifest.setProperty("sequences", single(statement, """
                    SELECT coalesce(string_agg(schemaname || '.' || sequencename || '=' || last_value, ','), '')
                    FROM pg_sequences WHERE last_value IS NOT NULL"""));
            List<String[]> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(new String[] {row.getString("name"), row.getString("columns")});
                }
            }
            for (String[] table : tables) {
                manifest.setProperty(BackupFile.TABLES + table[0], table[1]);
                zip.putNextEntry(new ZipEntry(BackupFile.TABLES + table[0]));
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY (SELECT %s FROM %s) TO STDOUT".formatted(table[1], table[0]),
                                new FilterOutputStream(zip) {
                                    @Override
                                    public void write(byte[] bytes, int offset, int length) throws IOException {
                                        out.write(bytes, offset, length);
                                    }

                                    @Override
                                    public void close() {} // The ZIP file goes on.
                                });
                zip.closeEntry();
            }
            connection.rollback();
        }
        return rows;
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What lies in the directory besides the database, its lock and halves of other work. */
    private static void writeFiles(Path data, Path target, ZipOutputStream zip) throws IOException {
        Path root = data.toAbsolutePath().normalize();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> !file.startsWith(root.resolve("postgres")))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(root.resolve("lock")) && !file.equals(target))
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (Files.exists(file)) { // An older build of a region may be put away while we are on our way.
                zip.putNextEntry(new ZipEntry(
                        BackupFile.FILES + root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
