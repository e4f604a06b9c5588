package id.rutedesa.api.config;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The village enterprises of this installation. */
@Component
public class BumdesRegistry {
    private final JdbcClient jdbc;
    private final BumdesWork work;

    private final ApplicationEventPublisher events;

    BumdesRegistry(JdbcClient jdbc, BumdesWork work, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.work = work;
        this.events = events;
    }

    /** Adds the BUMDes where its number is new; otherwise changes nothing. */
    public void ensure(long bumdesId, String name, Kind kind) {
        work.writeAs(
                bumdesId,
                () -> jdbc.sql("""
                                INSERT INTO bumdes (bumdes_id, name, is_demo) VALUES (?, ?, ?)
                                ON CONFLICT (bumdes_id) DO NOTHING""").params(bumdesId, name, kind == Kind.DEMO).update());
        events.publishEvent(new BumdesAddedEvent(bumdesId));
    }

    /** What the current BUMDes is called. */
    public String name() {
        return work.read(() -> jdbc.sql("SELECT name FROM bumdes WHERE bumdes_id = current_bumdes()")
                .query(String.class)
                .single());
    }

    /** Calls the current BUMDes by another name. */
    public void rename(String name) {
        work.run(() -> jdbc.sql("UPDATE bumdes SET name = ? WHERE bumdes_id = current_bumdes()")
                .param(name)
                .update());
    }

    /** A BUMDes of this installation. */
    public record Registered(long bumdesId, String name, boolean demo) {}

    /** All BUMDes by number, without the installation itself: for operators. */
    public List<Registered> all() {
        return work.readAs(CurrentBumdes.INSTALLATION, () -> {
            jdbc.sql("SELECT set_config('rutedesa.operator', 'on', true)")
                    .query(String.class)
                    .single();
            List<Registered> all = jdbc.sql("SELECT * FROM bumdes WHERE bumdes_id <> ? ORDER BY bumdes_id")
                    .param(CurrentBumdes.INSTALLATION)
                    .query((row, n) ->
                            new Registered(row.getLong("bumdes_id"), row.getString("name"), row.getBoolean("is_demo")))
                    .list();
            jdbc.sql("SELECT set_config('rutedesa.operator', '', true)")
                    .query(String.class)
                    .single();
            return all;
        });
    }

    /** Adds a BUMDes under the next number. */
    public Registered add(String name) {
        long next = all().stream().mapToLong(Registered::bumdesId).max().orElse(0) + 1;
        work.writeAs(next, () -> jdbc.sql("INSERT INTO bumdes (bumdes_id, name) VALUES (?, ?)")
                .params(next, name)
                .update());
        events.publishEvent(new BumdesAddedEvent(next));
        return new Registered(next, name, false);
    }

    /** Whether its people and tasks are invented. */
    public enum Kind {
        REAL,
        DEMO
    }
}
