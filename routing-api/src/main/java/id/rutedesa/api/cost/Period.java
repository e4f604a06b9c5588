package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days asked about, both ends included: at most two years. */
record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST_DAYS = 731;

    Period {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?to",
                    new Text(
                            "Paling banyak %d hari, dan tidak sebelum awalnya.".formatted(LONGEST_DAYS),
                            "At most %d days, and not before the first.".formatted(LONGEST_DAYS)))));
        }
    }

    /** Days on which bikes are expected to ride: all but Sundays. */
    int workingDays() {
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
