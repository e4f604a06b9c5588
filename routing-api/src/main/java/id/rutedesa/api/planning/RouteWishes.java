package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether riders and tasks that somebody names are of the day, each once. */
final class RouteWishes {
    private static final Text UNKNOWN_RIDER = new Text(
            "Kurir ini tidak bekerja hari itu. Tekan \"Susun ulang\" untuk rute kurir yang hadir.",
            "This rider does not work on that day. Press \"Plan again\" for routes of those who are here.");
    private static final Text RIDER_TWICE = new Text("Kurir ini disebut dua kali.", "This rider is named twice.");
    private static final Text UNKNOWN_TASK = new Text(
            "Kiriman ini tidak ada pada hari itu, atau sudah selesai. Muat ulang halaman, lalu susun ulang.",
            "This task is not there on that day, or is done. Load the page again, then plan again.");
    private static final Text TASK_TWICE = new Text("Kiriman ini disebut dua kali.", "This task is named twice.");

    private final Set<Long> riders;
    private final Set<Long> tasks;
    private final Set<Long> ridersSeen = new HashSet<>();
    private final Set<Long> tasksSeen = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    /** How often a task may stand in one route, in as many routes as one likes where it is divided. */
    private final Map<Long, Integer> mostByTask = new HashMap<>();

    private RouteWishes(DayInput input, boolean inParts) {
        riders = input.shifts().stream().map(shift -> shift.rider().id()).collect(Collectors.toSet());
        tasks = input.tasks().stream().map(task -> task.id()).collect(Collectors.toSet());
        for (Task task : inParts ? input.tasks() : List.<Task>of()) {
            if (task.needs().leastPiece() != null) {
                mostByTask.put(task.id(), Integer.MAX_VALUE);
            } else if (task.kind() == TaskKind.SHIPMENT) {
                mostByTask.put(task.id(), 2);
            }
        }
    }

    /**
     * Refuses what is not of that day. Of whole routes a shipment may be named twice, pickup and delivery, and goods that may be
     * divided once for each piece.
     *
     * @param key of the array that holds the routes
     * @throws InvalidInputException with a pointer to each rider and task that is unknown or named twice
     */
    static void requireOfDay(DayInput input, String key, List<RouteWish> routes) {
        RouteWishes wishes = new RouteWishes(input, key.equals("routes"));
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
        Map<Long, Integer> timesByTask = new HashMap<>();
        for (int k = 0; k < route.taskIds().size(); k++) {
            long task = route.taskIds().get(k);
            if (!tasks.contains(task)) {
                issues.add(new Issue("unknown-reference", at + "/taskIds/" + k, UNKNOWN_TASK));
            } else if (!tasksSeen.add(task) && !mayStandAgain(task, timesByTask.getOrDefault(task, 0))) {
                issues.add(new Issue("named-twice", at + "/taskIds/" + k, TASK_TWICE));
            }
            timesByTask.merge(task, 1, Integer::sum);
        }
    }

    /** @param times it stands in this route already */
    private boolean mayStandAgain(long task, int times) {
        int most = mostByTask.getOrDefault(task, 1);
        return most == Integer.MAX_VALUE || (times > 0 && times < most);
    }
}
