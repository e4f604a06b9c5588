package id.rutedesa.api.planning;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off the queue with db-scheduler while the server runs. A ticket is the right to solve whatever is next; its
 * heartbeat shows that its holder lives. Of a holder that misses four heartbeats the ticket goes to another process, and
 * the solve with it.
 */
@Component
class SolveScheduler implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SolveScheduler.class);
    private static final String TASK = "solve";
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /**
     * Tickets are picked in two statements. In one, as an UPDATE whose IN (...) has the LIMIT, PostgreSQL may pick all there
     * are where its statistics take the table for one row long; those that wait then have no heartbeat.
     */
    private static final boolean SELECT_THEN_LOCK = true;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final SchedulerDatabase database;
    private final SolveWorker worker;
    private final Path data;
    private final int atOnce;
    private volatile @org.jspecify.annotations.Nullable Scheduler scheduler;

    /** @param atOnce solves at once in this process, one core each; 0 for one less than there are cores */
    SolveScheduler(
            SchedulerDatabase database,
            SolveWorker worker,
            @Value("${rutedesa.data}") Path data,
            @Value("${rutedesa.planning.solves-at-once:0}") int atOnce) {
        this.database = database;
        this.worker = worker;
        this.data = data;
        this.atOnce = atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    @Override
    public void start() {
        String server = serverId();
        String name = "%s/%d/%s"
                .formatted(
                        server,
                        ProcessHandle.current().pid(),
                        ProcessHandle.current()
                                .info()
                                .startInstant()
                                .map(at -> Long.toString(at.toEpochMilli()))
                                .orElse("?"));
        int released = database.releaseOf(server, name);
        if (released > 0) {
            log.info("solves resumed count={}", released);
        }
        var task = Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((ticket, context) -> {
                    SolveWorker.End end = worker.work(Long.parseLong(ticket.getId()), name);
                    CompletionHandler<Void> handler = end == SolveWorker.End.SHUT_DOWN
                            ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                            : new CompletionHandler.OnCompleteRemove<>();
                    return handler;
                });
        Scheduler made = Scheduler.create(database.source(), task)
                .tableName("scheduler.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(atOnce)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(SELECT_THEN_LOCK, false))
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(STOP_WITHIN)
                .build();
        worker.open();
        made.start();
        scheduler = made;
    }

    /** Says that something was queued: it is looked at now instead of within a second. */
    void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Number of this server, kept in its data directory, which only one process holds. */
    private String serverId() {
        Path file = data.resolve("server-id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        worker.close();
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
