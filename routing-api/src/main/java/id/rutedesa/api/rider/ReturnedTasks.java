package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.RideGuide;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Tasks that riders offer back because the battery does not take them there and home. An offer stands while the task is open and on that
 * rider's route, and until the rider says something else about it: planning the day again without it ends the offer.
 */
@Service
class ReturnedTasks {
    private final ReportRepository reports;
    private final FleetService fleet;
    private final TaskService tasks;
    private final RideGuide guide;
    private final BumdesWork work;

    ReturnedTasks(ReportRepository reports, FleetService fleet, TaskService tasks, RideGuide guide, BumdesWork work) {
        this.reports = reports;
        this.fleet = fleet;
        this.tasks = tasks;
        this.guide = guide;
        this.work = work;
    }

    /** One task that is offered back, with both clocks. */
    record ReturnedTask(
            long riderId,
            String rider,
            long taskId,
            String recipient,
            OffsetDateTime phoneTime,
            OffsetDateTime serverTime) {}

    /** What is offered back that day, rider by rider. */
    List<ReturnedTask> offered(LocalDate date) {
        List<ReturnedTask> offered = new ArrayList<>();
        for (long riderId : work.read(() -> reports.ridersWho("returned", date))) {
            offered.addAll(offered(riderId, date));
        }
        return offered;
    }

    private List<ReturnedTask> offered(long riderId, LocalDate date) {
        Set<Long> onTheRoute = guide.halts(riderId, date).orElse(List.of()).stream()
                .map(Halt::taskId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String rider = fleet.rider(riderId).name();
        return work.read(() -> standing(reports.ofDay(riderId, date)).entrySet().stream()
                .filter(offer -> onTheRoute.contains(offer.getKey()))
                .flatMap(offer -> tasks.find(offer.getKey()).filter(Task::isOpen).stream()
                        .map(task -> new ReturnedTask(
                                riderId,
                                rider,
                                task.id(),
                                task.recipient(),
                                offer.getValue().phoneTime(),
                                offer.getValue().serverTime())))
                .toList());
    }

    /** The last offer of each task about which nothing was said since. */
    private static Map<Long, Recorded> standing(List<Recorded> day) {
        Map<Long, Recorded> offerByTask = new LinkedHashMap<>();
        for (Recorded one : day) {
            if (one.kind().equals("returned")) {
                one.details().path("tasks").forEach(task -> offerByTask.put(task.asLong(), one));
            } else if (one.taskId() != null) {
                offerByTask.remove(one.taskId());
            }
        }
        return offerByTask;
    }
}
