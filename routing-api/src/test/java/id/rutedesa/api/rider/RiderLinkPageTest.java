package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.planning.PlannedDays;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The page of a link in a real browser, over a connection that comes and goes. Each test has a day of its own, and an origin of its
 * own, so that they can share a browser.
 */
@ApiTest
class RiderLinkPageTest {
    /** What a full phone does: every writing transaction ends without having written. */
    private static final String FULL = "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = "
            + "function (value, key) { const request = put.call(this, value, key); this.transaction.abort(); return request; };";

    /** Links last 31 days at most. */
    private static final AtomicInteger DAYS = new AtomicInteger(5);
    /** On these days ahead other tests report for the same rider. */
    private static final Set<Integer> OTHERS = Set.of(25, 28);

    private static final LocalDate OTHER_DAY = LocalDate.now(LocalTimeZone.WITA).plusDays(4);

    @Autowired
    RideRecords records;

    @Autowired
    CurrentBumdes current;

    private final Client client;
    private final PlannedDays days;
    private final Wire wire;
    private LocalDate date = LocalDate.EPOCH;
    private long riderId;
    private static final SharedPhone SHARED = new SharedPhone();

    private final List<String> scripts = new ArrayList<>();
    private Browser phone = SHARED.open();
    private Fingers fingers = new Fingers(phone);

    RiderLinkPageTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
        wire = new Wire(port);
    }

    @BeforeEach
    void oneDay() {
        int ahead = DAYS.getAndIncrement();
        while (OTHERS.contains(ahead)) {
            ahead = DAYS.getAndIncrement();
        }
        date = LocalDate.now(LocalTimeZone.WITA).plusDays(ahead);
        days.onceOn(date);
        riderId = days.anyRider();
    }

    /** Runs before the scripts of each page until the test is over. */
    private void onEveryPage(String script) {
        scripts.add((String) phone.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier"));
    }

    private void network(int latencyMs, int downBytesPerSec, int upBytesPerSec) {
        phone.command("Network.enable", Map.of());
        phone.command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        latencyMs,
                        "downloadThroughput",
                        downBytesPerSec,
                        "uploadThroughput",
                        upBytesPerSec));
    }

    private void ownPhone(String... arguments) {
        phone = Browser.phone(arguments);
        fingers = new Fingers(phone);
    }

    @AfterEach
    void close() {
        if (SHARED.is(phone)) {
            scripts.forEach(
                    script -> phone.command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
            phone.command("Emulation.clearGeolocationOverride", Map.of());
            network(0, -1, -1);
            phone.go("about:blank");
        } else {
            phone.close();
        }
        wire.close();
    }

    @AfterAll
    static void closeShared() {
        SHARED.close();
    }

    private String link(LocalDate day) {
        var answer = client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, day), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("address").asString().replaceFirst("^http://[^/]*", "http://127.0.0.1:" + wire.port());
    }

    private void open() {
        phone.go(link(date));
        phone.await("section.next");
    }

    /** Loads at the depot, arrives at the first stop, hands over, fails at the second. */
    private void work() {
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .big:not(.strong):not(.fail)");
        fingers.tap("main .big.strong");
        phone.await("#field-who");
        fingers.tap("main .big.strong");
        fingers.tap("main .fail");
        fingers.tap("main .pair .fail");
        tenSecondsLater();
    }

    /** As if the time in which the last report can be undone were over: the page finds out by itself. */
    private void tenSecondsLater() {
        phone.run("heldReport().heldUntil = Date.now();");
    }

    private static final List<String> WORK = List.of("loaded", "arrived", "delivered", "failed");

    private List<JsonNode> recorded(LocalDate day) {
        return client.get("/api/v1/riders/%d/reports/%s".formatted(riderId, day))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** The kinds that the server has for the day, once it has so many. */
    private List<String> kinds(LocalDate day, int count) {
        return phone.await(page -> {
            List<String> kinds = recorded(day).stream()
                    .map(one -> one.get("kind").asString())
                    .toList();
            return kinds.size() >= count ? kinds : null;
        });
    }

    /** The worker has kept the page: script calls of a browser wait only so long, so it is asked again and again. */
    private void awaitWorker() {
        phone.await(page -> phone.runUntilDone("const done = arguments[0]; caches.match('/page/icon.svg')"
                + ".then((kept) => done(Boolean(kept && navigator.serviceWorker.controller)));"));
    }

    @Test
    void theSecondLoadNeedsNoNetwork() {
        open();
        awaitWorker();
        assertThat(phone.run("return location.hash")).isEqualTo("");
        assertThat(phone.run("return performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isBetween(10_000L, 50_000L);
        wire.set(Wire.State.CUT);
        phone.go("http://127.0.0.1:%d/kurir/".formatted(wire.port()));

        assertThat(phone.awaitText("section.next", "Muat di gudang")).isNotEmpty();
        fingers.tap("nav .tab:nth-child(2)");
        phone.awaitText("ol.says", "Berangkat");
        phone.picture("kurir-tautan");
    }

    @Test
    void aSignInPageOfAHotspotIsNotTakenForTheServer() {
        open();
        phone.run("window.real = ask; ask = (method, path, headers, body, done) => "
                + "done(path === '/kurir/api/day' ? 401 : 200, '<html>Selamat datang di Wi-Fi gratis</html>');");
        work();
        phone.run("window.dispatchEvent(new Event('online'))");
        phone.await(page -> phone.run("return sync.failures > 0"));

        phone.awaitText("#status", "4 laporan menunggu");
        phone.run("ask = window.real; window.dispatchEvent(new Event('online'))");
        assertThat(kinds(date, 4)).isEqualTo(WORK);
    }

    /** The day is planned again with nothing but the task off the roads, and shared: nobody rides. */
    private void nobodyRides() {
        client.get("/api/v1/tasks?date=" + date)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("recipient").asString().startsWith("Kios"))
                .forEach(task -> client.delete("/api/v1/tasks/" + task.get("id").asLong()));
        days.published(days.start(days.depot(), date.toString()));
    }

    @Test
    void whoHasNoRouteIsNotToldToLookForASignal() {
        String link = link(date);
        nobodyRides();
        phone.go(link);

        assertThat(phone.awaitText("main", "Belum ada rute untuk hari ini")).doesNotContain("sinyal");
    }

    @Test
    void whoseRouteIsTakenBackIsTold() {
        open();
        nobodyRides();
        phone.run("window.dispatchEvent(new Event('online'))");

        phone.awaitText("#route-gone", "Koordinator sudah menarik rute ini");
        assertThat(phone.all("ol.stops li")).isNotEmpty();
    }

    @Test
    void whereThePhoneIsNotFoundThePageSaysSoAndGoesOn() {
        String origin = "http://127.0.0.1:" + wire.port();
        phone.command("Browser.grantPermissions", Map.of("origin", origin, "permissions", List.of("geolocation")));
        phone.command("Emulation.setGeolocationOverride", Map.of());
        open();
        fingers.tap("nav .tab:nth-child(2)");
        fingers.tap("main > .button");

        phone.awaitText("main", "Posisi tidak ditemukan");
        assertThat(phone.all("circle.own")).isEmpty();
        work();
        assertThat(kinds(date, 4)).isEqualTo(WORK);
    }

    @Test
    void whatIsDoneWithoutSignalArrivesOnceAndInOrder() {
        open();
        wire.set(Wire.State.CUT);
        work();
        phone.awaitText("#status", "4 laporan menunggu");
        wire.set(Wire.State.NO_ANSWERS);
        phone.await(page -> wire.swallowed() > 0);
        wire.set(Wire.State.CUT);
        wire.set(Wire.State.OPEN);

        assertThat(kinds(date, 4)).isEqualTo(WORK);
        phone.awaitText("#status", "Semua laporan sudah dikirim");
        assertThat(recorded(date)).allSatisfy(one -> {
            assertThat(one.get("way").asString()).isEqualTo("link");
            assertThat(one.get("clockOffsetSec").asInt()).isBetween(-5, 5);
        });
        assertThat(recorded(date)).hasSize(4);
    }

    @Test
    void thePageClosedInTheMiddleOfAnUploadSendsAgainAndNothingComesTwice() {
        open();
        wire.set(Wire.State.CUT);
        work();
        wire.set(Wire.State.SILENT);
        assertThat(kinds(date, 4)).isEqualTo(WORK);
        phone.awaitText("#status", "4 laporan menunggu");
        phone.go("about:blank");
        wire.set(Wire.State.OPEN);
        phone.go("http://127.0.0.1:%d/kurir/".formatted(wire.port()));

        phone.awaitText("#status", "Semua laporan sudah dikirim");
        assertThat(kinds(date, 4)).isEqualTo(WORK);
    }

    @Test
    void whileTheSignalComesAndGoesEverythingArrivesOnceAndInOrder() {
        open();
        Random signal = new Random(7);
        Wire.State[] states = Wire.State.values();
        for (int i = 0; i < 30; i++) {
            phone.run("report('battery', {percent: %d, stop: 0, version: day.version}); sync.failures = 0; syncSoon(0);"
                    .formatted(99 - i));
            wire.set(states[signal.nextInt(states.length)]);
            LockSupport.parkNanos(signal.nextInt(60) * 1_000_000L);
        }
        wire.set(Wire.State.OPEN);
        tenSecondsLater();
        phone.run("window.dispatchEvent(new Event('online'))");

        assertThat(kinds(date, 30)).hasSize(30).containsOnly("battery");
        phone.awaitText("#status", "Semua laporan sudah dikirim");
        assertThat(recorded(date).stream()
                        .map(one -> one.get("details").get("percent").asInt()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> 99 - i).toList());
    }

    @Test
    void onASlowNetworkEverythingArrives() {
        network(800, 6_250, 2_500);
        open();
        work();

        assertThat(kinds(date, 4)).isEqualTo(WORK);
    }

    @Test
    void aPhoneWhoseClockIsFiveHoursSlowTellsBothTimes() {
        onEveryPage("const real = Date.now; Date.now = () => real() - 5 * 3600 * 1000;");
        open();
        work();

        assertThat(kinds(date, 4)).isEqualTo(WORK);
        assertThat(recorded(date)).allSatisfy(one -> {
            OffsetDateTime phoneTime = OffsetDateTime.parse(one.get("phoneTime").asString());
            OffsetDateTime serverTime =
                    OffsetDateTime.parse(one.get("serverTime").asString());
            assertThat(Duration.between(phoneTime, serverTime)).isBetween(Duration.ofHours(5), Duration.ofMinutes(305));
            assertThat(one.get("clockOffsetSec").asInt()).isBetween(17_995, 18_005);
        });
    }

    @Test
    void aPhoneThatIsFullSaysSoAndStillSends() {
        open();
        phone.run(FULL);
        wire.set(Wire.State.CUT);
        work();
        fingers.tap("nav .tab:nth-child(4)");
        phone.awaitText("main", "kirim laporan sebelum menutup halaman ini");
        wire.set(Wire.State.OPEN);
        phone.run("window.dispatchEvent(new Event('online'))");

        assertThat(kinds(date, 4)).isEqualTo(WORK);
        assertThat(recorded(date)).hasSize(4);
    }

    /** A day of its own for the next rider of a phone; nothing is reported on it. */
    private LocalDate nextRidersDay() {
        days.onceOn(OTHER_DAY);
        return OTHER_DAY;
    }

    /** While the phone has no room to keep what waits, the next rider cannot begin; once it is safe, the first one's is gone. */
    @Test
    void anotherLinkOnThePhoneClearsTheFirstOnceItsQueueIsSafe() {
        open();
        wire.set(Wire.State.CUT);
        work();
        phone.awaitText("#status", "4 laporan menunggu");
        LocalDate other = nextRidersDay();
        String second = link(other);
        onEveryPage(
                "const realPut = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (value, key) {"
                        + " if (key === 'outbox' && !sessionStorage.getItem('room')) throw new DOMException('full', 'QuotaExceededError');"
                        + " return realPut.apply(this, arguments); };");
        wire.set(Wire.State.OPEN);
        phone.go(second);

        phone.awaitText("main", "Ponsel penuh");
        assertThat(kinds(date, 4)).isEqualTo(WORK);
        assertThat(recorded(other)).isEmpty();
        phone.run("sessionStorage.setItem('room', 'yes')");
        fingers.tap("main .big.strong");

        phone.awaitText("section.next", "Muat di gudang");
        assertThat(phone.run("return reports.length")).isEqualTo(0L);
        assertThat(phone.run("return day.date")).isEqualTo(other.toString());
        assertThat(rows()).noneMatch(key -> key.startsWith("report/"));
        assertThat(recorded(date)).hasSize(4);
        assertThat(recorded(other)).isEmpty();
    }

    /** Whatever the day's number is now, the report that takes an undone one's gets no photo; a second link may come from the paper. */
    @Test
    void anUndonePhotoIsGoneAndASecondLinkOfTheDayGoesOn() throws IOException {
        open();
        wire.set(Wire.State.CUT);
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .big.strong");
        phone.await("#field-photo").sendKeys(photo().toString());
        phone.awaitText("main", "Foto siap");
        fingers.tap("main .big.strong");
        phone.await(page -> phone.run("return upload.photos.length").equals(1L));
        fingers.tap("#held .undo");
        phone.await(page -> phone.run("return upload.photos.length").equals(0L));
        wire.set(Wire.State.OPEN);
        assertThat(kinds(date, 1)).containsExactly("loaded");

        String again = link(date);
        phone.go("about:blank");
        phone.go(again);

        phone.await("section.next");
        assertThat(phone.run("return reports.length")).isEqualTo(1L);
        assertThat(phone.run("return day.date")).isEqualTo(date.toString());
        assertThat(recorded(date)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<String> rows() {
        return (List<String>) phone.runUntilDone("const done = arguments[0];"
                + "const open = indexedDB.open('rutedesa-kurir', 1); open.onsuccess = () => {"
                + "const keys = open.result.transaction('rows').objectStore('rows').getAllKeys();"
                + "keys.onsuccess = () => done(keys.result); };");
    }

    @Test
    void aLinkThatWasTakenBackLeavesNothingOnThePhone() {
        open();
        phone.awaitText("main", "Kios");
        client.delete("/api/v1/riders/%d/links".formatted(riderId));
        phone.go("about:blank");
        phone.go("http://127.0.0.1:%d/kurir/".formatted(wire.port()));

        phone.awaitText("main", "tidak berlaku lagi");
        assertThat(rows()).doesNotContain("content", "link");
        assertThat(phone.all("ol.stops")).isEmpty();
    }

    @Test
    void whatIsKeptGoesWithoutASignalOnceTheLinkHasExpired() {
        open();
        awaitWorker();
        phone.awaitText("main", "Kios");
        wire.set(Wire.State.CUT);
        onEveryPage("const real = Date.now; Date.now = () => real() + 60 * 86400000;");
        phone.go("http://127.0.0.1:%d/kurir/".formatted(wire.port()));

        phone.awaitText("main", "tidak berlaku lagi");
        assertThat(rows()).doesNotContain("content", "link");
    }

    @Test
    void aNewRouteIsToldInWordsAndAcceptedByTheRider() {
        open();
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        tenSecondsLater();
        kinds(date, 1);
        days.task(days.depot(), date.toString(), "Kios Timur", -8.8, 121.64, "");
        days.published(days.start(days.depot(), date.toString()));
        phone.run("window.dispatchEvent(new Event('online'))");

        assertThat(phone.awaitText("#new-route", "Rute baru dari koordinator")).contains("+ Kios Timur, tiba ");
        phone.picture("kurir-rute-baru");
        fingers.tap("#new-route .strong");
        phone.awaitText("ol.stops", "Kios Timur");
        tenSecondsLater();
        assertThat(kinds(date, 2)).containsExactly("loaded", "accepted");
        assertThat(phone.all("li.halt.over")).hasSize(1);
    }

    /** The coordinator plans anew while the rider is out of reach and at work: both come through. */
    @Test
    void whatIsDoneWhileANewRouteIsMadeStaysDone() {
        open();
        wire.set(Wire.State.CUT);
        work();
        phone.awaitText("#status", "4 laporan menunggu");
        days.task(days.depot(), date.toString(), "Kios Timur", -8.8, 121.64, "");
        days.published(days.start(days.depot(), date.toString()));
        wire.set(Wire.State.OPEN);
        phone.run("window.dispatchEvent(new Event('online'))");

        assertThat(kinds(date, 4)).isEqualTo(WORK);
        phone.awaitText("#new-route", "+ Kios Timur");
        fingers.tap("#new-route .strong");
        phone.awaitText("section.next", "Kios Timur");
        assertThat(phone.all("li.visit.over")).hasSize(2);
        tenSecondsLater();
        assertThat(kinds(date, 5)).hasSize(5).endsWith("accepted");
    }

    private void at(double lon) {
        phone.command("Emulation.setGeolocationOverride", Map.of("latitude", -8.8, "longitude", lon, "accuracy", 9));
    }

    /** 0.002 degrees are 220 m; the phone's clock is moved half a minute each time. */
    @Test
    void anAgreedRideArrivesAsCoarsePoints() {
        String origin = "http://127.0.0.1:" + wire.port();
        phone.command("Browser.grantPermissions", Map.of("origin", origin, "permissions", List.of("geolocation")));
        onEveryPage(
                "navigator.getBattery = () => Promise.resolve({level: 0.9, charging: false, addEventListener() {}});"
                        + "const real = Date.now; window.later = 0; Date.now = () => real() + window.later;");
        at(121.6200391);
        open();
        fingers.tap("nav .tab:nth-child(4)");
        fingers.tap("#consent .button");
        phone.awaitText("#consent", "Sedang dicatat");
        for (int i = 1; i <= 3; i++) {
            int points = i;
            phone.await(page -> phone.run("return ride.points.length").equals((long) points));
            phone.run("window.later += 30000;");
            at(121.6200391 - 0.002 * i);
        }
        wire.set(Wire.State.CUT);
        phone.run("Object.defineProperty(document, 'hidden', {get: () => true, configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange'));");
        phone.go("about:blank");
        wire.set(Wire.State.OPEN);
        phone.go("http://127.0.0.1:%d/kurir/".formatted(wire.port()));

        List<RideRecords.TrackPoint> track = phone.await(page -> {
            List<RideRecords.TrackPoint> kept = current.as(1, () -> records.track(riderId, date));
            return kept.isEmpty() ? null : kept;
        });
        assertThat(track).extracting(RideRecords.TrackPoint::lon).startsWith(121.62, 121.618, 121.616);
    }

    @Test
    void withoutHttpsThePageOffersTheFile() {
        ownPhone("--host-resolver-rules=MAP rute.desa.test 127.0.0.1");
        phone.go(link(date).replace("127.0.0.1", "rute.desa.test"));

        phone.awaitText("main", "Simpan rute sebagai file");
        work();
        assertThat(kinds(date, 4)).isEqualTo(WORK);
        assertThat(AccessibilityCheck.of(phone)).isEmpty();
    }

    @Test
    void whereItIsHandedOverAndAPhotoGoWithTheReport() throws IOException {
        String origin = "http://127.0.0.1:" + wire.port();
        phone.command("Browser.grantPermissions", Map.of("origin", origin, "permissions", List.of("geolocation")));
        phone.command(
                "Emulation.setGeolocationOverride", Map.of("latitude", -8.8, "longitude", 121.602, "accuracy", 12));
        open();
        fingers.tap("nav .tab:nth-child(2)");
        fingers.tap("main > .button");
        phone.await("circle.own");
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .big.strong");
        phone.await("#field-photo").sendKeys(photo().toString());
        phone.awaitText("main", "Foto siap");
        fingers.tap("main .big.strong");
        tenSecondsLater();

        assertThat(kinds(date, 2)).containsExactly("loaded", "delivered");
        JsonNode details = recorded(date).get(1).get("details");
        assertThat(details.get("lat").asDouble()).isEqualTo(-8.8);
        assertThat(details.get("accuracy").asInt()).isEqualTo(12);
        String path = "/api/v1/riders/%d/reports/%s/%s/2/photo"
                .formatted(riderId, date, recorded(date).get(1).get("session").asString());
        phone.await(page -> client.get(path).status() == 200);
    }

    /** Loads, and hands over with a photo. */
    private void workWithPhoto() throws IOException {
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        fingers.tap("main .big.strong");
        phone.await("#field-photo").sendKeys(photo().toString());
        phone.awaitText("main", "Foto siap");
        fingers.tap("main .big.strong");
        tenSecondsLater();
    }

    /** Once the server has the photo of the second report. */
    private void awaitPhoto() {
        String path = "/api/v1/riders/%d/reports/%s/%s/2/photo"
                .formatted(riderId, date, recorded(date).get(1).get("session").asString());
        phone.await(page -> client.get(path).status() == 200);
    }

    @Test
    void aPhotoOfTheRiderBeforeIsSafeTooWhenAnotherTakesThePhone() throws IOException {
        open();
        wire.set(Wire.State.CUT);
        workWithPhoto();
        String second = link(nextRidersDay());
        wire.set(Wire.State.OPEN);
        phone.go(second);

        phone.awaitText("section.next", "Muat di gudang");
        assertThat(kinds(date, 2)).containsExactly("loaded", "delivered");
        awaitPhoto();
        phone.await(page -> phone.run("return sync.outbox.length").equals(0L));
        assertThat(rows()).doesNotContain("ride").noneMatch(key -> key.startsWith("report/"));
    }

    @Test
    void aSignInPageOfAHotspotDoesNotSwallowAPhoto() throws IOException {
        open();
        phone.run("window.real = ask; window.swallowed = 0; ask = (method, path, headers, body, done) => "
                + "method === 'PUT' ? done(++window.swallowed && 200, '<html>Wi-Fi gratis</html>')"
                + " : window.real(method, path, headers, body, done);");
        workWithPhoto();
        assertThat(kinds(date, 2)).containsExactly("loaded", "delivered");
        phone.await(page -> (Boolean) phone.run("return window.swallowed > 0"));
        assertThat(phone.run("return upload.photos.length")).isEqualTo(1L);
        phone.run("ask = window.real; window.dispatchEvent(new Event('online'))");

        awaitPhoto();
    }

    /** As long as ten seconds a report can be undone, and no longer: the page's own clock is moved. */
    @Test
    void aReportCanBeUndoneForTenSeconds() {
        open();
        fingers.tap("nav .tab:nth-child(3)");
        fingers.tap("main .big.strong");
        phone.awaitText("#held", "Batalkan");
        phone.run(
                "const real = Date.now; const made = reports[0].at; window.at = 9900; Date.now = () => made + window.at;"
                        + "window.realNow = real;");
        phone.awaitText("#held", "(1)");
        assertThat(phone.run("return nextToSend()")).isNull();
        phone.run("window.at = 10100;");
        phone.await(page -> phone.all("#held").isEmpty());

        assertThat(kinds(date, 1)).containsExactly("loaded");
    }

    /** A picture larger than the page sends. */
    private static Path photo() throws IOException {
        Path file = Files.createTempFile("rutedesa-photo", ".png");
        file.toFile().deleteOnExit();
        BufferedImage picture = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    @Test
    void ridesAreRecordedOnlyWithConsentAndEnoughPhoneBattery() {
        onEveryPage(
                "navigator.getBattery = () => Promise.resolve({level: 0.29, charging: true, addEventListener() {}});");
        open();
        fingers.tap("nav .tab:nth-child(4)");
        phone.awaitText("#consent", "Tidak dicatat");
        fingers.tap("#consent .button");

        phone.awaitText("#consent", "di bawah 30 %");
        assertThat(phone.run("return ride.watch")).isNull();
        phone.run("ride.battery.level = 0.31; watchRide();");
        assertThat(phone.run("return ride.watch !== null")).isEqualTo(true);
        fingers.tap("#consent .button");
        phone.awaitText("#consent", "Tidak dicatat");
        assertThat(phone.run("return ride.watch")).isNull();
        assertThat(AccessibilityCheck.of(phone)).isEmpty();
    }
}
