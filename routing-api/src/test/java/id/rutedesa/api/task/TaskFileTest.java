package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.sheet.SheetFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class TaskFileTest {
    private static final String HEADING =
            "nomor;tanggal;jenis;penerima;lintang;bujur;muatan_kg;jam_buka;jam_tutup;gudang\n";

    private final Client client;
    private long depotId;

    TaskFileTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void aDepot() {
        var depots = client.get("/api/v1/depots").json().get("items");
        depotId = depots.isEmpty()
                ? client.post("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}")
                        .json()
                        .get("id")
                        .asLong()
                : depots.get(0).get("id").asLong();
    }

    private Client.Answer send(String csv) {
        return client.send(client.request("/api/v1/imports/tasks", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    @Test
    void theSameFileTwiceChangesNothingAndAChangedRowIsChanged() {
        String file = "\uFEFF" + HEADING
                + "A-1;2027-03-01;pengiriman;Kios;-8,8;121,61;12,5;08.00;12.00;%d\n".formatted(depotId)
                + "A-2;2027-03-01;penjemputan;Mama Ina;-8,8;121,63;;;;%d\n".formatted(depotId);

        assertThat(send(file).text()).isEqualTo("{\"created\":2,\"changed\":0,\"unchanged\":0}");
        assertThat(send(file).text()).isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2}");
        assertThat(send(file.replace("12,5", "13")).text()).isEqualTo("{\"created\":0,\"changed\":1,\"unchanged\":1}");

        var items = client.get("/api/v1/tasks?date=2027-03-01").json().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("loadKg").asDouble()).isEqualTo(13);
        assertThat(items.get(0).get("windows").get(0).get("from").asString()).isEqualTo("2027-03-01T08:00:00+08:00");
        assertThat(items.get(1).get("kind").asString()).isEqualTo("pickup");
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsSaved() {
        var answer = send(HEADING
                + "B-1;2027-03-02;pengiriman;Kios;-8,8;121,61;banyak;08.00;12.00;%d\n".formatted(depotId)
                + "B-1;2027-03-02;pengiriman;Kios;-8,8;121,61;1;pagi;;%d\n".formatted(depotId));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/0/muatan_kg", "/1/nomor", "/1/jam_buka");
        assertThat(client.get("/api/v1/tasks?date=2027-03-02").json().get("items"))
                .isEmpty();
    }

    @Test
    void whatATaskNeedsHasColumnsAndAnXlsxIsReadLikeACsv() throws IOException {
        String heading = "nomor,tanggal,jenis,penerima,lintang,bujur,muatan_kg,gudang,keahlian,barang_terpanjang_m,"
                + "lama_siap_menit,boleh_terlambat_menit,denda_rp_per_jam,potongan_kg,pengirim,lintang_jemput,bujur_jemput,nilai_rp\n";
        String rows =
                "N-1,2027-03-05,antar-tempat,Kios,-8.8,121.61,5,%1$d,\"Las; kaca\",1.5,4,15,6000,,Mama Ina,-8.8,121.63,7500%n"
                        + "N-2,2027-03-05,pengiriman,Kios,-8.8,121.61,80,%1$d,,,,,,20,,,,%n";
        String file = heading + rows.formatted(depotId);
        assertThat(send(file).text()).isEqualTo("{\"created\":2,\"changed\":0,\"unchanged\":0}");
        assertThat(send(file).text()).isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2}");

        var items = client.get("/api/v1/tasks?date=2027-03-05").json().get("items");
        var shipment = items.get(0);
        assertThat(shipment.get("kind").asString()).isEqualTo("shipment");
        assertThat(shipment.get("from").get("name").asString()).isEqualTo("Mama Ina");
        assertThat(shipment.get("skills")).hasToString("[\"kaca\",\"las\"]");
        assertThat(shipment.get("setupTime").asString()).isEqualTo("PT4M");
        assertThat(shipment.get("prizeIdr").asLong()).isEqualTo(7_500);
        assertThat(shipment.get("latenessIdrPerHour").asLong()).isEqualTo(6_000);
        assertThat(items.get(1).get("leastPiece").get("loadKg").asDouble()).isEqualTo(20);

        var wrong = send(heading
                + rows.formatted(depotId).replace("-8.8,121.63", "-98,121.63").replace(",20,", ",90,"));
        assertThat(wrong.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/0/lintang_jemput", "/1/potongan_kg");
        var nobody = send("nomor,tanggal,kurir\nN-3,2027-03-05,Tidak Ada\n");
        assertThat(nobody.json().get("issues").findValuesAsString("pointer")).containsExactly("/0/kurir");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "uji", null)) {
            Worksheet page = book.newWorksheet("Lembar1");
            String[][] table = Stream.of(
                            file.replace("\"Las; kaca\"", "las;kaca").split("\\R"))
                    .map(line -> line.split(",", -1))
                    .toArray(String[][]::new);
            for (int r = 0; r < table.length; r++) {
                for (int c = 0; c < table[r].length; c++) {
                    page.value(r, c, table[r][c]);
                }
            }
        }
        var xlsx = client.send(client.request("/api/v1/imports/tasks", "Content-Type", SheetFormat.XLSX_TYPE)
                .POST(BodyPublishers.ofByteArray(out.toByteArray())));
        assertThat(xlsx.text()).isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2}");
    }

    @Test
    void groupsHaveAColumn() {
        String heading = "nomor,tanggal,penerima,lintang,bujur,muatan_kg,gudang,kelompok\n";
        String row = "K-1,2027-03-06,Kios,-8.8,121.61,5,%d,%s%n";
        String file = heading + row.formatted(depotId, "bersama Pasar Moni; Urut antre 12;terpisah B");
        assertThat(send(file).text()).isEqualTo("{\"created\":1,\"changed\":0,\"unchanged\":0}");
        assertThat(send(file).text()).isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":1}");
        assertThat(client.get("/api/v1/tasks?date=2027-03-06").json().at("/items/0/groups"))
                .hasToString(
                        "[{\"kind\":\"together\",\"name\":\"Pasar Moni\"},"
                                + "{\"kind\":\"in-order\",\"name\":\"antre\",\"number\":12},{\"kind\":\"apart\",\"name\":\"B\"}]");

        var wrong = send(heading + row.formatted(depotId, "urut tanpa nomor"));
        assertThat(wrong.json().at("/issues/0/pointer").asString()).isEqualTo("/0/kelompok");
        assertThat(wrong.json().at("/issues/0/message").asString()).contains("'urut C 2'");
        var zero = send(heading + row.formatted(depotId, "urut antre 0"));
        assertThat(zero.json().get("issues").findValuesAsString("pointer")).containsExactly("/0/kelompok");
    }

    @Test
    void rulesOfTheApiHoldAndNameTheColumn() {
        var answer = send(HEADING + "D-1;2027-03-04;terbang;Kios;-8,8;121,61;-1;12.00;08.00;%d\n".formatted(depotId));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/0/jenis", "/0/muatan_kg", "/0/jam_buka");
    }

    @Test
    void anUnknownColumnIsNamed() {
        var answer = send("nomor,tanggal,warna\nC-1,2027-03-03,merah\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer")).containsExactly("/warna");
    }

    @Test
    void aCellTooManyIsNamed() {
        var answer = send("nomor,tanggal\nC-1,2027-03-03,8,5\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer")).containsExactly("/0");
    }

    @Test
    void whatIsNoTableIsMalformed() {
        assertThat(send("nomor,nomor\n1,2\n").status()).isEqualTo(400);
    }

    @Test
    void theTemplateHasAHeadingThatTheImportKnows() {
        String template = client.get("/api/v1/imports/tasks").text();

        assertThat(template).startsWith("nomor,tanggal,jenis,penerima");
        assertThat(new TaskFile(java.util.Map.of())
                        .read(template.getBytes(java.nio.charset.StandardCharsets.UTF_8), SheetFormat.CSV))
                .hasSize(1);
    }
}
