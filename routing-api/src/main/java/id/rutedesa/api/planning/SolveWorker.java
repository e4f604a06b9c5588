package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.solver.plan.Improvement;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Solves what the holder of a ticket is to solve, saves the best plan so far each second, and keeps the answer. */
@Component
class SolveWorker {
    /** A solve that took its process down so often is given up. */
    static final int MOST_CLAIMS = 5;

    /** The field of structured log lines that names the plan, also in lines that others write meanwhile. */
    static final String LOGGED_PLAN = "plan";

    private static final Logger log = LoggerFactory.getLogger(SolveWorker.class);
    private static final long SAVE_EVERY_MILLIS = 1_000;
    private static final Duration LEAST = Duration.ofMillis(100);

    private final SchedulerDatabase database;
    private final SolveResults results;
    private final SolveQueue queue;
    private final VersionRepository versions;
    private final PlanRepository plans;
    private final BumdesWork work;
    private final DaySolver solver;
    private final SolveMeters meters;
    /** Whose closures the roads have. */
    private final CurrentBumdes current;

    private final Map<Long, Run> runByPlan = new ConcurrentHashMap<>();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(action -> {
        Thread thread = new Thread(action, "solve-saver");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean shuttingDown;

    /** How the work on a ticket ended. */
    enum End {
        /** Nothing is left to do for it. */
        DONE,
        /** The server stops: the ticket is to be given to whoever comes next. */
        SHUT_DOWN
    }

    SolveWorker(
            SchedulerDatabase database,
            SolveResults results,
            SolveQueue queue,
            VersionRepository versions,
            PlanRepository plans,
            BumdesWork work,
            DaySolver solver,
            SolveMeters meters,
            CurrentBumdes current) {
        this.database = database;
        this.results = results;
        this.queue = queue;
        this.versions = versions;
        this.plans = plans;
        this.work = work;
        this.solver = solver;
        this.meters = meters;
        this.current = current;
    }

    /** One solve in this process. */
    private static final class Run {
        private final SolveClaim claim;
        private final AtomicReference<@Nullable Improvement> unsaved = new AtomicReference<>();
        private volatile boolean lost;
        private volatile boolean enough;
        /** Whether there is any plan yet: until then nobody can have seen enough. */
        private volatile boolean found;

        private volatile long startNanos = System.nanoTime();

        Run(SolveClaim claim) {
            this.claim = claim;
        }

        void improved(Improvement better) {
            unsaved.set(better);
            found = true;
        }

        boolean seenEnough() {
            return enough && found;
        }

        Duration spent() {
            return claim.spent().plusNanos(System.nanoTime() - startNanos);
        }
    }

    void open() {
        shuttingDown = false;
    }

    void close() {
        shuttingDown = true;
    }

    /** Stops the solve of a cancelled version at once where it runs in this process; others notice when they save. */
    void cancelled(long planId, int number) {
        Run run = runByPlan.get(planId);
        if (run != null && run.claim.number() == number) {
            run.lost = true;
        }
    }

    /** Ends the search at once where it runs in this process; others notice when they save. */
    void enough(long planId) {
        Run run = runByPlan.get(planId);
        if (run != null) {
            run.enough = true;
        }
    }

    /**
     * Works on what the ticket's holder is to solve.
     *
     * @throws DataAccessException where the database is away: the ticket is tried again later
     */
    End work(long ticket, String holder) {
        Optional<SolveClaim> claim = shuttingDown ? Optional.empty() : database.claim(ticket, holder);
        if (claim.isPresent()) {
            MDC.put(LOGGED_PLAN, Long.toString(claim.get().planId()));
            try {
                solve(claim.get());
            } finally {
                MDC.remove(LOGGED_PLAN);
            }
        }
        return shuttingDown ? End.SHUT_DOWN : End.DONE;
    }

    private void solve(SolveClaim claim) {
        meters.claimed(claim);
        if (claim.fence() > MOST_CLAIMS) {
            results.fail(claim, PlanWords.INTERRUPTED);
            return;
        }
        Run run = new Run(claim);
        runByPlan.put(claim.planId(), run);
        Future<?> saving = saver.scheduleWithFixedDelay(
                () -> save(run), SAVE_EVERY_MILLIS, SAVE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            DaySolver.Solved solved = current.as(claim.bumdesId(), () -> solver.solve(task(run)));
            if (!run.lost && !shuttingDown) {
                results.finish(claim, solved);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "solve put off plan={} cause={}",
                    claim.planId(),
                    e.getClass().getSimpleName());
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("solve failed plan={}", claim.planId(), e);
            results.fail(claim, e instanceof OutOfMemoryError ? PlanWords.TOO_LARGE : PlanWords.INTERNAL);
        } finally {
            saving.cancel(false);
            runByPlan.remove(claim.planId(), run);
            if (shuttingDown) {
                save(run);
            }
        }
    }

    private DaySolver.Order task(Run run) {
        SolveClaim claim = run.claim;
        record Known(
                DayInput input,
                List<RouteOrder> best,
                List<RouteOrder> changed,
                @Nullable Duration patience) {}
        Known known = work.readAs(
                claim.bumdesId(),
                () -> new Known(
                        versions.input(claim.planId(), claim.number()).orElseThrow(),
                        queue.savedBest(claim),
                        versions.orders(claim.planId(), claim.number()),
                        plans.find(claim.planId()).orElseThrow().searchTime().patience()));
        Duration left = claim.timeLimit().minus(claim.spent());
        run.startNanos = System.nanoTime();
        run.found = !known.best().isEmpty();
        return new DaySolver.Order(
                claim.planId(),
                known.input(),
                new SearchTime(left.compareTo(LEAST) < 0 ? LEAST : left, known.patience()),
                known.best().isEmpty() && !known.input().locks().isEmpty() ? known.changed() : known.best(),
                () -> run.lost || run.seenEnough() || shuttingDown,
                run::improved);
    }

    /** Where nothing can be saved because the database is away, the search goes on. */
    private void save(Run run) {
        Improvement best = run.unsaved.getAndSet(null);
        try {
            SolveQueue.Saved saved =
                    work.writeAs(run.claim.bumdesId(), () -> queue.saveProgress(run.claim, run.spent(), best));
            run.lost |= saved == SolveQueue.Saved.LOST;
            run.enough |= saved == SolveQueue.Saved.ENOUGH;
        } catch (DataAccessException | TransactionException e) {
            log.debug("progress not saved plan={}", run.claim.planId(), e);
            run.unsaved.compareAndSet(null, best);
        }
    }
}
