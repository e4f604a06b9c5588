package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import id.rutedesa.api.task.ChatStory;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * The whole evening before in one browser that reaches this server alone: chats become tasks, tasks a plan, the plan is put
 * right by dragging, and riders get it by link and on paper.
 */
@SecuredApiTest
@Import(Village.class)
class DayStoryTest {
    private static final long BUMDES = 750;
    private static final String LOGIN = "koordinator750";
    private static final String PASSWORD = "kelapa muda di tepi pantai";

    /** Tomorrow, because riders' links are for the coming days alone. */
    private static final LocalDate DATE = LocalDate.now(LocalTimeZone.WITA).plusDays(1);

    private static final String LONG_DAY = "Kurir 1";
    private static final String SHORT_DAY = "Kurir 2";

    @Autowired
    Village village;

    private final int port;
    private final Browser laptop = Browser.laptop();
    private Client client = new Client(0);

    DayStoryTest(@LocalServerPort int port) {
        this.port = port;
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private String address(String page) {
        return "http://127.0.0.1:%d/%s?date=%s".formatted(port, page, DATE);
    }

    private void aVillageWithTwoRiders() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        village.account(BUMDES, LOGIN, PASSWORD, "coordinator");
        PlannedDays days = new PlannedDays(client);
        long depot = days.depot();
        days.newRider(depot, LONG_DAY, "07:00", "18:00", "");
        days.newRider(depot, SHORT_DAY, "08:00", "08:40", "");
        ChatStory.addRecipients(client);
    }

    private void signIn() {
        laptop.go("http://127.0.0.1:%d/masuk".formatted(port));
        laptop.await("input[name=login]").sendKeys(LOGIN);
        laptop.await("input[name=password]").sendKeys(PASSWORD);
        laptop.await("button[type=submit]").click();
        laptop.await("header nav");
        laptop.complaints();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eighteenMessagesBecomeRidersRoutes() {
        aVillageWithTwoRiders();
        signIn();
        pasteTheChat();
        plan();
        putRightByDragging();
        share();
        assertThat(laptop.complaints()).isEmpty();
        assertThat(laptop.requests())
                .as("nothing leaves the machine")
                .isNotEmpty()
                .allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    private void pasteTheChat() {
        laptop.go(address("tugas"));
        laptop.await("#chat");
        laptop.run("document.querySelector('#chat').value = arguments[0]", ChatStory.chat());
        laptop.await("#read").click();
        laptop.awaitText("#count", "17 dengan titik, 1 belum ada titik. Belum disimpan.");
        assertThat(savedTasks()).as("nothing is saved before it is confirmed").isEmpty();
        laptop.await("#save").click();
        laptop.awaitText("#told", "17 kiriman disimpan, 1 masih perlu dilengkapi");
        assertThat(savedTasks()).hasSize(17);
    }

    private JsonNode savedTasks() {
        return client.get("/api/v1/tasks?date=" + DATE).json().get("items");
    }

    private void plan() {
        laptop.go(address(""));
        laptop.awaitText("#state", "17 kiriman siap disusun");
        laptop.press("#steps button", "Susun rute");
        laptop.awaitText("#solving", "Biaya terbaik");
        laptop.press(".solving button", "Cukup");
        laptop.awaitText("#told", "Rute sudah tersusun");
        laptop.await("#lanes .stop");
        assertThat(orders().values().stream().mapToInt(List::size).sum()).isEqualTo(17);
    }

    /** Riders' stops as the list shows them, read in one go. */
    @SuppressWarnings("unchecked")
    private Map<String, List<String>> orders() {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (List<Object> route : (List<List<Object>>)
                laptop.run(
                        "return [...document.querySelectorAll('details.route')].map((card) => [card.querySelector('h2')"
                                + ".firstChild.textContent, [...card.querySelectorAll('li[data-task]')].map((stop) => stop.dataset.task)])")) {
            orders.put((String) route.get(0), (List<String>) route.get(1));
        }
        return orders;
    }

    private void putRightByDragging() {
        laptop.run("document.querySelectorAll('details.route').forEach((card) => { card.open = true; })");
        Map<String, List<String>> planned = orders();
        String moved = dragLastToShortDay();
        assertThat(orders().get(LONG_DAY)).doesNotContain(moved);
        showsThePriceOf(orders());
        undoAndRedo(planned, orders());

        while (laptop.all("#change .broken").isEmpty()) { // One by one, until the short day is too short.
            dragLastToShortDay();
            showsThePriceOf(orders());
        }
        assertThat(laptop.awaitText("#change .broken", SHORT_DAY + " pulang"))
                .contains("menit sesudah jam kerjanya habis");
        assertThat(button("Simpan").isEnabled())
                .as("a broken rule is not saved")
                .isFalse();
        laptop.picture("papan-pelanggaran");
        while (!laptop.all("#change .broken").isEmpty()) {
            Map<String, List<String>> tooMuch = orders();
            laptop.press("#change button", "Urungkan");
            laptop.await(page -> !orders().equals(tooMuch));
            showsThePriceOf(orders());
        }
        List<String> longDay = orders().get(LONG_DAY);
        String last = longDay.get(longDay.size() - 1);
        String before = longDay.get(longDay.size() - 2);
        laptop.dragAbove(place(last), laptop.await("#list li[data-task='%s']".formatted(before)));
        laptop.await(page -> orders().get(LONG_DAY).indexOf(last) == longDay.size() - 2);
        Map<String, List<String>> kept = orders();
        showsThePriceOf(kept);
        laptop.press("#change button", "Simpan");
        laptop.awaitText("#told", "Perubahan disimpan");
        assertThat(savedOrders()).isEqualTo(kept);
    }

    private String dragLastToShortDay() {
        List<String> longDay = orders().get(LONG_DAY);
        String moved = longDay.get(longDay.size() - 1);
        dragTo(moved, "details.route[data-rider='%d'] ol".formatted(riderId(SHORT_DAY)));
        laptop.await(page -> orders().get(SHORT_DAY).contains(moved));
        return moved;
    }

    private void dragTo(String task, String target) {
        laptop.drag(place(task), laptop.await(target));
    }

    private WebElement place(String task) {
        WebElement stop = laptop.await("#list li[data-task='%s'] .place".formatted(task));
        laptop.run("arguments[0].scrollIntoView({block: 'center'})", stop);
        return stop;
    }

    private void undoAndRedo(Map<String, List<String>> before, Map<String, List<String>> after) {
        laptop.press("#change button", "Urungkan");
        laptop.await(page -> orders().equals(before));
        laptop.press("#change button", "Ulangi");
        laptop.await(page -> orders().equals(after));
        showsThePriceOf(after);
    }

    private long riderId(String name) {
        return client.get("/api/v1/riders")
                .json()
                .get("items")
                .valueStream()
                .filter(rider -> rider.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private WebElement button(String label) {
        return laptop.all("#change button").stream()
                .filter(found -> found.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The total beside the buttons is what the service says these routes cost. */
    private void showsThePriceOf(Map<String, List<String>> orders) {
        List<String> routes = new ArrayList<>();
        orders.forEach((rider, tasks) -> {
            if (!tasks.isEmpty()) {
                routes.add("{\"riderId\":%d,\"taskIds\":[%s]}".formatted(riderId(rider), String.join(",", tasks)));
            }
        });
        long cost = client.post(
                        "/api/v1/plans/%d/check".formatted(planId()),
                        "{\"routes\":[%s]}".formatted(String.join(",", routes)))
                .json()
                .get("cost")
                .get("total")
                .asLong();
        laptop.await(page -> !laptop.await("#change").getText().contains("Menghitung"));
        laptop.awaitText(
                "#total",
                "Rp%s"
                        .formatted(NumberFormat.getIntegerInstance(Locale.forLanguageTag("id"))
                                .format(cost)));
    }

    private long planId() {
        return client.get("/api/v1/plans?date=" + DATE)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }

    private Map<String, List<String>> savedOrders() {
        Map<String, List<String>> saved = new LinkedHashMap<>();
        orders().keySet().forEach(rider -> saved.put(rider, List.of()));
        for (JsonNode route : client.get("/api/v1/plans/" + planId()).json().get("routes")) {
            saved.put(
                    route.get("rider").asString(),
                    route.get("stops")
                            .valueStream()
                            .filter(stop -> stop.has("taskId"))
                            .map(stop -> stop.get("taskId").asString())
                            .distinct()
                            .collect(Collectors.toList()));
        }
        return saved;
    }

    private void share() {
        laptop.press("#steps button", "Bagikan");
        laptop.press("dialog button", "Bagikan sekarang");
        laptop.awaitText("#told", "Rute sudah dibagikan");
        laptop.press("#steps button", "Bagikan");
        laptop.await("dialog a[href^='/cetak']").click();
        laptop.awaitText(".sheet h2", LONG_DAY);
        long riding = savedRoutes();
        assertThat(laptop.all(".sheet")).hasSize((int) riding);
        laptop.await(".sheet .leaflet-marker-icon.number");

        laptop.go(address("laporan"));
        laptop.press("#riders article button", "Tautan dan QR");
        String link = laptop.awaitText("#sending pre", "/kurir/#");
        assertThat(laptop.all("#sending svg")).hasSize(1);
        try (Browser phone = Browser.phone()) {
            phone.go(link.replaceFirst("^https?://[^/]*", "http://127.0.0.1:" + port));
            assertThat(phone.awaitText("section.next", "Muat di gudang")).isNotEmpty();
            phone.picture("tautan-kurir");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private long savedRoutes() {
        return client.get("/api/v1/plans/" + planId()).json().get("routes").size();
    }
}
