package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void keepsDataOverRestartAndKilledProgramAndLetsNobodyInWithoutPassword() throws Exception {
        try (DataDirectory data = DataDirectory.lock(directory)) {
            DatabaseAccess access;
            EmbeddedDatabase killed = EmbeddedDatabase.start(data, step -> {});
            access = killed.access();
            try (Connection owner = connect(access, DatabaseAccess.OWNER, access.ownerPassword())) {
                owner.createStatement().execute("CREATE TABLE kept AS SELECT 7 AS number");
            }
            assertThat(single(access, "SHOW fsync")).isEqualTo("on");
            assertThat(single(access, "SHOW synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> connect(access, "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(single(
                            access,
                            "SELECT string_agg(rolname || rolsuper || rolbypassrls || rolcreatedb || rolcreaterole, ',' "
                                    + "ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'rutedesa%'"))
                    .isEqualTo("rutedesa_appfalsefalsefalsefalse,rutedesa_ownerfalsefalsefalsefalse,"
                            + "rutedesa_schedulerfalsefalsefalsefalse");

            // The program dies here without closing: its server keeps running on the cluster.
            Path cluster = data.path().resolve("postgres/cluster");
            ProcessHandle leftOver = LeftOverServer.find(cluster).orElseThrow();
            assertThat(leftOver.isAlive()).isTrue();
            Files.delete(cluster.resolve("epg-lock")); // The library's own lock, which ends with the process.

            try (EmbeddedDatabase second = EmbeddedDatabase.start(data, step -> {})) {
                assertThat(leftOver.isAlive()).isFalse();
                assertThat(second.access()).as("port and passwords stay").isEqualTo(access);
                try (Connection owner = connect(access, DatabaseAccess.OWNER, access.ownerPassword());
                        ResultSet row = owner.createStatement().executeQuery("SELECT number FROM kept")) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(7);
                }
            }
            assertThat(LeftOverServer.find(cluster)).isEmpty();
        }
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfAnEarlierServerIsLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(directory.resolve("cluster"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");

        LeftOverServer.stop(cluster);

        assertThat(LeftOverServer.find(cluster)).isEmpty();
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefusedInBothLanguages() {
        try (DataDirectory first = DataDirectory.lock(directory)) {
            assertThatThrownBy(() -> DataDirectory.lock(first.path()))
                    .isInstanceOfSatisfying(UnfitStartException.class, refused -> {
                        assertThat(refused.text().id()).contains("sedang dipakai RuteDesa lain");
                        assertThat(refused.text().en()).contains("is in use by another RuteDesa");
                    });
        }
        DataDirectory.lock(directory).close();
    }

    private static Connection connect(DatabaseAccess access, String user, String password) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), user, password);
    }

    private static String single(DatabaseAccess access, String query) throws SQLException {
        try (Connection app = connect(access, DatabaseAccess.APP, access.appPassword());
                ResultSet row = app.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
