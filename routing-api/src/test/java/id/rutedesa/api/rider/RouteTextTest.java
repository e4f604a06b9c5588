package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.planning.GuidedRoute;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The route for phones without a browser, and on paper. */
class RouteTextTest {
    private static final Locale BAHASA = Locale.forLanguageTag("id");

    @Test
    void aSmallDayTellsEverythingInOneMessage() {
        List<String> texts = new RouteMessage(WindingRoutes.of(3), BAHASA).texts();

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0))
                .startsWith("*Kurir Uji, Senin 8 Maret 2027*\nMotor Uji 08.00–08.36, 205,0 km\n")
                .contains("— 08.05 Muat di gudang")
                .contains("\n1. 08.09 *Kios Ibu Pertiwi nomor 1*, antar 12,5 kg\nRT 03 RW 01 Dusun Watuneso")
                .contains("\n0812-3456-7801\nTitip di tetangga")
                .containsPattern("https://maps.google.com/\\?q=-8\\.\\d{5},121\\.\\d{5}\\n")
                .endsWith("— 08.36 Kembali di gudang");
    }

    @Test
    void fortyStopsStillFitInOneMessageWithLessAboutEach() {
        List<String> texts = new RouteMessage(WindingRoutes.of(39), Locale.ENGLISH).texts();

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0).length()).isLessThanOrEqualTo(4_096);
        assertThat(texts.get(0))
                .contains("38. 13:51 *Kios Ibu Pertiwi nomor 39*, deliver 12.5 kg\nhttps")
                .doesNotContain("RT 03");
    }

    @Test
    void aHundredStopsMakeSeveralMessagesOfWholeStops() {
        List<String> texts = new RouteMessage(WindingRoutes.of(100), BAHASA).texts();

        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text -> assertThat(text.length())
                .isLessThanOrEqualTo(4_096));
        assertThat(String.join("\n", texts)).contains("1. 08.09 *", "99. 23.00 *");
    }

    @Test
    void smsAreShortPlainAndComplete() {
        List<String> parts = RouteSms.parts(WindingRoutes.of(40), BAHASA);

        assertThat(parts)
                .allSatisfy(part -> assertThat(part).matches("(?s)[ -Z_a-z\n]*").hasSizeLessThanOrEqualTo(160));
        assertThat(parts.get(0))
                .startsWith(
                        "RD 08/03 1/%d\n08.05 Muat di gudang\n1) 08.09 Kios Ibu Pertiwi nomor 1 antar 12,5 kg 0812-3456-7801 -8."
                                .formatted(parts.size()));
        assertThat(String.join("\n", parts)).contains("39) 14.00 Kios Ibu Pertiwi nomor 40", "Kembali di gudang");
    }

    /** Away from the depot a station has to be found like any other stop. */
    @Test
    void aStationAndABreakTellWhereHowLongAndUpToWhere() {
        GuidedRoute route = WindingRoutes.halting(
                "start", "delivery 1", "break", "station-charge", "delivery 2", "station-swap", "end");

        assertThat(new RouteMessage(route, BAHASA).texts().get(0))
                .contains("— 08.18–08.23 Istirahat: salat\n\n")
                .containsPattern(
                        "— 08\\.27–08\\.32 Isi baterai di Warung Moni sampai 90 %\nhttps://maps.google.com/\\?q=-8\\.")
                .containsPattern("Tukar baterai di Bengkel Wolotolo\nhttps://maps.google.com/\\?q=-8\\.");
        assertThat(String.join("\n", RouteSms.parts(route, Locale.ENGLISH)))
                .containsPattern("08:27 Charge the battery at Warung Moni up to 90 % -8\\.\\d{4},121\\.\\d{4}");
        assertThat(new RoutePaper(route, BAHASA).html())
                .contains("<b>Isi baterai di Warung Moni</b></td><td></td><td>68 % → 90 %</td>")
                .contains("<b>Istirahat: salat</b></td>");
    }

    @Test
    void aDayWithoutABatteryThatEndsElsewhereTellsOfNeitherBatteryNorDepot() {
        GuidedRoute route = WindingRoutes.withoutBattery("start", "delivery 1", "end");

        assertThat(new RouteMessage(route, BAHASA).texts().get(0)).endsWith("Selesai di tempat akhir");
        assertThat(new RoutePaper(route, Locale.ENGLISH).html())
                .contains("End of the shift")
                .doesNotContain(" %</td>");
    }

    @Test
    void thePaperEscapesWhatPeopleWrote() {
        String page = new RoutePaper(WindingRoutes.of(3), BAHASA).html();

        assertThat(page)
                .contains("<td>1</td><td>08.09</td><td><b>Kios Ibu Pertiwi nomor 1</b><br>RT 03")
                .contains("Belok kiri ke Jalan Trans Flores")
                .contains("68 %");
        assertThat(new RoutePaper(WindingRoutes.named("Kios <b>A&B</b>"), BAHASA).html())
                .contains("Kios &lt;b&gt;A&amp;B&lt;/b&gt;")
                .doesNotContain("<b>A&B");
    }
}
