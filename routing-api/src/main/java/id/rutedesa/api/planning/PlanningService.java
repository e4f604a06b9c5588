package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.problem.BusyException;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Plans days: one solve after the other in the background, a bounded number waiting. */
@Service
public class PlanningService {
    /** Plans that may be waiting or in work at once. */
    static final int MAX_WAITING = 50;

    private static final Logger log = LoggerFactory.getLogger(PlanningService.class);
    private static final long STOP_WITHIN_SECONDS = 5;

    private final PlanRepository rows;
    private final FleetService fleet;
    private final TaskService tasks;
    private final BumdesWork work;
    private final DaySolver solver;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(action -> new Thread(action, "solve"));
    private final Map<Long, AtomicBoolean> stopByPlan = new ConcurrentHashMap<>();

    PlanningService(PlanRepository rows, FleetService fleet, TaskService tasks, BumdesWork work, DaySolver solver) {
        this.rows = rows;
        this.fleet = fleet;
        this.tasks = tasks;
        this.work = work;
        this.solver = solver;
    }

    /** What was being solved when the server went down has failed: it says so and can be asked for again. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void endInterrupted() {
        work.run(() -> rows.solving().forEach(id -> rows.end(id, PlanState.FAILED, PlanWords.INTERRUPTED)));
    }

    /**
     * Starts planning a day.
     *
     * @throws InvalidInputException where the depot is unknown, or has no riders or no tasks on that day
     * @throws BusyException where too many plans wait already
     */
    StoredPlan start(long depotId, LocalDate date, Duration timeLimit) {
        Depot depot = fleet.depots().stream()
                .filter(known -> known.id() == depotId)
                .findFirst()
                .orElseThrow(() -> invalid(
                        "unknown-reference",
                        "/depotId",
                        new Text(
                                "Tidak ada gudang nomor %d.".formatted(depotId),
                                "There is no depot %d.".formatted(depotId))));
        List<RiderShift> shifts = fleet.shifts(depotId, date);
        if (shifts.isEmpty()) {
            throw invalid(
                    "empty-fleet",
                    "/depotId",
                    new Text(
                            "Gudang ini belum punya kurir aktif dengan motor aktif.",
                            "This depot has no active rider with an active motorbike yet."));
        }
        List<Task> ofDay = tasks.onDate(depotId, date);
        if (ofDay.isEmpty()) {
            throw invalid(
                    "no-tasks",
                    "/date",
                    new Text("Belum ada kiriman pada tanggal ini.", "There are no tasks on this date yet."));
        }
        if (!places.tryAcquire()) {
            throw new BusyException(
                    new Text("Antrean penuh. Coba lagi sebentar lagi.", "The queue is full. Try again in a while."),
                    timeLimit);
        }
        return queue(depot, date, shifts, ofDay, timeLimit);
    }

    private StoredPlan queue(
            Depot depot, LocalDate date, List<RiderShift> shifts, List<Task> ofDay, Duration timeLimit) {
        try {
            StoredPlan plan = work.write(() -> rows.insertSolving(depot.id(), date, timeLimit));
            AtomicBoolean stop = new AtomicBoolean();
            stopByPlan.put(plan.id(), stop);
            executor.execute(() -> solve(
                    plan,
                    new DaySolver.Day(depot, date, shifts, ofDay, fleet.sparePacks(depot.id())),
                    timeLimit,
                    stop));
            return plan;
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void solve(StoredPlan plan, DaySolver.Day day, Duration timeLimit, AtomicBoolean stop) {
        try {
            if (stop.get()) {
                return;
            }
            DaySolver.Solved solved = solver.solve(plan.id(), day, timeLimit, stop::get);
            work.write(() -> rows.finish(plan.id(), plan.date(), solved.document(), solved.costMilliIdr()));
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("solve failed plan={}", plan.id(), e);
            work.write(() -> rows.end(plan.id(), PlanState.FAILED, PlanWords.INTERNAL));
        } finally {
            stopByPlan.remove(plan.id());
            places.release();
        }
    }

    /**
     * One plan.
     *
     * @throws NotFoundException where this BUMDes has no such plan
     */
    StoredPlan plan(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> NotFoundException.of("rencana", "plan", id));
    }

    List<StoredPlan> onDate(LocalDate date) {
        return work.read(() -> rows.onDate(date));
    }

    /** Ends a solve without a plan. */
    StoredPlan cancel(long id) {
        StoredPlan plan = plan(id);
        if (!work.write(() -> rows.end(id, PlanState.CANCELLED, null))) {
            throw new WrongStateException(new Text(
                    "Rencana %d tidak sedang disusun.".formatted(plan.id()),
                    "Plan %d is not being solved.".formatted(plan.id())));
        }
        AtomicBoolean stop = stopByPlan.get(id);
        if (stop != null) {
            stop.set(true);
        }
        return plan(id);
    }

    /** A rider's route in the newest plan of the day, as the API writes it; empty where the rider has none. */
    public Optional<PlanJson.RouteJson> routeOf(long riderId, LocalDate date) {
        return work.read(() -> rows.newestRoute(riderId, date)).map(route -> PlanJson.RouteJson.of(route, true));
    }

    private static InvalidInputException invalid(String code, String pointer, Text message) {
        return new InvalidInputException(List.of(new Issue(code, pointer, message)));
    }

    @PreDestroy
    void close() throws InterruptedException {
        stopByPlan.values().forEach(stop -> stop.set(true));
        executor.shutdown();
        if (!executor.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
    }
}
