package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the day in a real browser. */
@ApiTest
class DayPageTest {
    private static final LocalDate DATE = LocalDate.of(2027, 10, 4);

    private final int port;
    private final Client client;

    DayPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void oneDay() {
        new PlannedDays(client).onceOn(DATE);
    }

    private String address(String query) {
        return "http://127.0.0.1:%d/?date=%s%s".formatted(port, DATE, query);
    }

    @Test
    void theDayIsShownOnALaptopInBahasa() {
        try (Browser browser = Browser.laptop()) {
            browser.go(address(""));

            assertThat(browser.awaitText("details h2", "Kurir Uji")).contains("2 tujuan");
            assertThat(browser.await("#list").getText())
                    .contains("berangkat", "kembali", "sisa baterai", "Kios Barat dengan nama yang panjang")
                    .contains("Belum terjadwal (1)", "dari jalan terdekat");
            assertThat(browser.await("#total").getText()).matches("seluruhnya \\d+,\\d km · Rp[\\d.]+");
            assertThat(browser.all(".leaflet-marker-icon.number")).hasSize(2);
            browser.await(page -> browser.run("return document.querySelectorAll('#map canvas').length > 0"));
            browser.await(page -> browser.run("return [...document.querySelectorAll('#map img.leaflet-tile')]"
                    + ".filter((tile) => tile.complete && tile.naturalWidth === 256).length > 3"));
            browser.all("ol button").get(1).click();
            browser.awaitText(".leaflet-popup", "Kurir Uji");
            browser.picture("hari-laptop");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
        }
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        try (Browser browser = Browser.phone()) {
            browser.go(address(""));

            browser.await("details h2");
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            browser.picture("hari-ponsel");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void englishIsOneStepAway() {
        try (Browser browser = Browser.laptop()) {
            browser.go(address(""));
            browser.await("details h2");
            browser.await("#language").click();

            assertThat(browser.awaitText("#list", "battery left")).contains("from the nearest road");
        }
    }

    @Test
    void aDayWithoutAPlanSaysSo() {
        try (Browser browser = Browser.laptop()) {
            browser.go("http://127.0.0.1:%d/?date=2027-12-31".formatted(port));

            browser.awaitText("#state", "Belum ada rencana");
        }
    }

    @Test
    void onlyFilesOfThisServerMayRun() {
        var answer = client.get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(client.get("/page/day.js").header("ETag")).isNotBlank();
    }
}
