package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page of costs in a real browser: it shows what the API answers. Skipped where there is no browser. */
@ApiTest
class CostsPageTest {
    private static final String DAY = "2033-09-06";

    private final int port;
    private final Client client;

    CostsPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void aPublishedDay() {
        new PlannedDays(client).onceOn(LocalDate.parse(DAY));
    }

    private String page(String query) {
        return "http://127.0.0.1:%d/biaya?from=2033-09-01&to=2033-09-30%s".formatted(port, query);
    }

    @Test
    void aMonthItsDaysAndTheirRoutes() {
        JsonNode total =
                client.get("/api/v1/costs?from=2033-09-01&to=2033-09-30").json().get("total");
        String shown = "Rp%s"
                .formatted(String.format(
                        Locale.GERMANY, "%,d", total.get("totalIdr").asLong()));
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page(""));
            assertThat(laptop.awaitText(".sum", shown)).contains("Hari motor yang tercatat", "1 dari ");
            assertThat(laptop.awaitText("tfoot", shown)).contains("Jumlah");
            assertThat(laptop.all("svg rect"))
                    .as("wage, upkeep, electricity, wear")
                    .hasSize(4);
            laptop.picture("biaya");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.press(".actions button", "Bagaimana ini dihitung?");
            assertThat(laptop.awaitText("dialog", "dari mulai memuat di gudang"))
                    .contains("Rp1.444,7 per kWh listrik", "tarif pln-1300 sejak 2025-10-01");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("biaya-cara");
            laptop.press("dialog button", "Tutup");
            laptop.press("tbody button", DAY);
            laptop.awaitText("tbody", "Kurir Uji");
            laptop.press("tbody button", DAY + " Kurir Uji");
            assertThat(laptop.awaitText("tbody", "Kios Selatan")).contains("Kios Barat", "Gudang atau perhentian");
            assertThat(laptop.awaitText("tfoot", shown)).contains("Jumlah");
            assertThat(laptop.all("thead").get(0).getText())
                    .as("a leg is no number of routes")
                    .doesNotContain("Rute");
            assertThat(laptop.all("main").get(0).getText()).contains("Bagian tiap kiriman", "Hemat bila dilewati");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("biaya-rute");
            laptop.go(page("&group=village"));
            assertThat(laptop.awaitText("tfoot", shown)).contains("Jumlah");
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void theSameDaysOnPetrolAndAnotherPeriodBesideThem() {
        String ask = "&group=rider&scenario=electric-home,petrol-bottled";
        JsonNode scenarios = client.get("/api/v1/costs?from=2033-09-01&to=2033-09-30" + ask)
                .json()
                .get("scenarios");
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page("&group=rider"));
            laptop.awaitText(".sum", "Hari motor yang tercatat");
            laptop.run("document.querySelector('#scenario').value = 'petrol-bottled'");
            laptop.run("document.querySelector('[name=against-from]').value = '2033-09-01'");
            laptop.run("document.querySelector('[name=against-to]').value = '2033-09-30'");
            laptop.press("form button", "Tampilkan");
            for (JsonNode scenario : scenarios) {
                laptop.awaitText(
                        "tfoot",
                        "Rp%s"
                                .formatted(String.format(
                                        Locale.GERMANY,
                                        "%,d",
                                        scenario.get("totalIdr").asLong())));
            }
            assertThat(laptop.all("thead").get(0).getText()).contains("Listrik, isi di gudang", "Bensin botol");
            assertThat(laptop.all("main").get(0).getText()).contains("Dua masa", "sama");
            assertThat(laptop.await(".actions a").getAttribute("href"))
                    .contains("scenario=electric-home%2Cpetrol-bottled");
            laptop.picture("biaya-banding");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneAndInEnglish() {
        try (Browser phone = Browser.phone()) {
            phone.go(page("&lang=en&group=vehicle"));
            phone.awaitText(".sum", "Bike-days on record");
            phone.picture("biaya-hp");
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            assertThat(phone.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aMonthWithoutRoutesSaysWhatToDo() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/biaya?from=2019-01-01&to=2019-01-31".formatted(port));
            laptop.awaitText(".empty", "Belum ada rute yang dibagikan");
        }
    }
}
