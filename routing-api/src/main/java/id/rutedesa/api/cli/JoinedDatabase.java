package id.rutedesa.api.cli;

import id.rutedesa.api.config.DataDirectory;
import id.rutedesa.api.config.DatabaseAccess;
import id.rutedesa.api.config.EmbeddedDatabase;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.config.UnfitStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of a data directory for one command: the running server's, joined by its port file, or else started for as
 * long as the command takes.
 */
final class JoinedDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final DataSource source;
    private @Nullable DataDirectory data;
    private @Nullable EmbeddedDatabase started;

    private JoinedDatabase(DatabaseAccess access) {
        this.access = access;
        source = new DriverManagerDataSource(access.jdbcUrl(), DatabaseAccess.APP, access.appPassword());
    }

    /** @throws UnfitStartException where no server has ever run on the directory */
    static JoinedDatabase of(Path directory) {
        Path home = directory.toAbsolutePath().normalize().resolve("postgres");
        try {
            DatabaseAccess access = DatabaseAccess.read(home);
            JoinedDatabase joined = new JoinedDatabase(access);
            if (!joined.answers()) {
                DataDirectory locked = DataDirectory.lock(directory);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked, step -> {});
                joined = new JoinedDatabase(database.access());
                joined.data = locked;
                joined.started = database;
            }
            return joined;
        } catch (IOException e) {
            throw new UnfitStartException(
                    new Text(
                            "Di %s belum pernah ada server. Jalankan server dulu, atau pilih folder lain dengan --data."
                                    .formatted(directory),
                            "No server has run on %s yet. Start it first, or choose another directory with --data."
                                    .formatted(directory)),
                    e);
        }
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false; // Nobody listens: no server runs.
        }
    }

    DatabaseAccess access() {
        return access;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
