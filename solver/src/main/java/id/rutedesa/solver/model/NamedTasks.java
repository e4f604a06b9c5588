package id.rutedesa.solver.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tasks and shifts that others name: they exist, and are named in one place only. */
final class NamedTasks {
    private final List<Shift> shifts;
    private final List<Task> tasks;
    private final Map<String, Task> taskById = new HashMap<>();
    private final Set<String> shiftIds = new HashSet<>();

    NamedTasks(List<Shift> shifts, List<Task> tasks) {
        this.shifts = shifts;
        this.tasks = tasks;
        tasks.forEach(task -> taskById.put(task.id(), task));
        shifts.forEach(shift -> shiftIds.add(shift.id()));
    }

    void check(List<TaskGroup> groups) {
        for (TaskGroup group : groups) {
            for (String id : group.taskIds()) {
                if (!taskById.containsKey(id)) {
                    throw new IllegalArgumentException(
                            "A group names the task %s, which does not exist.".formatted(id));
                }
            }
        }
        Set<String> locked = new HashSet<>();
        Set<String> onBoard = new HashSet<>();
        for (Shift shift : shifts) {
            for (String id : shift.rules().lock().firstTasks()) {
                Job job = job(shift, id);
                if (!locked.add(id)) {
                    throw new IllegalArgumentException("Task %s is locked in two routes.".formatted(job.id()));
                }
            }
            for (String id : shift.rules().onBoard().orElse(Set.of())) {
                Job job = job(shift, id);
                if (job.activity() != Activity.DELIVERY || !onBoard.add(id)) {
                    throw new IllegalArgumentException(
                            "Task %s is on board of shift %s: it must be a delivery, on one bike."
                                    .formatted(id, shift.id()));
                }
            }
        }
        for (Task task : tasks) {
            if (!shifts.isEmpty() && !shiftIds.containsAll(task.requirements().shiftIds())) {
                throw new IllegalArgumentException("Task %s is for shifts that do not exist: %s."
                        .formatted(task.id(), task.requirements().shiftIds()));
            }
        }
    }

    private Job job(Shift shift, String id) {
        if (taskById.get(id) instanceof Job job) {
            return job;
        }
        throw new IllegalArgumentException(
                "Shift %s names the job %s, which does not exist.".formatted(shift.id(), id));
    }
}
