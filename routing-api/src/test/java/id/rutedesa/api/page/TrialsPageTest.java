package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What was tried out, and versions of a plan, in a real browser. Skipped where there is no browser. */
@SecuredApiTest
@Import(Village.class)
class TrialsPageTest {
    private static final long BUMDES = 1430;
    private static final String LOGIN = "koordinator1430";
    private static final String PASSWORD = "pisang goreng di dermaga";
    private static final String NARROW = "2042-01-06";
    private static final String CLOSED = "2042-01-07";
    private static final String LONG = "Bapak Yohanes Maria Vianney Kapitan dari Kampung U";

    private static boolean accountMade;

    @Autowired
    Village village;

    private final int port;
    private Client client = new Client(0);
    private PlannedDays days = new PlannedDays(client);

    TrialsPageTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void aVillage() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        days = new PlannedDays(client);
        days.rider(days.depot());
        if (!accountMade) {
            village.account(BUMDES, LOGIN, PASSWORD, "coordinator");
            accountMade = true;
        }
    }

    /** A planned day; what is told is the address of its plan. */
    private String planned(String date) {
        days.task(days.depot(), date, LONG, -8.8, 121.60, "");
        days.task(days.depot(), date, "Kios Selatan", -8.82, 121.62, "");
        days.task(days.depot(), date, LONG.replace(" ", ""), -8.84, 121.62, "");
        JsonNode plan = days.planned(days.start(days.depot(), date));
        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        return "/api/v1/plans/" + plan.get("id").asLong();
    }

    private void tried(String plan, String wish) {
        var answer = client.post(plan + "/copies?wait=30", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void open(Browser browser, String date, String language) {
        if (browser.all("header nav").isEmpty()) {
            browser.go("http://127.0.0.1:%d/masuk".formatted(port));
            browser.await("input[name=login]").sendKeys(LOGIN);
            browser.await("input[name=password]").sendKeys(PASSWORD);
            browser.await("button[type=submit]").click();
            browser.await("header nav");
            browser.complaints();
        }
        browser.go("http://127.0.0.1:%d/?date=%s&lang=%s".formatted(port, date, language));
        browser.await("#lanes .stop");
    }

    private static void choose(Browser browser, String more, String entry) {
        browser.press("#steps button", more);
        browser.press("dialog button", entry);
    }

    /** What in front of the page reaches past its edge, or has to be scrolled sideways. */
    private static Object tooWide(Browser browser) {
        return browser.run("const box = document.querySelector('dialog');"
                + "const edge = box.getBoundingClientRect().right;"
                + "return [box, ...box.querySelectorAll('*')].filter((node) => getComputedStyle(node.closest('thead') ?? node).position !== 'absolute')"
                + ".filter((node) => node.getBoundingClientRect().right > edge + 1"
                + " || (node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline'))"
                + ".map((node) => `${node.tagName}.${node.className} ${node.textContent.slice(0, 20)}`).slice(0, 6)");
    }

    @Test
    void trialsAndVersionsAreReadOnAPhoneWithoutScrollingSideways() {
        String plan = planned(NARROW);
        tried(plan, "{\"title\":\"tanpa %s\",\"wageIdrPerHour\":1000000}".formatted(LONG));
        tried(plan, "{\"title\":\"semua memakai %s\",\"startsAt\":\"09:00\"}".formatted(LONG.replace(" ", "")));
        JsonNode route = client.get(plan).json().get("routes").get(0);
        var saved = client.post(
                plan + "/versions",
                "{\"routes\":[{\"riderId\":%d,\"taskIds\":%s}]}"
                        .formatted(
                                route.get("riderId").asLong(),
                                route.get("stops")
                                        .valueStream()
                                        .filter(stop -> stop.has("taskId"))
                                        .map(stop -> stop.get("taskId").asLong())
                                        .limit(1)
                                        .toList()));
        assertThat(saved.status()).as(saved.text()).isLessThan(300);
        try (Browser phone = Browser.phone()) {
            open(phone, NARROW, "id");
            choose(phone, "Lainnya", "Coba-coba");
            phone.press("dialog button", "Hitung");
            assertThat(phone.awaitText("dialog .stacked", "Rencana ini"))
                    .contains("tanpa " + LONG, "Tertinggal", "Biaya\nRp", "kWh");
            phone.picture("coba-coba-hp");
            assertThat(tooWide(phone)).isEqualTo(List.of());
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            open(phone, NARROW, "en");
            choose(phone, "More", "Versions");
            assertThat(phone.awaitText("dialog .stacked", "Version 2")).contains("in use", "by hand", "Left behind\n2");
            phone.awaitText("#difference", "Version 2 compared with version 1");
            phone.picture("versi-hp");
            assertThat(tooWide(phone)).isEqualTo(List.of());
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
        try (Browser laptop = Browser.laptop()) {
            open(laptop, NARROW, "en");
            choose(laptop, "More", "What if");
            laptop.press("dialog button", "Calculate");
            laptop.awaitText("dialog .stacked", "This plan");
            laptop.picture("coba-coba");
            assertThat(tooWide(laptop)).isEqualTo(List.of());
            laptop.press("dialog button", "Close");
            choose(laptop, "More", "Versions");
            laptop.awaitText("#difference", "Version 2 compared with version 1");
            laptop.picture("versi");
            assertThat(tooWide(laptop)).isEqualTo(List.of());
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    private JsonNode columns(String plan) {
        return client.get(plan + "/comparison").json().get("items");
    }

    @Test
    void whatWasTriedBeforeARoadWasClosedStandsApart() {
        String plan = planned(CLOSED);
        String wish = "{\"title\":\"mulai 09:00\",\"startsAt\":\"09:00\"}";
        tried(plan, wish);
        assertThat(columns(plan).findValuesAsString("conditions")).containsOnly("0");
        days.created(
                "/api/v1/closures",
                "{\"reason\":\"landslide\",\"note\":\"Longsor di Nduaria\",\"place\":{\"kind\":\"point\",\"radiusM\":50,\"points\":[{\"lat\":-8.81,\"lon\":121.62}]},"
                        + "\"from\":\"%1$sT00:00:00+08:00\",\"until\":\"%1$sT23:00:00+08:00\"}".formatted(CLOSED));
        tried(plan, wish);
        JsonNode columns = columns(plan);
        String told = "Dihitung sebelum jalan ditutup: Longsor di Nduaria.";
        for (int before : List.of(0, 1)) {
            assertThat(columns.get(before).get("conditions").asInt()).isEqualTo(1);
            assertThat(columns.get(before).at("/changedSince/0").asString()).isEqualTo(told);
        }
        assertThat(columns.get(2).get("conditions").asInt()).isZero();
        assertThat(columns.get(2).get("changedSince")).isEmpty();
        try (Browser phone = Browser.phone()) {
            open(phone, CLOSED, "id");
            choose(phone, "Lainnya", "Coba-coba");
            phone.press("dialog button", "Hitung");
            assertThat(phone.awaitText("dialog .earlier", told)).contains("Rencana ini", "mulai 09:00", "Susun ulang");
            assertThat(phone.awaitText("dialog .as-now", "Dengan keadaan sekarang"))
                    .contains("mulai 09:00")
                    .doesNotContain("Rencana ini");
            phone.picture("coba-coba-jalan-ditutup-hp");
            assertThat(tooWide(phone)).isEqualTo(List.of());
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
        }
        var again = client.post(plan + "/solve?wait=30", "{}");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(columns(plan).findValuesAsString("conditions"))
                .as("the plan knows of the closure now, the first trial does not")
                .containsExactly("0", "1", "0");
        days.task(days.depot(), CLOSED, "Kiriman Baru", -8.8, 121.615, "");
        client.post(plan + "/solve?wait=30", "{}");
        JsonNode later = columns(plan);
        assertThat(later.findValuesAsString("conditions")).as("one task more").containsExactly("0", "1", "2");
        assertThat(later.get(2).at("/changedSince/0").asString()).startsWith("Dihitung sebelum kiriman");
        try (Browser laptop = Browser.laptop()) {
            open(laptop, CLOSED, "en");
            choose(laptop, "More", "What if");
            laptop.press("dialog button", "Calculate");
            assertThat(laptop.awaitText("dialog .as-now", "This plan")).doesNotContain("09:00");
            laptop.picture("coba-coba-jalan-ditutup");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }
}
