package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page of closed roads in a real browser, on the tiny region. Skipped where there is no browser. */
@ApiTest
class ClosuresPageTest {
    private final int port;
    private final Client client;
    private final Browser laptop = Browser.laptop();

    ClosuresPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    /** A finger on the map where the page itself says that a place is. */
    private void tap(double lat, double lon) {
        laptop.run(
                "const at = window.rutedesaMap.latLngToContainerPoint([arguments[0], arguments[1]]);"
                        + "const box = document.querySelector('#map').getBoundingClientRect();"
                        + "window.tapX = box.left + at.x; window.tapY = box.top + at.y;",
                lat,
                lon);
        laptop.click(
                ((Number) laptop.run("return window.tapX")).intValue(),
                ((Number) laptop.run("return window.tapY")).intValue());
    }

    @Test
    void aTappedRoadIsClosedAndOpenedAgain() {
        laptop.go("http://127.0.0.1:%d/penutupan".formatted(port));
        laptop.awaitText("#closures", "Ketuk jalan di peta");
        tap(-8.8, 121.60);
        assertThat(laptop.awaitText("dialog", "Siapa yang tidak bisa lewat?")).contains("Longsor");
        laptop.picture("penutupan-baru");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        laptop.press("dialog button", "Tutup jalan ini");
        laptop.awaitText("#told", "Jalan ditutup");
        assertThat(laptop.awaitText("#closures article", "Longsor")).contains("berlaku sekarang", "Motor");
        laptop.picture("penutupan");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        JsonNode closures = client.get("/api/v1/closures").json().get("items");
        assertThat(closures).hasSize(1);
        assertThat(closures.get(0).get("place").get("kind").asString()).isEqualTo("road");

        laptop.press("#closures article button", "Buka lagi");
        laptop.awaitText("#told", "Jalan dibuka lagi");
        assertThat(client.get("/api/v1/closures").json().get("items")).isEmpty();
        assertThat(client.get("/api/v1/closures?past=true").json().get("items")).isNotEmpty();
        assertThat(laptop.complaints()).isEmpty();
        assertThat(laptop.requests()).allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void whereThereIsNoRoadThePageSaysSo() {
        laptop.go("http://127.0.0.1:%d/penutupan?lang=en".formatted(port));
        laptop.awaitText("#closures", "Tap a road on the map");
        tap(-8.81, 121.605);

        laptop.awaitText("#told", "There is no road near that point");
    }

    /** Arrow keys, and then Enter once the map has come to rest. */
    private void tapAfter(Keys... moves) {
        for (Keys move : moves) {
            laptop.key(move);
            laptop.await(page -> laptop.run("return !document.querySelector('.leaflet-pan-anim')"));
        }
        laptop.key(Keys.ENTER);
    }

    @Test
    void aStretchIsDrawnByKeysAlone() {
        laptop.go("http://127.0.0.1:%d/penutupan".formatted(port));
        laptop.awaitText("#closures", "Ketuk jalan di peta");
        laptop.run("window.rutedesaMap.setView([-8.8, 121.61], 16, {animate: false});"
                + "document.querySelector('#closures button').focus();");
        laptop.key(Keys.ENTER);
        laptop.awaitText("#closures", "Ketuk titik-titik");
        assertThat(laptop.await(".tap-hint").getText()).contains("tanda panah", "Enter");
        laptop.picture("penutupan-tombol");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        tapAfter();
        tapAfter(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        laptop.await(page -> laptop.await("#finish").isEnabled());
        laptop.run("document.querySelector('#finish').focus()");
        laptop.key(Keys.ENTER);
        laptop.press("dialog button", "Tutup jalan ini");
        laptop.awaitText("#told", "Jalan ditutup");

        JsonNode place =
                client.get("/api/v1/closures").json().get("items").get(0).get("place");
        assertThat(place.get("kind").asString()).isEqualTo("stretch");
        assertThat(place.get("points")).hasSize(2);
        assertThat(laptop.run("return document.activeElement.closest('#closures') !== null"))
                .as("keys go on in the list")
                .isEqualTo(true);
        laptop.press("#closures article button", "Buka lagi");
        laptop.awaitText("#told", "Jalan dibuka lagi");
    }

    @Test
    void aStretchIsDrawnPointByPoint() {
        laptop.go("http://127.0.0.1:%d/penutupan".formatted(port));
        laptop.press("#closures button", "Gambar ruas");
        laptop.awaitText("#closures", "Ketuk titik-titik");
        WebElement finish = laptop.await("#finish");
        assertThat(finish.isEnabled()).isFalse();
        tap(-8.8, 121.605);
        tap(-8.8, 121.615);
        laptop.press("#closures button", "Selesai");
        laptop.press("dialog button", "Tutup jalan ini");
        laptop.awaitText("#told", "Jalan ditutup");

        assertThat(client.get("/api/v1/closures")
                        .json()
                        .get("items")
                        .get(0)
                        .get("place")
                        .get("kind")
                        .asString())
                .isEqualTo("stretch");
        laptop.press("#closures article button", "Buka lagi");
        laptop.awaitText("#told", "Jalan dibuka lagi");
    }

    /** Three names of one size on nearly the same place. */
    @Test
    void namesDoNotStandOnEachOther() {
        laptop.go("http://127.0.0.1:%d/penutupan".formatted(port));
        laptop.awaitText("#closures", "Ketuk jalan di peta");
        Object told = laptop.runUntilDone(
                "const done = arguments[0]; Promise.all(['map', 'boxes'].map((name) => import(`/page/${name}.js`))).then(([{ createMap }, { meet }]) => {"
                        + "const at = document.createElement('div'); at.style.cssText = 'position: fixed; inset: 0; width: 600px; height: 400px';"
                        + "document.body.append(at); const map = createMap(at).setView([-8.8, 121.61], 15); let labels;"
                        + "map.eachLayer((layer) => { labels = layer.tidy ? layer : labels; });"
                        + "labels.once('load', () => setTimeout(() => { const [tile] = Object.values(labels._tiles); const names = [200, 215, 230].map((left) => {"
                        + "const { lat, lng } = map.containerPointToLatLng([left, 150]);"
                        + "return labels.name({ kind: 'place', rank: 'village', name: 'Kampung', lat, lon: lng }, tile.coords); });"
                        + "tile.el.append(...names); const shown = (all) => all.map((name) => name.getBoundingClientRect());"
                        + "const overlap = (boxes) => boxes.some((one, i) => boxes.some((other, j) => i < j && meet(one, other)));"
                        + "const before = overlap(shown(names)); labels.tidy(); const seen = names.filter((name) => getComputedStyle(name).visibility === 'visible');"
                        + "done(`${before}, ${overlap(shown(seen))}, ${seen.length}`); }, 300)); });");

        assertThat(told)
                .as("they overlap before, not after, and there is room beside the first one for the others")
                .isEqualTo("true, false, 3");
    }
}
