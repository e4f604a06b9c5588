package id.rutedesa.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Swap and charge stations over the API and as files, on the tiny region. What all lists share is in {@link MasterDataTest}. */
@ApiTest
@Import(Village.class)
class StationApiTest {
    private static final long BUMDES = 722;
    private static final String HEADINGS =
            "kode,nama,jenis,lintang,bujur,soket,watt_per_soket,rp_per_tukar,rp_per_kwh,buka,tutup,sumber,per_tanggal\n";
    private static final String CHARGE = """
            {"code":"%s","name":"SPKLU Uji","kind":"charge","lat":-8.8,"lon":121.63,"sockets":2,"chargeW":7000,
             "energyIdrPerKwh":2466.5,"opensAt":"07:00","closesAt":"21:00","source":"PLN","asOf":"2026-11-01"}""";

    @Autowired
    Village village;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void ownBumdes() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "admin"));
    }

    private Client.Answer bringIn(String rows) {
        return client.send(client.request("/api/v1/imports/stations", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADINGS + rows)));
    }

    private static List<String> issues(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .get("issues")
                .valueStream()
                .map(issue -> issue.get("pointer").asString() + " "
                        + issue.get("code").asString())
                .toList();
    }

    @Test
    void everyFigureComesBackAsItWasGiven() {
        var made = client.post("/api/v1/stations", CHARGE.formatted("isi-1"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        JsonNode read = client.get(made.header("Location")).json();
        assertThat(read.get("kind").asString()).isEqualTo("charge");
        assertThat(read.get("sockets").asInt()).isEqualTo(2);
        assertThat(read.get("chargeW").asInt()).isEqualTo(7_000);
        assertThat(read.get("energyIdrPerKwh").asDouble()).isEqualTo(2_466.5);
        assertThat(read.get("opensAt").asString()).isEqualTo("07:00");
        assertThat(read.get("closesAt").asString()).isEqualTo("21:00");
        assertThat(read.get("asOf").asString()).isEqualTo("2026-11-01");
        assertThat(read.has("swapIdr")).isFalse();
        client.delete(made.header("Location"));
    }

    @Test
    void whatAStationDoesNotSayIsNotMadeUp() {
        String swap = CHARGE.replace("charge\"", "swap\"")
                .replace("\"energyIdrPerKwh\":2466.5", "\"swapIdr\":9000,\"packs\":12");
        var made = client.post(
                "/api/v1/stations", swap.formatted("tukar-1").replace("\"sockets\":2,\"chargeW\":7000,", ""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        JsonNode read = client.get(made.header("Location")).json();

        assertThat(read.get("packs").asInt()).isEqualTo(12);
        assertThat(read.has("sockets")).isFalse();
        assertThat(client.get("/api/v1/exports/stations").text()).contains(",baterai_per_hari", "tukar-1,");
        client.delete(made.header("Location"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What is changed in a right station | what is wrong then.
                "\"chargeW\":7000,| |/chargeW missing",
                "\"energyIdrPerKwh\":2466.5,|\"swapIdr\":9000,|/swapIdr not-together, /energyIdrPerKwh missing",
                "\"kind\":\"charge\"|\"kind\":\"swap\"|/swapIdr missing, /energyIdrPerKwh not-together",
                "\"kind\":\"charge\"|\"kind\":\"pump\"|/kind unknown-value",
                "\"closesAt\":\"21:00\",| |/closesAt missing",
                "\"opensAt\":\"07:00\"|\"opensAt\":\"21:00\"|/closesAt closes-before-opens",
                "\"sockets\":2|\"sockets\":0|/sockets out-of-range",
                "\"sockets\":2|\"packs\":2|/packs not-together",
                "\"source\":\"PLN\",| |/source missing",
                "-8.8|-8.95|/lat off-network",
                "\"sockets\"|\"soket\"|/soket unknown-key",
            })
    void whatIsWrongIsNamedAndNothingIsKept(String right, String wrong, String expected) {
        String body = CHARGE.formatted("isi-salah").replace(right, wrong == null ? "" : wrong);

        assertThat(issues(client.post("/api/v1/stations", body))).containsExactlyInAnyOrder(expected.split(", "));
        assertThat(client.get("/api/v1/stations").text()).doesNotContain("isi-salah");
    }

    @Test
    void aFileOfBothKindsIsTakenOnceAndItsWrongCellsAreNamed() {
        String file = "tukar-a,Tukar A,tukar,-8.8,121.61,12,,9000,,,,pemilik,2026-11-01\n"
                + "isi-a,Isi A,isi,-8.8,121.62,2,7000,,2466,07:00,21:00,PLN,2026-11-01\n";

        JsonNode first = bringIn(file).json();
        assertThat(first.get("created").asInt()).as(first.toString()).isEqualTo(2);
        JsonNode again = bringIn(file).json();
        assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(2);
        JsonNode dearer = bringIn(file.replace("2466", "2500")).json();
        assertThat(dearer.get("changed").asInt()).as(dearer.toString()).isEqualTo(1);
        String export = client.get("/api/v1/exports/stations").text();
        assertThat(export)
                .contains("tukar-a,Tukar A,tukar,")
                .contains(",9000,")
                .contains("isi-a,Isi A,isi,")
                .contains(",2500,07:00,21:00,PLN,2026-11-01");

        assertThat(issues(bringIn(file.replace("tukar-a,", "tukar-b,").replace("7000", "banyak"))))
                .containsExactly("/1/watt_per_soket wrong-type");
        assertThat(issues(bringIn(file.replace("tukar-a,", "tukar-b,").replace(",9000,,", ",,,"))))
                .containsExactly("/0/rp_per_tukar missing");
        assertThat(client.get("/api/v1/stations").text()).doesNotContain("tukar-b");
    }

    @Test
    void theTemplateIsAnExampleThatTheImportUnderstands() {
        String template = client.get("/api/v1/imports/stations").text();

        // Its one row stands where the tiny region has no roads: that is all there is to say against it.
        assertThat(issues(client.send(client.request("/api/v1/imports/stations", "Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(template)))))
                .containsExactly("/0/lintang off-network");
    }

    @Test
    void theyComeInPagesAndToTheirOwnerAlone() {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> client.post("/api/v1/stations", CHARGE.formatted("hal-" + i))
                        .header("Location"))
                .toList();
        JsonNode page = client.get("/api/v1/stations?limit=3").json();
        assertThat(page.get("items")).hasSize(3);
        JsonNode rest = client.get("/api/v1/stations?after=" + page.get("next").asLong())
                .json();
        assertThat(rest.get("items").size() + 3)
                .isEqualTo(client.get("/api/v1/stations").json().get("items").size());

        village.exists(723);
        Client other = new Client(port, village.bearer(723, "admin"));
        assertThat(other.get("/api/v1/stations").json().get("items")).isEmpty();
        assertThat(other.get(made.get(0)).status()).isEqualTo(404);
        assertThat(other.delete(made.get(0)).status()).isEqualTo(404);
        made.forEach(path -> assertThat(client.delete(path).status()).isEqualTo(204));
    }

    @Test
    void whoChangedWhatIsLogged() {
        String path =
                client.post("/api/v1/stations", CHARGE.formatted("catat-1")).header("Location");
        client.put(path, CHARGE.formatted("catat-1").replace("2466.5", "2500"), "If-Match", "\"1\"");
        client.delete(path);

        assertThat(client.get("/api/v1/audit").text()).contains("\"station\"").contains("2500000");
    }
}
