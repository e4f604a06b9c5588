package id.rutedesa.solver.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A day to be planned: tasks, and the shifts that may do them.
 *
 * @param shifts may be empty: then every task stays unassigned
 * @param tasks may be empty
 */
public record RoutingProblem(List<Shift> shifts, List<Task> tasks) {
    /**
     * Checks that ids are unique and that every place is in every matrix.
     *
     * @throws IllegalArgumentException naming the first thing that does not fit
     */
    public RoutingProblem {
        shifts = List.copyOf(shifts);
        tasks = List.copyOf(tasks);
        requireUnique("shift", shifts.stream().map(Shift::id).toList());
        requireUnique("task", tasks.stream().map(Task::id).toList());
        if (!shifts.isEmpty()) {
            int places = shifts.get(0).vehicle().type().matrix().places();
            shifts.forEach(shift -> checkPlaces(shift, places));
            tasks.forEach(task -> checkPlaces(task, places));
        }
    }

    private static void requireUnique(String kind, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The %s id %s is used twice.".formatted(kind, id));
            }
        }
    }

    private static void checkPlaces(Shift shift, int places) {
        int own = shift.vehicle().type().matrix().places();
        if (own != places) {
            throw new IllegalArgumentException(
                    "Shift %s has a matrix of %d places, another shift one of %d.".formatted(shift.id(), own, places));
        }
        requirePlace("Shift " + shift.id(), shift.startPlace(), places);
        requirePlace("Shift " + shift.id(), shift.endPlace(), places);
    }

    private static void checkPlaces(Task task, int places) {
        if (task instanceof Job job) {
            requirePlace("Task " + task.id(), job.visit().place(), places);
        }
    }

    private static void requirePlace(String owner, int place, int places) {
        if (place >= places) {
            throw new IllegalArgumentException(
                    "%s is at place %d of a matrix of %d places.".formatted(owner, place, places));
        }
    }
}
