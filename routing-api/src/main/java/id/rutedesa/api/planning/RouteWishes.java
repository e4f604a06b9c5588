package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether riders and tasks that somebody names are of the day, each once. */
final class RouteWishes {
    private static final Text UNKNOWN_RIDER =
            new Text("Kurir ini tidak bekerja hari itu.", "This rider does not work on that day.");
    private static final Text RIDER_TWICE = new Text("Kurir ini disebut dua kali.", "This rider is named twice.");
    private static final Text UNKNOWN_TASK = new Text(
            "Kiriman ini tidak ada pada hari itu, atau sudah selesai.",
            "This task is not there on that day, or is done.");
    private static final Text TASK_TWICE = new Text("Kiriman ini disebut dua kali.", "This task is named twice.");

    private final Set<Long> riders;
    private final Set<Long> tasks;
    private final Set<Long> ridersSeen = new HashSet<>();
    private final Set<Long> tasksSeen = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    private RouteWishes(DayInput input) {
        riders = input.shifts().stream().map(shift -> shift.rider().id()).collect(Collectors.toSet());
        tasks = input.tasks().stream().map(task -> task.id()).collect(Collectors.toSet());
    }

    /**
     * Refuses what is not of that day.
     *
     * @param key of the array that holds the routes
     * @throws InvalidInputException with a pointer to each rider and task that is unknown or named twice
     */
    static void requireOfDay(DayInput input, String key, List<RouteWish> routes) {
        RouteWishes wishes = new RouteWishes(input);
        for (int i = 0; i < routes.size(); i++) {
            wishes.look("/%s/%d".formatted(key, i), routes.get(i));
        }
        if (!wishes.issues.isEmpty()) {
            throw new InvalidInputException(wishes.issues);
        }
    }

    private void look(String at, RouteWish route) {
        if (!riders.contains(route.riderId())) {
            issues.add(new Issue("unknown-reference", at + "/riderId", UNKNOWN_RIDER));
        } else if (!ridersSeen.add(route.riderId())) {
            issues.add(new Issue("named-twice", at + "/riderId", RIDER_TWICE));
        }
        for (int k = 0; k < route.taskIds().size(); k++) {
            long task = route.taskIds().get(k);
            if (!tasks.contains(task)) {
                issues.add(new Issue("unknown-reference", at + "/taskIds/" + k, UNKNOWN_TASK));
            } else if (!tasksSeen.add(task)) {
                issues.add(new Issue("named-twice", at + "/taskIds/" + k, TASK_TWICE));
            }
        }
    }
}
