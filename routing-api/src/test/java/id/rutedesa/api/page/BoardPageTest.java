package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The coordinator's board in a real browser, on the tiny region. Skipped where there is no browser. */
@ApiTest
class BoardPageTest {
    private static final LocalDate SHARED_DAY = LocalDate.of(2027, 10, 4);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    BoardPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void oneDay() {
        days.onceOn(SHARED_DAY);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private String address(String date) {
        return "http://127.0.0.1:%d/?date=%s".formatted(port, date);
    }

    /** A day that no other test plans, with two tasks that can be done. */
    private String newDay() {
        String date = LocalDate.of(2031, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
        long depotId = days.depot();
        days.rider(depotId);
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        days.task(depotId, date, "Kios Selatan", -8.82, 121.62, "");
        return date;
    }

    private JsonNode plan(String date) {
        long id = client.get("/api/v1/plans?date=" + date)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        return client.get("/api/v1/plans/" + id).json();
    }

    /** Read in one go, because the list is drawn anew as prices come in. */
    @SuppressWarnings("unchecked")
    private List<String> stopsOfTheOpenRider() {
        return (List<String>) laptop.run("return [...document.querySelectorAll('details[open] li[data-task] .place')]"
                + ".map((place) => place.innerText.split('\\n')[0])");
    }

    private void nothingWrong() {
        assertThat(laptop.complaints()).isEmpty();
        assertThat(laptop.requests()).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void aSharedDayStandsThereWithListMapAndLanes() {
        laptop.go(address(SHARED_DAY.toString()));

        assertThat(laptop.awaitText("details h2", "Kurir Uji")).contains("2 tujuan");
        assertThat(laptop.await("#list").getText())
                .contains("berangkat", "kembali", "sisa baterai", "Kios Barat dengan nama yang panjang")
                .contains("Belum masuk rute (1)", "dari jalan terdekat");
        assertThat(laptop.await("#total").getText()).matches("seluruhnya \\d+,\\d km · Rp[\\d.]+");
        assertThat(laptop.await("#steps").getText()).contains("Sudah dibagikan", "Belum beres (1)");
        assertThat(laptop.all(".leaflet-marker-icon.number:not(.loose)")).hasSize(2);
        assertThat(laptop.all("#lanes .stop")).hasSize(2);
        assertThat(laptop.all("#lanes .level")).hasSize(1);
        assertThat(laptop.all("#lanes .slack"))
                .as("until the shift ends at 15.00")
                .hasSize(1);
        assertThat(laptop.await("details .facts").getText()).containsPattern("longgar 6 jam \\d+ menit");
        laptop.await(page -> laptop.run("return [...document.querySelectorAll('#map img.leaflet-tile')]"
                + ".filter((tile) => tile.complete && tile.naturalWidth === 256).length > 3"));
        laptop.all("ol button.number").get(1).click();
        laptop.await(".leaflet-popup");
        laptop.picture("papan-laptop");
        nothingWrong();
    }

    @Test
    void whatIsLookedAtLightsUpInListMapAndLane() {
        laptop.command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        laptop.go(address(SHARED_DAY.toString()));
        laptop.await("#lanes .stop");
        Object task = laptop.run(
                "const stop = document.querySelector('#lanes .stop'); stop.focus(); return stop.dataset.task");

        laptop.await("li.lit[data-task='%s']".formatted(task));
        laptop.await(".leaflet-marker-icon.lit[data-task='%s']".formatted(task));
        assertThat(laptop.all("#lanes .lit")).hasSize(1);
    }

    @Test
    void aDayIsPlannedPutRightSharedAndFollowed() {
        String date = newDay();
        laptop.go(address(date));
        laptop.awaitText("#state", "2 kiriman siap disusun");
        laptop.press("#steps button", "Susun rute");
        laptop.awaitText("#solving", "Biaya terbaik");
        assertThat(laptop.all(".leaflet-marker-icon.rider-0.number"))
                .as("the map shows the best routes so far")
                .hasSize(2);
        laptop.press(".solving button", "Cukup");
        laptop.awaitText("#told", "Rute sudah tersusun");
        laptop.awaitText("#steps", "Belum dibagikan");

        List<String> before = stopsOfTheOpenRider();
        assertThat(before).hasSize(2);
        laptop.run("document.querySelectorAll('details li[data-task] .plain')[1].focus()");
        laptop.key(Keys.ENTER);
        laptop.press("dialog button", "Naik");
        laptop.awaitText("#change", "Semua aturan dipenuhi");
        assertThat(stopsOfTheOpenRider()).containsExactly(before.get(1), before.get(0));
        laptop.press("#change button", "Urungkan");
        laptop.await(page -> stopsOfTheOpenRider().equals(before));
        laptop.press("#change button", "Ulangi");
        laptop.awaitText("#change", "Semua aturan dipenuhi");
        laptop.press("#change button", "Simpan");
        laptop.awaitText("#told", "Perubahan disimpan");
        assertThat(plan(date).get("version").asInt()).isEqualTo(2);

        laptop.press("details .small", "Kunci rute ini");
        laptop.press("#steps button", "Susun ulang");
        laptop.press(".solving button", "Cukup");
        laptop.await(page -> plan(date).get("version").asInt() == 3);
        laptop.awaitText("#told", "Rute sudah tersusun");
        assertThat(stopsOfTheOpenRider()).as("locked").containsExactly(before.get(1), before.get(0));

        laptop.press("#steps button", "Bagikan");
        laptop.press("dialog button", "Bagikan sekarang");
        laptop.awaitText("#told", "Rute sudah dibagikan");
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Kurir mulai jalan");
        assertThat(laptop.awaitText("#progress", "dari 2 selesai")).startsWith("0");
        nothingWrong();
    }

    @Test
    void aPriceThatComesDuringADragTakesNothingOutOfTheHand() {
        String date = newDay();
        days.task(days.depot(), date, "Kios Timur", -8.8, 121.63, "");
        days.planned(days.start(days.depot(), date));
        laptop.go(address(date));
        laptop.await("details[open] li[data-task]");
        List<String> before = stopsOfTheOpenRider();
        laptop.run("window.priced = 0; const real = window.fetch; window.fetch = async (path, ...more) => {"
                + "const answer = await real(path, ...more); if (!String(path).includes('/check')) return answer;"
                + "await new Promise((done) => { window.letGo = done; }); setTimeout(() => { window.priced += 1; }, 50);"
                + "return answer; };");
        laptop.run("document.querySelectorAll('details li[data-task] .plain')[1].click()");
        laptop.press("dialog button", "Naik");
        laptop.await(page -> laptop.run("return Boolean(window.letGo)"));
        assertThat(stopsOfTheOpenRider()).containsExactly(before.get(1), before.get(0), before.get(2));

        laptop.take(laptop.all("details[open] li[data-task] .place").get(2));
        laptop.run("window.held = document.querySelector('.sortable-ghost, .sortable-chosen'); window.letGo();");
        laptop.await(page -> laptop.run("return window.priced === 1"));
        assertThat(laptop.run("return window.held !== null && window.held.isConnected"))
                .isEqualTo(true);
        laptop.dropAbove(laptop.all("details[open] li[data-task] .place").get(0));

        laptop.await(page -> stopsOfTheOpenRider().equals(List.of(before.get(2), before.get(1), before.get(0))));
        laptop.await(page -> {
            laptop.run("window.letGo()");
            return laptop.all("details[open] li[data-task] .clock").size() == 3;
        });
        nothingWrong();
    }

    @Test
    void aStopIsPutOnAHeadingWhetherItsCardIsOpenOrNot() {
        String date = newDay();
        days.planned(days.start(days.depot(), date));
        laptop.go(address(date));
        laptop.await("details[open] li[data-task]");
        List<String> before = stopsOfTheOpenRider();

        laptop.drag(laptop.all("details[open] li[data-task] .place").get(0), laptop.await("#list .left h2"));
        laptop.awaitText("#list .left h2", "(1)");
        assertThat(stopsOfTheOpenRider()).containsExactly(before.get(1));
        laptop.awaitText("#change", "Semua aturan dipenuhi");

        laptop.run("document.querySelector('#list details').open = false");
        laptop.drag(laptop.await("#list .left li .place"), laptop.await("#list details summary h2"));
        laptop.awaitText("#list .left h2", "(0)");
        assertThat(laptop.await("#list details summary h2").getText()).contains("2 tujuan");
        assertThat(laptop.all(".taking")).isEmpty();
        nothingWrong();
    }

    @Test
    void aFirstPlanCanBeKeptOnlyOnceThereAreRoutes() {
        laptop.go(address(newDay()));
        laptop.awaitText("#state", "2 kiriman siap disusun");
        laptop.run("window.EventSource = class extends EventTarget {"
                + "constructor() { super(); window.stream = this; } close() {} };");
        laptop.press("#steps button", "Susun rute");
        assertThat(laptop.await(".solving button.strong").isEnabled()).isFalse();

        laptop.run("window.stream.dispatchEvent(new MessageEvent('progress', { data: JSON.stringify("
                + "{ versionState: 'solving', secondsLeft: 5, bestCost: 1200, unassigned: 0 }) }));");
        assertThat(laptop.await(".solving button.strong").isEnabled()).isTrue();
    }

    @Test
    void whatHappensDuringTheDayBecomesAProposalThatIsTaken() {
        String date = newDay();
        days.published(days.start(days.depot(), date));
        laptop.go(address(date));
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Ada kejadian");
        laptop.await("dialog select");
        laptop.run("const type = document.querySelector('dialog select'); type.value = 'cancellation';"
                + " type.dispatchEvent(new Event('change'))");
        laptop.press("dialog button", "Hitung usulan");
        laptop.press(".solving button", "Cukup");
        assertThat(laptop.awaitText("dialog", "Usulan rute baru")).contains("−1 tujuan");
        laptop.picture("papan-usulan");
        laptop.press("dialog button", "Pakai dan bagikan");
        laptop.awaitText("#told", "Rute sudah dibagikan");

        assertThat(plan(date).get("publishedVersion").asInt()).isEqualTo(2);
        assertThat(laptop.all("details li[data-task]")).hasSize(1);
        nothingWrong();
    }

    @Test
    void theSmallestFixChangesNothingElseOfTheTask() {
        String date = newDay();
        long task = days.task(
                days.depot(),
                date,
                "Kios Pagi",
                -8.82,
                121.62,
                ",\"codIdr\":35000,\"producer\":\"Kelompok Tenun\",\"windows\":[{\"from\":\"%1$sT08:00:00+08:00\",\"to\":\"%1$sT08:01:00+08:00\"}]"
                        .formatted(date));
        days.planned(days.start(days.depot(), date));
        laptop.go(address(date));
        laptop.press("#steps button", "Belum beres (1)");
        laptop.press("dialog button", "Longgarkan jam terima");
        laptop.awaitText("#told", "Sudah diubah");

        JsonNode changed = client.get("/api/v1/tasks/" + task).json();
        assertThat(changed.get("windows").get(0).get("to").asString()).isGreaterThan(date + "T08:01");
        assertThat(changed.get("codIdr").asLong()).isEqualTo(35_000);
        assertThat(changed.get("producer").asString()).isEqualTo("Kelompok Tenun");
        assertThat(plan(date).get("unassigned")).isEmpty();
        nothingWrong();
    }

    @Test
    void hundredsOfPlacesStayInSightWhileTheMapZooms() {
        String date = "2039-05-02";
        long depot = days.depot();
        String tasks = java.util.stream.IntStream.range(0, 110)
                .mapToObj(
                        i -> "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios %d\",\"lat\":-8.8,\"lon\":121.6%03d}"
                                .formatted(depot, date, i, i * 3))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        assertThat(client.post("/api/v1/tasks", tasks).status()).isEqualTo(201);
        laptop.go(address(date));
        laptop.await(page -> laptop.all(".leaflet-marker-icon.number").size() == 110);
        Object worst = laptop.runUntilDone("const done = arguments[0]; const begin = performance.now(); let worst = 0;"
                + "const look = () => { worst = Math.max(worst, [...document.querySelectorAll('.leaflet-marker-icon.number')]"
                + ".filter((marker) => getComputedStyle(marker).visibility !== 'visible').length);"
                + "if (performance.now() - begin < 600) requestAnimationFrame(look); else done(worst); };"
                + "document.querySelector('.leaflet-control-zoom-in').click(); look();");

        assertThat(worst).as("markers out of sight").isEqualTo(0L);
        laptop.picture("papan-banyak");
        nothingWrong();
    }

    @Test
    void namesOfVillagesGiveWayToMarkers() {
        String date = newDay();
        JsonNode stop =
                client.get("/api/v1/tasks?date=" + date).json().get("items").get(0);
        laptop.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                const real = window.fetch;
                const [lat, lon] = [%s, %s];
                const tileOf = (z) => `/tiles/${z}/${Math.floor((lon + 180) / 360 * 2 ** z)}/${Math.floor((1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * 2 ** z)}.json`;
                window.fetch = (path, ...more) => {
                  if (!String(path).startsWith('/tiles/')) return real(path, ...more);
                  const labels = path === tileOf(Number(path.split('/')[2])) ? [{ kind: 'place', rank: 'village', name: 'Desa Uji', lat, lon }] : [];
                  return Promise.resolve(new Response(JSON.stringify({ labels })));
                };""".formatted(
                        stop.get("lat"), stop.get("lon"))));
        laptop.go(address(date));
        laptop.await("#map .leaflet-marker-icon.number");
        String boxes =
                "const boxes = (nodes) => [...nodes].filter((node) => getComputedStyle(node).visibility === 'visible').map((node) => node.getBoundingClientRect());"
                        + "const names = boxes(document.querySelectorAll('.map-name')); const markers = boxes(document.querySelectorAll('.leaflet-marker-icon'));"
                        + "const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;";
        laptop.await(
                page -> Boolean.TRUE.equals(
                        laptop.run(
                                boxes
                                        + "return names.length === 1 && names.every((name) => !markers.some((marker) => meet(name, marker)))")));
        assertThat(
                        (Number)
                                laptop.run(
                                        boxes + "const [name] = names;"
                                                + "return Math.min(...markers.map((m) => Math.max(m.left - name.right, name.left - m.right, m.top - name.bottom, name.top - m.bottom)))"))
                .as("pixels between the name and the nearest marker")
                .satisfies(gap -> assertThat(gap.doubleValue()).isBetween(0.0, 30.0));
        laptop.picture("papan-nama");
    }

    private void compare(String from, String to) {
        laptop.run(
                "for (const [id, value] of [['version-from', arguments[0]], ['version-to', arguments[1]]]) {"
                        + "const select = document.getElementById(id); select.value = value;"
                        + "select.dispatchEvent(new Event('change')); }",
                from,
                to);
    }

    @Test
    void anyTwoVersionsAreCompared() {
        String date = newDay();
        long id = days.planned(days.start(days.depot(), date)).get("id").asLong();
        JsonNode route = plan(date).get("routes").get(0);
        List<Long> tasks = route.get("stops")
                .valueStream()
                .filter(stop -> stop.has("taskId"))
                .map(stop -> stop.get("taskId").asLong())
                .toList();
        for (List<Long> order : List.of(List.of(tasks.get(1), tasks.get(0)), List.of(tasks.get(0)))) {
            var saved = client.post(
                    "/api/v1/plans/%d/versions".formatted(id),
                    "{\"routes\":[{\"riderId\":%d,\"taskIds\":%s}]}"
                            .formatted(route.get("riderId").asLong(), order));
            assertThat(saved.status()).as(saved.text()).isLessThan(300);
        }
        laptop.go(address(date));
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Versi");
        assertThat(laptop.awaitText("#difference", "Versi 3 dibanding versi 2"))
                .contains("−1 tujuan", "Jadi tertinggal");
        laptop.picture("papan-versi");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        compare("1", "2");
        assertThat(laptop.awaitText("#difference", "Versi 2 dibanding versi 1"))
                .contains("urutan berubah")
                .doesNotContain("tertinggal");
        compare("3", "1");
        assertThat(laptop.awaitText("#difference", "Versi 1 dibanding versi 3")).contains("+1 tujuan", "Jadi terantar");
        compare("2", "2");
        laptop.awaitText("#difference", "Pilih dua versi");
        nothingWrong();
    }

    @Test
    void workThatTakesLongIsSeenUntilItEnds() {
        laptop.go(address(SHARED_DAY.toString()));
        laptop.await("details h2");
        laptop.run("const real = window.fetch; window.fetch = async (...asked) => {"
                + "await new Promise((done) => { setTimeout(done, 1500); }); return real(...asked); };");
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Versi");
        laptop.awaitText(".working", "Sedang dikerjakan");
        laptop.awaitText("dialog", "Bandingkan versi");
        laptop.await(page -> laptop.all(".working").isEmpty());
        nothingWrong();
    }

    @Test
    void whoIsAffectedIsReadableBesideManyNames() {
        laptop.go(address(SHARED_DAY.toString()));
        laptop.await("details h2");
        laptop.run("""
                Promise.all(['shell', 'board/versions', 'board/words'].map((name) => import(`/page/${name}.js`))).then(([shell, versions, words]) => {
                  const gained = Array.from({ length: 40 }, (_, i) => i);
                  const difference = { riders: [{ rider: 'Kurir 1', stops: 40, minutes: 3, gained, lost: [] }], nowUnassigned: [], noLongerUnassigned: gained, totalCost: 1, metres: 1 };
                  shell.dialog('Usulan', versions.differenceTable(difference, shell.speaker(words.WORDS), (id) => `Kios ${id}`));
                });""");
        laptop.awaitText("dialog", "Kios 39");
        assertThat(laptop.run(
                        "const range = document.createRange(); range.selectNodeContents(document.querySelector('dialog th'));"
                                + "return new Set([...range.getClientRects()].map((box) => box.top)).size"))
                .as("lines of a rider's name")
                .isEqualTo(1L);
        nothingWrong();
    }

    @Test
    void versionsAndTrialsStandSideBySide() {
        String date = newDay();
        days.planned(days.start(days.depot(), date));
        laptop.go(address(date));
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Versi");
        laptop.awaitText("dialog", "dipakai");
        laptop.press("dialog button", "Tutup");
        laptop.press("#steps button", "Lainnya");
        laptop.press("dialog button", "Coba-coba");
        laptop.await("dialog input[type=time]");
        laptop.run("document.querySelector('dialog input[type=time]').value = '10:00'");
        laptop.press("dialog button", "Hitung");

        assertThat(laptop.awaitText("dialog table", "mulai 10:00")).contains("Rencana ini", "Tertinggal");
        laptop.run("for (const left of document.querySelectorAll('dialog tbody th'))"
                + " left.textContent = '20: ' + 'Bapak Penerima, '.repeat(20)");
        assertThat((Boolean) laptop.run(
                        "const box = document.querySelector('dialog'); return box.scrollWidth <= box.clientWidth"))
                .as("many left behind do not push the costs out of sight")
                .isTrue();
        nothingWrong();
    }

    @Test
    void aSharedDayGoesOnPaperAndIntoASpreadsheet() {
        laptop.go(address(SHARED_DAY.toString()));
        laptop.press("#steps button", "Bagikan");
        String file = laptop.await("dialog a[download]").getDomAttribute("href");
        laptop.await("dialog a[href^='/cetak']").click();
        assertThat(laptop.awaitText(".sheet table", "Kios Selatan")).contains("Tanda tangan", "Kembali di gudang");
        assertThat(laptop.all(".sheet")).hasSize(1);
        assertThat(laptop.all(".sheet .leaflet-marker-icon.number")).hasSize(2);
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        String pdf = (String) laptop.command("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String pages = new String(java.util.Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
        assertThat(pages.split("/Type\\s*/Page\\b", -1))
                .as("one page for one rider")
                .hasSize(2);
        nothingWrong();

        List<String> lines =
                client.get(file.replace("xlsx", "csv")).text().lines().toList();
        assertThat(lines.get(0)).contains("kurir", "penerima", "baterai (%)");
        assertThat(lines).hasSize(5).anyMatch(line -> line.contains("Kios Selatan") && line.contains("antar"));
        assertThat(client.get(file).header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void nothingIsToldOfABatteryWhereThereIsNone() {
        String date = "2041-06-12";
        long depot = days.created("/api/v1/depots", "{\"name\":\"Gudang Bensin\",\"lat\":-8.8,\"lon\":121.62}");
        long type = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"bensin-papan\",\"name\":\"Bebek\",\"batteryWh\":0,\"topSpeedKmh\":60,\"maxLoadKg\":40,\"maxVolumeL\":90,\"petrolIdrPerLitre\":10000,\"kmPerLitre\":40,\"source\":\"uji\",\"asOf\":\"2041-01-01\"}");
        long bike = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Bebek 1\"}".formatted(depot, type));
        days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir Bensin\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depot, bike));
        days.task(depot, date, "Kios Bensin", -8.82, 121.62, "");
        assertThat(days.planned(days.start(depot, date)).get("unassigned")).isEmpty();

        laptop.go(address(date));
        assertThat(laptop.awaitText("#list details .facts", "berangkat")).doesNotContain("baterai");
        assertThat(laptop.await("#lanes .lane").getText()).doesNotContain("%");
        assertThat(laptop.all("#lanes .charge")).isEmpty();
        laptop.go("http://127.0.0.1:%d/cetak?date=%s".formatted(port, date));
        assertThat(laptop.awaitText(".sheet tbody", "Kios Bensin"))
                .contains("–")
                .doesNotContain("%");
        nothingWrong();
    }

    @Test
    void nothingStandsInTheWayOfPeopleWhoSeeOrPointBadly() {
        laptop.go(address(SHARED_DAY.toString()));
        laptop.await("details h2");
        laptop.await("#lanes .stop");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        laptop.press("#steps button", "Belum beres");
        laptop.await("dialog article");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        try (Browser phone = Browser.phone()) {
            phone.go(address(SHARED_DAY.toString()));

            phone.await("details h2");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            assertThat(phone.await("header").getSize().height)
                    .as("one row: the pages wait behind a button")
                    .isLessThan(64);
            phone.picture("papan-ponsel");
            phone.press("header button", "☰ Menu");
            assertThat(phone.all("nav a")).hasSize(8).allMatch(WebElement::isDisplayed);
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            phone.await("nav a").sendKeys(Keys.ESCAPE);
            assertThat(phone.await("nav").isDisplayed()).isFalse();
            assertThat(phone.run("return document.activeElement.id")).isEqualTo("menu");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void englishIsOneStepAway() {
        laptop.go(address(SHARED_DAY.toString()));
        laptop.await("details h2");
        laptop.await("#language").click();

        assertThat(laptop.awaitText("#list", "battery left")).contains("from the nearest road");
        assertThat(laptop.await("#steps").getText()).contains("Plan again", "Share", "Not done (1)");
    }

    @Test
    void aDayWithoutTasksSaysWhatToDo() {
        laptop.go(address("2027-12-31"));

        assertThat(laptop.awaitText("#state", "Belum ada kiriman")).contains("lalu susun rutenya");
    }

    @Test
    void onlyFilesOfThisServerMayRun() {
        var answer = client.get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(client.get("/page/board/board.js").header("ETag")).isNotBlank();
    }
}
