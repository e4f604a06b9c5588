package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * A depot's watts by day, on the tiny region: half-way to the western end and back takes some 54 Wh, the pack gives 86.4 Wh before its
 * reserve, and the box takes the goods of one task. So a second trip needs the spare, which is empty in the morning.
 */
@ApiTest
@Import(Village.class)
class PlanHubPowerTest {
    private static final long BUMDES = 1450;
    private static final String DATE = "2041-03-04";

    @Autowired
    Village village;

    @LocalServerPort
    private int port;

    @Test
    void spareIsChargedByDayOnlyWithinTheWattsOfTheDepot() {
        village.exists(BUMDES);
        Client client = new Client(port, village.bearer(BUMDES, "admin"));
        PlannedDays days = new PlannedDays(client);
        long depotId = days.created("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}");
        long typeId = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"daya\",\"name\":\"Kecil\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"maxLoadKg\":8,\"batteryWh\":120,\"usableShare\":0.9,\"reserveShare\":0.2}");
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor\"}".formatted(depotId, typeId));
        days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depotId, vehicle));
        days.task(depotId, DATE, "Kios Satu", -8.8, 121.61, "");
        days.task(depotId, DATE, "Kios Dua", -8.8, 121.61, "");
        String depot = "/api/v1/depots/" + depotId;
        changed(client, depot + "/spare-packs/" + typeId, "{\"packs\":1,\"chargeW\":440}");
        long spare = client.get(depot + "/packs?date=" + DATE)
                .json()
                .get("items")
                .valueStream()
                .filter(pack -> !pack.has("vehicleId"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        changed(
                client,
                depot + "/pack-levels/" + DATE + "/morning",
                "{\"levels\":[{\"packId\":%d,\"stateOfCharge\":0}]}".formatted(spare));

        assertThat(left(client, days, depotId))
                .as("nobody has said with what it charges")
                .isEmpty();
        // 440 W in the pack are 500 W at the wall.
        String hub =
                "{\"hubW\":%d,\"efficiency\":0.88,\"startsAt\":\"18:00\",\"endsAt\":\"06:00\",\"sockets\":[{\"name\":\"A\",\"wallW\":400}]}";
        changed(client, depot + "/charging-hub", hub.formatted(499));
        JsonNode left = left(client, days, depotId);
        assertThat(left).hasSize(1);
        assertThat(left.at("/0/code").asString()).isEqualTo("no-spare-pack");
        changed(client, depot + "/charging-hub", hub.formatted(500));
        assertThat(left(client, days, depotId)).isEmpty();
    }

    private static JsonNode left(Client client, PlannedDays days, long depotId) {
        String wish = "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT4S\"}".formatted(depotId, DATE);
        return days.planned(client.post("/api/v1/plans", wish)).get("unassigned");
    }

    private static void changed(Client client, String path, String json) {
        var answer = client.put(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
