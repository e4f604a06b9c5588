package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, pickup or shipment of a day.
 *
 * @param date the day, local (WITA)
 * @param lat degrees
 * @param lon degrees
 * @param massG load, grams
 * @param volumeMl load, millilitres
 * @param serviceTime how long the hand-over lasts
 * @param windows when it may start; empty means any time of the shift
 * @param priority 1 (can wait) to 5 (must go)
 * @param place how it stood on the roads when it was saved
 * @param reference the sender's own number, unique on its day, or null
 * @param cash what is collected at the hand-over, or null
 * @param life its days and what has become of it
 * @param needs what else it asks for; for a shipment also where it is picked up
 * @param version counts the changes of the row
 */
public record Task(
        long id,
        long depotId,
        LocalDate date,
        TaskKind kind,
        String recipient,
        @Nullable String phone,
        @Nullable String address,
        double lat,
        double lon,
        int massG,
        int volumeMl,
        Duration serviceTime,
        List<Window> windows,
        int priority,
        @Nullable String note,
        PlaceOnRoad place,
        @Nullable String reference,
        @Nullable CashOnDelivery cash,
        TaskLife life,
        TaskNeeds needs,
        long version) {
    public Task {
        windows = List.copyOf(windows);
        needs = needs == null ? TaskNeeds.NONE : needs; // Tasks stored before there were needs have none.
    }

    /** A new task that may be moved to any day and needs nothing. */
    public Task(
            long id,
            long depotId,
            LocalDate date,
            TaskKind kind,
            String recipient,
            @Nullable String phone,
            @Nullable String address,
            double lat,
            double lon,
            int massG,
            int volumeMl,
            Duration serviceTime,
            List<Window> windows,
            int priority,
            @Nullable String note,
            PlaceOnRoad place,
            @Nullable String reference,
            long version) {
        this(
                id,
                depotId,
                date,
                kind,
                recipient,
                phone,
                address,
                lat,
                lon,
                massG,
                volumeMl,
                serviceTime,
                windows,
                priority,
                note,
                place,
                reference,
                null,
                TaskLife.newOn(date),
                TaskNeeds.NONE,
                version);
    }

    /** Whether it is still to be planned. */
    public boolean isOpen() {
        return life.status() == TaskStatus.OPEN;
    }

    /** Whether it was not served, and still may be on another day. */
    boolean isLeft() {
        return life.status() == TaskStatus.OPEN || life.status() == TaskStatus.FAILED;
    }

    /** The same task on another day, its windows at the same hours, with that priority. */
    Task movedTo(LocalDate day, int newPriority) {
        Duration shift = Duration.ofDays(ChronoUnit.DAYS.between(date, day));
        return new Task(
                id,
                depotId,
                day,
                kind,
                recipient,
                phone,
                address,
                lat,
                lon,
                massG,
                volumeMl,
                serviceTime,
                Window.moved(windows, shift),
                newPriority,
                note,
                place,
                reference,
                cash,
                life,
                needs.movedBy(shift),
                version);
    }

    /** What is asked for as the row that is known: with its number, its version, and what has become of it. */
    Task asRowOf(Task known) {
        return new Task(
                known.id,
                depotId,
                date,
                kind,
                recipient,
                phone,
                address,
                lat,
                lon,
                massG,
                volumeMl,
                serviceTime,
                windows,
                priority,
                note,
                place,
                reference,
                cash,
                life.ofRow(known.life),
                needs,
                known.version);
    }

    /** The same task at another place. */
    Task withPin(double newLat, double newLon, PlaceOnRoad newPlace) {
        return new Task(
                id,
                depotId,
                date,
                kind,
                recipient,
                phone,
                address,
                newLat,
                newLon,
                massG,
                volumeMl,
                serviceTime,
                windows,
                priority,
                note,
                newPlace,
                reference,
                cash,
                life,
                needs,
                version);
    }

    /** What is left of a task whose other goods are where they belong, or of a shipment that has been picked up. */
    public Task left(TaskKind newKind, int leftG, int leftMl) {
        return new Task(
                id,
                depotId,
                date,
                newKind,
                recipient,
                phone,
                address,
                lat,
                lon,
                leftG,
                leftMl,
                serviceTime,
                windows,
                priority,
                note,
                place,
                reference,
                cash,
                life,
                newKind == TaskKind.SHIPMENT ? needs : needs.withoutSender(),
                version);
    }
}
