package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.planning.RideLearning.Ridden;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which rides are read out of a day's reports, by hand. */
class RideTimesTest {
    private static final LocalDate DATE = LocalDate.of(2037, 10, 3);

    private final List<Recorded> day = new ArrayList<>();

    private void at(String clock, String kind, Long task) {
        OffsetDateTime time = OffsetDateTime.parse(DATE + "T" + clock + ":00+08:00");
        int seq = day.size() + 1;
        day.add(new Recorded(
                seq,
                5,
                DATE,
                "hp",
                seq,
                kind,
                task,
                time,
                time,
                0,
                "link",
                JsonMapper.shared().createObjectNode()));
    }

    private List<Ridden> rides() {
        return RideTimes.rides(day, (left, report) -> Optional.empty());
    }

    @Test
    void aRideLastsFromTheHandOverToTheNextArrival() {
        at("08:00", "loaded", null);
        at("08:10", "arrived", 1L);
        at("08:15", "delivered", 1L);
        at("08:35", "arrived", 2L);

        assertThat(rides()).containsExactly(new Ridden(5, DATE, null, 1L, 600), new Ridden(5, DATE, 1L, 2L, 1_200));
    }

    @Test
    void whereTheArrivalWasNotReportedItIsWhenTheRecordedRideCameNear() {
        at("08:00", "loaded", null);
        at("08:15", "delivered", 1L);
        at("08:30", "arrived", 2L);

        List<Ridden> rides = RideTimes.rides(day, (left, report) -> Optional.of(Instant.parse(DATE + "T00:10:00Z")));
        assertThat(rides).containsExactly(new Ridden(5, DATE, null, 1L, 600), new Ridden(5, DATE, 1L, 2L, 900));
    }

    @Test
    void aRideWithABreakInItTellsNoTime() {
        at("08:15", "delivered", 1L);
        at("09:00", "rested", null);
        at("09:20", "arrived", 2L);
        at("09:25", "delivered", 2L);
        at("09:40", "arrived", 3L);

        assertThat(rides()).containsExactly(new Ridden(5, DATE, 2L, 3L, 900));
    }

    @Test
    void aReportThatIsPutRightLaterDoesNotShortenTheRideAfterIt() {
        at("08:15", "failed", 1L);
        at("08:30", "delivered", 1L);
        at("08:35", "arrived", 2L);
        at("08:40", "delivered", 2L);
        at("08:55", "arrived", 3L);

        assertThat(rides()).containsExactly(new Ridden(5, DATE, 2L, 3L, 900));
    }
}
