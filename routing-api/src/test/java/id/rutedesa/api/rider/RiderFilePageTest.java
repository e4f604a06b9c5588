package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.planning.GuidedRoute;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** The self-contained file on a phone of 360 by 640, opened from the phone's own storage, with no network at all. */
class RiderFilePageTest {
    private static final int JITTER_PX = 20;
    private static final String KEY = ChatLetters.encode(new byte[32]);

    @TempDir
    Path downloads;

    private Instant made = Instant.parse("2027-03-07T22:00:00Z");

    private static final SharedPhone SHARED = new SharedPhone();

    private Browser phone = SHARED.open();
    private Fingers fingers = new Fingers(phone);

    private void cutOff() {
        phone.command("Network.enable", Map.of());
        phone.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    }

    /** What the browser has logged for earlier tests is read away. */
    @BeforeEach
    void forget() {
        phone.complaints();
        phone.requests();
    }

    /** Pages from {@code file:} share one storage: each test begins with an empty one. */
    @AfterEach
    void close() {
        if (SHARED.is(phone)) {
            phone.run("localStorage.clear();");
            phone.go("about:blank");
        } else {
            phone.close();
        }
    }

    @AfterAll
    static void closeShared() {
        SHARED.close();
    }

    private void open(int visits) throws IOException {
        open(WindingRoutes.of(visits));
    }

    private void open(GuidedRoute route) throws IOException {
        Path file = downloads.resolve("rute.html");
        Files.write(file, RiderFile.of(route, KEY, made));
        phone.go(file.toUri().toString());
        cutOff();
    }

    @Test
    void theDayStandsThereWithoutANetwork() throws IOException {
        open(40);

        assertThat(phone.awaitText("section.next", "Muat di gudang")).contains("berangkat 08.05");
        assertThat(phone.all("ol.stops li")).hasSize(42);
        assertThat(phone.awaitText("#status", "Tanpa sinyal")).contains("tidak ada laporan menunggu");
        phone.picture("kurir-hari-ini");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        fingers.tap("nav .tab:nth-child(1)");
        assertThat(phone.awaitText("section.next", "Kios Ibu Pertiwi nomor 1"))
                .contains("dekat gereja Santo Yosef", "5 km", "naik 180 m", "tiba 08.09", "serahkan 12,5 kg")
                .contains("jam terima 08.00–12.00", "baterai 68 %", "anjing galak", "Telepon", "WhatsApp");
        phone.picture("kurir-berikutnya");
        fingers.tap("nav .tab:nth-child(2)");
        assertThat(phone.awaitText("ol.says", "Belok kiri")).contains("Tanjakan curam 14 %", "700 m");
        assertThat(phone.all("svg.sketch path.main")).hasSize(1);
        phone.picture("kurir-jalan");
        assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
        assertThat(phone.complaints()).isEmpty();
        assertThat(phone.requests()).allMatch(url -> url.startsWith("file:"));
    }

    @Test
    void englishIsOneTouchAway() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("header .plain");

        assertThat(phone.awaitText("main", "Load at the depot")).contains("Order", "leave 08:05");
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("ol.says", "Turn left onto Jalan Trans Flores");
        assertThat(phone.all("html[lang=en]")).hasSize(1);
    }

    @Test
    void aReportCanBeUndoneAndOtherwiseWaits() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        phone.awaitText("#held", "Muat");
        phone.awaitText("#status", "Tanpa sinyal — 1 laporan menunggu");
        fingers.tap(".undo");
        phone.awaitText("#status", "tidak ada laporan menunggu");
        assertThat(phone.all("#held")).isEmpty();
        phone.awaitText("main h2", "Muat di gudang");
    }

    /** What was reported so far, as it leaves the phone. */
    private List<JsonNode> leaving() {
        return phone.await(
                page -> ReportText.find((String)
                                phone.run("return reportTexts(reports, mode.key).map((one) => one.text).join(' ')"))
                        .stream()
                        .flatMap(text -> text.reports().orElseThrow().valueStream())
                        .toList());
    }

    private void handOver() {
        fingers.tap("main .big.strong");
        phone.await("#field-note");
        fingers.tap("main .big.strong");
    }

    @Test
    void aShipmentIsHandedOverAfterItWasPickedUpAndDividedGoodsAreHandedOverEachTime() throws IOException {
        open(WindingRoutes.halting("start", "pickup 7", "delivery 9", "delivery 7", "reload", "delivery 9", "end"));
        phone.await("section.next");
        assertThat(phone.all("section.next .goods li").stream().map(WebElement::getText))
                .as("what is picked up on the way or loaded later is not loaded now")
                .containsExactly("2 Kios Ibu Pertiwi nomor 2 · 12,5 kg");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "Pengirim 7");
        handOver();
        phone.awaitText("main h2", "nomor 2");
        handOver();
        phone.awaitText("main h2", "nomor 3");
        fingers.tap("main .big:not(.strong):not(.fail)");
        handOver();
        phone.awaitText("main h2", "Muat lagi");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "nomor 5");
        fingers.tap("main .fail");
        fingers.tap("main .pair .fail");

        phone.awaitText("main h2", "Kembali di gudang");
        assertThat(leaving().stream()
                        .map(one -> one.get("kind").asString() + " "
                                + one.path("task").asLong() + "/"
                                + one.path("visit").asInt()))
                .containsExactly(
                        "loaded 0/0",
                        "picked-up 7/0",
                        "delivered 9/0",
                        "arrived 7/1",
                        "delivered 7/1",
                        "loaded 0/0",
                        "failed 9/1");
    }

    @Test
    void whatWasNotPickedUpIsNotAskedForAtItsRecipients() throws IOException {
        open(WindingRoutes.halting("start", "pickup 7", "delivery 9", "delivery 7", "end"));
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "Pengirim 7");
        fingers.tap("main .fail");
        fingers.tap("main .pair .fail");
        phone.awaitText("main h2", "nomor 2");
        handOver();

        phone.awaitText("main h2", "Kembali di gudang");
    }

    @Test
    void aBreakAndASwapAreCardsOfTheirOwn() throws IOException {
        open(WindingRoutes.halting("start", "delivery 1", "break", "delivery 2", "swap", "delivery 3", "end"));
        phone.await("section.next");
        assertThat(phone.all("ol.stops li.halt")).hasSize(4);
        assertThat(phone.all("ol.stops li.halt").get(1).getText())
                .contains("Istirahat: salat", "sampai 08.23")
                .doesNotContain("gudang");
        assertThat(phone.all("ol.stops li.halt").get(2).getText()).contains("Tukar baterai", "Putaran 2");
        phone.run("document.querySelector('ol.stops li.halt:nth-child(3)').scrollIntoView()");
        phone.picture("kurir-kartu");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        handOver();
        assertThat(phone.awaitText("main", "Istirahat: salat"))
                .contains("Istirahat selesai")
                .doesNotContain("Sudah muat");
        fingers.tap("main .big.strong");
        handOver();
        phone.awaitText("main h2", "Tukar baterai");

        assertThat(leaving().get(2).get("kind").asString()).isEqualTo("rested");
        assertThat(leaving().get(2).get("stop").asInt()).isEqualTo(1);
    }

    @Test
    void aStationIsACardThatSaysUpToWhereToCharge() throws IOException {
        open(WindingRoutes.halting("start", "delivery 1", "station-charge", "delivery 2", "end"));
        phone.await("section.next");
        assertThat(phone.all("ol.stops li.halt").get(1).getText())
                .contains("↯", "Isi baterai di Warung Moni", "baterai 68 %, sesudahnya 90 %")
                .doesNotContain("gudang", "Putaran");
        fingers.tap("nav .tab:nth-child(3)");
        assertThat(phone.awaitText("main", "Yang dimuat")).contains("nomor 1", "nomor 3");
        fingers.tap("main .big.strong");
        handOver();
        assertThat(phone.awaitText("main h2", "Isi baterai di Warung Moni")).contains("↯");
        phone.picture("kurir-stasiun");
        fingers.tap("nav .tab:nth-child(1)");
        phone.awaitText("section.next", "Isi sampai 90 %");
        phone.picture("kurir-stasiun-berikutnya");
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("main h2", "Ke Warung Moni");
        fingers.tap("nav .tab:nth-child(3)");
        assertThat(phone.await("main .big.strong").getText()).isEqualTo("Baterai sudah diisi");
        fingers.tap("main .big.strong");
        handOver();

        phone.awaitText("main h2", "Kembali di gudang");
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("main h2", "Ke gudang");
        fingers.tap("nav .tab:nth-child(4)");
        phone.awaitText("ul.reports", "Baterai ditukar atau diisi: Warung Moni");
        assertThat(leaving().get(2).get("kind").asString()).isEqualTo("charged");
        assertThat(leaving().get(2).get("stop").asInt()).isEqualTo(1);
    }

    @Test
    void whoForgetsToReportALoadingOrABreakIsNotHeldUp() throws IOException {
        open(WindingRoutes.halting("start", "delivery 1", "break", "reload", "delivery 2", "delivery 3", "end"));
        phone.await("section.next");
        fingers.tap("ol.stops li:nth-child(5) .skip");
        handOver();
        phone.awaitText("main h2", "nomor 1");
        handOver();

        phone.awaitText("main h2", "nomor 5");
    }

    @Test
    void whatWasReportedWronglyCanBePutRightLater() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .fail");
        fingers.tap("main .pair .fail");
        phone.awaitText("main h2", "nomor 2");
        fingers.tap("nav .tab:nth-child(1)");
        phone.awaitText("ol.stops li:nth-child(2)", "gagal");
        fingers.tap("ol.stops li:nth-child(2) .skip");
        phone.awaitText("main", "Laporan baru menggantikan yang lama");
        handOver();

        phone.awaitText("main h2", "nomor 2");
        fingers.tap("nav .tab:nth-child(1)");
        phone.awaitText("ol.stops li:nth-child(2)", "selesai");
        assertThat(leaving().stream().map(one -> one.get("kind").asString()))
                .containsExactly("loaded", "failed", "delivered");
    }

    @Test
    void aNewFileOfTheDaySaysWhatIsNewAndIsAccepted() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "nomor 1");
        made = made.plusSeconds(3_600);
        GuidedRoute changed = WindingRoutes.halting("start", "delivery 1", "delivery 4", "delivery 3", "end");
        open(changed);

        assertThat(phone.awaitText("#new-route", "Rute baru dari koordinator"))
                .contains("+ Kios Ibu Pertiwi nomor 2, tiba 08.18", "− Kios Ibu Pertiwi nomor 2 tidak lagi di rute ini")
                .doesNotContain("nomor 1", "nomor 3");
        phone.awaitText("section.next", "nomor 1");
        fingers.tap("#new-route .strong");
        phone.await(page -> phone.all("#new-route").isEmpty());
        assertThat(leaving().stream().map(one -> one.get("kind").asString())).containsExactly("loaded", "accepted");
        open(changed);
        phone.await("section.next");
        assertThat(phone.all("#new-route, #older-file")).isEmpty();
        made = made.minusSeconds(3_600);
        open(3);
        phone.awaitText("#older-file", "buka yang terakhir dikirim");
        assertThat(phone.all("#new-route")).isEmpty();
    }

    @Test
    void whatEarlierDaysLeftGoesOnceItHasLeftThePhone() throws IOException {
        open(3);
        phone.await("section.next");
        phone.run("localStorage.setItem('rutedesa-5-2027-03-01', '[{\"texted\":1}]');"
                + "localStorage.setItem('rutedesa-5-2027-03-01-route', '{}');"
                + "localStorage.setItem('rutedesa-5-2027-03-02', '[{\"texted\":1},{\"texted\":0}]');"
                + "localStorage.setItem('rutedesa-5-2027-03-09', '[{\"texted\":1}]');");
        open(3);
        phone.await("section.next");

        assertThat(phone.run(
                        "return Object.keys(localStorage).filter((key) => key.indexOf('rutedesa-5') === 0).sort()"))
                .isEqualTo(List.of("rutedesa-5-2027-03-02", "rutedesa-5-2027-03-08-route", "rutedesa-5-2027-03-09"));
    }

    @Test
    void thePhonesBackButtonStaysInThePage() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .fail");
        phone.awaitText("main h2", "Mengapa gagal?");
        phone.run("history.back()");
        phone.awaitText("main", "Gagal diantar");
        phone.run("history.back()");
        phone.awaitText("section.next", "nomor 1");

        assertThat(leaving()).hasSize(1);
    }

    @Test
    void theWayShownIsTheOneToTheNextStop() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("main h2", "Ke Kios Ibu Pertiwi nomor 1");
        fingers.tap("main > .pair:last-child .button");
        phone.awaitText("main h2", "Ke Kios Ibu Pertiwi nomor 2");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        handOver();
        phone.awaitText("main h2", "nomor 2");
        handOver();
        fingers.tap("nav .tab:nth-child(2)");

        phone.awaitText("main h2", "Ke Kios Ibu Pertiwi nomor 3");
    }

    /** The page as high as the keyboard of an old phone leaves it, or as high as it is. */
    private void height(int px) {
        phone.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", px, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Whether the middle of what the selector finds is in sight, and nothing lies over it. */
    private Boolean inSight(String selector) {
        return (Boolean) phone.run(
                "const e = document.querySelector(arguments[0]); const r = e.getBoundingClientRect();"
                        + "const seen = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);"
                        + "return Boolean(seen) && (e === seen || e.contains(seen));",
                selector);
    }

    @Test
    void savingAHandOverNeedsNoScrollingAndTheKeyboardLeavesRoomToType() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        handOver();
        fingers.tap("main .big.strong");
        phone.run("document.querySelector('main').scrollTop = 0");
        assertThat(inSight("main .save")).isTrue();
        phone.picture("kurir-simpan");
        height(330);
        try {
            phone.await("#field-note").click();
            phone.run("document.querySelector('#field-note').scrollIntoView({block: 'center'})");
            assertThat(inSight("#field-note")).isTrue();
            assertThat((Long) phone.run("return document.querySelector('main').clientHeight"))
                    .isGreaterThan(220L);
            phone.picture("kurir-mengetik");
        } finally {
            height(640);
        }
        fingers.tap("main .save");
        phone.awaitText("main h2", "nomor 3");
        assertThat(inSight("nav .tab:nth-child(1)")).isTrue();
    }

    private List<String> addresses(String selector) {
        return phone.all(selector).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
    }

    @Test
    void otherAppsTakeTheWayAndTheRecipientIsOneTouchAway() throws Exception {
        GuidedRoute route = WindingRoutes.of(3);
        open(route);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        fingers.tap("nav .tab:nth-child(1)");
        phone.awaitText("section.next", "nomor 1");
        assertThat(addresses("section.next a"))
                .containsExactly("tel:081234567801", "whatsapp://send?phone=6281234567801");

        fingers.tap("nav .tab:nth-child(2)");
        assertThat(phone.await("figure.profile svg").getDomAttribute("aria-label"))
                .isEqualTo("Naik turun jalan ke Kios Ibu Pertiwi nomor 1");
        GuidedRoute.Halt goal = route.stops().get(1);
        String place = goal.lat() + "," + goal.lon();
        List<String> links = addresses("main a");
        assertThat(links).hasSize(5);
        assertThat(links.get(0)).startsWith("https://osmand.net/map/?finish=" + place + "&");
        assertThat(links.get(1)).startsWith("om://map?v=1&ll=" + place + "&n=Kios%20Ibu");
        assertThat(links.get(2))
                .startsWith("https://www.google.com/maps/dir/?api=1&")
                .endsWith("&destination=" + place);
        assertThat(links.get(3)).startsWith("geo:" + place + "?q=" + place + "(Kios");
        String gpx = "data:application/gpx+xml;charset=utf-8,";
        assertThat(links.get(4)).startsWith(gpx);
        Document track = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(URLDecoder.decode(
                        links.get(4).substring(gpx.length()).replace("+", "%2B"), StandardCharsets.UTF_8))));
        assertThat(track.getElementsByTagName("trkpt").getLength()).isGreaterThan(20);
        Element end = (Element) track.getElementsByTagName("wpt").item(0);
        assertThat(Double.parseDouble(end.getAttribute("lat"))).isEqualTo(goal.lat());
        Element first = (Element) track.getElementsByTagName("trkpt").item(0);
        assertThat(Double.parseDouble(first.getAttribute("lat")))
                .isCloseTo(route.stops().get(0).lat(), within(1e-4));
    }

    @Test
    void moneyToCollectStandsWhereTheParcelIsHandedOver() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        fingers.tap("main .big.strong");
        assertThat(phone.awaitText("main", "Uang diterima (Rp)")).contains("boleh kosong");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "nomor 2");
        fingers.tap("main .big.strong");
        assertThat(phone.awaitText("main", "Uang diterima (Rp)")).contains("seharusnya Rp50.000", "Uang pas Rp50.000");
        fingers.tap("main .big:not(.strong)");
        assertThat(phone.await("#field-cod").getDomProperty("value")).isEqualTo("50000");
        fingers.tap("nav .tab:nth-child(1)");
        phone.awaitText("section.next", "Terima uang Rp50.000");
        phone.picture("kurir-uang");
    }

    @Test
    void reportsLeaveAsSignedTextForWhatsApp() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        fingers.tap("main .big.strong");
        phone.await("#field-who").clear();
        phone.await("#field-who").sendKeys("Mama Ina");
        phone.await("#field-cod").sendKeys("150.000");
        phone.picture("kurir-diterima");
        fingers.tap("main .big.strong");
        phone.awaitText("main h2", "nomor 2");
        phone.picture("kurir-lapor");
        fingers.tap("main .fail");
        phone.picture("kurir-gagal");
        fingers.tap("main .pair .fail");
        phone.awaitText("#status", "3 laporan menunggu");
        fingers.tap("nav .tab:nth-child(4)");
        phone.awaitText("ul.reports", "Gagal: Kios Ibu Pertiwi nomor 2 (Tidak ada orang)");
        phone.picture("kurir-kirim");

        String text = (String) phone.run("return document.getElementById('report-text').value");
        assertThat(text).startsWith("Laporan Kurir Uji, 08.03.2027: 3 laporan\nRD1:5:20270308:");
        ReportText found = ReportText.find(text).get(0);
        assertThat(new ReportKeys.Key(new byte[32], false).signed(found.signed(), found.signature()))
                .isTrue();
        assertThat(found.reports().orElseThrow().findValuesAsString("kind"))
                .containsExactly("loaded", "delivered", "failed");
        assertThat(found.reports().orElseThrow().get(1).get("cod").asInt()).isEqualTo(150_000);
        assertThat(found.reports().orElseThrow().get(1).get("who").asString()).isEqualTo("Mama Ina");
        String address = phone.await("main a.strong").getDomAttribute("href");
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).isEqualTo("whatsapp://send?text=" + text);
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void fiftyTremblingTouchesInGlovesDoFiftyRightThings() throws IOException {
        open(19);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        Random random = new Random(20);
        fingers.tremblingTap("main .big.strong", JITTER_PX, random);
        for (int touches = 1; touches < 49; touches += 3) {
            fingers.tremblingTap("main .big:not(.strong):not(.fail)", JITTER_PX, random);
            fingers.tremblingTap("main .big.strong", JITTER_PX, random);
            phone.await("#field-who");
            fingers.tremblingTap("main .big.strong", JITTER_PX, random);
        }
        fingers.tremblingTap("main .big:not(.strong):not(.fail)", JITTER_PX, random);

        assertThat(phone.run("const n = {}; reports.forEach((r) => { n[r.kind] = (n[r.kind] || 0) + 1; }); return n"))
                .isEqualTo(Map.of("loaded", 1L, "arrived", 17L, "delivered", 16L));
    }

    @Test
    void aTremblingTouchOnALinkFollowsItOnce() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        phone.await("main .offer");
        phone.run(
                "window.opened = []; document.addEventListener('click', (event) => {"
                        + "const link = event.target.closest('a'); if (link) { opened.push(link.href); event.preventDefault(); } });");
        Random random = new Random(21);
        for (int touch = 1; touch <= 10; touch++) {
            fingers.tremblingTap("main .offer, main a.big", JITTER_PX, random);
            int count = touch;
            phone.await(page -> phone.run("return opened.length").equals((long) count));
            fingers.tap("nav .tab:nth-child(4)");
        }
        assertThat(phone.run("return opened.every((address) => address.indexOf('whatsapp://send?text=') === 0)"))
                .isEqualTo(true);
    }

    @Test
    void whereThePhoneStoresNothingThePageSaysSoAndStillWorks() throws IOException {
        phone = Browser.phone();
        fingers = new Fingers(phone);
        phone.command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no storage'); }});"));
        open(3);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        phone.awaitText("main", "kirim laporan sebelum menutup halaman ini");
        offersTheReports(1);
        fingers.tap("main .fail");
        fingers.tap("main .pair .fail");
        phone.awaitText("main h2", "nomor 2");
        offersTheReports(2);
        fingers.tap("nav .tab:nth-child(4)");

        phone.awaitText("main", "kirim laporan sebelum menutup halaman ini");
        assertThat(ReportText.find((String) phone.run("return document.getElementById('report-text').value")))
                .hasSize(1);
        assertThat(asksBeforeClosing("")).isTrue();
        // To WhatsApp is not away from the page.
        assertThat(asksBeforeClosing("document.addEventListener('click', (event) => event.preventDefault());"
                        + "document.querySelector('main a.strong').click();"))
                .isFalse();
        assertThat(phone.complaints()).isEmpty();
    }

    /** Whether the page asks before it closes, right after the script has run. */
    private Boolean asksBeforeClosing(String script) {
        return (Boolean) phone.run(script + "const closing = new Event('beforeunload', {cancelable: true});"
                + "window.dispatchEvent(closing); return closing.defaultPrevented;");
    }

    /** Right where the last action was, a touch opens WhatsApp with all that waits. */
    private void offersTheReports(int count) {
        String address = phone.await("main .offer").getDomAttribute("href");
        assertThat(address).startsWith("whatsapp://send?text=");
        assertThat(ReportText.find(URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(text -> assertThat(text.reports().orElseThrow()).hasSize(count));
    }

    @Test
    void closingThePageLosesNothing() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("section.next .strong");
        fingers.tap("main .big.strong");
        phone.awaitText("#status", "1 laporan menunggu");
        open(3);

        phone.awaitText("#status", "1 laporan menunggu");
        phone.awaitText("section.next", "Kios Ibu Pertiwi nomor 1");
    }

    @Test
    void theBatteryTellsTheWayHome() throws IOException {
        open(3);
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .pair .big:nth-child(1)");
        phone.awaitText(".reading", "68 %");
        for (int i = 0; i < 3; i++) {
            fingers.tap(".grid .big:nth-child(1)");
        }
        phone.picture("kurir-baterai");
        fingers.tap("main .big.strong");

        // 38 % of 1,323 Wh are 503; 265 are the reserve. After one leg of 125 Wh 378 are left, 20 take it home; after
        // two
        // 253: too few.
        assertThat(phone.awaitText("#home", "Tujuan terakhir yang aman: Kios Ibu Pertiwi nomor 1"))
                .contains("pukul 08.14", "di bawah rencana (68 %)", "Kembalikan 2 tujuan");
        // Each leg takes 125 of 1,323 Wh: 378 are 29 %, 253 are 19 %. The plan has 900 Wh everywhere.
        assertThat(phone.all("ol.stops li").get(1).getText()).contains("baterai 29 %, rencana 68 %");
        assertThat(phone.all("ol.stops li").get(2).getText()).contains("baterai 19 %, rencana 68 %");
        phone.picture("kurir-pulang");
        fingers.tap("#home .button");
        phone.awaitText("ol.stops", "dikembalikan");
        assertThat(phone.run("return reports[reports.length - 1].tasks")).isEqualTo(List.of(2L, 3L));
    }

    @Test
    void aHiredBikeWithoutABatteryWhoseDayEndsElsewhereIsNotAskedForEither() throws IOException {
        open(WindingRoutes.withoutBattery("start", "delivery 1", "end"));
        phone.await("section.next");
        assertThat(phone.await("main").getText())
                .contains("muatan 25 kg", "Selesai di tempat akhir")
                .doesNotContain("NaN", "baterai", "Kembali di gudang");
        fingers.tap("nav .tab:nth-child(3)");
        assertThat(phone.await("main").getText()).contains("Jalan bermasalah").doesNotContain("Baca baterai");
        fingers.tap("main .big.strong");
        handOver();
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("main h2", "Ke tempat akhir");
        fingers.tap("nav .tab:nth-child(3)");
        assertThat(phone.await("main .big.strong").getText()).isEqualTo("Selesai di tempat akhir");
        fingers.tap("main .big.strong");

        assertThat(phone.await("#held").getText()).contains("Selesai di tempat akhir");
    }

    /** A battery reading by pressing the buttons, from the planned 68 %. */
    private void read(int percent) {
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .pair .big:nth-child(1)");
        int shown = 68;
        for (; shown > percent + 5; shown -= 10) {
            fingers.tap(".grid .big:nth-child(1)");
        }
        for (; shown > percent; shown--) {
            fingers.tap(".grid .big:nth-child(2)");
        }
        for (; shown < percent; shown++) {
            fingers.tap(".grid .big:nth-child(3)");
        }
        phone.awaitText(".reading", percent + " %");
        fingers.tap("main .big.strong");
    }

    /**
     * Home takes 700 Wh from everywhere, a leg 125, the reserve is 265, full are 1,323. 60 % are 794: 544 are left at the station. 38 % are
     * 503: 253 are left there, too few.
     */
    @Test
    void aStationThatCanBeReachedIsAsGoodAsHome() throws IOException {
        open(WindingRoutes.farAway("start", "delivery 1", "station-charge", "delivery 2", "end"));
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        read(60);
        assertThat(phone.awaitText("#home.good", "Baterai cukup sampai Warung Moni"))
                .contains("ditukar atau diisi")
                .doesNotContain("Kembalikan", "Pulang sekarang");
        phone.picture("kurir-sampai-stasiun");

        read(38);
        assertThat(phone.awaitText("#home.bad", "Pulang sekarang")).contains("Kembalikan 2 tujuan");
    }

    /** From the first stop home is out of reach with 28 %: 370 Wh. 245 are left at the station. */
    @Test
    void whereOnlyTheStationIsLeftThePageSaysSo() throws IOException {
        open(WindingRoutes.farAway("start", "delivery 1", "station-swap", "delivery 2", "end"));
        phone.await("section.next");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        handOver();
        phone.awaitText("main", "Baterai sudah ditukar");
        read(28);

        assertThat(phone.awaitText("#home.bad", "Langsung ke Bengkel Wolotolo")).contains("Kembalikan 1 tujuan");
    }

    @Test
    void nothingStandsInTheWayOfPeopleWhoSeeOrTouchBadly() throws IOException {
        open(3);
        phone.await("section.next");
        for (int tab = 1; tab <= 4; tab++) {
            fingers.tap("nav .tab:nth-child(%d)".formatted(tab));
            if (tab == 3) {
                fingers.tap("main .big.strong");
            }
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
        }
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        assertThat(AccessibilityCheck.of(phone)).isEmpty();
    }
}
