package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BusyException;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.problem.WrongStateException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Plans of the current BUMDes: asked for, solved by whichever process has a core free, read, cancelled. */
@Service
public class PlanningService {
    private static final int SHORTEST_RETRY_SEC = 2;
    private static final int LONGEST_RETRY_SEC = 600;

    private final PlanRepository rows;
    private final VersionRepository versions;
    private final PublishedRoutes published;
    private final DayInputs inputs;
    private final SolveQueue queue;
    private final RoadConditions conditions;
    private final SchedulerDatabase allQueues;
    private final SolveScheduler scheduler;
    private final SolveWorker worker;
    private final BumdesWork work;
    private final int mostOfOne;
    private final int mostOfAll;

    /**
     * @param mostOfOne solves of one BUMDes that may wait or be in work
     * @param mostOfAll solves of all together
     */
    PlanningService(
            PlanRepository rows,
            VersionRepository versions,
            PublishedRoutes published,
            DayInputs inputs,
            RoadConditions conditions,
            SolveQueue queue,
            SchedulerDatabase allQueues,
            SolveScheduler scheduler,
            SolveWorker worker,
            BumdesWork work,
            @Value("${rutedesa.planning.queue-of-one:60}") int mostOfOne,
            @Value("${rutedesa.planning.queue-of-all:5000}") int mostOfAll) {
        this.rows = rows;
        this.versions = versions;
        this.published = published;
        this.inputs = inputs;
        this.conditions = conditions;
        this.queue = queue;
        this.allQueues = allQueues;
        this.scheduler = scheduler;
        this.worker = worker;
        this.work = work;
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /**
     * Makes a plan and queues its first solve.
     *
     * @throws InvalidInputException where the depot is unknown, or has no riders or no tasks on that day
     * @throws BusyException where too many solves wait already
     */
    StoredPlan start(long depotId, LocalDate date, SearchTime time) {
        DayInput input = inputs.of(depotId, date);
        return queued(time.limit(), () -> {
            StoredPlan draft = rows.insert(depotId, date, time, null, null);
            return solving(draft, VersionCause.FIRST, input);
        });
    }

    /** Makes a plan that is not solved before somebody asks for it. */
    StoredPlan draft(long depotId, LocalDate date, SearchTime time) {
        inputs.of(depotId, date);
        return work.write(() -> rows.insert(depotId, date, time, null, null));
    }

    /**
     * Plans the day again with what is known now. Where riders have the plan already, the new version is a proposal.
     *
     * @param locks what stays in riders' routes
     * @param ifMatch as {@link RowVersion#requireMatch} takes it
     * @throws InvalidInputException where a lock names a rider or a task that is not of that day
     * @throws WrongStateException where the plan is being solved, or over
     */
    StoredPlan again(long id, List<RiderLock> locks, @Nullable String ifMatch) {
        StoredPlan known = plan(id);
        DayInput day = inputs.of(known.depotId(), known.date());
        RouteWishes.requireOfDay(
                day, "locks", locks.stream().map(RiderLock::route).toList());
        DayInput input = day.withLocks(locks);
        return queued(known.timeLimit(), () -> {
            StoredPlan plan = lock(id, ifMatch);
            VersionCause cause = plan.state() == PlanState.DRAFT ? VersionCause.FIRST : VersionCause.AGAIN;
            return solving(plan, cause, input);
        });
    }

    /** Adds a version to a locked plan and queues its solve. */
    StoredPlan solving(StoredPlan plan, VersionCause cause, DayInput input) {
        if (queue.standing(plan.id()).isPresent()) {
            throw beingSolved(plan);
        }
        StoredPlan next = plan.state().isWithRiders() ? plan : PlanGuard.move(plan, PlanState.SOLVING);
        DayInput kept = input.conditions() == null ? input.withConditions(conditions.on(input.date())) : input;
        int number = versions.insert(plan.id(), plan.currentVersion(), cause, kept);
        queue.add(plan.id(), number, plan.timeLimit());
        return rows.save(next);
    }

    /** Runs what queues a solve, where the queue has room, and has it looked at. */
    <T> T queued(Duration timeLimit, Supplier<T> action) {
        SchedulerDatabase.Depth depth = allQueues.depth();
        int all = depth.waiting() + depth.working();
        T answer = work.write(() -> {
            int own = queue.size();
            if (own >= mostOfOne || all >= mostOfAll) {
                long ahead = Math.min(own, all) * timeLimit.toSeconds() / Math.max(1, depth.working());
                throw new BusyException(
                        new Text("Antrean penuh. Coba lagi sebentar lagi.", "The queue is full. Try again in a while."),
                        Duration.ofSeconds(Math.max(SHORTEST_RETRY_SEC, Math.min(LONGEST_RETRY_SEC, ahead))));
            }
            return action.get();
        });
        scheduler.wake();
        return answer;
    }

    /**
     * One plan.
     *
     * @throws NotFoundException where this BUMDes has no such plan
     */
    StoredPlan plan(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> notFound(id));
    }

    /** One plan with the version that was taken last. */
    PlanView view(long id) {
        return work.read(() -> {
            StoredPlan plan = rows.find(id).orElseThrow(() -> notFound(id));
            Integer current = plan.currentVersion();
            StoredVersion shown =
                    current == null ? null : versions.find(id, current).orElseThrow();
            return new PlanView(plan, shown, versions.newest(id).orElse(null));
        });
    }

    /** At most so many of the plans that match, those after a number, without their routes. */
    List<PlanView> list(PlanRepository.Filter filter, long after, int most) {
        return work.read(
                () -> rows.list(filter, after, most).stream().map(this::summary).toList());
    }

    /** The plan without its routes. Joins the transaction, or makes its own. */
    PlanView summary(StoredPlan plan) {
        return work.read(() -> {
            Integer current = plan.currentVersion();
            StoredVersion shown = current == null
                    ? null
                    : versions.summary(plan.id(), current).orElseThrow();
            return new PlanView(plan, shown, versions.newest(plan.id()).orElse(null));
        });
    }

    /** The plan, locked, as the caller has seen it. Call inside a transaction. */
    StoredPlan lock(long id, @Nullable String ifMatch) {
        StoredPlan plan = rows.lock(id).orElseThrow(() -> notFound(id));
        RowVersion.requireMatch(ifMatch, plan.version());
        return plan;
    }

    /** Ends the solve of a plan, in whichever process it runs; a plan that is not being solved is given up. */
    StoredPlan cancel(long id, @Nullable String ifMatch) {
        return work.write(() -> {
            StoredPlan plan = lock(id, ifMatch);
            return dropSolve(plan)
                    ? rows.save(SolveResults.withoutAnswer(plan, PlanState.CANCELLED))
                    : rows.save(PlanGuard.move(plan, PlanState.CANCELLED));
        });
    }

    /**
     * Ends the search for a plan, in whichever process it runs; its best plan so far counts.
     *
     * @throws WrongStateException where the plan is not being solved
     */
    StoredPlan enough(long id) {
        return work.write(() -> {
            StoredPlan plan = lock(id, null);
            if (!queue.enough(id)) {
                throw PlanGuard.wrongState(plan);
            }
            work.afterCommit(() -> worker.enough(id));
            return plan;
        });
    }

    /** Takes the solve of a locked plan out of the queue; false where it has none. Its holder stops once this is committed. */
    boolean dropSolve(StoredPlan plan) {
        Optional<Integer> ended = versions.end(plan.id(), VersionState.CANCELLED, null);
        ended.ifPresent(number -> {
            queue.cancel(plan.id());
            work.afterCommit(() -> worker.cancelled(plan.id(), number));
        });
        return ended.isPresent();
    }

    /** A rider's route in what is published for that day, as the API writes it; empty where the rider has none. */
    public Optional<PlanJson.RouteJson> routeOf(long riderId, LocalDate date) {
        return work.read(() -> published.find(riderId, date)).map(route -> PlanJson.RouteJson.of(route, true));
    }

    static WrongStateException beingSolved(StoredPlan plan) {
        return new WrongStateException(new Text(
                "Rencana %d sedang disusun. Tunggu sampai selesai, atau batalkan dulu.".formatted(plan.id()),
                "Plan %d is being solved. Wait until it is done, or cancel that first.".formatted(plan.id())));
    }

    static NotFoundException notFound(long id) {
        return NotFoundException.of("rencana", "plan", id);
    }
}
