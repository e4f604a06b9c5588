package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.DayUnderWay.StrandedTask;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.Window;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as the solver takes them: from or to the depot; with the rider who has the goods on board already; or from where
 * they are stranded.
 */
final class TaskJobs {
    /** The API's five priorities spread over the solver's hundred. */
    private static final int PRIORITY_STEP = 20;
    /** Handing goods from one bike to another (a guess). */
    private static final int FETCH_SEC = 180;

    private final Instant origin;
    private final DayPlaces places;
    private final Map<Long, Long> riderByTaskOnBoard = new HashMap<>();
    private final Map<Long, StrandedTask> strandedById = new HashMap<>();

    TaskJobs(Instant origin, @Nullable DayUnderWay underWay, DayPlaces places) {
        this.origin = origin;
        this.places = places;
        if (underWay != null) {
            for (RouteSoFar route : underWay.routes()) {
                if (route.onTheRoad()) {
                    route.onBoard().forEach(task -> riderByTaskOnBoard.put(task, route.riderId()));
                }
            }
            underWay.stranded().forEach(task -> strandedById.put(task.taskId(), task));
        }
    }

    id.rutedesa.solver.model.Task of(Task task, int place) {
        Visit visit = new Visit(
                place, windows(task), Math.toIntExact(task.serviceTime().toSeconds()));
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
                    Requirements.NONE);
        }
        Activity activity = task.kind() == TaskKind.PICKUP ? Activity.PICKUP : Activity.DELIVERY;
        Job job = new Job(Long.toString(task.id()), activity, visit, load, priority, 0);
        Long rider = riderByTaskOnBoard.get(task.id());
        return rider == null ? job : job.requiring(Requirements.only(Long.toString(rider)));
    }

    /** The task's windows in order; those that touch or overlap become one. */
    private List<TimeWindow> windows(Task task) {
        List<TimeWindow> windows = new ArrayList<>();
        for (Window window : task.windows().stream()
                .sorted(Comparator.comparing(Window::from))
                .toList()) {
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
