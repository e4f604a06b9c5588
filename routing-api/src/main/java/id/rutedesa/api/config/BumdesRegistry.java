package id.rutedesa.api.config;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The village enterprises of this installation. */
@Component
public class BumdesRegistry {
    private final JdbcClient jdbc;
    private final BumdesWork work;

    BumdesRegistry(JdbcClient jdbc, BumdesWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** Adds the BUMDes where its number is new; otherwise changes nothing. */
    public void ensure(long bumdesId, String name, Kind kind) {
        work.writeAs(
                bumdesId,
                () -> jdbc.sql("""
                                INSERT INTO bumdes (bumdes_id, name, is_demo) VALUES (?, ?, ?)
                                ON CONFLICT (bumdes_id) DO NOTHING""").params(bumdesId, name, kind == Kind.DEMO).update());
    }

    /** Whether its people and tasks are invented. */
    public enum Kind {
        REAL,
        DEMO
    }
}
