package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import java.util.Locale;

/**
 * How much of what should have been reported a total stands on. Nothing is added for what is missing.
 *
 * @param reporting BUMDes with at least one route in the period
 * @param expected BUMDes that should report
 * @param bikeDays routes of a rider and day on own vehicles; a hired one is no bike-day
 * @param expectedBikeDays BUMDes × bikes × working days
 * @param percent of the expected bike-days, rounded half up; more than 100 where bikes also rode on Sundays
 * @param text such as "31 dari 44, 63 %"
 */
public record CoverageJson(
        int reporting, int expected, long bikeDays, long expectedBikeDays, long percent, String text) {
    private static final int PERCENT = 100;

    /** Of one BUMDes: its own vehicles' routes among the days on which they should ride. */
    static CoverageJson ofOne(Compared ridden, CostRepository.BikeDays bikeDays, Locale locale) {
        return of(ridden.ownRoutes() > 0 ? 1 : 0, 1, ridden.ownRoutes(), bikeDays.expected(), locale);
    }

    static CoverageJson of(int reporting, int expected, long bikeDays, long expectedBikeDays, Locale locale) {
        long percent = expectedBikeDays == 0 ? 0 : (2 * PERCENT * bikeDays + expectedBikeDays) / (2 * expectedBikeDays);
        Text text = new Text(
                "%d dari %d, %d %%".formatted(reporting, expected, percent),
                "%d of %d, %d %%".formatted(reporting, expected, percent));
        return new CoverageJson(reporting, expected, bikeDays, expectedBikeDays, percent, text.in(locale));
    }
}
