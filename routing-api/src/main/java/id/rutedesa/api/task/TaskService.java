package id.rutedesa.api.task;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tasks of the current BUMDes. Every method runs in its own transaction or joins the caller's. */
@Service
public class TaskService {
    static final int MOST_URGENT = 5;

    private final TaskRepository rows;
    private final TaskHistory history;
    private final RecurringTasks recurring;
    private final CorrectedPins pins;
    private final FleetService fleet;
    private final RegionService region;
    private final BumdesWork work;

    TaskService(
            TaskRepository rows,
            TaskHistory history,
            RecurringTasks recurring,
            CorrectedPins pins,
            FleetService fleet,
            RegionService region,
            BumdesWork work) {
        this.pins = pins;
        this.rows = rows;
        this.history = history;
        this.recurring = recurring;
        this.fleet = fleet;
        this.region = region;
        this.work = work;
    }

    /** All tasks of a depot's day, with those that come again each week, in the order of their numbers. */
    public List<Task> onDate(long depotId, LocalDate date) {
        return onDateOfAnyDepot(date, depotId);
    }

    /** Those of the numbered tasks that are due on the date. Makes none of those that come again, so it also runs where nothing is written. */
    public List<Task> onDate(LocalDate date, Collection<Long> numbers) {
        return work.read(() -> rows.onDate(date, numbers));
    }

    List<Task> onDateOfAnyDepot(LocalDate date, @Nullable Long depotId) {
        List<Task> due = work.read(() -> recurring.due(date));
        if (!due.isEmpty()) {
            work.run(() -> due.stream().filter(recurring::claim).forEach(this::insert));
        }
        return work.read(() -> rows.onDate(date, depotId));
    }

    /**
     * Says what has become of a task.
     *
     * @param note in the words of whoever says so, or null
     * @throws NotFoundException where this BUMDes has no such task
     */
    public Task setStatus(long id, TaskStatus status, @Nullable String note) {
        return work.write(() -> {
            Task known = task(id);
            if (known.life().status() == status) {
                return known;
            }
            Task changed = rows.setStatus(id, status);
            history.add(changed, "status", note);
            return changed;
        });
    }

    /** What a move came to: tasks moved, and tasks whose latest date does not allow it. */
    public record Moved(LocalDate to, List<Long> moved, List<Long> expired) {}

    /** Moves those tasks to the next day, older and more urgent; what may not wait so long is over. */
    public Moved carryOver(List<Task> left, LocalDate to) {
        return work.write(() -> move(left, to, "carried-over", null, 1));
    }

    /**
     * Moves those tasks of the day to the next one; a task twice in the list is one.
     *
     * @throws InvalidInputException where one is not of that day, or neither open nor failed: then none is moved
     */
    Moved carryOver(LocalDate date, List<Long> ids) {
        return work.write(() -> {
            List<Issue> issues = new ArrayList<>();
            Map<Long, Task> left = new LinkedHashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                Optional<Task> task =
                        rows.find(ids.get(i)).filter(one -> one.date().equals(date) && one.isLeft());
                task.ifPresent(one -> left.put(one.id(), one));
                if (task.isEmpty()) {
                    issues.add(new Issue(
                            "unknown-reference",
                            "/taskIds/" + i,
                            new Text(
                                    "Kiriman ini tidak ada di tanggal itu, atau sudah selesai.",
                                    "There is no such task on that date, or it is done.")));
                }
            }
            if (!issues.isEmpty()) {
                throw new InvalidInputException(issues);
            }
            return carryOver(List.copyOf(left.values()), date.plusDays(1));
        });
    }

    /** Moves all tasks that wait for a ship on one day to another day, as urgent as they were. */
    Moved moveSailing(String sailing, LocalDate from, LocalDate to, @Nullable String note) {
        return work.write(() -> move(rows.ofSailing(sailing, from), to, "sailing-cancelled", note, 0));
    }

    private Moved move(List<Task> tasks, LocalDate to, String cause, @Nullable String note, int moreUrgent) {
        List<Long> moved = new ArrayList<>();
        List<Long> expired = new ArrayList<>();
        for (Task task : tasks) {
            if (task.life().allows(to)) {
                Task next = task.movedTo(to, Math.min(MOST_URGENT, task.priority() + moreUrgent));
                history.add(rows.move(next), cause, note);
                moved.add(task.id());
            } else {
                history.add(rows.setStatus(task.id(), TaskStatus.EXPIRED), cause, note);
                expired.add(task.id());
            }
        }
        return new Moved(to, moved, expired);
    }

    List<TaskHistory.Entry> historyOf(long id) {
        return work.read(() -> {
            task(id);
            return history.of(id);
        });
    }

    /**
     * One task.
     *
     * @throws NotFoundException where this BUMDes has no such task
     */
    public Task task(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> notFound(id));
    }

    /** One task, or empty where this BUMDes has no such task. */
    public Optional<Task> find(long id) {
        return work.read(() -> rows.find(id));
    }

    /** Saves new tasks: all, or none where it throws. */
    public List<Task> create(List<Task> tasks) {
        return work.write(() -> tasks.stream().map(this::insert).toList());
    }

    /** How many rows a file made or changed. */
    record Imported(int created, int changed, int unchanged) {}

    /** Brings tasks with references in: new ones are made, known ones changed where they differ; all, or none. */
    Imported bringIn(List<Task> tasks) {
        return work.write(() -> {
            int created = 0;
            int changed = 0;
            Map<String, Task> knownByKey = knownByKey(tasks);
            for (Task asked : tasks) {
                Task task = pins.corrected(asked);
                Task known = knownByKey.get(key(task));
                if (known == null) {
                    insert(task);
                    created++;
                } else if (!known.equals(asRow(task, known))) {
                    replace(asRow(task, known));
                    changed++;
                }
            }
            return new Imported(created, changed, tasks.size() - created - changed);
        });
    }

    private Map<String, Task> knownByKey(List<Task> tasks) {
        Map<String, Task> knownByKey = new HashMap<>();
        tasks.stream()
                .map(Task::date)
                .distinct()
                .flatMap(date -> rows.firstOn(date).stream())
                .filter(row -> row.reference() != null)
                .forEach(row -> knownByKey.put(key(row), row));
        return knownByKey;
    }

    private static String key(Task task) {
        return task.life().firstDate() + " " + task.reference();
    }

    /** The file's task where its row is: on the day that it was moved to, as urgent as it has become. */
    private static Task asRow(Task task, Task known) {
        int raised = Math.min(MOST_URGENT, task.priority() + known.life().carried());
        return known.life().carried() == 0
                ? task.asRowOf(known)
                : task.movedTo(known.date(), raised).asRowOf(known);
    }

    private Task insert(Task task) {
        Task saved = rows.insert(pins.corrected(task));
        history.add(saved, "created", null);
        return saved;
    }

    Task replace(Task task) {
        return work.write(() -> rows.update(task).orElseThrow(RowVersion::stale));
    }

    void delete(long id) {
        work.run(() -> {
            if (!rows.delete(id)) {
                throw notFound(id);
            }
        });
    }

    /** Reads a new task as {@code POST /api/v1/tasks} takes it; to be used once its body was checked. */
    public Task read(BodyReader reader) {
        return new TaskReader(region, placeByDepot()).read(reader, 0, 1);
    }

    Map<Long, PlaceOnRoad.LatLon> placeByDepot() {
        return fleet.depots().stream()
                .collect(Collectors.toMap(Depot::id, depot -> new PlaceOnRoad.LatLon(depot.lat(), depot.lon())));
    }

    private static NotFoundException notFound(long id) {
        return NotFoundException.of("kiriman", "task", id);
    }
}
