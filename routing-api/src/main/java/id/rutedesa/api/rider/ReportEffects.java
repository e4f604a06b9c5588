package id.rutedesa.api.rider;

import id.rutedesa.api.task.CorrectedPins;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.api.task.TaskStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a new report changes outside this package: a task is done or failed, a pin is proposed. The last word in the order
 * of the reports counts, not the last to arrive; a task that was deleted meanwhile keeps its report and nothing else.
 */
@Component
class ReportEffects {
    private final ReportRepository rows;
    private final TaskService tasks;
    private final CorrectedPins pins;

    ReportEffects(ReportRepository rows, TaskService tasks, CorrectedPins pins) {
        this.rows = rows;
        this.tasks = tasks;
        this.pins = pins;
    }

    /** To be called inside the transaction that recorded the report. */
    void of(long riderId, LocalDate date, Report report) {
        Long task = report.task();
        Optional<Task> known = Optional.ofNullable(task).flatMap(tasks::find);
        if (task == null || known.isEmpty()) {
            return;
        }
        Double lat = report.lat();
        Double lon = report.lon();
        Integer accuracyM = report.accuracyM();
        boolean atSender = known.get().kind() == TaskKind.SHIPMENT && report.kind() == ReportKind.PICKED_UP;
        if (lat != null && lon != null && accuracyM != null && !atSender) {
            pins.handedOver(task, lat, lon, accuracyM);
        }
        lastWord(riderId, date, known.get()).ifPresent(status -> tasks.setStatus(task, status, report.note()));
    }

    private Optional<TaskStatus> lastWord(long riderId, LocalDate date, Task task) {
        if (task.needs().leastPiece() != null) {
            return lastWordOfAllPieces(date, task);
        }
        List<TaskStatus> words = rows.ofDay(riderId, date).stream()
                .filter(one -> one.taskId() != null && one.taskId() == task.id())
                .flatMap(one -> statusAfter(one.kind(), task.kind()).stream())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /** Goods that go in pieces are done once each of their visits is, on whatever route it is. */
    private Optional<TaskStatus> lastWordOfAllPieces(LocalDate date, Task task) {
        Map<List<Long>, TaskStatus> wordByVisit = new HashMap<>();
        for (ReportRepository.Recorded one : rows.aboutTask(task.id(), date)) {
            long visit = one.details().path("visit").asLong(0);
            statusAfter(one.kind(), task.kind())
                    .ifPresent(status -> wordByVisit.put(List.of(one.riderId(), visit), status));
        }
        if (wordByVisit.isEmpty() || wordByVisit.size() < rows.sharedVisits(task.id(), date)) {
            return Optional.empty();
        }
        return Optional.of(wordByVisit.containsValue(TaskStatus.FAILED) ? TaskStatus.FAILED : TaskStatus.DONE);
    }

    /** A shipment is done once it is handed over, not when it is picked up. */
    private static Optional<TaskStatus> statusAfter(String kind, TaskKind task) {
        return switch (kind) {
            case "delivered" -> Optional.of(TaskStatus.DONE);
            case "picked-up" -> task == TaskKind.SHIPMENT ? Optional.empty() : Optional.of(TaskStatus.DONE);
            case "failed" -> Optional.of(TaskStatus.FAILED);
            default -> Optional.empty();
        };
    }
}
