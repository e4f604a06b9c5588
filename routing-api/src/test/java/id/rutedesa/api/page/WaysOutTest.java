package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Refusals say what to do now, in both languages. */
@SecuredApiTest
@Import(Village.class)
class WaysOutTest {
    private static final long BUMDES = 1431;
    private static final String LOGIN = "koordinator1431";
    private static final String PASSWORD = "perahu kayu di teluk biru";

    /** The shift ends at 15:00, the link six hours later, at 21:00; 31 days before that is 3 February at 21:00. */
    private static final LocalDate FAR = LocalDate.of(2042, 3, 6);

    private static final String FIRST_WHOLE_DAY = "4 Februari 2042";

    @Autowired
    Village village;

    private final int port;
    private Client client = new Client(0);
    private PlannedDays days = new PlannedDays(client);

    WaysOutTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void aVillage() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        days = new PlannedDays(client);
    }

    private String refused(String path, String json, String language, int status) {
        var answer = client.post(path, json, "Accept-Language", language);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.text();
    }

    @Test
    void aPlaceFarFromRoadsIsToBeMoved() {
        String depot = "{\"name\":\"Gudang Jauh\",\"lat\":-8.84,\"lon\":121.62}";
        assertThat(refused("/api/v1/depots", depot, "id", 422))
                .contains("off-network", "Jalan terdekat 2224 m dari gudang ini. Pindahkan titiknya ke tepi jalan");
        assertThat(refused("/api/v1/depots", depot, "en", 422))
                .contains("The nearest road is 2224 m from this depot. Move its pin to a road");
        assertThat(refused("/api/v1/depots", depot.replace("-8.84", "-9.9"), "id", 422))
                .contains("Tidak ada jalan di dekat gudang ini", "atau pilih peta daerah yang benar");
        String closure = "{\"reason\":\"landslide\",\"place\":{\"kind\":\"stretch\",\"points\":["
                + "{\"lat\":-8.8,\"lon\":121.61},{\"lat\":-8.84,\"lon\":121.62}]}}";
        assertThat(refused("/api/v1/closures", closure, "id", 422)).contains("gambar ruasnya lagi, tepat di jalannya");
    }

    @Test
    void aDayThatCannotBePlannedSaysWhereToGo() {
        long lonely = days.created("/api/v1/depots", "{\"name\":\"Gudang Baru\",\"lat\":-8.8,\"lon\":121.62}");
        String wish = "{\"depotId\":%d,\"date\":\"2042-03-05\"}";
        assertThat(refused("/api/v1/plans", wish.formatted(lonely), "id", 422))
                .contains("empty-fleet", "halaman Pengaturan", "halaman Pagi");
        days.rider(days.depot());
        assertThat(refused("/api/v1/plans", wish.formatted(days.depot()), "en", 422))
                .contains("no-tasks", "Bring them in on the page Tasks");
    }

    @Test
    void aLinkForADayTooFarAheadNamesTheFirstDayOnWhichItCanBeMade() {
        days.onceOn(FAR);
        village.account(BUMDES, LOGIN, PASSWORD, "coordinator");
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/masuk".formatted(port));
            laptop.await("input[name=login]").sendKeys(LOGIN);
            laptop.await("input[name=password]").sendKeys(PASSWORD);
            laptop.await("button[type=submit]").click();
            laptop.await("header nav");
            laptop.complaints();
            laptop.go("http://127.0.0.1:%d/laporan?date=%s".formatted(port, FAR));
            laptop.awaitText("#riders", "File rute");
            laptop.press("#riders button", "Tautan dan QR");
            assertThat(laptop.awaitText("#told", "masih terlalu jauh"))
                    .contains(
                            "31 hari", "Buat tautannya mulai " + FIRST_WHOLE_DAY, "file rutenya bisa dikirim sekarang");
            laptop.picture("tautan-terlalu-awal");
            assertThat(laptop.complaints())
                    .as("what is refused is no error of the page")
                    .isEmpty();
        }
        long rider = days.rider(days.depot());
        assertThat(refused("/api/v1/riders/%d/routes/%s/link".formatted(rider, FAR), "", "en", 409))
                .contains("at most 31 days", "Make it from 4 February 2042 on");
    }
}
