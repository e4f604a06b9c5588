package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.rider.RiddenDayRepository.Visit;
import id.rutedesa.api.rider.RideRecords.TrackPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands out of a day, at and beside its limits, and what a village bears: figures by hand. */
class RiddenDayTest {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static RiddenDay day(@Nullable Long minutes, @Nullable Double drawnWh, int failed) {
        return new RiddenDay(
                LocalDate.of(2026, 6, 1),
                1,
                "Kurir 1",
                "Motor 1",
                null,
                true,
                10,
                10 - failed,
                failed == 0 ? Map.of() : Map.of("refused", failed),
                26,
                minutes,
                10_000,
                null,
                drawnWh == null ? null : (Double) 200.0,
                drawnWh,
                11_633,
                List.of());
    }

    private static List<String> told(RiddenDay day) {
        return day.remarks().stream()
                .map(remark -> remark.text().in(INDONESIAN))
                .toList();
    }

    /** 86 − 26 minutes; 300 ÷ 200; 2 of 10. */
    @Test
    void longThirstyAndFailed() {
        assertThat(told(day(86L, 300.0, 2)))
                .containsExactly(
                        "60 menit lebih lama dari rencana.",
                        "Baterai 50 % lebih boros dari rencana.",
                        "2 dari 10 kiriman gagal.");
    }

    /** 26 + 30 minutes, 240 Wh of 200 and one of ten are within what happens. */
    @Test
    void whatHappensIsNotTold() {
        assertThat(told(day(56L, 240.0, 1))).isEmpty();
        assertThat(told(day(57L, 240.1, 1)))
                .containsExactly("31 menit lebih lama dari rencana.", "Baterai 20 % lebih boros dari rencana.");
        assertThat(told(day(null, null, 0))).isEmpty();
    }

    /** A hundredth of a degree to the north is 1.112 m, and to the east on 60 degrees south half of it. */
    @Test
    void aRecordedRideIsAsLongAsItsPoints() {
        assertThat(RiddenDay.metres(List.of(new TrackPoint(0, -8.80, 121.6), new TrackPoint(1, -8.79, 121.6))))
                .isEqualTo(1_112);
        assertThat(RiddenDay.metres(List.of(new TrackPoint(0, -60, 121.60), new TrackPoint(1, -60, 121.61))))
                .isEqualTo(556);
    }

    /** Moni: 4.000 + 2.500, one of two arrived; Nuamuri: 5.133, failed; the way without goods at no village. */
    @Test
    void villagesBearTheirShares() {
        List<RiddenVillage> villages = RiddenVillage.of(
                List.of(
                        new Visit("Moni", 7L, 4_000_000),
                        new Visit("Moni", 8L, 2_500_000),
                        new Visit("Nuamuri", 9L, 5_133_000)),
                List.of(7L),
                List.of(9L));
        assertThat(villages)
                .extracting(
                        RiddenVillage::village, RiddenVillage::visits, RiddenVillage::delivered, RiddenVillage::failed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Moni", 2L, 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple("Nuamuri", 1L, 0L, 1L));
        assertThat(villages.stream().mapToLong(RiddenVillage::costMilliIdr).sum())
                .isEqualTo(11_633_000);
    }
}
