package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.api.task.TaskStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What happens during a day. The fact holds at once (a cancelled task is cancelled); what follows for the routes is a
 * proposal, solved in the queue, to be looked at and taken. A further event meanwhile makes a new proposal that knows both.
 */
@Service
class PlanEvents {
    private final PlanEventRepository events;
    private final PlanningService planning;
    private final VersionRepository versions;
    private final DayInputs inputs;
    private final TaskService tasks;
    private final FleetService fleet;
    private final BumdesWork work;

    PlanEvents(
            PlanEventRepository events,
            PlanningService planning,
            VersionRepository versions,
            DayInputs inputs,
            TaskService tasks,
            FleetService fleet,
            BumdesWork work) {
        this.events = events;
        this.planning = planning;
        this.versions = versions;
        this.inputs = inputs;
        this.tasks = tasks;
        this.fleet = fleet;
        this.work = work;
    }

    List<PlanEvent.Told> of(long planId) {
        return work.read(() -> {
            planning.plan(planId);
            return events.of(planId);
        });
    }

    /**
     * Takes an event in and queues a proposal.
     *
     * @throws WrongStateException where riders do not have the plan, or not its present version
     * @throws NotFoundException where there is no such rider or task
     */
    StoredPlan tell(long planId, PlanEvent.Asked asked, @Nullable String ifMatch) {
        return planning.queued(planning.plan(planId).timeLimit(), () -> {
            StoredPlan plan = planning.lock(planId, ifMatch);
            int current = inForce(plan);
            planning.dropSolve(plan); // A search that does not know of this is of no use any more.
            PlanEvent event = asFact(plan, asked);
            long id = events.insert(planId, current, event);
            StoredVersion version = versions.find(planId, current).orElseThrow();
            DayRemainder rest =
                    new DayRemainder(version.answer(), inputs.withClosedTasks(plan.depotId(), plan.date()), event.at());
            events.of(planId).forEach(told -> {
                boolean news = told.basedOn() == current;
                if (news || told.event().type().lasts()) {
                    rest.apply(told.event(), news);
                }
            });
            StoredPlan changed = planning.solving(plan, VersionCause.EVENT, rest.input(event.insertOnly()));
            events.proposed(id, versions.newest(planId).orElseThrow().number());
            return changed;
        });
    }

    private static int inForce(StoredPlan plan) {
        Integer current = plan.currentVersion();
        if (!plan.state().isWithRiders() || current == null) {
            throw PlanGuard.wrongState(plan);
        }
        if (!Objects.equals(current, plan.publishedVersion())) {
            throw new WrongStateException(new Text(
                    "Versi %d sudah diambil tetapi belum dibagikan. Bagikan dulu.".formatted(current),
                    "Version %d was taken but is not published. Publish it first.".formatted(current)));
        }
        return current;
    }

    /** What the event says of tasks and riders holds from now on, whatever becomes of the proposal. */
    private PlanEvent asFact(StoredPlan plan, PlanEvent.Asked asked) {
        PlanEvent event = asked.event();
        Long rider = event.riderId();
        if (rider != null && fleet.rider(rider).depotId() != plan.depotId()) {
            throw NotFoundException.of("kurir", "rider", rider);
        }
        Long task = event.taskId();
        if (asked.newTask().isPresent()) {
            return event.withTask(
                    tasks.create(List.of(asked.newTask().get())).get(0).id());
        }
        if (task != null) {
            switch (event.type()) {
                case CANCELLATION -> tasks.setStatus(task, TaskStatus.CANCELLED, event.note());
                case FAILED_DELIVERY -> {
                    tasks.setStatus(task, TaskStatus.FAILED, event.note());
                    if (event.retry()) {
                        tasks.setStatus(task, TaskStatus.OPEN, event.note());
                    }
                }
                default -> tasks.task(task);
            }
        }
        return event;
    }
}
