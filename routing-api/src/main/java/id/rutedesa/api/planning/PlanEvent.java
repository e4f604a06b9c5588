package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened during a day.
 *
 * @param at when; what had begun by then is locked
 * @param insertOnly whether riders keep their tasks and order, and what is new is put in between
 * @param riderId whom it concerns, or null
 * @param taskId what it concerns, or null
 * @param late by how much a rider is late
 * @param retry whether a failed delivery is to be tried again today
 * @param note in the words of whoever says so, or null
 */
record PlanEvent(
        Type type,
        Instant at,
        boolean insertOnly,
        @Nullable Long riderId,
        @Nullable Long taskId,
        Duration late,
        boolean retry,
        @Nullable String note) {
    private static final Duration LATEST = Duration.ofHours(12);

    /** What happened. */
    enum Type {
        NEW_TASK,
        CANCELLATION,
        FAILED_DELIVERY,
        /** The rider's motorbike is out of service: somebody else fetches what is on it. */
        BIKE_OUT,
        RIDER_LATE,
        /** As with a motorbike out of service. */
        RIDER_ABSENT,
        /** The closure itself is made by {@code /api/v1/closures}. */
        ROAD_CLOSED,
        /** No pack is charged for the rest of the day. */
        BLACKOUT;

        /** Whether it holds for every later version of the day. */
        boolean lasts() {
            return this == BIKE_OUT || this == RIDER_ABSENT || this == BLACKOUT;
        }

        private boolean ofRider() {
            return this == BIKE_OUT || this == RIDER_ABSENT || this == RIDER_LATE;
        }

        private boolean ofTask() {
            return this == CANCELLATION || this == FAILED_DELIVERY;
        }
    }

    /** Whether what is not locked may move between riders. */
    private enum Mode {
        REOPTIMISE,
        INSERT_ONLY
    }

    /** An event, and the task that comes with a new one. */
    record Asked(PlanEvent event, Optional<Task> newTask) {}

    static Asked read(BodyReader reader, LocalDate date, Instant now, Function<BodyReader, Task> taskReader) {
        if (!reader.has("type")) {
            reader.reject("missing", "type", new Text("'type' wajib diisi.", "'type' must be given."));
        }
        Type type = reader.choice("type", Type.class, Type.ROAD_CLOSED);
        Mode mode = reader.choice("mode", Mode.class, Mode.REOPTIMISE);
        Instant at = reader.has("at") ? reader.instant("at") : now;
        PlanEvent event = new PlanEvent(
                type,
                at,
                mode == Mode.INSERT_ONLY,
                type.ofRider() ? (Long) reader.wholeNumber("riderId", 1, Long.MAX_VALUE) : null,
                type.ofTask() || (type == Type.NEW_TASK && reader.has("taskId"))
                        ? (Long) reader.wholeNumber("taskId", 1, Long.MAX_VALUE)
                        : null,
                type == Type.RIDER_LATE ? reader.duration("late", LATEST, Duration.ZERO) : Duration.ZERO,
                type == Type.FAILED_DELIVERY && reader.flag("retry", false),
                reader.optionalText("note", 500));
        Optional<Task> task =
                type == Type.NEW_TASK && !reader.has("taskId") ? reader.object("task", taskReader) : Optional.empty();
        if (task.isPresent() && !task.get().date().equals(date)) {
            reader.reject(
                    "not-on-date",
                    "task",
                    new Text(
                            "Kiriman ini bukan untuk tanggal %s.".formatted(date),
                            "This task is not for %s.".formatted(date)));
        }
        return new Asked(event, task);
    }

    PlanEvent withTask(long id) {
        return new PlanEvent(type, at, insertOnly, riderId, id, late, retry, note);
    }

    /**
     * An event as it was told.
     *
     * @param basedOn the version that riders had
     * @param number the version that was proposed for it, or null
     */
    record Told(long id, int basedOn, @Nullable Integer number, PlanEvent event, OffsetDateTime createdAt) {}
}
