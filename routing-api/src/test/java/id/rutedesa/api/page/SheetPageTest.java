package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cells of somebody's own sheet: every column that the template has can be matched, and what has no meaning is marked. */
@ApiTest
class SheetPageTest {
    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    SheetPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private void paste(Browser browser, String date, String cells) {
        browser.go("http://127.0.0.1:%d/tugas?date=%s".formatted(port, date));
        browser.await("#map .hub");
        browser.await("#tab-sheet").click();
        browser.await("#cells");
        browser.run("document.querySelector('#cells').value = arguments[0]", cells);
        browser.await("#read-cells").click();
        browser.await("#use-rows");
    }

    @SuppressWarnings("unchecked")
    private List<String> matched() {
        return (List<String>)
                laptop.run("return [...document.querySelectorAll('#columns select')].map((select) => select.value)");
    }

    private void nothingWrong() {
        assertThat(laptop.complaints()).isEmpty();
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
    }

    @Test
    void everyColumnOfTheTemplateIsKnown() {
        days.depot();
        List<String> template =
                client.get("/api/v1/imports/tasks?format=csv").text().lines().toList();
        paste(laptop, "2039-04-20", String.join("\n", template));

        assertThat(template.get(0)).contains("bujur_jemput");
        assertThat(matched())
                .hasSameSizeAs(template.get(0).split("[;,]"))
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .contains("opens", "groups", "rider", "skills", "from/lat", "latestDate");
        nothingWrong();
    }

    @Test
    void windowsGroupsRidersAndSendersComeOutOfASheet() {
        long rider = days.anyRider();
        paste(
                laptop,
                "2039-04-21",
                "Nama\tLintang\tBujur\tJam terima\tKelompok\tKurir\tKeahlian\tTitik jemput\tPengirim\tLama (menit)\tDenda\tBoleh terlambat\tTgl\n"
                        + "Kios A\t-8.8\t121.61\t08.00-12.00; 14-16\tbersama Pesta; urut Tenda 2\tkurir uji\tBoks dingin, sim c\t\t\t7\t6.000\t15 menit\t\n"
                        + "Kios B\t-8.8\t121.63\t\t\t\t\t-8.82, 121.62\tIbu Asal\t\t\t\t\n"
                        + "Kios C\t-8.8\t121.62\t\t\t\t\t\t\t\t\t\t22/04/2039\n");
        assertThat(matched())
                .containsExactly(
                        "recipient",
                        "lat",
                        "lon",
                        "windows",
                        "groups",
                        "rider",
                        "skills",
                        "from/point",
                        "from/name",
                        "serviceTime",
                        "latenessIdrPerHour",
                        "latenessAtMost",
                        "date");
        laptop.picture("tabel-kolom");
        nothingWrong();
        laptop.await("#use-rows").click();
        laptop.awaitText("#count", "3 dengan titik. Belum disimpan");
        laptop.picture("tabel-konsep");
        laptop.await("#save").click();
        laptop.awaitText("#told", "3 kiriman disimpan (1 untuk tanggal atau gudang lain)");

        JsonNode saved = client.get("/api/v1/tasks?date=2039-04-21").json().get("items");
        assertThat(saved).hasSize(2);
        JsonNode first = saved.get(0);
        assertThat(first.get("windows").toString())
                .contains(
                        "2039-04-21T08:00:00+08:00",
                        "2039-04-21T12:00:00+08:00",
                        "2039-04-21T14:00:00+08:00",
                        "2039-04-21T16:00:00+08:00");
        assertThat(first.get("groups").toString())
                .isEqualTo(
                        "[{\"kind\":\"together\",\"name\":\"Pesta\"},{\"kind\":\"in-order\",\"name\":\"Tenda\",\"number\":2}]");
        assertThat(first.get("riderId").asLong()).isEqualTo(rider);
        assertThat(first.get("skills").toString()).isEqualTo("[\"boks dingin\",\"sim c\"]");
        assertThat(first.get("serviceTime").asString()).isEqualTo("PT7M");
        assertThat(first.get("latenessIdrPerHour").asLong()).isEqualTo(6_000);
        assertThat(first.get("latenessAtMost").asString()).isEqualTo("PT15M");
        assertThat(saved.get(1).get("kind").asString()).isEqualTo("shipment");
        assertThat(saved.get(1).get("from").get("name").asString()).isEqualTo("Ibu Asal");
        assertThat(saved.get(1).get("from").get("lat").asDouble()).isEqualTo(-8.82);
        assertThat(client.get("/api/v1/tasks?date=2039-04-22").json().get("items"))
                .hasSize(1);
        nothingWrong();
    }

    @Test
    void cellsWithoutAMeaningAreMarkedAndTheFormPutsThemRight() {
        days.anyRider();
        paste(
                laptop,
                "2039-04-23",
                "Nama\tLintang\tBujur\tJam terima\tKelompok\tKurir\n"
                        + "Kios A\t-8.8\t121.61\tpagi\tPesta\tKurir Entah\n"
                        + "Kios B\t-8.8\t121.63\t7-9\t\t\n");
        laptop.await("#use-rows").click();
        laptop.awaitText("#count", "2 dengan titik, 1 perlu diperbaiki");
        assertThat(laptop.await(".draft.wrong").getText())
                .contains("Jam terima: \"pagi\" harus seperti 08.00-12.00")
                .contains("Kelompok: \"Pesta\" harus seperti")
                .contains("tidak ada kurir bernama \"Kurir Entah\"");
        assertThat(laptop.await("#save").getText()).isEqualTo("Simpan 1 kiriman");
        laptop.picture("tabel-salah");
        laptop.press(".draft.wrong button", "Rincian");
        laptop.run("document.querySelector('#save-task').scrollIntoView({ block: 'center' })");
        laptop.await("#save-task").click();
        laptop.awaitText("#save", "Simpan 2 kiriman");
        nothingWrong();
    }

    @Test
    void theColumnsFitAPhone() {
        days.depot();
        try (Browser phone = Browser.phone()) {
            paste(
                    phone,
                    "2039-04-24",
                    "Nama\tLintang\tBujur\tJam terima\tKelompok\nKios A\t-8.8\t121.61\t8-9\tbersama A\n");
            phone.run("document.querySelector('#columns').scrollIntoView()");
            phone.picture("tabel-kolom-ponsel");
            assertThat((Long) phone.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360L);
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
