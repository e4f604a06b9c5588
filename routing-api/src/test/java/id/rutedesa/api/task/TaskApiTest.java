package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class TaskApiTest {
    private final Client client;
    private long depotId;

    TaskApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void oneDepot() {
        var depots = client.get("/api/v1/depots").json().get("items");
        depotId = depots.isEmpty()
                ? client.post("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}")
                        .json()
                        .get("id")
                        .asLong()
                : depots.get(0).get("id").asLong();
    }

    private String task(String date, double lat, double lon, String more) {
        return "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios\",\"lat\":%s,\"lon\":%s%s}"
                .formatted(depotId, date, lat, lon, more);
    }

    @Test
    void isCreatedReadReplacedAndDeleted() {
        var created = client.post(
                "/api/v1/tasks",
                task(
                        "2027-01-05",
                        -8.8,
                        121.61,
                        ",\"loadKg\":12.5,\"volumeL\":20,\"serviceTime\":\"PT7M\",\"priority\":5,\"windows\":"
                                + "[{\"from\":\"2027-01-05T00:30:00Z\",\"to\":\"2027-01-05T12:00:00+08:00\"}]"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = created.header("Location");

        var read = client.get(path).json();
        assertThat(read.get("loadKg").asDouble()).isEqualTo(12.5);
        assertThat(read.get("serviceTime").asString()).isEqualTo("PT7M");
        assertThat(read.get("windows").get(0).get("from").asString()).isEqualTo("2027-01-05T08:30:00+08:00");
        assertThat(read.get("windows").get(0).get("to").asString()).isEqualTo("2027-01-05T12:00:00+08:00");
        assertThat(read.get("place").get("quality").asString()).isEqualTo("on-road");
        assertThat(read.get("warnings")).isEmpty();

        assertThat(client.put(path, task("2027-01-05", -8.8, 121.63, ",\"kind\":\"pickup\""))
                        .status())
                .isEqualTo(200);
        assertThat(client.get(path).json().get("kind").asString()).isEqualTo("pickup");
        assertThat(client.get("/api/v1/tasks?date=2027-01-05").json().get("items"))
                .hasSize(1);

        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.delete(path).status()).isEqualTo(404);
    }

    @Test
    void aPlaceOffTheRoadsIsSavedWithItsMetres() {
        // 0.02 degrees south of the road's southern end: 0.02 × 111,195 m = 2,224 m.
        var created = client.post("/api/v1/tasks", task("2027-01-06", -8.84, 121.62, ""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("place").get("metresOffRoad").asInt()).isBetween(2_215, 2_235);
        var warning = created.json().get("warnings").get(0);
        assertThat(warning.get("code").asString()).isIn("off-network", "outside-region");
        assertThat(warning.get("pointer").asString()).isEqualTo("/lat");
        assertThat(warning.get("lat").asDouble()).as("the road's southern end").isEqualTo(-8.82);
        assertThat(warning.get("lon").asDouble()).isEqualTo(121.62);
    }

    /** West of the village road at 121.62, where a degree is 109,883 m: 189 m, 211 m, 978 m and 1,022 m. */
    @ParameterizedTest
    @CsvSource({"121.61828,on-road,", "121.61808,far,far", "121.6111,far,far", "121.6107,off-network,off-network"})
    void aPlaceFarFromTheRoadIsWarnedOfAndOneBeyondAKilometreIsNotReached(double lon, String quality, String warning) {
        var created = client.post("/api/v1/tasks", task("2040-01-04", -8.812, lon, ""));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().at("/place/quality").asString()).isEqualTo(quality);
        assertThat(created.json().get("warnings").findValuesAsString("code"))
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void swappedCoordinatesAreSavedAsGivenAndTheCorrectedPairIsOffered() {
        var created = client.post("/api/v1/tasks", task("2027-01-07", 121.61, -8.8, ""));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().get("lat").asDouble()).isEqualTo(121.61);
        var warning = created.json().get("warnings").get(0);
        assertThat(warning.get("code").asString()).isEqualTo("likely-swapped");
        assertThat(warning.get("lat").asDouble()).isEqualTo(-8.8);
        assertThat(warning.get("lon").asDouble()).isEqualTo(121.61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles"})
    void theDayIsTheLocalDayWhateverTheComputersZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            String half =
                    ",\"windows\":[{\"from\":\"2027-02-01T00:30:00+08:00\",\"to\":\"2027-02-01T01:00:00+08:00\"}]";
            var created = client.post("/api/v1/tasks", task("2027-02-01", -8.8, 121.61, half));
            assertThat(created.status()).as(created.text()).isEqualTo(201);
            var read = client.get(created.header("Location")).json();
            assertThat(read.get("date").asString()).isEqualTo("2027-02-01");
            assertThat(read.get("windows").get(0).get("from").asString()).isEqualTo("2027-02-01T00:30:00+08:00");
            client.delete(created.header("Location"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
