package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
}
