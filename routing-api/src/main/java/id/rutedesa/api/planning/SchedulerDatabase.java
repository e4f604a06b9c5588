package id.rutedesa.api.planning;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.config.UnfitStartException;
import id.rutedesa.api.problem.BodyReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The queue as the role sees it that hands out the solves of every BUMDes: it knows who waits since when, and of what a
 * BUMDes wrote itself only how many plans and closures there are, for meters. Not a {@code DataSource} bean: nothing else is to work under this role.
 */
@Component
class SchedulerDatabase implements AutoCloseable {
    /** Polling, heartbeats, the claims of a few solves. */
    private static final int CONNECTIONS = 5;
    /** Shorter than Prometheus waits for figures: those of the queue are among them. */
    private static final Duration WAIT = Duration.ofSeconds(5);
    /** Any number that nothing else locks: claims are made one after the other, so that turns are fair. */
    private static final long CLAIM_LOCK = 7_318_402;

    private static final String CLAIM = """
            UPDATE solve_queue SET ticket = :ticket, fence = fence + 1, claimed_at = now(), claimed_by = :holder,
                progress = progress + 1
            WHERE id = (SELECT q.id FROM solve_queue q LEFT JOIN solve_turn t USING (bumdes_id)
                        WHERE q.ticket = :ticket OR q.ticket IS NULL
                        ORDER BY q.ticket IS NULL, coalesce(t.turn, 0), q.id LIMIT 1)
            RETURNING id, bumdes_id, plan_id, number, fence, time_limit_ms, spent_ms,
                CAST(extract(epoch FROM now() - queued_at) * 1000 AS bigint) AS waited_ms""";

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** How full the queue is: rows that wait or are in work, and how long the oldest of those that wait does so. */
    record Depth(int waiting, int working, Duration oldest) {}

    /**
     * How days and roads stand.
     *
     * @param planCountByState plans of today and of days to come, without copies; states of none are left out
     * @param closures in force now
     */
    record Standing(Map<String, Integer> planCountByState, int closures) {
        int plans(PlanState state) {
            return planCountByState.getOrDefault(BodyReader.word(state), 0);
        }
    }

    SchedulerDatabase(
            @Value("${spring.datasource.url}") String url,
            @Value("${rutedesa.scheduler.username:}") String username,
            @Value("${rutedesa.scheduler.password:}") String password) {
        if (username.isEmpty()) {
            throw new UnfitStartException(
                    new Text(
                            "Untuk server basis data sendiri, isi juga rutedesa.scheduler.username dan rutedesa.scheduler.password.",
                            "With a database server of your own, set rutedesa.scheduler.username and rutedesa.scheduler.password, too."));
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("scheduler");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        source = new HikariDataSource(config);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    DataSource source() {
        return source;
    }

    /** What the holder of the ticket is to solve: what it holds already, else what is next in turn; empty where nothing waits. */
    @SuppressWarnings("NullAway") // A TransactionTemplate answers what the supplier answers, and that is not null.
    Optional<SolveClaim> claim(long ticket, String holder) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                    .param(CLAIM_LOCK)
                    .query((row, n) -> true)
                    .single();
            Optional<SolveClaim> claim = jdbc.sql(CLAIM)
                    .param("ticket", ticket)
                    .param("holder", holder)
                    .query((row, n) -> new SolveClaim(
                            row.getLong("id"),
                            row.getLong("bumdes_id"),
                            row.getLong("plan_id"),
                            row.getInt("number"),
                            row.getLong("fence"),
                            Duration.ofMillis(row.getLong("time_limit_ms")),
                            Duration.ofMillis(row.getLong("spent_ms")),
                            Duration.ofMillis(row.getLong("waited_ms"))))
                    .optional();
            claim.ifPresent(
                    made -> jdbc.sql("INSERT INTO solve_turn (bumdes_id, turn) VALUES (?, nextval('solve_turns')) "
                                    + "ON CONFLICT (bumdes_id) DO UPDATE SET turn = excluded.turn")
                            .param(made.bumdesId())
                            .update());
            return claim;
        });
    }

    Depth depth() {
        return jdbc.sql("SELECT count(*) FILTER (WHERE ticket IS NULL) AS waiting, count(ticket) AS working, "
                        + "CAST(coalesce(extract(epoch FROM now() - min(queued_at) FILTER (WHERE ticket IS NULL)), 0) "
                        + "* 1000 AS bigint) AS oldest_ms FROM solve_queue")
                .query((row, n) -> new Depth(
                        row.getInt("waiting"), row.getInt("working"), Duration.ofMillis(row.getLong("oldest_ms"))))
                .single();
    }

    /** Counts with indexes: of plans only those of today and later. */
    Standing standing(LocalDate today) {
        Map<String, Integer> plans = new HashMap<>();
        jdbc.sql("SELECT state, count(*) AS plans FROM plan WHERE copy_of IS NULL AND date >= ? GROUP BY state")
                .param(today)
                .query(row -> {
                    plans.put(row.getString("state"), row.getInt("plans"));
                });
        int closures = jdbc.sql("SELECT count(*) FROM closure WHERE begins_at <= now() "
                        + "AND coalesce(ends_at, 'infinity') > now()")
                .query(Integer.class)
                .single();
        return new Standing(plans, closures);
    }

    /** Gives back what an earlier run of this very server held when it was killed: nobody needs to wait for its heartbeats. */
    int releaseOf(String serverPrefix, String presentName) {
        return jdbc.sql("UPDATE scheduler.scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL, "
                        + "execution_time = now(), version = version + 1 "
                        + "WHERE picked AND picked_by LIKE ? || '%' AND picked_by <> ?")
                .params(serverPrefix, presentName)
                .update();
    }

    @Override
    public void close() {
        source.close();
    }
}
