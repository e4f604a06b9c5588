package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.DayUnderWay.StrandedTask;
import id.rutedesa.api.task.Sender;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.TaskNeeds;
import id.rutedesa.api.task.TaskNeeds.LeastPiece;
import id.rutedesa.api.task.Window;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tasks as the solver takes them: from or to the depot; with the rider who has the goods on board already; or from where
 * they are stranded.
 */
final class TaskJobs {
    /** The API's five priorities spread over the solver's hundred. */
    private static final int PRIORITY_STEP = 20;
    /** Handing goods from one bike to another (a guess). */
    private static final int FETCH_SEC = 180;

    /** A skill that no rider has: the only rider who may do the task is away. Skills of people are in lower case. */
    private static final String NOBODY = "NOBODY";

    private final Instant origin;
    private final DayPlaces places;
    private final Set<Long> riders = new HashSet<>();
    private final Map<Long, Long> onlyRiderByTask = new HashMap<>();
    private final Map<Long, StrandedTask> strandedById = new HashMap<>();
    private final Set<Long> onBoard = new HashSet<>();
    private final TaskGroupsOfDay groups;

    TaskJobs(Instant origin, DayInput day, DayPlaces places) {
        this.origin = origin;
        this.places = places;
        groups = new TaskGroupsOfDay(day);
        day.shifts().forEach(shift -> riders.add(shift.rider().id()));
        day.locks().stream().filter(RiderLock::anyOrder).forEach(lock -> lock.taskIds()
                .forEach(task -> onlyRiderByTask.put(task, lock.riderId())));
        DayUnderWay underWay = day.underWay();
        if (underWay != null) {
            for (RouteSoFar route : underWay.routes()) {
                if (route.onTheRoad()) {
                    route.onBoard().forEach(task -> onlyRiderByTask.put(task, route.riderId()));
                    onBoard.addAll(route.onBoard());
                }
            }
            underWay.stranded().forEach(task -> strandedById.put(task.taskId(), task));
        }
    }

    /** The task, which may be left out where it has a prize; goods on a bike already are handed over. */
    id.rutedesa.solver.model.Task of(Task task, int place) {
        id.rutedesa.solver.model.Task whole = whole(task, place);
        Long prize = task.needs().prizeMilliIdr();
        if (prize == null || strandedById.containsKey(task.id()) || onBoard.contains(task.id())) {
            return whole;
        }
        if (whole instanceof Shipment shipment) {
            return shipment.worth(prize);
        }
        return whole instanceof Job job && job.leastPiece().isEmpty() ? job.worth(prize) : whole;
    }

    private id.rutedesa.solver.model.Task whole(Task task, int place) {
        TaskNeeds needs = task.needs();
        Visit visit = visit(place, task.windows(), task.serviceTime(), needs);
        Requirements requirements = requirements(task);
        Load load = new Load(task.massG(), task.volumeMl());
        int priority = task.priority() * PRIORITY_STEP;
        StrandedTask stranded = strandedById.get(task.id());
        if (stranded != null) {
            TimeWindow fromThen = new TimeWindow(DayProblem.seconds(origin, stranded.from()), TimeWindow.LATEST_SEC);
            int at = places.placeByStrandedTask().getOrDefault(task.id(), place);
            return new Shipment(
                    Long.toString(task.id()),
                    new Visit(at, List.of(fromThen), FETCH_SEC),
                    visit,
                    load,
                    priority,
                    requirements);
        }
        Sender from = needs.from();
        if (from != null && task.kind() == TaskKind.SHIPMENT) {
            int at = places.placeByShipment().getOrDefault(task.id(), place);
            return new Shipment(
                    Long.toString(task.id()),
                    visit(at, from.windows(), from.serviceTime(), needs),
                    visit,
                    load,
                    priority,
                    requirements);
        }
        Activity activity = task.kind() == TaskKind.PICKUP ? Activity.PICKUP : Activity.DELIVERY;
        Job job = new Job(Long.toString(task.id()), activity, visit, load, priority, 0, requirements);
        LeastPiece piece = needs.leastPiece();
        Load least = piece == null
                ? Load.NONE
                : new Load(Math.min(piece.massG(), task.massG()), Math.min(piece.volumeMl(), task.volumeMl()));
        return least.equals(Load.NONE) ? job : job.divisible(least);
    }

    private Requirements requirements(Task task) {
        TaskNeeds needs = task.needs();
        Long wanted = onlyRiderByTask.getOrDefault(task.id(), needs.riderId());
        if (wanted != null && !riders.contains(wanted)) {
            return Requirements.skills(NOBODY);
        }
        Set<Long> wished = wanted == null ? riders : Set.of(wanted);
        Set<Long> left = new HashSet<>(groups.ridersLeft(task, riders).orElse(riders));
        left.retainAll(wished);
        if (left.isEmpty() && !riders.isEmpty()) {
            return Requirements.skills(NOBODY);
        }
        return new Requirements(
                Set.copyOf(needs.skills()),
                left.size() == riders.size()
                        ? Set.of()
                        : left.stream().map(String::valueOf).collect(Collectors.toSet()),
                needs.longestItemMm());
    }

    private Visit visit(int place, List<Window> windows, Duration service, TaskNeeds needs) {
        return new Visit(
                place,
                windows(windows),
                Math.toIntExact(service.toSeconds()),
                Math.toIntExact(needs.setupTime().toSeconds()),
                new Lateness(Math.toIntExact(needs.lateAtMost().toSeconds()), needs.lateMilliIdrPerHour()));
    }

    /** Windows in order; those that touch or overlap become one. */
    private List<TimeWindow> windows(List<Window> given) {
        List<TimeWindow> windows = new ArrayList<>();
        for (Window window :
                given.stream().sorted(Comparator.comparing(Window::from)).toList()) {
            int open = DayProblem.seconds(origin, window.from());
            int close = DayProblem.seconds(origin, window.to());
            TimeWindow last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && open <= last.closeSec()) {
                windows.set(windows.size() - 1, new TimeWindow(last.openSec(), Math.max(close, last.closeSec())));
            } else {
                windows.add(new TimeWindow(open, close));
            }
        }
        return windows.isEmpty() ? List.of(TimeWindow.ALWAYS) : windows;
    }
}
