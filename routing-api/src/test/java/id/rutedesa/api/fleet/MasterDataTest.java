package id.rutedesa.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import id.rutedesa.api.sheet.SheetFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a BUMDes keeps besides tasks, over the API and as files. */
@ApiTest
@Import(Village.class)
class MasterDataTest {
    private static final long BUMDES = 81;

    @Autowired
    Village village;

    @Autowired
    FleetService fleet;

    private final int port;
    private Client client;
    private String[] token = {};

    MasterDataTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeEach
    void ownBumdes() {
        village.exists(BUMDES);
        token = village.bearer(BUMDES, "admin");
        client = new Client(port, token);
    }

    private Client.Answer bringIn(String register, byte[] file, String type) {
        return client.send(client.request("/api/v1/imports/" + register, "Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private Client.Answer bringIn(String register, String csv) {
        return bringIn(register, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv");
    }

    private static String counts(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = answer.json();
        return "%s made, %s changed, %s as before"
                .formatted(json.get("created"), json.get("changed"), json.get("unchanged"));
    }

    @Test
    void aFileTwiceChangesNothingAndItsExportNeither() {
        String depots = "nama,lintang,bujur\nGudang Timur,-8.8,121.63\nGudang Barat,-8.8,121.6\n";
        assertThat(counts(bringIn("depots", depots))).isEqualTo("2 made, 0 changed, 0 as before");
        assertThat(counts(bringIn("depots", depots))).isEqualTo("0 made, 0 changed, 2 as before");
        assertThat(counts(bringIn("depots", depots.replace("121.6\n", "121.61\n"))))
                .isEqualTo("0 made, 1 changed, 1 as before");
        assertThat(counts(bringIn("vehicles", "nama;gudang;jenis;aktif\nMotor T;Gudang Timur;gesits-g1;ya\n")))
                .isEqualTo("1 made, 0 changed, 0 as before");
        assertThat(
                        counts(
                                bringIn(
                                        "riders",
                                        "nama,gudang,motor,telepon,mulai,selesai,aktif\nKurir T,Gudang Timur,Motor T,+628120,07:00,15:00,ya\n")))
                .isEqualTo("1 made, 0 changed, 0 as before");
        for (String register : new String[] {"depots", "vehicle-types", "vehicles", "riders", "tariffs"}) {
            String file = client.get("/api/v1/exports/" + register).text();
            assertThat(counts(bringIn(register, file))).as(file).startsWith("0 made, 0 changed");
        }
        assertThat(client.get("/api/v1/exports/riders").text())
                .contains("Kurir T,Gudang Timur,Motor T,'+628120,07:00,15:00,14196,ya");
    }

    @Test
    void whatHoldsForARiderGoesThroughAFile() {
        bringIn("depots", "nama,lintang,bujur\nGudang Aturan,-8.8,121.63\n");
        String file =
                "nama,gudang,keahlian,singgah_maks,km_maks,jam_kerja_maks,lembur_sampai,lembur_rp_per_jam,istirahat,"
                        + "pulang_bebas,gudang_akhir,mulai_paling_lambat,bertugas_sampai\nKurir Aturan,Gudang Aturan,\"Las, boks dingin\",25,120.5,9:00,17.30,10000,"
                        + "makan 11:30-13:00 45; salat jumat 11.30-12.00 60 jumat sabtu,tidak,Gudang Aturan,08:30,12:00\n";
        String wrong = file.replace("17.30", "17:30")
                .replace("makan 11:30-13:00 45", "makan siang")
                .replace(",Gudang Aturan,08:30", ",Gudang Entah,08:30");

        assertThat(bringIn("riders", wrong).json().get("issues").findValuesAsString("pointer"))
                .containsExactly("/0/istirahat");
        assertThat(counts(bringIn("riders", file.replace("17.30", "17:30")))).startsWith("1 made");

        JsonNode rider = client.get("/api/v1/riders")
                .json()
                .get("items")
                .valueStream()
                .filter(row -> row.get("name").asString().equals("Kurir Aturan"))
                .findFirst()
                .orElseThrow();
        assertThat(rider.get("skills")).hasToString("[\"boks dingin\",\"las\"]");
        assertThat(rider.get("mostKm").asDouble()).isEqualTo(120.5);
        assertThat(rider.get("mostDuty").asString()).isEqualTo("PT9H");
        assertThat(rider.get("startsBy").asString()).isEqualTo("08:30");
        assertThat(rider.get("onDutyUntil").asString()).isEqualTo("12:00");
        assertThat(rider.get("breaks").get(1).get("name").asString()).isEqualTo("salat jumat");
        assertThat(rider.get("breaks").get(1).get("weekdays")).hasToString("[\"friday\",\"saturday\"]");
        String out = client.get("/api/v1/exports/riders").text();
        assertThat(out)
                .contains("makan 11:30-13:00 45; salat jumat 11:30-12:00 60 jumat sabtu,,Gudang Aturan,08:30,12:00");
        assertThat(counts(bringIn("riders", out))).startsWith("0 made, 0 changed");
    }

    @Test
    void sparePacksGoInAndOutAsAFile() {
        bringIn("depots", "nama,lintang,bujur\nGudang Cadangan,-8.8,121.63\n");
        String file = "gudang;jenis;jumlah;watt_isi_siang;rp_per_tukar\nGudang Cadangan;gesits-g1;3;300;2500\n"
                + "Gudang Cadangan;honda-cuv-e;2;;\n";
        assertThat(counts(bringIn("spare-packs", file))).isEqualTo("2 made, 0 changed, 0 as before");
        assertThat(counts(bringIn("spare-packs", file))).isEqualTo("0 made, 0 changed, 2 as before");
        assertThat(counts(bringIn("spare-packs", file.replace("gesits-g1;3", "gesits-g1;4"))))
                .isEqualTo("0 made, 1 changed, 1 as before");
        String out = client.get("/api/v1/exports/spare-packs").text();
        assertThat(out).contains("Gudang Cadangan,gesits-g1,4,300,2500", "Gudang Cadangan,honda-cuv-e,2,0,0");
        assertThat(counts(bringIn("spare-packs", out))).startsWith("0 made, 0 changed");

        var wrong = bringIn("spare-packs", file.replace(";3;", ";0;").replace("Gudang Cadangan;honda", "Entah;honda"));
        assertThat(wrong.json().get("issues").findValuesAsString("pointer")).containsExactly("/0/jumlah");
        var unknown = bringIn("spare-packs", file.replace("Gudang Cadangan;honda", "Entah;honda"));
        assertThat(unknown.json().get("issues").findValuesAsString("pointer")).containsExactly("/1/gudang");
        assertThat(client.get("/api/v1/exports/spare-packs").text())
                .as("nothing was kept of a file with a wrong cell")
                .isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource({
        "depots, gudang",
        "vehicle-types, jenis-motor",
        "vehicles, motor",
        "riders, kurir",
        "spare-packs, baterai-cadangan",
        "recipients, penerima",
        "market-days, hari-pasar",
        "tariffs, tarif",
        "receipts, kuitansi",
        "stations, stasiun",
        "rider-days, hari-kurir"
    })
    void everyListHasATemplateAndAnXlsxThatIsReadAgain(String register, String name) throws Exception {
        var csv = client.get("/api/v1/imports/" + register);
        assertThat(csv.header("Content-Disposition")).contains(name + ".csv");
        assertThat(csv.text().lines()).hasSize(2);
        byte[] xlsx = download("/api/v1/exports/" + register + "?format=xlsx");
        assertThat(new String(xlsx, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        Client.Answer again = bringIn(register, xlsx, SheetFormat.XLSX_TYPE);
        if (again.status() == 422) {
            assertThat(again.json().get("issues").findValuesAsString("code"))
                    .as("an empty list")
                    .containsOnly("empty");
        } else {
            assertThat(counts(again)).startsWith("0 made, 0 changed");
        }
        assertThat(client.get("/api/v1/imports/" + register + "?format=pdf").status())
                .isEqualTo(422);
    }

    private byte[] download(String path) throws Exception {
        HttpRequest request = client.request(path).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void everyWrongCellIsNamedByRowAndColumnAndNothingIsKept() {
        var wrong = bringIn(
                "recipients",
                "kode,nama,lintang,bujur\nQ-1,Kios Satu,-8.8,121.6\nQ-2,,delapan,121.6\nQ-1,Kios Lagi,-8.8,\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("issues").findValuesAsString("pointer")).containsExactly("/1/lintang");
        var next =
                bringIn("recipients", "kode,nama,lintang,bujur\nQ-1,Kios,-8.8,121.6\nQ-2,,-99,121.6\nQ-1,Lagi,-8.8,\n");
        assertThat(next.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/1/nama", "/1/lintang", "/2/bujur", "/2/kode");
        var heading = bringIn("recipients", "kode,alamat\nQ-1,x\n");
        assertThat(heading.json().get("issues").findValuesAsString("pointer")).containsExactly("/nama", "/alamat");
        var unknown = bringIn("vehicles", "nama,gudang,jenis\nMotor X,Gudang Entah,gesits-g1\n");
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(422);
        assertThat(unknown.json().get("issues").findValuesAsString("pointer")).containsExactly("/0/gudang");
        assertThat(bringIn("recipients", "PK\u0003\u0004 no table".getBytes(), SheetFormat.XLSX_TYPE)
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/recipients").text()).doesNotContain("Q-1");
    }

    @Test
    void aSheetFromExcelWithDatesAndNumbersIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Excel", null)) {
            Worksheet page = book.newWorksheet("Lembar1");
            String[] headings = {"kode", "nama", "nilai_rp", "satuan", "sumber", "per_tanggal"};
            for (int i = 0; i < headings.length; i++) {
                page.value(0, i, headings[i]);
            }
            page.value(1, 0, "es-batu");
            page.value(1, 1, "Es batu");
            page.value(1, 2, 1_250.5);
            page.value(1, 3, "kg");
            page.value(1, 4, "pasar");
            page.value(1, 5, LocalDate.of(2026, 11, 26));
            page.style(1, 5).format("yyyy-mm-dd").set();
        }
        assertThat(counts(bringIn("tariffs", file.toByteArray(), SheetFormat.XLSX_TYPE)))
                .endsWith("0 as before");
        JsonNode found = null;
        for (JsonNode tariff : client.get("/api/v1/tariffs").json().get("items")) {
            if (tariff.get("code").asString().equals("es-batu")) {
                found = tariff;
            }
        }
        assertThat(found).isNotNull();
        assertThat(found.get("valueIdr").asDouble()).isEqualTo(1_250.5);
        assertThat(found.get("asOf").asString()).isEqualTo("2026-11-26");
    }

    @Test
    void recipientsMarketDaysAndTariffsAreKeptWithVersions() {
        for (Map.Entry<String, String> each : Map.of(
                        "recipients",
                        "{\"code\":\"R-9\",\"name\":\"Mama Ina\",\"rt\":\"02\",\"landmark\":\"dekat gereja\"}",
                        "market-days",
                        "{\"name\":\"Pasar Uji\",\"weekday\":\"tuesday\",\"lat\":-8.8,\"lon\":121.62}",
                        "receipts",
                        "{\"number\":\"K-9\",\"date\":\"2026-11-02\",\"kind\":\"petrol\",\"amountIdr\":20000,\"quantity\":1.5}",
                        "stations",
                        "{\"code\":\"s-9\",\"name\":\"Tukar Uji\",\"kind\":\"swap\",\"lat\":-8.8,\"lon\":121.62,\"swapIdr\":9000,\"source\":\"uji\",\"asOf\":\"2026-11-01\"}",
                        "tariffs",
                        "{\"code\":\"t-9\",\"name\":\"Uji\",\"valueIdr\":1444.7,\"unit\":\"kWh\",\"source\":\"PLN\",\"asOf\":\"2026-01-01\"}")
                .entrySet()) {
            var made = client.post("/api/v1/" + each.getKey(), each.getValue());
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String path = made.header("Location");
            assertThat(client.get(path).text()).isEqualTo(made.text());
            assertThat(client.put(path, each.getValue(), "If-Match", "\"1\"").header("ETag"))
                    .isEqualTo("\"2\"");
            assertThat(client.put(path, each.getValue(), "If-Match", "\"1\"").status())
                    .isEqualTo(412);
            assertThat(client.post("/api/v1/" + each.getKey(), each.getValue()).status())
                    .as("twice")
                    .isEqualTo(409);
            assertThat(client.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
            assertThat(client.get(path).status()).isEqualTo(404);
        }
        var wrong = client.post(
                "/api/v1/market-days",
                "{\"name\":\"P\",\"startsAt\":\"12:00\",\"endsAt\":\"06:00\",\"lat\":-8.8,\"lon\":1}");
        assertThat(wrong.json().get("issues").findValuesAsString("pointer")).contains("/endsAt", "/weekday");
    }

    @Test
    void whoIsAbsentHasNoShiftAndOtherHoursCount() {
        Client first = new Client(port); // The demo's BUMDes, whose shifts the service reads here.
        long rider = new PlannedDays(first).anyRider();
        long depot = fleet.rider(rider).depotId();
        LocalDate away = LocalDate.of(2028, 12, 25);
        LocalDate late = away.plusDays(1);
        var absent = first.post("/api/v1/rider-days", "{\"riderId\":%d,\"date\":\"%s\"}".formatted(rider, away));
        assertThat(absent.status()).as(absent.text()).isEqualTo(201);
        first.post(
                "/api/v1/rider-days",
                "{\"riderId\":%d,\"date\":\"%s\",\"kind\":\"shift\",\"startsAt\":\"10:00\",\"endsAt\":\"12:00\"}"
                        .formatted(rider, late));

        assertThat(fleet.shifts(depot, away)).noneMatch(shift -> shift.rider().id() == rider);
        assertThat(fleet.shifts(depot, late))
                .filteredOn(shift -> shift.rider().id() == rider)
                .singleElement()
                .satisfies(shift -> assertThat(shift.earliest()).isEqualTo("2028-12-26T02:00:00Z"));
        assertThat(first.get("/api/v1/rider-days?date=" + late).json().get("items"))
                .singleElement()
                .satisfies(day -> assertThat(day.get("endsAt").asString()).isEqualTo("12:00"));
        assertThat(first.get("/api/v1/rider-days?date=" + late.plusDays(1))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(first.post("/api/v1/rider-days", "{\"riderId\":999999,\"date\":\"2028-12-25\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void listsComeInPages() {
        JsonNode page = client.get("/api/v1/vehicle-types?limit=4").json();
        assertThat(page.get("items")).hasSize(4);
        long next = page.get("next").asLong();
        assertThat(next).isEqualTo(page.get("items").get(3).get("id").asLong());
        JsonNode rest = client.get("/api/v1/vehicle-types?after=" + next).json();
        assertThat(rest.get("items").size() + 4)
                .isEqualTo(
                        client.get("/api/v1/vehicle-types").json().get("items").size());
        assertThat(rest.has("next")).isFalse();
        assertThat(client.get("/api/v1/vehicle-types?limit=0").status()).isEqualTo(422);
    }
}
