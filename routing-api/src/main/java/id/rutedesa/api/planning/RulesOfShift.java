package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.RiderRules;
import id.rutedesa.api.fleet.RiderRules.Pause;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for a rider, as the solver takes it for one day. */
final class RulesOfShift {
    private final RiderRules rules;
    private final LocalDate date;
    private final Instant origin;
    private final int earliestSec;
    private final int latestSec;

    RulesOfShift(RiderShift shift, LocalDate date, Instant origin) {
        rules = shift.rider().rules();
        this.date = date;
        this.origin = origin;
        earliestSec = DayProblem.seconds(origin, shift.earliest());
        latestSec = DayProblem.seconds(origin, shift.latest());
    }

    /** @param stations where the rider's bike may take energy on the way */
    ShiftRules with(RouteLock lock, List<Station> stations) {
        return new ShiftRules(
                Set.copyOf(rules.skills()),
                new ShiftLimits(
                        orNone(rules.mostStops()),
                        orNone(rules.mostMetres()),
                        Optional.ofNullable(rules.mostDuty())
                                .map(most -> Math.toIntExact(most.toSeconds()))
                                .orElse(Integer.MAX_VALUE)),
                breaks(),
                overtime(),
                lock,
                Optional.empty(),
                stations,
                attendance());
    }

    /** A shift that begins later than its rider should begins at once; duty never lasts longer than the shift. */
    private Attendance attendance() {
        return new Attendance(
                Optional.ofNullable(rules.startsBy())
                        .map(time -> Math.max(earliestSec, seconds(time)))
                        .orElse(Attendance.NONE.latestStartSec()),
                Optional.ofNullable(rules.onDutyUntil())
                        .map(time -> Math.max(0, Math.min(latestSec, seconds(time))))
                        .orElse(0));
    }

    private static int orNone(@org.jspecify.annotations.Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    /** Breaks that can start while the rider works; the others are taken before or after. */
    private List<Break> breaks() {
        return rules.breaks().stream()
                .filter(pause -> pause.isOn(date.getDayOfWeek()))
                .filter(pause -> seconds(pause.to()) >= earliestSec && seconds(pause.from()) <= latestSec)
                .map(this::pause)
                .toList();
    }

    private Break pause(Pause pause) {
        TimeWindow window = new TimeWindow(seconds(pause.from()), seconds(pause.to()));
        return Break.anywhere(
                pause.name(), window, Math.toIntExact(pause.duration().toSeconds()));
    }

    private Optional<Overtime> overtime() {
        return Optional.ofNullable(rules.overtimeUntil())
                .map(this::seconds)
                .filter(until -> until > latestSec)
                .map(until -> new Overtime(until, rules.overtimeMilliIdrPerHour()));
    }

    private int seconds(LocalTime time) {
        return Math.toIntExact(Duration.between(origin, date.atTime(time).toInstant(LocalTimeZone.WITA))
                .toSeconds());
    }
}
