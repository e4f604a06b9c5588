package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts, before and now, buying motorbikes and saved reports in a real browser. Skipped where there is no browser. */
@ApiTest
class SpendingPageTest {
    private static final String DAY = "2034-12-05";
    private static final String PERIOD = "from=2034-12-01&to=2034-12-31&before-from=2034-11-01&before-to=2034-11-30";

    @TempDir
    Path directory;

    private final int port;
    private final Client client;

    SpendingPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void aPublishedDay() {
        new PlannedDays(client).onceOn(LocalDate.parse(DAY));
    }

    private String page(String path, String more) {
        return "http://127.0.0.1:%d/%s?%s%s".formatted(port, path, PERIOD, more);
    }

    @Test
    void receiptsByHandAndFromASheet() throws IOException {
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page("belanja", ""));
            laptop.awaitText(".empty", "Belum ada kuitansi");
            laptop.await("#receipt input[name=number]").sendKeys("P-1");
            laptop.run("document.querySelector('#receipt input[name=date]').value = arguments[0]", "2034-12-06");
            laptop.await("#receipt input[name=amount]").sendKeys("100000");
            laptop.await("#receipt input[name=quantity]").sendKeys("62.5");
            laptop.press("#receipt button", "Simpan");
            assertThat(laptop.awaitText("tbody", "Listrik (token)")).contains("Rp100.000", "Rp1.600 per kWh");

            Path sheet = directory.resolve("kuitansi.csv");
            Files.writeString(
                    sheet,
                    "nomor,tanggal,jenis,jumlah_rp\nP-2,2034-11-04,ojek,300000\nP-3,2034-11-20,sewa pikap,600000\n");
            laptop.await("input[type=file]").sendKeys(sheet.toString());
            laptop.awaitText("#told", "2 kuitansi baru, 0 berubah.");
            assertThat(laptop.awaitText(".sum", "lebih hemat")).contains("Rp30.000");
            String worn = laptop.awaitText("#shown tbody", "Motor menyusut dan bunga");
            laptop.await("input[name=years-of-use]").clear();
            laptop.await("input[name=years-of-use]").sendKeys("4");
            laptop.press("form button", "Tampilkan");
            laptop.awaitText(".sum", "Rp30.000");
            assertThat(laptop.await("#shown tbody").getText())
                    .as("a motorbike that lasts half as long loses more")
                    .isNotEqualTo(worn);
            laptop.await("input[name=per-visit]").sendKeys("45000");
            laptop.press("form button", "Hitung upah");
            laptop.awaitText("#shown", "Rp90.000"); // Two tasks.
            assertThat(laptop.await("input[name=years-of-use]").getAttribute("value"))
                    .isEqualTo("4");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("belanja");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.press(".actions button", "Bagaimana ini dihitung?");
            laptop.awaitText("dialog", "pajak daerah ikut terhitung");
            laptop.go(page("belanja", "&lang=en"));
            laptop.awaitText("#shown tbody", "Rp1.600 a kWh");
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void buyingMotorbikesOnALaptopAndAPhone() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go(page("investasi", "&bikes=1&grant-percent=50").replaceAll("&before-[^&]*", ""));
            assertThat(laptop.awaitText(".sum", "Kembali modal")).contains("Uang sendiri");
            laptop.awaitText("tbody", "8");
            laptop.await("input[name=chargers]").clear();
            laptop.await("input[name=chargers]").sendKeys("2");
            laptop.press("form button", "Hitung");
            assertThat(laptop.awaitText(".sum", "Rp30.700.000")).contains("Hibah", "Rp15.350.000");
            assertThat(laptop.await("input[name=grant-percent]").getAttribute("value"))
                    .isEqualTo("50");
            laptop.await("input[name=charger-price]").clear();
            laptop.await("input[name=charger-price]").sendKeys("500000");
            laptop.press("form button", "Hitung");
            laptop.awaitText(".sum", "Rp29.700.000");
            assertThat(onPaper(laptop))
                    .as("the choices are on paper, and all is on one page")
                    .isEqualTo(1);
            laptop.picture("investasi");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
        try (Browser phone = Browser.phone()) {
            phone.go(page("investasi", "&lang=en").replaceAll("&before-[^&]*", ""));
            phone.awaitText(".sum", "Pays back");
            phone.picture("investasi-hp");
            assertThat(phone.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    /** Pages of A4 with the fields of the form in sight. */
    private static int onPaper(Browser browser) {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.await("input[name=grant-percent]").isDisplayed()).isTrue();
        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        Object pdf = browser.command("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                .get("data");
        String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
        return text.split("/Type /Page\\b(?!s)", -1).length - 1;
    }

    @Test
    void aReportIsSavedOpenedAndDeleted() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/banding?from=2034-12-01&to=2034-12-31&petrol-pump=12345".formatted(port));
            laptop.awaitText(".sum", "dari 2.000 undian");
            laptop.await(".reports summary").click();
            laptop.await(".reports input").sendKeys("Bensin mahal");
            laptop.press(".reports button", "Simpan laporan ini");
            laptop.awaitText(".reports ul", "Bensin mahal");
            laptop.go("http://127.0.0.1:%d/biaya".formatted(port));
            laptop.await(".reports summary").click();
            laptop.await(".reports ul a").click();
            laptop.awaitText(".sum", "dari 2.000 undian");
            assertThat(laptop.await("input[name=petrol-pump]").getAttribute("value"))
                    .isEqualTo("12345");
            laptop.await(".reports summary").click();
            laptop.await(".reports ul button").click();
            laptop.awaitText(".reports", "Belum ada.");
        }
        assertThat(client.post("/api/v1/costs/reports", "{\"name\":\"x\",\"address\":\"https://jahat.test/biaya\"}")
                        .status())
                .isEqualTo(422);
    }
}
