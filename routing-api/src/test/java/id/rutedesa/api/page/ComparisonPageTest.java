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

/** Electric beside petrol in a real browser: it shows what the API answers. Skipped where there is no browser. */
@ApiTest
class ComparisonPageTest {
    private static final String DAY = "2034-09-06";
    private static final String PERIOD = "from=2034-09-01&to=2034-09-30";

    private final int port;
    private final Client client;

    ComparisonPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void aPublishedDay() {
        new PlannedDays(client).onceOn(LocalDate.parse(DAY));
    }

    private String page(String more) {
        return "http://127.0.0.1:%d/banding?%s%s".formatted(port, PERIOD, more);
    }

    private static String rupiah(JsonNode amount) {
        return "Rp" + String.format(Locale.GERMANY, "%,d", Math.abs(amount.asLong()));
    }

    @Test
    void aFigureOfOnesOwnMovesTheDifference() {
        JsonNode costs = client.get("/api/v1/costs/comparison?" + PERIOD).json();
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page(""));
            assertThat(laptop.awaitText(".sum", rupiah(costs.get("differenceIdr"))))
                    .contains("dari 2.000 undian");
            assertThat(laptop.awaitText("tbody", "Bensin botol saat langka"))
                    .contains(rupiah(costs.at("/wheels/5/totalIdr")));
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("banding");

            JsonNode own = client.get("/api/v1/costs/comparison?petrol-pump=25000&" + PERIOD)
                    .json();
            laptop.await("input[name=petrol-pump]").sendKeys("25000");
            laptop.press("#figures button", "Hitung lagi");
            laptop.awaitText(".sum", rupiah(own.get("differenceIdr")));
            assertThat(laptop.await("input[name=petrol-pump]").getAttribute("value"))
                    .isEqualTo("25000");
            laptop.press("#figures button", "Kembali ke bawaan");
            laptop.awaitText(".sum", rupiah(costs.get("differenceIdr")));

            laptop.await("#curve-of").sendKeys("Umur");
            laptop.awaitText("#curve .ends", "isi penuh");
            laptop.press(".actions button", "Bagaimana ini dihitung?");
            assertThat(laptop.awaitText("dialog", "Keausan = kWh terpakai"))
                    .as("how each chart and column was computed")
                    .contains("Yang menggeser selisih:", "Titik sama:", "CO₂e =", "Disusun ulang:", "Kisaran:");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    /** The day has two tasks that can be done and one off the roads: on petrol it is planned again, and says what it leaves behind. */
    @Test
    void theDayIsPlannedAgainOnOtherVehicles() {
        String owned = "{\"code\":\"berharga\",\"name\":\"Berharga beli\",\"batteryWh\":0,\"petrolIdrPerLitre\":10000,"
                + "\"kmPerLitre\":50,\"purchaseIdr\":24000000,\"interestPercent\":10,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}";
        assertThat(client.post("/api/v1/vehicle-types", owned).status()).isIn(201, 409);
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page(""));
            laptop.awaitText("#replanned", "Seperti dibagikan");
            laptop.press("button", "Susun ulang");
            laptop.awaitText("#replanned h3:nth-of-type(2)", "Semua memakai Motor bensin");
            String told = laptop.await("#replanned").getText();
            assertThat(told)
                    .contains("Semua memakai Motor bensin")
                    .contains("lebih mahal")
                    .contains("Bensin", "Listrik", "Keausan baterai", "Liter")
                    .doesNotContain("sedang disusun")
                    .doesNotContain("Belum sebanding");
            laptop.await("#replan-type").sendKeys("Berharga beli");
            laptop.press("button", "Susun ulang");
            laptop.awaitText("#replanned", "Belum sebanding");
            assertThat(laptop.awaitText("#replanned", "Rp10.000")).contains("Penyusutan", "Bunga", "Rp4.000");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("banding-ulang");
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneAndInEnglish() {
        try (Browser phone = Browser.phone()) {
            phone.go(page("&lang=en&view=public"));
            phone.awaitText("tbody", "Petrol in bottles, shortage");
            assertThat(phone.all("main").get(0).getText())
                    .as("Rupiah alike in sums and in figures")
                    .contains("Rp17.000.000", "Rp36.000.000");
            assertThat(phone.await(".tabs a[aria-current]").getText()).isEqualTo("Electric and petrol");
            phone.picture("banding-hp");
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            assertThat(phone.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aFigureThatCannotBeIsSaid() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page("&pack-cycles=1"));
            laptop.awaitText("#told", "Isi antara 100–100000");
        }
    }

    @Test
    void aMonthWithoutRoutesSaysWhatToDo() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/banding?from=2019-01-01&to=2019-01-31".formatted(port));
            laptop.awaitText(".empty", "Belum ada rute yang dibagikan");
        }
    }
}
