package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many stops near each other, in a real browser: everything stays legible. */
@ApiTest
class DenseDayTest {
    private static final LocalDate CLOSE = LocalDate.of(2042, 1, 10);
    private static final LocalDate APART = LocalDate.of(2042, 1, 11);
    private static final int STOPS = 14;

    private final int port;
    private final PlannedDays days;

    DenseDayTest(@LocalServerPort int port) {
        this.port = port;
        days = new PlannedDays(new Client(port));
    }

    /** Fourteen neighbours, two minutes each. */
    private void aStreet() {
        long depot = days.depot();
        days.rider(depot);
        for (int i = 0; i < STOPS; i++) {
            days.task(depot, CLOSE.toString(), "Tetangga " + i, -8.8, 121.6 + i * 0.0002, ",\"serviceTime\":\"PT2M\"");
        }
        days.planned(days.start(depot, CLOSE.toString()));
    }

    private static final String WRITTEN =
            "const boxes = [...document.querySelectorAll('#lanes .lane text')].map((text) => {"
                    + " const { left, right, top, bottom } = text.getBoundingClientRect();"
                    + " return { text: text.textContent, left, right, top, bottom }; });";

    @Test
    void numbersOfStopsInALaneDoNotCoverEachOther() {
        aStreet();
        for (boolean narrow : List.of(true, false)) {
            try (Browser browser = narrow ? Browser.phone() : Browser.laptop()) {
                browser.go("http://127.0.0.1:%d/?date=%s".formatted(port, CLOSE));
                browser.await("#lanes .stop");
                assertThat(browser.all("#lanes .stop")).hasSize(STOPS);
                browser.picture("jalur-rapat-" + narrow);
                assertThat(
                                browser.run(
                                        WRITTEN
                                                + "return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => one.left < other.right && other.left < one.right"
                                                + " && one.top < other.bottom && other.top < one.bottom).map((other) => `${one.text} ${other.text}`))"))
                        .as("texts that cover each other")
                        .isEqualTo(List.of());
                assertThat(browser.run(
                                "return [...document.querySelectorAll('#lanes .stop rect:not(.bunch), #lanes .stop .bunch')]"
                                        + ".flatMap((box) => [...document.querySelectorAll('#lanes .stop text')].filter((text) => text.parentNode !== box.parentNode)"
                                        + ".filter((text) => { const [a, b] = [box, text].map((node) => node.getBoundingClientRect());"
                                        + " return a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top < a.bottom - 1; })"
                                        + ".map((text) => text.textContent))"))
                        .as("numbers that a box of another stop covers")
                        .isEqualTo(List.of());
                assertThat(numbers(browser))
                        .isEqualTo(IntStream.rangeClosed(1, STOPS).boxed().toList());
                browser.run("document.querySelector('#lanes .stop').focus()");
                browser.key(Keys.ARROW_RIGHT);
                assertThat(
                                browser.run(
                                        "return [...document.querySelectorAll('#lanes .stop')].indexOf(document.activeElement)"))
                        .as("keys reach each stop")
                        .isEqualTo(1L);
                assertThat(AccessibilityCheck.of(browser)).allMatch(broken -> broken.contains("leaflet-marker-icon"));
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    /** The numbers that are told, a bunch by its ends. */
    private static List<Integer> numbers(Browser browser) {
        return browser.all("#lanes .stop text").stream()
                .map(text -> text.getText().split("–"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .toList();
    }

    @Test
    void tasksAtOnePlaceOutOfReachAreOneSignWithOneWord() {
        long depot = days.depot();
        days.rider(depot);
        days.task(depot, APART.toString(), "Kebun Jauh", -8.84, 121.62, "");
        long second = days.task(depot, APART.toString(), "Pondok Jauh", -8.84, 121.62, "");
        days.task(depot, APART.toString(), "Kios Barat", -8.8, 121.60, "");
        try (Browser browser = Browser.phone()) {
            browser.go("http://127.0.0.1:%d/?date=%s".formatted(port, APART));
            browser.awaitText("#cut-off", "Tidak terjangkau (2)");
            browser.await("#map .cut-off-word:not(.covered)");
            browser.picture("terpisah-satu-tempat");
            assertThat(browser.all("#map .cut-off-word")).singleElement().satisfies(word -> assertThat(word.getText())
                    .isEqualTo("di luar peta (2)"));
            assertThat(browser.all("#map .cut-off.number")).hasSize(1);
            String other = "#cut-off li[data-task='%d'] .number".formatted(second);
            browser.run("document.querySelector(arguments[0]).focus()", other);
            assertThat(browser.all("#map .cut-off.number.lit")).hasSize(1);
            browser.key(Keys.ENTER);
            browser.awaitText("#map .leaflet-popup", "Kebun Jauh, Pondok Jauh: di luar peta");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
