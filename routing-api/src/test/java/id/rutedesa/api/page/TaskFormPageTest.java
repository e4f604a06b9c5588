package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is asked about one task, in a real browser: of drafts, of saved tasks, from the board. Each test has a day of its own. */
@ApiTest
class TaskFormPageTest {
    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    TaskFormPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private void go(String page, String date) {
        laptop.go("http://127.0.0.1:%d/%s?date=%s".formatted(port, page, date));
    }

    private JsonNode task(long id) {
        return client.get("/api/v1/tasks/" + id).json();
    }

    private void fill(String selector, String text) {
        WebElement input = laptop.await(selector);
        input.clear();
        input.sendKeys(text);
    }

    private void choose(String selector, String value) {
        laptop.run(
                "const select = document.querySelector(arguments[0]); select.value = arguments[1];"
                        + "select.dispatchEvent(new Event('change'));",
                selector,
                value);
    }

    /** A field of a time takes its text as a person in this browser types it, which depends on the language of the machine. */
    private void windowOf(String from, String to) {
        laptop.run(
                "const inputs = document.querySelectorAll('#windows input[type=time]');"
                        + "inputs[0].value = arguments[0]; inputs[1].value = arguments[1];",
                from,
                to);
    }

    /** The form is longer than the window: the button may stand half below its edge. */
    private void saveTask() {
        laptop.await("#save-task");
        laptop.run("document.querySelector('#save-task').scrollIntoView({ block: 'center' })");
        laptop.await("#save-task").click();
    }

    private void nothingWrong() {
        assertThat(laptop.complaints()).isEmpty();
        assertThat(laptop.requests()).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void aSavedTaskIsPutRightAndNothingElseOfItChanges() {
        long task = days.task(
                days.depot(),
                "2038-04-01",
                "Kios Ubah",
                -8.82,
                121.62,
                ",\"skills\":[\"boks dingin\"],\"serviceTime\":\"PT90S\",\"codIdr\":35000");
        go("tugas", "2038-04-01");
        laptop.await("#tab-savedTab").click();
        assertThat(laptop.awaitText("#saved li", "Kios Ubah")).contains("Rp35.000");
        laptop.press("#saved button", "Rincian");
        laptop.press("#windows button", "Tambah jam terima");
        windowOf("09:00", "11:30");
        fill("[data-field=loadKg]", "7,5");
        choose("[data-field=priority]", "5");
        laptop.await(".task-form summary").click();
        fill("[data-field=prizeIdr]", "40.000");
        laptop.press("#groups button", "Masukkan ke kelompok");
        choose("#groups select", "in-order");
        fill("#groups input[maxlength]", "tenda");
        fill("#groups input[type=number]", "2");
        laptop.picture("kiriman-rincian");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        saveTask();
        laptop.awaitText("#told", "Disimpan");

        JsonNode saved = task(task);
        assertThat(saved.get("windows").toString()).contains("2038-04-01T09:00:00+08:00", "2038-04-01T11:30:00+08:00");
        assertThat(saved.get("loadKg").asDouble()).isEqualTo(7.5);
        assertThat(saved.get("priority").asInt()).isEqualTo(5);
        assertThat(saved.get("prizeIdr").asLong()).isEqualTo(40_000);
        assertThat(saved.get("groups").toString())
                .isEqualTo("[{\"kind\":\"in-order\",\"name\":\"tenda\",\"number\":2}]");
        assertThat(saved.get("skills").get(0).asString()).isEqualTo("boks dingin");
        assertThat(saved.get("serviceTime").asString()).isEqualTo("PT1M30S");
        assertThat(saved.get("codIdr").asLong()).isEqualTo(35_000);
        assertThat(laptop.awaitText("#saved li", "tenda: 2")).contains("09.00–11.30");

        laptop.press("#saved button", "Rincian");
        laptop.press("#windows button", "×");
        fill("[data-field=prizeIdr]", "");
        saveTask();
        laptop.await(page -> task(task).get("windows").isEmpty());
        assertThat(task(task).has("prizeIdr")).isFalse();
        nothingWrong();
    }

    @Test
    void whatIsRefusedIsSaidInTheFormAndNothingTypedIsLost() {
        long task = days.task(days.depot(), "2038-04-02", "Kios Ragu", -8.82, 121.62, "");
        go("tugas", "2038-04-02");
        laptop.await("#tab-savedTab").click();
        laptop.press("#saved button", "Rincian");
        laptop.await(".task-form summary").click();
        fill("[data-field=leastPiece]", "2");
        fill("[data-field=prizeIdr]", "5000");
        saveTask();

        laptop.awaitText(".refused", "tidak bisa sekaligus boleh ditinggal");
        assertThat(laptop.await("[data-field=leastPiece]").getDomProperty("value"))
                .isEqualTo("2");
        fill("[data-field=prizeIdr]", "");
        saveTask();
        laptop.awaitText("#told", "Disimpan");
        assertThat(task(task).get("leastPiece").get("loadKg").asDouble()).isEqualTo(2);
    }

    @Test
    void aPinIsMovedByKeysAndATaskRemoved() {
        long task = days.task(days.depot(), "2038-04-03", "Kios Pindah Titik", -8.82, 121.62, "");
        go("tugas", "2038-04-03");
        laptop.await("#tab-savedTab").click();
        laptop.await("#saved button");
        laptop.run("document.querySelectorAll('#saved button')[1].focus()");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#saved", "Ketuk peta");
        assertThat(laptop.run("return document.activeElement.id")).isEqualTo("map");
        assertThat(laptop.await(".tap-cross").isDisplayed()).isTrue();
        laptop.key(Keys.ARROW_UP);
        laptop.await(page -> laptop.run("return !document.querySelector('.leaflet-pan-anim')"));
        laptop.key(Keys.ENTER);
        laptop.awaitText("#told", "Disimpan");

        assertThat(task(task).get("lat").asDouble()).isGreaterThan(-8.82).isLessThan(-8.81);
        assertThat(task(task).get("lon").asDouble()).isCloseTo(121.62, org.assertj.core.data.Offset.offset(0.0005));
        laptop.press("#saved button", "Buang");
        laptop.press("dialog button", "Buang");
        laptop.awaitText("#told", "Kiriman dibuang");
        assertThat(client.get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        laptop.awaitText("#saved", "Belum ada kiriman");
        nothingWrong();
    }

    @Test
    void aDraftGetsItsWindowBeforeItIsSaved() {
        days.depot();
        go("tugas", "2038-04-04");
        laptop.await("#map .hub");
        laptop.await("#map").click();
        laptop.await(".draft");
        laptop.press(".draft button", "Rincian");
        fill(".task-form [data-field=recipient]", "Ibu Jemput");
        choose(".task-form [data-field=kind]", "pickup");
        laptop.press("#windows button", "Tambah jam terima");
        windowOf("13:00", "12:00");
        saveTask();
        assertThat(laptop.awaitText(".draft.wrong", "Jam terima")).contains("tutup sebelum buka");
        laptop.press(".draft button", "Rincian");
        windowOf("13:00", "15:00");
        saveTask();
        laptop.awaitText(".draft", "13.00–15.00");
        laptop.await("#save").click();
        laptop.awaitText("#told", "1 kiriman disimpan");

        JsonNode saved = client.get("/api/v1/tasks?date=2038-04-04").json().get("items");
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0).get("kind").asString()).isEqualTo("pickup");
        assertThat(saved.get(0).get("windows").toString()).contains("T13:00:00+08:00", "T15:00:00+08:00");
        nothingWrong();
    }

    @Test
    void whatFewTasksNeedWaitsBehindAFold() {
        long task = days.task(days.depot(), "2039-04-11", "Puskesmas", -8.82, 121.62, ",\"setupTime\":\"PT90S\"");
        days.task(days.depot(), "2039-04-11", "Kios Biasa", -8.82, 121.62, "");
        go("tugas", "2039-04-11");
        laptop.await("#tab-savedTab").click();
        laptop.press("li[data-task='%d'] button".formatted(task + 1), "Rincian");
        laptop.await("#special");
        assertThat(laptop.await("[data-field=skills]").isDisplayed())
                .as("the first view stays plain")
                .isFalse();
        assertThat(laptop.all("#sender").get(0).isDisplayed()).isFalse();
        laptop.press("dialog button", "Tutup");
        laptop.press("li[data-task='%d'] button".formatted(task), "Rincian");
        assertThat(laptop.await("[data-field=skills]").isDisplayed())
                .as("a task that has such a need shows it")
                .isTrue();
        fill("[data-field=skills]", "Boks dingin, sim c");
        fill("[data-field=longestItemM]", "1,75");
        fill("[data-field=latenessAtMost]", "20");
        fill("[data-field=latenessIdrPerHour]", "6.000");
        fill("[data-field=sailing]", "KM Uji");
        laptop.run("document.querySelector('[data-field=latestDate]').value = '2039-04-12'");
        laptop.run("document.querySelector('#special').scrollIntoView()");
        laptop.picture("kiriman-khusus");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        saveTask();
        laptop.awaitText("#told", "Disimpan");

        JsonNode saved = task(task);
        assertThat(saved.get("skills").toString()).isEqualTo("[\"boks dingin\",\"sim c\"]");
        assertThat(saved.get("longestItemM").asDouble()).isEqualTo(1.75);
        assertThat(saved.get("setupTime").asString()).isEqualTo("PT1M30S");
        assertThat(saved.get("latenessAtMost").asString()).isEqualTo("PT20M");
        assertThat(saved.get("latenessIdrPerHour").asLong()).isEqualTo(6_000);
        assertThat(saved.get("latestDate").asString()).isEqualTo("2039-04-12");
        assertThat(saved.get("sailing").asString()).isEqualTo("KM Uji");

        laptop.press("li[data-task='%d'] button".formatted(task), "Rincian");
        fill("[data-field=skills]", "");
        fill("[data-field=setupTime]", "");
        saveTask();
        laptop.await(page -> !task(task).has("skills"));
        assertThat(task(task).has("setupTime")).isFalse();
        nothingWrong();
    }

    @Test
    void aShipmentIsAskedForItsSender() {
        days.depot();
        go("tugas", "2039-04-12");
        laptop.await("#map .hub");
        laptop.await("#map").click();
        laptop.press(".draft button", "Rincian");
        fill(".task-form [data-field=recipient]", "Bapak Tujuan");
        choose(".task-form [data-field=kind]", "shipment");
        fill("[data-field=from-name]", "Ibu Asal");
        saveTask();
        assertThat(laptop.awaitText(".refused", "Titik jemput")).contains("tempel tautan peta");

        fill("[data-field=from-point]", "https://maps.google.com/?q=-8.8,121.60");
        laptop.run(
                "document.querySelectorAll('#sender button').forEach((one) => one.innerText === 'Tambah jam jemput' && one.click())");
        laptop.run("const inputs = document.querySelectorAll('#sender input[type=time]');"
                + "inputs[0].value = '08:00'; inputs[1].value = '09:00';");
        fill("[data-field=from-serviceTime]", "7");
        laptop.run("document.querySelector('#sender').scrollIntoView()");
        laptop.picture("kiriman-pengirim");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        saveTask();
        laptop.awaitText(".draft", "dari Ibu Asal");
        laptop.await("#save").click();
        laptop.awaitText("#told", "1 kiriman disimpan");

        JsonNode saved =
                client.get("/api/v1/tasks?date=2039-04-12").json().get("items").get(0);
        JsonNode from = saved.get("from");
        assertThat(saved.get("kind").asString()).isEqualTo("shipment");
        assertThat(from.get("name").asString()).isEqualTo("Ibu Asal");
        assertThat(from.get("lat").asDouble()).isEqualTo(-8.8);
        assertThat(from.get("lon").asDouble()).isEqualTo(121.6);
        assertThat(from.get("serviceTime").asString()).isEqualTo("PT7M");
        assertThat(from.get("windows").toString()).contains("2039-04-12T08:00:00+08:00", "2039-04-12T09:00:00+08:00");

        laptop.await("#tab-savedTab").click();
        laptop.press("#saved button", "Rincian");
        assertThat(laptop.await("[data-field=from-point]").getDomProperty("value"))
                .isEqualTo("-8.8, 121.6");
        choose(".task-form [data-field=kind]", "delivery");
        saveTask();
        laptop.awaitText("#told", "Disimpan");
        assertThat(task(saved.get("id").asLong()).has("from")).isFalse();
        nothingWrong();
    }

    @Test
    void theWholeFormFitsAPhone() {
        long task = days.task(days.depot(), "2039-04-13", "Kios Ponsel", -8.82, 121.62, ",\"skills\":[\"sim c\"]");
        try (Browser phone = Browser.phone()) {
            phone.go("http://127.0.0.1:%d/tugas?date=2039-04-13".formatted(port));
            phone.await("#tab-savedTab").click();
            phone.press("li[data-task='%d'] button".formatted(task), "Rincian");
            phone.await("#special");
            phone.run("const kind = document.querySelector('.task-form [data-field=kind]'); kind.value = 'shipment';"
                    + "kind.dispatchEvent(new Event('change')); kind.scrollIntoView();");
            phone.picture("kiriman-pengirim-ponsel");
            assertThat((Long) phone.run(
                            "const box = document.querySelector('dialog'); return box.scrollWidth - box.clientWidth"))
                    .isZero();
            phone.run("document.querySelector('#special').scrollIntoView()");
            phone.picture("kiriman-khusus-ponsel");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aTaskIsPutRightOnTheBoardWhichPricesItAtOnceAndSaysWhatElseDecided() {
        long depot = days.depot();
        days.rider(depot);
        String date = "2038-04-05";
        long task = days.task(depot, date, "Kios Papan", -8.82, 121.62, "");
        days.task(depot, date, "Kios Murah", -8.8, 121.60, ",\"prizeIdr\":1");
        days.planned(days.start(depot, date));
        go("", date);
        laptop.awaitText("#terms", "nilai yang ditinggal Rp1");
        laptop.await("details li[data-task='%d'] .plain".formatted(task)).click();
        laptop.press("dialog button", "Ubah kiriman");
        laptop.press("#windows button", "Tambah jam terima");
        windowOf("04:00", "04:30");
        saveTask();

        laptop.awaitText("#told", "Tekan \"Susun ulang\"");
        laptop.await("li.broken[data-task='%d']".formatted(task));
        laptop.press("#steps button", "Belum beres");
        laptop.press("dialog button", "Ubah kiriman");
        assertThat(laptop.awaitText("dialog h2", "Kios Murah")).isNotEmpty();
        nothingWrong();
    }

    @Test
    void whatUnevenWorkCountsIsSetWithTheCosts() {
        long depot = days.depot();
        go("atur", "2038-04-06");
        laptop.await("#costs h2 button").click();
        even(depot, "4000");
        laptop.awaitText("#told", "Disimpan");
        laptop.run("document.querySelector('#costs section:last-of-type').scrollIntoView()");
        laptop.picture("atur-pemerataan");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        assertThat(fairness(depot)).isEqualTo(4_000);

        even(depot, "0");
        laptop.await(page -> fairness(depot) == 0); // The depot is shared with other tests.
        nothingWrong();
    }

    /** One change alone, as when somebody types over what stands there. */
    private void even(long depot, String idr) {
        laptop.await("#fairnessTimeIdrPerHour-" + depot).sendKeys(Keys.chord(Keys.CONTROL, "a"), idr, Keys.TAB);
    }

    private long fairness(long depot) {
        return client.get("/api/v1/depots/" + depot)
                .json()
                .get("fairnessTimeIdrPerHour")
                .asLong();
    }
}
