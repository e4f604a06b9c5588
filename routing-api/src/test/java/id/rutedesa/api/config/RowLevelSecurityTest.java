package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.api.ApiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class RowLevelSecurityTest {
    private static final long OTHER = 4711;

    @Autowired
    BumdesWork work;

    @Autowired
    BumdesRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableOfABumdesHidesTheRowsOfOthersFromTheirOwnerToo() {
        List<String> open = jdbc.sql("""
                        SELECT relname FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                          AND relname <> 'flyway_schema_history'
                          AND NOT (relrowsecurity AND relforcerowsecurity)""").query(String.class).list();
        List<String> withoutBumdes = jdbc.sql("""
                        SELECT relname FROM pg_class c
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                          AND relname <> 'flyway_schema_history'
                          AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                          WHERE a.attrelid = c.oid AND a.attname = 'bumdes_id' AND a.attnotnull)""").query(String.class).list();

        assertThat(open).isEmpty();
        assertThat(withoutBumdes).isEmpty();
    }

    @Test
    void theApplicationIsNeitherOwnerNorSuperuserNorCanItBypass() {
        assertThat(jdbc.sql("""
                                SELECT current_user || ' ' || rolsuper || ' ' || rolbypassrls || ' ' ||
                                  (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid)
                                FROM pg_roles WHERE rolname = current_user""").query(String.class).single()).isEqualTo("rutedesa_app false false 0");
    }

    @Test
    void rowsAreSeenAndWrittenByTheirBumdesOnly() {
        registry.ensure(OTHER, "BUMDes Lain", BumdesRegistry.Kind.REAL);
        long depot = work.writeAs(OTHER, () -> jdbc.sql(
                        "INSERT INTO depot (name, lat, lon, place_quality) VALUES ('Gudang lain', 0, 0, 'ON_ROAD') "
                                + "RETURNING id")
                .query(Long.class)
                .single());

        assertThat(work.readAs(OTHER, () -> count(depot))).isEqualTo(1);
        assertThat(work.read(() -> count(depot))).isZero();
        assertThat(count(depot)).as("outside any transaction").isZero();
        assertThat(work.write(() ->
                        jdbc.sql("DELETE FROM depot WHERE id = ?").param(depot).update()))
                .isZero();
        assertThatThrownBy(() -> work.run(() -> jdbc.sql(
                                "INSERT INTO depot (bumdes_id, name, lat, lon, place_quality) VALUES (?, 'x', 0, 0, 'FAR')")
                        .param(OTHER)
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"depot\"");
    }

    @Test
    void whatThrowsLeavesNothingBehind() {
        assertThatThrownBy(() -> work.run(() -> {
                    jdbc.sql("INSERT INTO depot (name, lat, lon, place_quality) VALUES ('Setengah', 0, 0, 'FAR')")
                            .update();
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(work.read(() -> jdbc.sql("SELECT count(*) FROM depot WHERE name = 'Setengah'")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private int count(long depot) {
        return jdbc.sql("SELECT count(*) FROM depot WHERE id = ?")
                .param(depot)
                .query(Integer.class)
                .single();
    }
}
