package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds on each of the coordinator's pages: full, empty, without its server, enlarged, and by keys alone. */
@ApiTest
class EveryPageTest {
    private static final List<String> PAGES = List.of("", "tugas", "pagi", "sore", "penutupan", "atur", "cetak");
    private static final LocalDate FULL = LocalDate.of(2037, 9, 7);
    private static final LocalDate EMPTY = LocalDate.of(2037, 9, 8);
    private static final LocalDate BY_KEYS = LocalDate.of(2037, 9, 9);
    private static final LocalDate CUT = LocalDate.of(2037, 9, 10);
    private static final int MOST_TABS = 80;

    private final int port;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    EveryPageTest(@LocalServerPort int port) {
        this.port = port;
        days = new PlannedDays(new Client(port));
    }

    @BeforeEach
    void aFullDay() {
        days.onceOn(FULL);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private void open(Browser browser, String page, LocalDate date) {
        browser.go("http://127.0.0.1:%d/%s?date=%s".formatted(port, page, date));
    }

    /** Waits until a page no longer says that it is loading. */
    private static void loaded(Browser browser) {
        browser.await(page -> browser.run(
                "return document.querySelector('main') && !/Memuat|Loading/.test(document.querySelector('main').innerText)"
                        + " && document.querySelector('main').innerText.trim() !== ''"));
    }

    private static void mayEverybodyUse(Browser browser, String page) {
        assertThat(AccessibilityCheck.of(browser))
                .as("%s; pins stand where their places are, and the list beside the map does the same", page)
                .allMatch(broken -> broken.startsWith("target-size") && broken.contains("leaflet-marker-icon"));
    }

    private static void size(Browser browser, int width, int height, double scale) {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** What reaches past the right edge without a box of its own to scroll in. */
    private static Object tooWide(Browser browser) {
        return browser.run(
                "const edge = document.documentElement.clientWidth;"
                        + "if (document.documentElement.scrollWidth <= edge) return [];"
                        + "return [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > edge + 1)"
                        + ".map((node) => `${node.tagName}.${node.className} ${Math.round(node.getBoundingClientRect().right)}`).slice(0, 8)");
    }

    @Test
    void fullAndEmptyPagesAreReadableByEverybody() {
        for (String page : PAGES) {
            for (LocalDate date : List.of(FULL, EMPTY)) {
                open(laptop, page, date);
                loaded(laptop);
                laptop.picture("halaman-%s-%s".formatted(page, date));
                mayEverybodyUse(laptop, page + " " + date);
            }
        }
        assertThat(laptop.complaints()).isEmpty();
    }

    @Test
    void atDoubleSizeAndOnNarrowScreensNobodyScrollsSideways() {
        for (String page : PAGES) {
            open(laptop, page, FULL);
            loaded(laptop);
            size(laptop, 683, 384, 2);
            assertThat(tooWide(laptop)).as("%s at 200 %%", page).isEqualTo(List.of());
            laptop.picture("ganda-" + page);
            size(laptop, 320, 640, 1);
            assertThat(tooWide(laptop)).as("%s at 320 pixels", page).isEqualTo(List.of());
        }
        assertThat(laptop.complaints()).isEmpty();
    }

    @Test
    void aPageWithoutItsServerSaysSoAndOpensOnceItIsBack() {
        laptop.command("Network.enable", Map.of());
        for (String page : PAGES) {
            laptop.command("Network.setBlockedURLs", Map.of("urls", List.of("*/api/v1/*")));
            open(laptop, page, FULL);
            assertThat(laptop.awaitText("#state.failed", "Server tidak terjangkau"))
                    .as(page)
                    .contains("mencoba lagi sendiri");
            laptop.picture("tanpa-server-" + page);
            mayEverybodyUse(laptop, page);
            laptop.command("Network.setBlockedURLs", Map.of("urls", List.of()));
            laptop.await(ready -> laptop.all("#state.failed").isEmpty());
            loaded(laptop);
        }
    }

    private void twoTasks(LocalDate date) {
        long depot = days.depot();
        days.rider(depot);
        days.task(depot, date.toString(), "Kios Barat", -8.8, 121.60, "");
        days.task(depot, date.toString(), "Kios Selatan", -8.82, 121.62, "");
    }

    @Test
    void aChangeThatCannotBePricedSaysSoAndIsKept() {
        twoTasks(CUT);
        days.planned(days.start(days.depot(), CUT.toString()));
        open(laptop, "", CUT);
        laptop.await("#lanes .stop");
        List<String> planned = stops();
        laptop.command("Network.enable", Map.of());
        laptop.command("Network.setBlockedURLs", Map.of("urls", List.of("*/check*")));
        laptop.run("document.querySelector('details[open] li[data-task] .plain').focus()");
        laptop.key(Keys.ENTER);
        laptop.press("dialog button", "Turun");
        assertThat(laptop.awaitText("#change", "harganya belum dihitung")).doesNotContain("Semua aturan");
        laptop.awaitText("#told", "Server tidak terjangkau");
        assertThat(laptop.await("#change .strong").isEnabled())
                .as("what is not priced is not saved")
                .isFalse();
        laptop.command("Network.setBlockedURLs", Map.of("urls", List.of()));
        laptop.press("#change button", "Hitung lagi");
        laptop.awaitText("#change", "Semua aturan dipenuhi");
        assertThat(laptop.await("#told").getText()).isEmpty();
        assertThat(stops()).containsExactly(planned.get(1), planned.get(0));
        assertThat(laptop.await("#change .strong").isEnabled()).isTrue();
    }

    @Test
    void aDayIsPlannedPutRightAndSharedByKeysAlone() {
        twoTasks(BY_KEYS);
        laptop.command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        open(laptop, "", BY_KEYS);
        laptop.awaitText("#state", "2 kiriman siap disusun");

        laptop.key(Keys.TAB);
        assertThat(focused(".skip")).as("the first key leads past the pages").isTrue();
        tabTo("#steps .strong");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#solving", "Biaya terbaik");
        tabTo(".solving .strong");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#told", "Rute sudah tersusun");
        laptop.await(page -> focused("#steps .strong"));

        tabTo("details[open] li[data-task] .plain");
        Object first = laptop.run("return document.activeElement.closest('li').dataset.task");
        laptop.key(Keys.ENTER);
        laptop.await("dialog .choices");
        tabTo("dialog .choices button");
        laptop.key(Keys.ENTER); // Turun
        laptop.awaitText("#change", "Semua aturan dipenuhi");
        assertThat(stops()).hasSize(2).last().isEqualTo(first);
        laptop.key(Keys.CONTROL, "z");
        laptop.await(page -> first.equals(stops().get(0)));
        laptop.key(Keys.CONTROL, "y");
        laptop.await(page -> first.equals(stops().get(1)));
        laptop.awaitText("#change", "Semua aturan dipenuhi");

        tabTo("#lanes .stop");
        laptop.key(Keys.ARROW_RIGHT);
        assertThat(laptop.run("return document.activeElement.dataset.task")).isEqualTo(first);
        laptop.key(Keys.ENTER);
        laptop.await(".leaflet-popup");
        tabTo("#change .strong");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#told", "Perubahan disimpan");
        tabTo("#steps .strong");
        laptop.key(Keys.ENTER);
        tabTo("dialog .strong");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#told", "Rute sudah dibagikan");
        assertThat(laptop.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> stops() {
        return (List<String>)
                laptop.run(
                        "return [...document.querySelectorAll('details[open] li[data-task]')].map((stop) => stop.dataset.task)");
    }

    private boolean focused(String selector) {
        return (Boolean) laptop.run("return document.activeElement.matches(arguments[0])", selector);
    }

    /** Presses Tab until such a thing has the focus, and sees that it shows it. */
    private void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS && !focused(selector); i++) {
            laptop.key(Keys.TAB);
        }
        assertThat(focused(selector)).as("reached by Tab: " + selector).isTrue();
        assertThat(laptop.run("const style = getComputedStyle(document.activeElement);"
                        + "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"))
                .as("focus is seen: " + selector)
                .isEqualTo(true);
    }
}
