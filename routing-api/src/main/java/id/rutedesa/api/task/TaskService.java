package id.rutedesa.api.task;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tasks of the current BUMDes. Every method runs in its own transaction or joins the caller's. */
@Service
public class TaskService {
    private final TaskRepository rows;
    private final FleetService fleet;
    private final BumdesWork work;

    TaskService(TaskRepository rows, FleetService fleet, BumdesWork work) {
        this.rows = rows;
        this.fleet = fleet;
        this.work = work;
    }

    /** All tasks of a depot's day, in the order of their numbers. */
    public List<Task> onDate(long depotId, LocalDate date) {
        return work.read(() -> rows.onDate(date, depotId));
    }

    List<Task> onDateOfAnyDepot(LocalDate date, @Nullable Long depotId) {
        return work.read(() -> rows.onDate(date, depotId));
    }

    /**
     * One task.
     *
     * @throws NotFoundException where this BUMDes has no such task
     */
    public Task task(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> notFound(id));
    }

    /** Saves new tasks: all, or none where it throws. */
    public List<Task> create(List<Task> tasks) {
        return work.write(() -> tasks.stream().map(rows::insert).toList());
    }

    /** How many rows a file made or changed. */
    record Imported(int created, int changed, int unchanged) {}

    /** Brings tasks with references in: new ones are made, known ones changed where they differ; all, or none. */
    Imported bringIn(List<Task> tasks) {
        return work.write(() -> {
            int created = 0;
            int changed = 0;
            Map<String, Task> knownByKey = knownByKey(tasks);
            for (Task task : tasks) {
                Task known = knownByKey.get(key(task));
                if (known == null) {
                    rows.insert(task);
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
                .flatMap(date -> rows.onDate(date, null).stream())
                .filter(row -> row.reference() != null)
                .forEach(row -> knownByKey.put(key(row), row));
        return knownByKey;
    }

    private static String key(Task task) {
        return task.date() + " " + task.reference();
    }

    private static Task asRow(Task task, Task known) {
        return task.asRow(known.id(), known.version());
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

    Set<Long> depotIds() {
        return fleet.depots().stream().map(Depot::id).collect(Collectors.toSet());
    }

    private static NotFoundException notFound(long id) {
        return NotFoundException.of("kiriman", "task", id);
    }
}
