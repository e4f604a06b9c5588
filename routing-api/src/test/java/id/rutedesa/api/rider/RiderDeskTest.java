package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.planning.PlannedDays;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The coordinator's desk in a real browser. */
@ApiTest
class RiderDeskTest {
    private static final LocalDate DATE = LocalDate.now(LocalTimeZone.WITA).plusDays(28);

    private final int port;

    @Autowired
    CurrentBumdes current;

    @Autowired
    RiderDays days;

    private final Client client;
    private SignedReports reports = new SignedReports(new Client(0), 0, LocalDate.EPOCH);

    RiderDeskTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void oneDay() {
        PlannedDays days = new PlannedDays(client);
        days.onceOn(DATE);
        reports = new SignedReports(client, days.anyRider(), DATE);
    }

    private void open(Browser browser) {
        browser.go("http://127.0.0.1:%d/laporan?date=%s".formatted(port, DATE));
        browser.awaitText("#riders", "File rute");
    }

    /** A button in the article that says something; the list is drawn anew now and then. */
    private static void press(Browser browser, String article, String label) {
        String button = "//article[contains(., '%s')]//button[. = '%s']".formatted(article, label);
        browser.await(page -> {
            page.findElement(By.xpath(button)).click();
            return true;
        });
    }

    @Test
    void pastedReportsAreRecordedAndProposalsDecided() {
        int before = reports.recorded().size();
        String text = reports.text(
                "[{\"s\":\"meja\",\"q\":1,\"k\":\"road\",\"a\":1825030800000,\"o\":\"landslide\",\"e\":1}]");
        try (Browser browser = Browser.laptop()) {
            open(browser);
            browser.await("#text").sendKeys("Laporan Kurir Uji\n" + text);
            browser.await("#take").click();
            browser.awaitText("#taken", "1 laporan baru dicatat, 0 sudah ada");
            browser.awaitText("#riders", "%d laporan".formatted(before + 1));
            browser.awaitText("#proposals", "longsor, dilaporkan 09.00, diterima");
            browser.picture("meja-laptop");
            browser.await("#text").sendKeys(text);
            browser.await("#take").click();
            browser.awaitText("#taken", "0 laporan baru dicatat, 1 sudah ada");
            press(browser, "longsor", "Tolak");
            browser.await(page -> page.findElements(By.xpath("//article[contains(., 'longsor')]"))
                    .isEmpty());
            assertThat(AccessibilityCheck.of(browser)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aRoadReportWithoutAPositionIsPlacedOnTheMapAndCloses() {
        String version = current.as(1, () -> RiderDay.of(days.route(reports.riderId(), DATE), RiderDay.Detail.COARSE)
                .version());
        var sent = reports.send(
                "[{\"s\":\"peta\",\"q\":1,\"k\":\"road\",\"a\":1825030800000,\"o\":\"flood\",\"e\":1,\"v\":\"%s\"}]"
                        .formatted(version));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        String article = "//article[contains(., 'banjir')]";
        try (Browser browser = Browser.laptop()) {
            open(browser);
            press(browser, "banjir", "Tunjukkan di peta");
            browser.awaitText("#proposals", "Sebelum Kios");
            browser.await(".place .cross");
            browser.run("document.querySelector('.place').rutedesaMap.setView([-8.81, 121.605], 15, {animate: false})");
            press(browser, "banjir", "Tutup jalan");
            browser.awaitText("#proposals [role=status]", "jalan");
            browser.run("document.querySelector('.place').rutedesaMap.setView([-8.8, 121.605], 15, {animate: false})");
            browser.picture("meja-peta");
            assertThat(AccessibilityCheck.of(browser)).isEmpty();
            press(browser, "banjir", "Tutup jalan");
            browser.await(page -> page.findElements(By.xpath(article)).isEmpty());
        }
        JsonNode closures = client.get("/api/v1/closures").json().get("items");
        assertThat(closures).hasSize(1);
        assertThat(closures.get(0).get("reason").asString()).isEqualTo("flood");
        assertThat(closures.get(0).get("place").get("points").get(0).get("lon").asDouble())
                .isCloseTo(121.605, within(1e-4));
        client.delete("/api/v1/closures/" + closures.get(0).get("id").asLong());
    }

    @Test
    void afterALostPhoneReportsAreHeldUntilSomebodyHasAsked() {
        String text =
                reports.text("[{\"s\":\"hilang\",\"q\":1,\"k\":\"battery\",\"a\":1825030800000,\"b\":80,\"p\":0}]");
        try (Browser browser = Browser.laptop()) {
            open(browser);
            browser.press("#riders button", "Tarik tautan");
            browser.awaitText("#sending", "ditahan dulu");
            browser.await("#text").sendKeys(text);
            browser.await("#take").click();
            browser.awaitText("#taken", "1 ditahan");
            browser.awaitText("#proposals", "1 laporan dari tautan yang sudah ditarik");
            browser.picture("meja-ditahan");
            press(browser, "sudah ditarik", "Terima");
            browser.await(page -> page.findElements(By.xpath("//article[contains(., 'sudah ditarik')]"))
                    .isEmpty());
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(reports.recorded())
                .extracting(one -> one.get("session").asString())
                .contains("hilang");
    }

    /** What a phone's camera reads out of a picture of the code. */
    private static String scanned(WebElement code) throws IOException, ReaderException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.getScreenshotAs(OutputType.BYTES)));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    /** The rider's name on the page that the scanned address opens. */
    private static String riderBehind(Browser browser, String address) {
        browser.go("about:blank");
        browser.go(address);
        return browser.awaitText("header h1", "Kurir");
    }

    @Test
    void aSheetWithTheCodeOpensTheDayOnAPhone() throws IOException, ReaderException {
        String scanned;
        try (Browser browser = Browser.laptop()) {
            open(browser);
            browser.press("#riders button", "Tautan dan QR");
            browser.press("#sending button", "Cetak dengan kode ini");
            browser.toNewWindow();
            browser.awaitText("#code", "Pindai untuk membuka rute di HP. Berlaku sampai ");
            assertThat(browser.awaitText("table", "Kios Selatan")).contains("Tanda tangan");
            browser.picture("kertas-kode");
            scanned = scanned(browser.await("#code svg"));
        }
        try (Browser phone = Browser.phone()) {
            assertThat(riderBehind(phone, scanned)).startsWith("Kurir Uji");
        }
    }

    @Test
    void everyPrintedSheetTakesTheCodeOfItsRider() throws IOException, ReaderException {
        String scanned;
        try (Browser browser = Browser.laptop()) {
            browser.go("http://127.0.0.1:%d/cetak?date=%s".formatted(port, DATE));
            browser.press("#tools button", "Tambah kode QR");
            assertThat(browser.awaitText(".sheet .code", "Pindai")).contains("Berlaku sampai");
            browser.awaitText("#advice", "Tanpa HTTPS");
            browser.run("document.querySelector('.sheet .code').id = 'first'");
            browser.press("#tools button", "Tambah kode QR");
            browser.await(page -> browser.all("#first").isEmpty());
            assertThat(browser.all(".sheet .code"))
                    .hasSize(browser.all(".sheet").size());
            browser.picture("cetak-kode");
            scanned = scanned(browser.await(".sheet .code svg"));
            assertThat(AccessibilityCheck.of(browser)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        try (Browser phone = Browser.phone()) {
            assertThat(riderBehind(phone, scanned)).startsWith("Kurir Uji");
        }
    }

    @Test
    void stopsThatARiderGivesBackStandThereUntilTheyAreOnNoRouteOfThatRider() {
        LocalDate date = LocalDate.of(2037, 10, 7);
        PlannedDays planned = new PlannedDays(client);
        planned.onceOn(date);
        long rider = planned.anyRider();
        Map<String, Long> taskByName = new HashMap<>();
        client.get("/api/v1/tasks?date=" + date)
                .json()
                .get("items")
                .forEach(task -> taskByName.put(
                        task.get("recipient").asString(), task.get("id").asLong()));
        long south = taskByName.get("Kios Selatan");
        long west = taskByName.get("Kios Barat dengan nama yang panjang sekali di ujung kampung");
        SignedReports day = new SignedReports(client, rider, date);
        long at = date.atTime(10, 5).toEpochSecond(ZoneOffset.ofHours(8)) * 1_000;
        day.send(
                "[{\"s\":\"sisa\",\"q\":1,\"k\":\"returned\",\"a\":%d,\"l\":[%d,%d]},{\"s\":\"sisa\",\"q\":2,\"k\":\"delivered\",\"a\":%d,\"t\":%d}]"
                        .formatted(at, south, west, at, west));

        try (Browser browser = Browser.laptop()) {
            browser.go("http://127.0.0.1:%d/laporan?date=%s".formatted(port, date));
            assertThat(browser.awaitText("#proposals article", "Kurir Uji mengembalikan 1 tujuan"))
                    .contains("(10.05): Kios Selatan.")
                    .doesNotContain("Kios Barat");
            assertThat(browser.await("#proposals a").getDomAttribute("href")).isEqualTo("/?date=" + date);
            browser.picture("meja-dikembalikan");
            assertThat(AccessibilityCheck.of(browser)).isEmpty();
        }
        client.delete("/api/v1/tasks/" + south);
        assertThat(client.get("/api/v1/returned-tasks?date=" + date).json().get("items"))
                .isEmpty();
    }

    @Test
    void onAPhoneALinkShowsItsQrCodeAndNothingIsWider() {
        try (Browser browser = Browser.phone()) {
            open(browser);
            browser.await(page -> page.findElement(By.xpath("//button[. = 'Tautan dan QR']")))
                    .click();
            browser.awaitText("#sending", "/kurir/#1-");
            browser.awaitText("#sending", "Kirim file rute lewat WhatsApp");
            assertThat(browser.all("#sending svg")).hasSize(1);
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            browser.picture("meja-ponsel");
            assertThat(AccessibilityCheck.of(browser)).isEmpty();
            browser.await("#menu").click();
            browser.await("#language").click();
            browser.awaitText("#riders", "Route file");
        }
    }
}
