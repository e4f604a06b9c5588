package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery or pickup of a day.
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
        long version) {
    public Task {
        windows = List.copyOf(windows);
    }

    /** The same task as a row with that number and version. */
    Task asRow(long newId, long newVersion) {
        return new Task(
                newId,
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
                newVersion);
    }
}
