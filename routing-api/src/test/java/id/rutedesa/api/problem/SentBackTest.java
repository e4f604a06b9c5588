package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program may read a row, change what it wants and send all of it back. */
@ApiTest
@Import(Village.class)
class SentBackTest {
    private static final long BUMDES = 1160;

    @Autowired
    Village village;

    private final int port;
    private Client client = new Client(0);

    SentBackTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void signIn() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "admin"));
    }

    /** The row's address; what was answered is sent back whole, and nothing of it is other afterwards. */
    private String sentBack(String path, String body) {
        var created = client.post(path, body);
        assertThat(created.status()).as(path + created.text()).isEqualTo(201);
        String address = created.header("Location");
        var first = client.get(address);
        var again = client.put(address, first.text(), "If-Match", first.header("ETag"));
        assertThat(again.status()).as(path + again.text()).isEqualTo(200);
        assertThat(client.get(address).json()).isEqualTo(first.json());
        ObjectNode other = (ObjectNode) first.json();
        other.put("id", 4711);
        var refused = client.put(address, other.toString());
        assertThat(refused.status()).as(path + refused.text()).isEqualTo(422);
        assertThat(refused.json().get("issues").findValuesAsString("code")).containsExactly("read-only");
        assertThat(refused.json().at("/issues/0/pointer").asString()).isEqualTo("/id");
        return address;
    }

    private static long number(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void whatWasAnsweredIsTaken() {
        long depot = number(sentBack("/api/v1/depots", "{\"name\":\"Bolak-balik\",\"lat\":-8.8,\"lon\":121.62}"));
        long type = number(
                sentBack(
                        "/api/v1/vehicle-types",
                        "{\"code\":\"balik\",\"name\":\"Balik\",\"batteryWh\":1440,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}"));
        long vehicle = number(sentBack(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor balik\"}".formatted(depot, type)));
        sentBack(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir balik\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depot, vehicle));
        String stop = "\"lat\":-8.8,\"lon\":121.6,\"loadKg\":2";
        sentBack(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"2038-05-03\",\"recipient\":\"Kios\",%s}".formatted(depot, stop));
        sentBack(
                "/api/v1/tasks",
                ("{\"depotId\":%d,\"date\":\"2038-05-03\",\"recipient\":\"Kios\",\"kind\":\"shipment\",%s,"
                                + "\"from\":{\"name\":\"Ibu Maria\",\"lat\":-8.82,\"lon\":121.62}}")
                        .formatted(depot, stop));
        sentBack(
                "/api/v1/stations",
                "{\"code\":\"balik\",\"name\":\"Stasiun\",\"kind\":\"charge\",\"lat\":-8.8,\"lon\":121.6,\"chargeW\":1000,"
                        + "\"energyIdrPerKwh\":2466,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}");
        sentBack(
                "/api/v1/closures",
                "{\"reason\":\"works\",\"from\":\"2038-05-03T08:00:00+08:00\","
                        + "\"place\":{\"kind\":\"point\",\"points\":[{\"lat\":-8.81,\"lon\":121.62}],\"radiusM\":100}}");
    }

    @Test
    void whatCannotBeChangedHereIsSaid() {
        String depot = sentBack("/api/v1/depots", "{\"name\":\"Tetap\",\"lat\":-8.8,\"lon\":121.62}");
        var created = client.post(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"2038-05-04\",\"recipient\":\"Kios\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":2}"
                        .formatted(number(depot)));
        ObjectNode task = (ObjectNode) created.json();
        task.put("status", "done");
        JsonNode refused =
                client.put(created.header("Location"), task.toString()).json();
        assertThat(refused.at("/issues/0/code").asString()).isEqualTo("read-only");
        assertThat(refused.at("/issues/0/pointer").asString()).isEqualTo("/status");
        assertThat(client.put(depot, JsonMapper.shared().writeValueAsString("gudang"))
                        .status())
                .isEqualTo(422);
    }
}
