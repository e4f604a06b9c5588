package id.rutedesa.api.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the embedded database. The application's role is no superuser, owns nothing and cannot pass by row-level
 * security.
 */
final class DatabaseRoles {
    private static final String PASSWORDS_ONLY = """
            # Written by RuteDesa: passwords from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private DatabaseRoles() {}

    /** Creates roles and database where they are missing; sets the passwords again. May be run any number of times. */
    static void prepare(DatabaseAccess access) throws SQLException {
        try (Connection connection = EmbeddedDatabase.connectAsAdmin(access, "postgres");
                Statement statement = connection.createStatement()) {
            createRole(statement, DatabaseAccess.OWNER);
            createRole(statement, DatabaseAccess.APP);
            createRole(statement, DatabaseAccess.SCHEDULER);
            setPassword(statement, "postgres", access.adminPassword());
            setPassword(statement, DatabaseAccess.OWNER, access.ownerPassword());
            setPassword(statement, DatabaseAccess.APP, access.appPassword());
            setPassword(statement, DatabaseAccess.SCHEDULER, access.schedulerPassword());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'", DatabaseAccess.DATABASE)) {
                statement.execute("CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0"
                        .formatted(DatabaseAccess.DATABASE, DatabaseAccess.OWNER));
            }
        }
        try (Connection connection = EmbeddedDatabase.connectAsAdmin(access, DatabaseAccess.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + DatabaseAccess.OWNER);
            statement.execute("GRANT USAGE ON SCHEMA public TO " + DatabaseAccess.APP);
            statement.execute("GRANT USAGE ON SCHEMA public TO " + DatabaseAccess.SCHEDULER);
        }
    }

    /** Replaces zonky's "trust everybody on this machine" by passwords. */
    static void requirePasswords(Path cluster, DatabaseAccess access) throws IOException, SQLException {
        Path rules = cluster.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(PASSWORDS_ONLY)) {
            return;
        }
        Files.writeString(rules, PASSWORDS_ONLY, StandardCharsets.UTF_8);
        try (Connection connection = EmbeddedDatabase.connectAsAdmin(access, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        String verb = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'", role) ? "ALTER" : "CREATE";
        statement.execute(
                "%s ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION".formatted(verb, role));
    }

    private static void setPassword(Statement statement, String role, String hexPassword) throws SQLException {
        statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(role, hexPassword));
    }

    private static boolean exists(Statement statement, String query, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query.formatted(name))) {
            return rows.next();
        }
    }
}
