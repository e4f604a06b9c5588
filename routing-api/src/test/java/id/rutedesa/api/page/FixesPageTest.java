package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One press on the board applies the smallest fix of a task that was left out, and plans again. */
@ApiTest
class FixesPageTest {
    /** Enough for one of two errands of some kilometres, not for both. */
    private static final int WEAK_WH = 200;

    /** Enough for none of them. */
    private static final int EMPTY_WH = 100;

    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    FixesPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    /** A depot of its own, so that its riders are no other test's. */
    private long depot(String name) {
        return days.created("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}".formatted(name));
    }

    private long rider(long depot, String name, int maxLoadKg, int maxVolumeL) {
        return rider(depot, name, maxLoadKg, maxVolumeL, 3_700);
    }

    private long rider(long depot, String name, int maxLoadKg, int maxVolumeL, int batteryWh) {
        long vehicle = vehicle(depot, name, maxLoadKg, maxVolumeL, batteryWh);
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"%s\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depot, vehicle, name));
    }

    /** @param more what holds for the rider beside the hours */
    private long rider(long depot, String name, String more) {
        long vehicle = vehicle(depot, name, 40, 90, 3_700);
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"%s\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\",%s}"
                        .formatted(depot, vehicle, name, more));
    }

    private long vehicle(long depot, String name, int maxLoadKg, int maxVolumeL, int batteryWh) {
        long type =
                days.created("/api/v1/vehicle-types", """
                        {"code": "%1$s", "name": "%1$s", "batteryWh": %4$d, "topSpeedKmh": 60, "maxLoadKg": %2$d, "maxVolumeL": %3$d,
                         "source": "uji", "asOf": "2039-01-01"}""".formatted("tipe " + name, maxLoadKg, maxVolumeL, batteryWh));
        return days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %s\"}".formatted(depot, type, name));
    }

    private long task(long depot, String date, String recipient, String more) {
        return days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"%s\",\"lat\":-8.82,\"lon\":121.62,%s}"
                        .formatted(depot, date, recipient, more));
    }

    private void goToLeft(String date) {
        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, date));
        laptop.press("#steps button", "Belum beres");
    }

    private void fill(String selector, String text) {
        WebElement input = laptop.await(selector);
        input.clear();
        input.sendKeys(text);
    }

    private JsonNode plan(long id) {
        return client.get("/api/v1/plans/" + id).json();
    }

    private void nothingWrong() {
        assertThat(laptop.complaints()).isEmpty();
        assertThat(laptop.requests()).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void whatIsTooHeavyIsDividedIntoPiecesForTheLargestMotorbikeWithOnePress() {
        String date = "2039-04-01";
        long depot = depot("Gudang Bagi");
        rider(depot, "Kurir Ringan", 40, 200);
        rider(depot, "Kurir Kuat", 60, 200);
        long task = task(depot, date, "Toko Semen", "\"loadKg\":85,\"codIdr\":90000");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        assertThat(laptop.awaitText("dialog article", "Toko Semen")).contains("atau dibagi");
        assertThat(laptop.awaitText("dialog article", "Bagi jadi 2, masing-masing 42,5 kg"))
                .isNotEmpty();
        laptop.picture("papan-bagi");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        laptop.press("dialog article button", "Bagi jadi 2");
        laptop.awaitText("#told", "Sudah diubah");

        JsonNode changed = client.get("/api/v1/tasks/" + task).json();
        assertThat(changed.get("leastPiece").get("loadKg").asDouble()).isEqualTo(42.5);
        assertThat(changed.get("codIdr").asLong()).isEqualTo(90_000);
        assertThat(plan(plan).get("unassigned")).isEmpty();
        List<Double> handed = plan(plan)
                .get("routes")
                .valueStream()
                .flatMap(route -> route.get("stops").valueStream())
                .filter(stop -> stop.path("taskId").asLong(0) == task)
                .map(stop -> stop.get("handedKg").asDouble())
                .toList();
        assertThat(handed).as("each piece fits the stronger motorbike").containsExactly(42.5, 42.5);
        nothingWrong();
    }

    @Test
    void piecesStayWithTheirRiderWhileAnotherStopIsMoved() {
        String date = "2040-04-07";
        long depot = depot("Gudang Potong");
        rider(depot, "Kurir Potong", 40, 200);
        long divided = task(depot, date, "Toko Potong", "\"loadKg\":70,\"leastPiece\":{\"loadKg\":35}");
        days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios Pindah\",\"lat\":-8.8,\"lon\":121.60,\"loadKg\":3}"
                        .formatted(depot, date));
        JsonNode before = days.planned(days.start(depot, date));
        assertThat(before.get("unassigned")).isEmpty();
        long shipment = days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios Titip\",\"kind\":\"shipment\",\"lat\":-8.82,\"lon\":121.62,\"loadKg\":2,\"from\":{\"name\":\"Ibu Titip\",\"lat\":-8.8,\"lon\":121.60}}"
                        .formatted(depot, date));
        JsonNode named = before.get("routes").get(0);
        String path = "/api/v1/plans/%d/check".formatted(before.get("id").asLong());
        JsonNode once = client.post(
                        path,
                        "{\"routes\":[{\"riderId\":%d,\"taskIds\":[%d]}]}"
                                .formatted(named.get("riderId").asLong(), shipment))
                .json();
        assertThat(once.get("broken"))
                .as("a shipment named once is delivered after its pickup")
                .isEmpty();
        var cancelled = client.delete("/api/v1/tasks/" + shipment);
        assertThat(cancelled.status()).isEqualTo(204);
        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, date));
        boolean first = laptop.awaitText("#list details li[data-task]", "").startsWith("1\nKios Pindah");
        laptop.run(
                "[...document.querySelectorAll('#list li[data-task]')].find((item) => item.innerText.includes('Kios Pindah')).querySelector('.plain').click()");
        laptop.press("dialog button", first ? "Turun" : "Naik");
        saveChange();

        JsonNode after = plan(before.get("id").asLong());
        assertThat(after.get("unassigned")).isEmpty();
        assertThat(handedKg(before.get("id").asLong(), divided)).isEqualTo(70.0);
        nothingWrong();
    }

    @Test
    void whatWasLeftOutComesInWithAllOfItsPieces() {
        String date = "2041-06-03";
        long depot = depot("Gudang Masuk Lagi");
        long rider = rider(depot, "Kurir Masuk", 40, 200);
        long divided = task(depot, date, "Toko Masuk", "\"loadKg\":105,\"leastPiece\":{\"loadKg\":35}");
        JsonNode before = days.planned(days.start(depot, date));
        assertThat(before.get("unassigned")).isEmpty();
        String address = "http://127.0.0.1:%d/?date=%s".formatted(port, date);

        laptop.go(address);
        laptop.await("#list details li[data-task] .plain").click();
        laptop.press("dialog button", "Keluarkan dari rute");
        saveChange();
        assertThat(plan(before.get("id").asLong()).get("unassigned").findValuesAsString("taskId"))
                .containsExactly(Long.toString(divided));
        laptop.go(address);
        laptop.await("#list .left li[data-task] .plain").click();
        laptop.press("dialog button", "Pindah ke Kurir Masuk");
        saveChange();
        assertThat(handedKg(before.get("id").asLong(), divided)).isEqualTo(105.0);
        assertThat(plan(before.get("id").asLong()).get("unassigned")).isEmpty();

        client.post(
                "/api/v1/plans/%d/versions".formatted(before.get("id").asLong()),
                "{\"routes\":[{\"riderId\":%d,\"taskIds\":[%d]}]}".formatted(rider, divided));
        assertThat(handedKg(before.get("id").asLong(), divided))
                .as("one of three pieces")
                .isEqualTo(35.0);
        laptop.go(address);
        laptop.await("#list .left li[data-task] .plain").click();
        laptop.press("dialog button", "Pindah ke Kurir Masuk");
        saveChange();
        assertThat(handedKg(before.get("id").asLong(), divided))
                .as("what was left joins what the rider had")
                .isEqualTo(105.0);
        nothingWrong();
    }

    /** Saves a change once it is said to break no rule. */
    private void saveChange() {
        laptop.awaitText("#change", "Semua aturan dipenuhi");
        laptop.press("#change button", "Simpan");
        laptop.awaitText("#told", "Perubahan disimpan");
    }

    private double handedKg(long plan, long task) {
        return plan(plan)
                .get("routes")
                .valueStream()
                .flatMap(route -> route.get("stops").valueStream())
                .filter(stop -> stop.path("taskId").asLong(0) == task)
                .mapToDouble(stop -> stop.get("handedKg").asDouble())
                .sum();
    }

    @Test
    void whatIsTooBulkyIsDividedByItsLitres() {
        String date = "2039-04-02";
        long depot = depot("Gudang Besar");
        rider(depot, "Kurir Boks", 50, 90);
        long task = task(depot, date, "Toko Kasur", "\"loadKg\":10,\"volumeL\":200");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.press("dialog article button", "Bagi jadi 3, masing-masing 3,3 kg");
        laptop.awaitText("#told", "Sudah diubah");

        JsonNode least = client.get("/api/v1/tasks/" + task).json().get("leastPiece");
        assertThat(least.get("volumeL").asDouble()).isEqualTo(66.666);
        assertThat(least.get("loadKg").asDouble()).isEqualTo(3.333);
        assertThat(plan(plan).get("unassigned")).isEmpty();
    }

    @Test
    void whatCannotBeDividedIsOnlyOfferedTheForm() {
        String date = "2039-04-03";
        long depot = depot("Gudang Utuh");
        rider(depot, "Kurir Utuh", 40, 90);
        task(depot, date, "Toko Utuh", "\"loadKg\":70,\"prizeIdr\":900000");
        days.planned(days.start(depot, date));
        goToLeft(date);
        laptop.awaitText("dialog article", "Toko Utuh");

        assertThat(laptop.all("dialog article button"))
                .extracting(WebElement::getText)
                .containsExactly("Ubah kiriman");
        assertThat(laptop.awaitText("dialog article", "Terlalu berat")).doesNotContain("dibagi");
        laptop.press("dialog article button", "Ubah kiriman");
        laptop.await(page -> laptop.run("return document.activeElement.dataset.field === 'loadKg'"));
    }

    @Test
    void aBreakThatIsInTheWayMayStartLater() {
        String date = "2040-04-01";
        long depot = depot("Gudang Istirahat");
        long rider = rider(
                depot,
                "Kurir Salat",
                "\"breaks\":[{\"name\":\"salat\",\"weekdays\":[\"sunday\"],\"from\":\"11:30\",\"to\":\"12:00\",\"duration\":\"PT1H\"},"
                        + "{\"name\":\"rapat\",\"weekdays\":[\"monday\"],\"from\":\"09:00\",\"to\":\"09:30\",\"duration\":\"PT1H\"}]");
        task(depot, date, "Kios Jumat", window(date, "11:40", "11:45") + ",\"serviceTime\":\"PT30M\"");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.press("dialog article button", "Istirahat Kurir Salat boleh mulai");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(plan(plan).get("unassigned")).isEmpty();
        JsonNode breaks = client.get("/api/v1/riders/" + rider).json().get("breaks");
        assertThat(breaks.get(0).get("to").asString()).as("of that Sunday").isBetween("12:10", "12:20");
        assertThat(breaks.get(1).get("to").asString()).as("of another day").isEqualTo("09:30");
        nothingWrong();
    }

    @Test
    void anOrderThatCannotBeKeptIsGivenUp() {
        String date = "2040-04-02";
        long depot = depot("Gudang Urut");
        long first = rider(depot, "Kurir Awal", 40, 90);
        long second = rider(depot, "Kurir Kedua", 40, 90);
        String group =
                "\"groups\":[{\"kind\":\"in-order\",\"name\":\"panen\",\"number\":%d},{\"kind\":\"apart\",\"name\":\"pisah\"}],\"riderId\":%d,";
        task(depot, date, "Kios Dulu", group.formatted(1, first) + "\"priority\":5," + window(date, "13:00", "14:00"));
        long task = task(depot, date, "Kios Nanti", group.formatted(2, second) + window(date, "09:00", "10:00"));
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        assertThat(laptop.awaitText("dialog article", "Kios Nanti")).contains("bila tidak harus menurut urutan");
        laptop.press("dialog article button", "Tidak usah menurut urutan");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(plan(plan).get("unassigned")).isEmpty();
        assertThat(client.get("/api/v1/tasks/" + task).json().get("groups").valueStream())
                .as("what else holds for it stays")
                .extracting(kept -> kept.get("kind").asString())
                .containsExactly("apart");
        nothingWrong();
    }

    @Test
    void aSkillThatIsAllThatLacksIsWrittenDownWithOnePress() {
        String date = "2040-04-03";
        long depot = depot("Gudang Dingin");
        long rider = rider(depot, "Kurir Sejuk", "\"skills\":[\"sim c\"]");
        task(depot, date, "Puskesmas", "\"loadKg\":5,\"skills\":[\"sim c\",\"boks dingin\"]");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.press("dialog article button", "Catat: Kurir Sejuk bisa boks dingin");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(plan(plan).get("unassigned")).isEmpty();
        assertThat(client.get("/api/v1/riders/" + rider).json().get("skills").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("boks dingin", "sim c");
        nothingWrong();
    }

    @Test
    void whereASkillIsNotAllTheRiderIsLookedAt() {
        String date = "2040-04-04";
        long depot = depot("Gudang Berat");
        long rider = rider(depot, "Kurir Biasa", 40, 90);
        task(depot, date, "Bengkel", "\"loadKg\":70,\"skills\":[\"las\"]");
        days.planned(days.start(depot, date));
        goToLeft(date);
        assertThat(laptop.awaitText("dialog article", "Bengkel")).contains("Catat keahlian itu");
        laptop.all("dialog article a").get(0).click();
        laptop.awaitText("dialog h2", "Kurir Biasa");
        laptop.picture("atur-kurir");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        fill("dialog [data-field=skills]", "Las, SIM C");
        fill("dialog [data-field=mostStops]", "12");
        laptop.press("dialog button", "Tambah istirahat");
        fill("dialog [data-field=break]", "makan");
        laptop.press("dialog #save-rider", "Simpan");
        laptop.awaitText("#told", "Kurir Biasa disimpan");

        JsonNode saved = client.get("/api/v1/riders/" + rider).json();
        assertThat(saved.get("skills").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("las", "sim c");
        assertThat(saved.get("mostStops").asInt()).isEqualTo(12);
        assertThat(saved.get("breaks").get(0).get("name").asString()).isEqualTo("makan");
        assertThat(saved.get("endsAt").asString()).isEqualTo("15:00");
        assertThat(laptop.awaitText("#rider-list", "Kurir Biasa")).contains("las");
        nothingWrong();
    }

    @Test
    void whatTheBatteryDoesNotReachTakesTheSteadOfAnotherTask() {
        String date = "2040-04-05";
        long depot = depot("Gudang Lemah");
        rider(depot, "Kurir Lemah", 40, 90, WEAK_WH);
        task(depot, date, "Kios Utara", "\"loadKg\":5");
        days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios Barat\",\"lat\":-8.8,\"lon\":121.60,\"loadKg\":5}"
                        .formatted(depot, date));
        JsonNode before = days.planned(days.start(depot, date));
        long plan = before.get("id").asLong();
        assertThat(served(before)).hasSize(1);
        String kept = served(before).get(0);
        String other = kept.equals("Kios Utara") ? "Kios Barat" : "Kios Utara";
        goToLeft(date);
        assertThat(laptop.awaitText("dialog", other))
                .contains("Kurir Lemah bisa membawanya kalau %s ditinggal".formatted(kept));
        laptop.picture("papan-tukar");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        laptop.press("dialog article button", "Bawa ini, tinggalkan " + kept);
        laptop.awaitText("#told", "Sudah ditukar");
        assertThat(served(plan(plan))).containsExactly(other);
        nothingWrong();
    }

    @Test
    void whatNoBatteryReachesGoesWithAnotherMotorbike() {
        String date = "2040-04-06";
        long depot = depot("Gudang Kosong");
        long rider = rider(depot, "Kurir Kosong", 40, 90, EMPTY_WH);
        long strong = vehicle(depot, "Kuat", 40, 90, 3_700);
        task(depot, date, "Kios Jauh", "\"loadKg\":5");
        days.planned(days.start(depot, date));
        goToLeft(date);
        assertThat(laptop.awaitText("dialog article", "Kios Jauh")).contains("Pakai motor yang baterainya lebih besar");
        assertThat(laptop.all("dialog a"))
                .singleElement()
                .extracting(WebElement::getText)
                .isEqualTo("Ganti motor Kurir Kosong");
        laptop.all("dialog a").get(0).click();
        laptop.awaitText("dialog h2", "Kurir Kosong");
        new org.openqa.selenium.support.ui.Select(laptop.await("dialog [data-field=vehicleId]"))
                .selectByValue(Long.toString(strong));
        laptop.press("dialog #save-rider", "Simpan");
        laptop.awaitText("#told", "Kurir Kosong disimpan");

        assertThat(client.get("/api/v1/riders/" + rider).json().get("vehicleId").asLong())
                .isEqualTo(strong);
        nothingWrong();
    }

    private static List<String> served(JsonNode plan) {
        return plan.get("routes")
                .valueStream()
                .flatMap(route -> route.get("stops").valueStream())
                .filter(stop -> stop.path("taskId").asLong(0) > 0)
                .map(stop -> stop.get("recipient").asString())
                .toList();
    }

    private static String window(String date, String from, String to) {
        return "\"loadKg\":5,\"windows\":[{\"from\":\"%1$sT%2$s:00+08:00\",\"to\":\"%1$sT%3$s:00+08:00\"}]"
                .formatted(date, from, to);
    }

    @Test
    void aLaterReturnHoldsOnThatDateAlone() {
        String date = "2039-04-04";
        long depot = depot("Gudang Larut");
        long rider = rider(depot, "Kurir Larut", 40, 90);
        days.created(
                "/api/v1/rider-days",
                "{\"riderId\":%d,\"date\":\"%s\",\"kind\":\"shift\",\"startsAt\":\"08:00\",\"endsAt\":\"11:00\",\"note\":\"rapat\"}"
                        .formatted(rider, date));
        task(
                depot,
                date,
                "Kios Siang",
                "\"loadKg\":5,\"windows\":[{\"from\":\"%1$sT11:30:00+08:00\",\"to\":\"%1$sT12:00:00+08:00\"}]"
                        .formatted(date));
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.press("dialog article button", "Kurir Larut hari itu pulang");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(plan(plan).get("unassigned")).isEmpty();
        assertThat(laptop.awaitText("#list", "kembali"))
                .as("back when that day's longer shift ends, hours before the usual one does")
                .doesNotContain("longgar");
        assertThat(client.get("/api/v1/riders/" + rider).json().get("endsAt").asString())
                .isEqualTo("15:00");
        JsonNode changed = client.get("/api/v1/rider-days")
                .json()
                .get("items")
                .valueStream()
                .filter(day -> day.get("riderId").asLong() == rider)
                .findFirst()
                .orElseThrow();
        assertThat(changed.get("endsAt").asString()).isBetween("11:31", "12:30");
        assertThat(changed.get("note").asString()).isEqualTo("rapat");
        nothingWrong();
    }

    @Test
    void aRidersLimitIsRaisedByWhatIsMissing() {
        String date = "2039-04-07";
        long depot = depot("Gudang Batas");
        long rider = rider(depot, "Kurir Batas", 40, 90);
        JsonNode known = client.get("/api/v1/riders/" + rider).json();
        var limited = client.put(
                "/api/v1/riders/" + rider,
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir Batas\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\",\"mostStops\":1,\"skills\":[\"sim c\"]}"
                        .formatted(depot, known.get("vehicleId").asLong()));
        assertThat(limited.status()).as(limited.text()).isEqualTo(200);
        task(depot, date, "Kios Satu", "\"loadKg\":5");
        days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios Dua\",\"lat\":-8.8,\"lon\":121.60,\"loadKg\":5}"
                        .formatted(depot, date));
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.press("dialog article button", "Naikkan batas Kurir Batas: 1 tujuan lagi");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(plan(plan).get("unassigned")).isEmpty();
        JsonNode raised = client.get("/api/v1/riders/" + rider).json();
        assertThat(raised.get("mostStops").asInt()).isEqualTo(2);
        assertThat(raised.get("skills").get(0).asString()).isEqualTo("sim c");
        nothingWrong();
    }

    @Test
    void timeToSpareIsThatOfTheDatesOwnShift() {
        String date = "2039-04-06";
        long depot = depot("Gudang Rapat");
        long rider = rider(depot, "Kurir Rapat", 40, 90);
        task(depot, date, "Kios Pagi", "\"loadKg\":5");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        String back = plan(plan).get("routes").get(0).get("arrival").asString().substring(11, 16);
        days.created(
                "/api/v1/rider-days",
                "{\"riderId\":%d,\"date\":\"%s\",\"kind\":\"shift\",\"startsAt\":\"07:00\",\"endsAt\":\"10:00\"}"
                        .formatted(rider, date));
        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, date));
        long spare = java.time.Duration.between(java.time.LocalTime.parse(back), java.time.LocalTime.of(10, 0))
                .toMinutes();
        assertThat(spare).isBetween(61L, 119L);
        assertThat(laptop.awaitText("details .facts", "longgar"))
                .containsPattern("longgar 1 jam (%d|%d) menit".formatted(spare - 61, spare - 60));
        assertThat(laptop.all("#lanes .slack")).hasSize(1);
        laptop.picture("papan-longgar");
        nothingWrong();
    }

    @Test
    void whatMayBeLeftOutIsDeliveredAnywayWithOnePress() {
        String date = "2039-04-05";
        long depot = depot("Gudang Murah");
        rider(depot, "Kurir Murah", 40, 90);
        long task = task(depot, date, "Kios Sisa", "\"loadKg\":5,\"prizeIdr\":1");
        long plan = days.planned(days.start(depot, date)).get("id").asLong();
        goToLeft(date);
        laptop.awaitText("dialog article", "Kios Sisa");
        laptop.key(Keys.ESCAPE);
        laptop.await(page -> laptop.run("return document.activeElement.textContent.startsWith('Belum beres')"));
        laptop.press("#steps button", "Belum beres");
        laptop.press("dialog article button", "Antar juga");
        laptop.awaitText("#told", "Sudah diubah");

        assertThat(client.get("/api/v1/tasks/" + task).json().has("prizeIdr")).isFalse();
        assertThat(plan(plan).get("unassigned")).isEmpty();
    }
}
