package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.RiderRules;
import id.rutedesa.api.fleet.RiderRules.Pause;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.Vehicle;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a rider on one day, whatever the computer's own zone is. The day begins at 16:00 UTC of the day before. */
class RulesOfShiftTest {
    private static final int HOUR_SEC = 3_600;
    private static final LocalDate FRIDAY = LocalDate.of(2037, 4, 17);

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(LocalTimeZone.WITA);
    }

    /** Works from 07:30 to 16:00 with a meal each day, prayer on Fridays, a break before the shift, overtime until 17:00. */
    private static ShiftRules rulesOn(LocalDate date) {
        RiderRules rules = new RiderRules(
                List.of("boks dingin"),
                25,
                120_000,
                Duration.ofHours(9),
                LocalTime.of(17, 0),
                10_000_000,
                List.of(
                        new Pause(
                                "makan", List.of(), LocalTime.of(11, 30), LocalTime.of(13, 0), Duration.ofMinutes(45)),
                        new Pause(
                                "salat jumat",
                                List.of(DayOfWeek.FRIDAY),
                                LocalTime.of(11, 30),
                                LocalTime.of(12, 0),
                                Duration.ofHours(1)),
                        new Pause("subuh", List.of(), LocalTime.of(4, 30), LocalTime.of(5, 0), Duration.ofMinutes(15))),
                false,
                null,
                LocalTime.of(8, 30),
                LocalTime.of(12, 0));
        Rider rider = new Rider(
                1, 1, 1L, "Kurir", null, LocalTime.of(7, 30), LocalTime.of(16, 0), 14_196_000, true, rules, 1);
        VehicleType type = new VehicleType(
                1, "uji", "Uji", 3_700, 0.9, 0.2, 60, 2_000, 100, 70, 40_000, 100_000, 1.15, 1, 1, 1, "uji", date, 1);
        RiderShift shift = new RiderShift(
                rider,
                new Vehicle(1, 1, 1, "Motor", true, null, 1),
                type,
                at(date, rider.startsAt()),
                at(date, rider.endsAt()));
        return new RulesOfShift(shift, date, at(date, LocalTime.MIDNIGHT)).with(RouteLock.NONE, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Makassar", "America/New_York"})
    void breaksAndOvertimeStandAtTheirLocalHours(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Break meal = Break.anywhere("makan", new TimeWindow(23 * HOUR_SEC / 2, 13 * HOUR_SEC), 45 * 60);
            Break prayer = Break.anywhere("salat jumat", new TimeWindow(23 * HOUR_SEC / 2, 12 * HOUR_SEC), HOUR_SEC);

            assertThat(at(FRIDAY, LocalTime.MIDNIGHT)).isEqualTo("2037-04-16T16:00:00Z");
            assertThat(LocalTimeZone.local(Instant.parse("2037-04-16T16:30:00.9Z")))
                    .hasToString("2037-04-17T00:30+08:00");
            assertThat(rulesOn(FRIDAY).breaks()).containsExactly(meal, prayer);
            assertThat(rulesOn(FRIDAY.plusDays(1)).breaks()).containsExactly(meal);
            assertThat(rulesOn(FRIDAY).overtime()).contains(new Overtime(17 * HOUR_SEC, 10_000_000));
            assertThat(rulesOn(FRIDAY).attendance()).isEqualTo(new Attendance(17 * HOUR_SEC / 2, 12 * HOUR_SEC));
            assertThat(rulesOn(FRIDAY).limits().dutySec()).isEqualTo(9 * HOUR_SEC);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
