package id.rutedesa.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class FleetApiTest {
    @Autowired
    FleetService fleet;

    private final Client client;

    FleetApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private long create(String path, String json) {
        var created = client.post("/api/v1/" + path, json);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        return created.json().get("id").asLong();
    }

    @Test
    void theCatalogueIsThereWithSourceAndDate() {
        var types = client.get("/api/v1/vehicle-types").json().get("items");

        assertThat(types).hasSizeGreaterThanOrEqualTo(9);
        assertThat(types).allSatisfy(type -> {
            assertThat(type.get("source").asString()).isNotBlank();
            assertThat(type.get("asOf").asString()).startsWith("20");
        });
        var icon = client.get("/api/v1/vehicle-types/2").json();
        assertThat(icon.get("code").asString()).isEqualTo("honda-icon-e");
        assertThat(icon.get("batteryWh").asInt()).isEqualTo(1_470);
        assertThat(icon.get("maxLoadKg").asDouble()).isEqualTo(40);
        assertThat(icon.get("electricityIdrPerKwh").asInt()).isEqualTo(1_445);
    }

    @Test
    void onlyActiveRidersWithAnActiveMotorbikeHaveAShift() {
        long depot = create("depots", "{\"name\":\"Gudang giliran\",\"lat\":-8.8,\"lon\":121.63}");
        long bike =
                create("vehicles", "{\"depotId\":%d,\"vehicleTypeId\":1,\"name\":\"Motor giliran\"}".formatted(depot));
        long idle = create(
                "vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":1,\"name\":\"Motor rusak\",\"active\":false}".formatted(depot));
        long rider = create(
                "riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir A\",\"startsAt\":\"00:30\",\"endsAt\":\"15:00\"}"
                        .formatted(depot, bike));
        create("riders", "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir B\"}".formatted(depot, idle));
        create("riders", "{\"depotId\":%d,\"name\":\"Kurir C\"}".formatted(depot));

        var shifts = fleet.shifts(depot, LocalDate.of(2027, 1, 5));

        assertThat(shifts).singleElement().satisfies(shift -> {
            assertThat(shift.rider().id()).isEqualTo(rider);
            assertThat(shift.vehicle().id()).isEqualTo(bike);
            assertThat(shift.earliest())
                    .as("00:30 WITA is the day before in UTC")
                    .isEqualTo(Instant.parse("2027-01-04T16:30:00Z"));
            assertThat(shift.latest()).isEqualTo(Instant.parse("2027-01-05T07:00:00Z"));
        });
        assertThat(client.delete("/api/v1/vehicles/" + bike).status())
                .as("a motorbike in use")
                .isEqualTo(409);
    }

    @Test
    void aChangeByWhomHasNotSeenTheLastOneIsRefused() {
        long depot = create("depots", "{\"name\":\"Gudang versi\",\"lat\":-8.8,\"lon\":121.62}");
        String path = "/api/v1/depots/" + depot;
        String moved = "{\"name\":\"Gudang versi\",\"lat\":-8.8,\"lon\":121.61}";

        var first = client.put(path, moved, "If-Match", "\"1\"");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        var late = client.put(path, moved, "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("code").asString()).isEqualTo("stale-version");
        assertThat(client.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(client.get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
        assertThat(client.put(path, moved).status())
                .as("no If-Match: any version")
                .isEqualTo(200);
        assertThat(client.delete(path, "If-Match", "\"9\", \"3\"").status()).isEqualTo(204);
    }

    @Test
    void aVehicleTypeIsReplaced() {
        String type =
                "{\"code\":\"ganti\",\"name\":\"%s\",\"batteryWh\":1500,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}";
        long id = create("vehicle-types", type.formatted("Lama"));

        var changed = client.put("/api/v1/vehicle-types/" + id, type.formatted("Baru"), "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(client.get("/api/v1/vehicle-types/" + id).json().get("name").asString())
                .isEqualTo("Baru");
        assertThat(client.delete("/api/v1/vehicle-types/" + id).status()).isEqualTo(204);
    }

    @Test
    void wrongFleetInputIsRefusedWithPointers() {
        var rider = client.post(
                "/api/v1/riders",
                "{\"depotId\":1,\"name\":\"X\",\"startsAt\":\"16:00\",\"endsAt\":\"8\",\"wageIdrPerHour\":-1,\"age\":5}");
        assertThat(rider.status()).isEqualTo(422);
        assertThat(rider.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/endsAt", "/wageIdrPerHour", "/age");
        var vehicle = client.post("/api/v1/vehicles", "{\"depotId\":99999,\"vehicleTypeId\":1,\"name\":\"Y\"}");
        assertThat(vehicle.status()).isEqualTo(422);
        assertThat(vehicle.json().get("issues").findValuesAsString("pointer")).containsExactly("/depotId");
        var swapped =
                client.post("/api/v1/depots", "{\"name\":\"Z\",\"lat\":121.61,\"lon\":-8.8}", "Accept-Language", "en");
        assertThat(swapped.status()).isEqualTo(422);
        assertThat(swapped.json().get("issues").get(0).get("message").asString())
                .isEqualTo("Latitude and longitude seem exchanged: did you mean -8.8, 121.61?");
    }

    @Test
    void sparePacksOfADepotAreSetByTypeAndEndWithNone() {
        long depot = create("depots", "{\"name\":\"Gudang Baterai\",\"lat\":-8.8,\"lon\":121.63}");
        String path = "/api/v1/depots/%d/spare-packs".formatted(depot);

        var set = client.put(path + "/2", "{\"packs\":3,\"chargeW\":300}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(client.put(path + "/2", "{\"packs\":3,\"chargeW\":300}").text())
                .isEqualTo(set.text());
        var items = client.get(path).json().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("vehicleTypeId").asLong()).isEqualTo(2);
        assertThat(items.get(0).get("packs").asInt()).isEqualTo(3);

        var seen = client.get(path + "/2");
        assertThat(seen.text()).isEqualTo(set.text());
        assertThat(client.put(path + "/2", "{\"packs\":4}", "If-Match", seen.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(client.put(path + "/2", "{\"packs\":9}", "If-Match", seen.header("ETag"))
                        .status())
                .as("somebody else was faster")
                .isEqualTo(412);
        assertThat(client.get(path + "/2").json().get("packs").asInt()).isEqualTo(4);
        assertThat(client.get(path + "/3").json().get("packs").asInt()).isZero();
        assertThat(client.get(path + "/999").status()).isEqualTo(404);

        var wrong = client.put(path + "/2", "{\"packs\":-1,\"watt\":5}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("/packs", "/watt");
        assertThat(client.put(path + "/999", "{\"packs\":1}").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/depots/999/spare-packs").status()).isEqualTo(404);

        assertThat(client.put(path + "/2", "{\"packs\":0}").status()).isEqualTo(200);
        assertThat(client.get(path).json().get("items")).isEmpty();
        assertThat(client.delete("/api/v1/depots/" + depot, "If-Match", "\"1\"").status())
                .isEqualTo(204);
    }
}
