package id.rutedesa.api.fleet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a rider beside the usual hours; each may be missing.
 *
 * @param skills what the rider can or may do; in lower case, in order
 * @param mostStops stops of one day, or null
 * @param mostMetres ridden on one day, or null
 * @param mostDuty from the first loading to the return without breaks, or null
 * @param overtimeUntil local time (WITA) until which the rider may come back late, or null
 * @param overtimeMilliIdrPerHour on top of the wage, thousandths of a Rupiah
 * @param breaks in the order in which they are taken
 * @param openEnd whether the day ends at the last stop, not at a depot
 * @param endDepotId where the day ends, or null for the depot where it starts
 * @param startsBy local time (WITA) by which the rider begins on a day with a route, loading included, or null
 * @param onDutyUntil local time (WITA) until which the rider is on duty and paid on a day with a route, even if back before, or null
 */
public record RiderRules(
        List<String> skills,
        @Nullable Integer mostStops,
        @Nullable Integer mostMetres,
        @Nullable Duration mostDuty,
        @Nullable LocalTime overtimeUntil,
        long overtimeMilliIdrPerHour,
        List<Pause> breaks,
        boolean openEnd,
        @Nullable Long endDepotId,
        @Nullable LocalTime startsBy,
        @Nullable LocalTime onDutyUntil) {
    /** Nothing. */
    public static final RiderRules NONE =
            new RiderRules(List.of(), null, null, null, null, 0, List.of(), false, null, null, null);

    public RiderRules {
        skills = List.copyOf(skills);
        breaks = List.copyOf(breaks);
    }

    /**
     * A meal, Friday prayer, a service on Sunday: wherever the rider is then.
     *
     * @param name unique for the rider
     * @param weekdays on which days; empty for every day
     * @param from local time (WITA) at which it may start
     * @param to local time by which it must have started
     * @param duration how long it lasts; it is neither duty nor paid
     */
    public record Pause(String name, List<DayOfWeek> weekdays, LocalTime from, LocalTime to, Duration duration) {
        public Pause {
            weekdays = List.copyOf(weekdays);
        }

        /** Whether it is taken on that day of the week. */
        public boolean isOn(DayOfWeek day) {
            return weekdays.isEmpty() || weekdays.contains(day);
        }
    }
}
