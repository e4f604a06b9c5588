package id.rutedesa.api.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that comes again each week, such as for a market.
 *
 * @param weekdays on which days
 * @param startsOn the first day that it may come on
 * @param endsOn the last one, or null for no end
 * @param pattern the task as it is on {@code startsOn}
 * @param version counts the changes of the row
 */
record RecurringTask(
        long id,
        List<DayOfWeek> weekdays,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Task pattern,
        long version) {
    RecurringTask {
        weekdays = List.copyOf(weekdays);
    }

    /** The task of that day. */
    Task on(LocalDate date) {
        Task moved = pattern.movedTo(date, pattern.priority());
        TaskLife life = new TaskLife(null, null, moved.life().sailing(), TaskStatus.OPEN, 0, date, id);
        return new Task(
                0,
                moved.depotId(),
                date,
                moved.kind(),
                moved.recipient(),
                moved.phone(),
                moved.address(),
                moved.lat(),
                moved.lon(),
                moved.massG(),
                moved.volumeMl(),
                moved.serviceTime(),
                moved.windows(),
                moved.priority(),
                moved.note(),
                moved.place(),
                null,
                moved.cash(),
                life,
                moved.needs(),
                1);
    }
}
