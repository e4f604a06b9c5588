package id.rutedesa.api.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * PostgreSQL inside the data directory, started and stopped with the program, listening on loopback only.
 *
 * <pre>
 *   data/postgres/binaries/           unpacked once from the jar
 *   data/postgres/cluster/            the database itself
 *   data/postgres/access.properties   port and passwords, for the owner of the folder only
 * </pre>
 *
 * Writes reach the disk before they are acknowledged ({@code fsync} and {@code synchronous_commit} are on and checked).
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the database of a locked data directory, creating it at first. A server left over from a killed program is
     * stopped before.
     *
     * @param progress told in a sentence what takes long
     * @throws UnfitStartException where it cannot be started
     */
    public static EmbeddedDatabase start(DataDirectory data, Consumer<Text> progress) {
        Path home = data.path().resolve("postgres");
        Path cluster = home.resolve("cluster");
        try {
            Files.createDirectories(home);
            boolean first = !Files.exists(cluster.resolve("postgresql.conf"));
            progress.accept(
                    first
                            ? new Text(
                                    "Menyiapkan basis data untuk pertama kali (5–15 detik) …",
                                    "Preparing the database for the first time (5–15 seconds) …")
                            : new Text("Menyalakan basis data …", "Starting the database …"));
            LeftOverServer.stop(cluster);
            DatabaseAccess access = access(home);
            EmbeddedPostgres server = startServer(home, cluster, access);
            try {
                DatabaseRoles.prepare(access);
                DatabaseRoles.requirePasswords(cluster, access);
                requireDurability(access);
            } catch (SQLException | IOException | RuntimeException e) {
                server.close();
                throw e;
            }
            return new EmbeddedDatabase(server, access);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new UnfitStartException(
                    new Text(
                            ("Basis data di %s tidak bisa dinyalakan (%s). Bila dijalankan sebagai root dan 'unshare' dilarang, "
                                            + "jalankan sebagai pengguna biasa; atau pakai server lain dengan spring.datasource.url.")
                                    .formatted(home, e.getMessage()),
                            ("The database in %s cannot be started (%s). If this runs as root where 'unshare' is forbidden, "
                                            + "run it as an ordinary user; or use another server by spring.datasource.url.")
                                    .formatted(home, e.getMessage())),
                    e);
        }
    }

    private static DatabaseAccess access(Path home) throws IOException {
        DatabaseAccess known = DatabaseAccess.isWritten(home) ? DatabaseAccess.read(home) : DatabaseAccess.random(0);
        DatabaseAccess access = isFree(known.port()) ? known : known.withPort(freePort());
        access.write(home);
        return access;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static EmbeddedPostgres startServer(Path home, Path cluster, DatabaseAccess access) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(access.port())
                .setPGStartupWait(START_WITHIN)
                .setConnectConfig("password", access.adminPassword())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("max_connections", "60")
                .start();
    }

    private static void requireDurability(DatabaseAccess access) throws SQLException {
        try (Connection connection = connectAsAdmin(access, DatabaseAccess.DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            if (!"on".equals(row.getString(1)) || !"on".equals(row.getString(2))) {
                throw new IllegalStateException("fsync=%s synchronous_commit=%s: writes would not be safe"
                        .formatted(row.getString(1), row.getString(2)));
            }
        }
    }

    static Connection connectAsAdmin(DatabaseAccess access, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", access.adminPassword());
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(access.port(), database), properties);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops the server; open connections are cut, finished transactions are kept. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
