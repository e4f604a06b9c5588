package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Stations on the page of the first steps, in a real browser. Skipped where there is no browser. */
@ApiTest
class StationsPageTest {
    private final int port;
    private final Client client;
    private final Browser laptop = Browser.laptop();

    StationsPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @AfterEach
    void takeAllAway() {
        laptop.close();
        stations()
                .forEach(station ->
                        client.delete("/api/v1/stations/" + station.get("id").asLong()));
    }

    private List<JsonNode> stations() {
        return client.get("/api/v1/stations").json().get("items").valueStream().toList();
    }

    private void open(Browser browser, String more) {
        browser.go("http://127.0.0.1:%d/atur%s".formatted(port, more));
        browser.await("#station-add");
    }

    private void clean(Browser browser) {
        assertThat(AccessibilityCheck.of(browser))
                .as("pins stand where their places are")
                .allMatch(broken -> broken.startsWith("target-size") && broken.contains("leaflet-marker-icon"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void aSwapStationIsAddedWithAFingerOnTheMapAndTakenAwayAgain() {
        open(laptop, "");
        laptop.awaitText("#stations-list", "Belum ada stasiun");
        laptop.await("#station-add summary").click();
        laptop.await("#station-name").sendKeys("Tukar Ibu Ros, Moni");
        laptop.await("#save-station").click();
        laptop.awaitText("#told", "Ketuk dulu petanya");

        laptop.run("document.querySelector('#station-map').scrollIntoView({block: 'center'})");
        laptop.await("#station-map .leaflet-tile-loaded");
        laptop.await("#station-map").click(); // Its middle: the south road begins there on the tiny region.
        laptop.awaitText("#station-pin", "Titik: -8.8");
        new Select(laptop.await("#station-kind")).selectByValue("swap");
        laptop.awaitText("#station-price-word", "Rp per tukar");
        laptop.await("#station-price").sendKeys("9000");
        laptop.await("#station-packs").sendKeys("8");
        laptop.await("#station-source").sendKeys("pemilik");
        laptop.picture("atur-stasiun-baru");
        laptop.await("#save-station").click();
        laptop.awaitText("#told", "Disimpan");
        assertThat(laptop.awaitText("#stations-list", "Tukar Ibu Ros"))
                .contains("tukar baterai", "8 baterai sehari · selalu buka · pemilik", "Rp9.000 / tukar");
        assertThat(stations()).singleElement().satisfies(station -> {
            assertThat(station.get("code").asString()).isEqualTo("tukar-ibu-ros-moni");
            assertThat(station.get("swapIdr").asInt()).isEqualTo(9_000);
            assertThat(station.get("packs").asInt()).isEqualTo(8);
            assertThat(station.has("sockets")).isFalse();
        });
        laptop.picture("atur-stasiun");
        clean(laptop);

        laptop.press("#stations-list button", "Hapus");
        laptop.press("dialog button", "Hapus");
        laptop.awaitText("#told", "Dihapus");
        assertThat(stations()).isEmpty();
    }

    @Test
    void aFileIsTakenInAndItsFaultsAreToldInTheReadersLanguage(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("stasiun.csv");
        String heading =
                "kode,nama,jenis,lintang,bujur,soket,watt_per_soket,rp_per_kwh,buka,tutup,sumber,per_tanggal\n";
        Files.writeString(file, heading + "isi-1,SPKLU Uji,isi,-8.8,121.63,2,7000,2466,07:00,21:00,PLN,2026-11-01\n");
        try (Browser phone = Browser.phone()) {
            open(phone, "?lang=en");
            phone.run("document.querySelectorAll('#stations details').forEach((one) => { one.open = true; })");
            phone.await("#stations-file").sendKeys(file.toString());
            phone.awaitText("#told", "1 new station, 0 changed");
            assertThat(phone.awaitText("#stations-list", "SPKLU Uji"))
                    .contains("charging", "2 sockets × 7000 W · open 07:00–21:00 · PLN", "Rp2.466 / kWh");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            phone.run("document.querySelector('#stations').scrollIntoView()");
            phone.picture("atur-stasiun-ponsel");
            clean(phone);

            Files.writeString(file, heading + "isi-2,SPKLU Dua,isi,-8.8,121.63,2,,2466,07:00,,PLN,2026-11-01\n");
            phone.await(page -> page.findElement(By.id("stations-file"))).sendKeys(file.toString());
            assertThat(phone.awaitText("#told", "Opening and closing time go together"))
                    .isNotBlank();
            assertThat(stations()).hasSize(1);
        }
    }
}
