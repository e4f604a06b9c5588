package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.security.Village;
import id.rutedesa.api.task.ChatStory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A coordinator's round in a real browser, signed in: tasks in the evening before, the morning, the evening. */
@SecuredApiTest
@Import(Village.class)
class RoundPagesTest {
    private static final long BUMDES = 504;
    private static final String LOGIN = "koordinator504";
    private static final String PASSWORD = "jagung bakar dekat dermaga";

    @Autowired
    Village village;

    private final int port;
    private Client client = new Client(0);
    private final Browser laptop = Browser.laptop();

    RoundPagesTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void signedIn() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        try {
            village.account(BUMDES, LOGIN, PASSWORD, "coordinator");
        } catch (RuntimeException known) {
            assertThat(known).as("the account is there since the test before").isNotNull();
        }
        signIn(laptop);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private void signIn(Browser browser) {
        browser.go("http://127.0.0.1:%d/masuk".formatted(port));
        browser.await("input[name=login]").sendKeys(LOGIN);
        browser.await("input[name=password]").sendKeys(PASSWORD);
        browser.await("button[type=submit]").click();
        browser.await("header nav");
        browser.complaints();
    }

    private String address(String page, LocalDate date, String more) {
        return "http://127.0.0.1:%d/%s?date=%s%s".formatted(port, page, date, more);
    }

    private void paste(Browser browser, String selector, String text) {
        browser.run("const box = document.querySelector(arguments[0]); box.value = arguments[1];", selector, text);
    }

    private void fill(Browser browser, String label, String text) {
        WebElement input = browser.await("input[aria-label='%s']".formatted(label));
        input.clear();
        input.sendKeys(text);
    }

    private void clean(Browser browser) {
        assertThat(AccessibilityCheck.of(browser))
                .as("pins stand where their places are, and the list beside the map does the same")
                .allMatch(broken -> broken.startsWith("target-size") && broken.contains("leaflet-marker-icon"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void theEveningsReportsCashAndPacksAreTakenIn() {
        EveningStory story = new EveningStory(client, LocalDate.of(2029, 8, 6));
        story.publish();
        String pasted = story.reportsOfAll();
        laptop.go(address("sore", story.date(), ""));
        laptop.awaitText("#counts", "0 kiriman selesai, 0 gagal, 43 belum ada kabar");

        paste(laptop, "#report-text", pasted);
        laptop.await("#take").click();
        laptop.awaitText("#told", "42 laporan baru dicatat, 0 sudah pernah dicatat");
        paste(laptop, "#report-text", pasted);
        laptop.await("#take").click();
        laptop.awaitText("#told", "0 laporan baru dicatat, 42 sudah pernah dicatat");
        laptop.awaitText("#counts", "41 kiriman selesai, 1 gagal, 1 belum ada kabar");

        laptop.awaitText("#cash-table tfoot", "Rp1.235.000");
        for (JsonNode rider :
                client.get("/api/v1/cash?date=" + story.date()).json().get("riders")) {
            long less = rider.get("rider").asString().equals("Kurir 3") ? 50_000 : 0;
            fill(
                    laptop,
                    "Dihitung: " + rider.get("rider").asString(),
                    "" + (rider.get("expectedIdr").asLong() - less));
        }
        laptop.await("#save-cash").click();
        laptop.awaitText("#cash-says", "Kurang: Kurir 3 −Rp50.000.");
        assertThat(laptop.await("#cash-table tfoot").getText()).contains("Rp1.235.000", "Rp1.185.000", "−Rp50.000");

        laptop.awaitText("#move", "Pindahkan 2 kiriman ke besok");
        laptop.picture("sore-laptop");
        clean(laptop);
        laptop.await("#move").click();
        laptop.awaitText("#told", "2 kiriman pindah ke besok");
        assertThat(story.tasks(story.date().plusDays(1))).hasSize(2);
        laptop.await("#finish").click();
        laptop.awaitText("#told", "Hari ini sudah ditutup");
        laptop.await("#language").click();
        laptop.awaitText("#cash-says", "Missing: Kurir 3 −Rp50.000.");
        assertThat(laptop.complaints()).isEmpty();
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.go(address("sore", story.date(), ""));
            phone.await("#left");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            phone.picture("sore-ponsel");
            phone.run("document.querySelector('#cash').scrollIntoView()");
            phone.picture("setoran-ponsel");
            phone.command(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 340, "height", 640, "deviceScaleFactor", 1, "mobile", true));
            assertThat(phone.run("const sums = [...document.querySelectorAll('#cash-table tfoot td')].map((cell) => {"
                            + "const range = document.createRange(); range.selectNodeContents(cell);"
                            + "return range.getBoundingClientRect(); });"
                            + "return sums.every((sum, i) => i === 0 || sum.left > sums[i - 1].right + 3);"))
                    .as("sums have room between them")
                    .isEqualTo(true);
            clean(phone);
        }
    }

    @Test
    void theNightsScheduleFollowsFromThePacksAndTheMorningCorrectsIt() {
        EveningStory story = new EveningStory(client, LocalDate.of(2029, 9, 3));
        LocalDate date = story.date();
        String base = "/api/v1/depots/" + story.depot();
        long type = client.get(base + "/packs?date=" + date)
                .json()
                .get("items")
                .get(0)
                .get("vehicleTypeId")
                .asLong();
        assertThat(client.put(base + "/spare-packs/" + type, "{\"packs\":1}").status())
                .isEqualTo(200);
        laptop.go(address("sore", date, ""));
        laptop.await("#packs-table");
        for (WebElement input : laptop.all("#packs-table input")) {
            input.sendKeys("0");
        }
        laptop.await("#save-packs").click();
        laptop.awaitText("#told", "Isi baterai disimpan");
        laptop.run("document.querySelector('#hub-w').value = 1000; document.querySelector('#hub-sockets').value = 2;"
                + "document.querySelector('#hub-wall').value = 500;");
        laptop.await("#save-hub").click();
        laptop.awaitText("#told", "Colokan disimpan");
        laptop.await("#add-outage").click();
        laptop.awaitText("#charging", "Listrik padam 18.00–22.00");

        // 1,323 Wh usable at 440 W take 10,825 s: two a charger from 22.00 on, and 7,150 s for a third, 66 %.
        laptop.await(page -> laptop.all("#turns tbody tr").size() == 6);
        assertThat(laptop.await("#morning-levels").getText()).containsPattern("(?s)(penuh.*){4}");
        assertThat(laptop.await("#turns").getText()).contains("Colokan 1", "01.00", "04.00", "66 %");
        laptop.picture("jadwal-laptop");
        clean(laptop);
        laptop.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(laptop.await("#turns").isDisplayed()).isTrue();
        assertThat(laptop.await("#cash").isDisplayed())
                .as("on paper only the schedule")
                .isFalse();
        assertThat(laptop.await("#add-outage").isDisplayed()).isFalse();
        laptop.picture("jadwal-kertas");
        laptop.command("Emulation.setEmulatedMedia", Map.of("media", ""));

        laptop.go(address("pagi", date.plusDays(1), ""));
        laptop.awaitText("#packs", "menurut jadwal");
        fill(laptop, "Isi sebenarnya (%): Motor 1", "50");
        laptop.await("#save-packs").click();
        laptop.awaitText("#told", "Rencana berikutnya mulai dari isi ini");
        laptop.awaitText("#packs", "50 % dibaca");
        List<WebElement> away = laptop.all("#riders input[value=away]");
        away.get(1).click();
        laptop.awaitText("#riders", "4 dari 5 kurir hadir");
        laptop.picture("pagi-laptop");
        clean(laptop);
        assertThat(client.get("/api/v1/rider-days").text())
                .contains(date.plusDays(1).toString());
        laptop.all("#riders input[value=here]").get(1).click();
        laptop.awaitText("#riders", "5 dari 5 kurir hadir");
        laptop.all("#bikes input[value=broken]").get(4).click();
        laptop.awaitText("#told", "disimpan");
        laptop.all("#bikes input[value=runs]").get(4).click();
        laptop.await(page -> client.get("/api/v1/vehicles")
                .json()
                .get("items")
                .valueStream()
                .allMatch(one -> one.get("active").asBoolean()));
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.go(address("pagi", date.plusDays(1), "&lang=en"));
            phone.awaitText("#packs", "Check the packs");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            phone.picture("pagi-ponsel");
            clean(phone);
        }
    }

    @Test
    void aPastedChatBecomesTasksOnceItIsConfirmed() {
        EveningStory story = new EveningStory(client, LocalDate.of(2029, 10, 1));
        ChatStory.addRecipients(client);
        laptop.go(address("tugas", story.date(), ""));
        laptop.awaitText("#count", "Belum ada kiriman");
        paste(laptop, "#chat", ChatStory.chat());
        laptop.await("#read").click();

        laptop.awaitText("#count", "17 dengan titik, 1 belum ada titik. Belum disimpan.");
        assertThat(laptop.all(".draft")).hasSize(18);
        assertThat(laptop.all(".draft").get(17).getText()).contains("belum ada titik");
        assertThat(laptop.all(".leaflet-marker-icon.pin")).hasSize(17);
        assertThat(story.tasks(story.date()))
                .as("nothing is saved before it is confirmed")
                .isEmpty();
        laptop.picture("tugas-laptop");
        clean(laptop);
        laptop.await("#save").click();
        laptop.awaitText("#told", "17 kiriman disimpan, 1 masih perlu dilengkapi");
        assertThat(story.tasks(story.date())).hasSize(17);

        laptop.all(".draft button").get(0).click();
        laptop.awaitText(".draft", "Ketuk peta");
        laptop.await("#map").click();
        laptop.awaitText("#save", "Simpan 1 kiriman");
        laptop.await("#save").click();
        laptop.awaitText("#told", "1 kiriman disimpan");
        assertThat(story.tasks(story.date())).hasSize(18);
    }

    @Test
    void aSheetsColumnsAreMatchedAndBadRowsAreMarkedInPlace() {
        EveningStory story = new EveningStory(client, LocalDate.of(2029, 10, 8));
        laptop.go(address("tugas", story.date(), ""));
        laptop.await("#tab-sheet").click();
        laptop.await("#cells");
        paste(
                laptop,
                "#cells",
                "Nama\tNo HP\tBerat kg\tLintang\tBujur\tTagihan Rp\n"
                        + "Kios A\t081200000001\t3,5\t-8.8\t121.61\t25.000\n"
                        + "Kios B\t081200000002\tdua\t-8.8\t121.63\t\n"
                        + "Kios C\t\t1\t121.62\t-8.8\t\n");
        laptop.await("#read-cells").click();
        laptop.await("#use-rows").click();
        laptop.awaitText("#count", "3 dengan titik, 1 perlu diperbaiki");

        assertThat(laptop.await("#save").getText()).isEqualTo("Simpan 2 kiriman");
        assertThat(laptop.all(".draft.wrong")).hasSize(1);
        assertThat(laptop.all(".draft.wrong").get(0).getText()).contains("Berat (kg)", "angka");
        laptop.picture("tabel-laptop");
        laptop.await(".draft button.swap").click();
        laptop.await(page -> laptop.all(".draft button.swap").isEmpty());
        WebElement load = laptop.all(".draft.wrong input[data-key=loadKg]").get(0);
        load.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2\t");
        laptop.awaitText("#save", "Simpan 3 kiriman");
        clean(laptop);
        laptop.await("#save").click();
        laptop.awaitText("#told", "3 kiriman disimpan");
        JsonNode first = story.tasks(story.date()).get(0);
        assertThat(first.get("codIdr").asLong()).isEqualTo(25_000);
        assertThat(first.get("loadKg").asDouble()).isEqualTo(3.5);
        assertThat(story.tasks(story.date()).get(2).get("lat").asDouble()).isEqualTo(-8.8);
        laptop.await("#tab-map").click();
        laptop.await("#village").sendKeys("tidak ada begini");
        laptop.awaitText("#found", "Tidak ada tempat");
        laptop.await("#tab-sheet").click();
        laptop.await("#cells");
        paste(laptop, "#cells", "Nama\tLintang\tBujur\n\t-8.8\t121.61\n");
        laptop.await("#read-cells").click();
        laptop.await("#use-rows").click();
        assertThat(laptop.awaitText(".draft", "belum ada nama")).doesNotContain("recipient");
        laptop.press(".draft button", "Ulangi");
        laptop.press("dialog button", "Ulangi");
        laptop.awaitText("#told", "Belum ada hari yang dicentang");
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.go(address("tugas", story.date(), "&lang=en"));
            phone.awaitText("#count", "3 tasks on this date already");
            phone.await(page -> page.findElement(By.id("tab-recurringTab"))).click();
            phone.awaitText("#recurring", "no weekly tasks");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            phone.picture("tugas-ponsel");
            clean(phone);
        }
    }

    @Test
    void aNewBumdesIsLedThroughItsFirstSteps() {
        long fresh = 505;
        village.exists(fresh);
        client = new Client(port, village.bearer(fresh, "admin"));
        village.account(fresh, "admin505", PASSWORD, "admin");
        try (Browser browser = Browser.laptop()) {
            browser.go("http://127.0.0.1:%d/masuk".formatted(port));
            browser.await("input[name=login]").sendKeys("admin505");
            browser.await("input[name=password]").sendKeys(PASSWORD);
            browser.await("button[type=submit]").click();
            browser.awaitText("#region-body", "Peta yang dipakai sekarang: tiny");
            browser.await("#onward").click();
            WebElement name = browser.await("#bumdes-name");
            name.sendKeys(Keys.chord(Keys.CONTROL, "a"), "BUMDes Sinar Pagi");
            browser.await("#save-bumdes").click();
            browser.awaitText("#bumdes h2", "BUMDes Sinar Pagi");
            browser.await("#onward").click();
            browser.awaitText("#hub-body", "ketuk peta di tempat gudang");
            browser.await("#save-hub").click();
            browser.awaitText("#told", "Ketuk dulu petanya");
            assertThat(browser.await("#finish").getText())
                    .contains("Untuk menyusun rute masih perlu: Gudang, Motor, Kurir");
            browser.await("#onward").click();
            browser.await("#add-bikes").click();
            browser.awaitText("#told", "Isi dulu langkah Gudang");
            browser.await("#hub h2 button").click();
            browser.run("document.querySelector('#map').scrollIntoView({block: 'center'})");
            browser.await("#map").click();
            browser.awaitText("#pin", "Titik: -8.8");
            browser.await("#save-hub").click();
            browser.awaitText("#told", "Disimpan");
            browser.awaitText("#hub h2", "Gudang");
            browser.picture("atur-gudang");
            clean(browser);
            browser.await("#onward").click();
            WebElement count = browser.await("#bike-count");
            count.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2");
            browser.await("#add-bikes").click();
            browser.awaitText("#bikes", "Sudah ada 2");
            browser.await("#onward").click();
            browser.await("#rider-names").sendKeys("Kurir A\nKurir B");
            browser.await("#add-riders").click();
            browser.awaitText("#riders", "Sudah ada 2");
            browser.await("#onward").click();
            browser.awaitText("#costs", "Angka awal dengan sumbernya");
            browser.await("#onward").click();
            assertThat(browser.await("#finish").getText()).contains("Sudah bisa mulai");
            browser.picture("atur-laptop");
            clean(browser);
        }
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.go("http://127.0.0.1:%d/atur?lang=en".formatted(port));
            phone.await("#costs h2 button").click();
            phone.awaitText("#costs", "Figures to begin with");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            phone.picture("atur-ponsel");
            clean(phone);
        }
        assertThat(client.get("/api/v1/bumdes").json().get("name").asString()).isEqualTo("BUMDes Sinar Pagi");
        assertThat(client.get("/api/v1/depots").json().get("items")).hasSize(1);
        assertThat(client.get("/api/v1/riders").json().get("items").findValuesAsString("vehicleId"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
