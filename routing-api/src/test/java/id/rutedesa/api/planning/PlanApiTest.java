package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans on the tiny region: depot at node 3, places to its west, east and south. */
@ApiTest
class PlanApiTest {
    private final Client client;
    private final PlannedDays days;
    private static final AtomicInteger DAYS = new AtomicInteger();

    private String date = "";
    private long depotId;
    private long riderId;

    PlanApiTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    /** The depot that all tests share, with one rider; each test has a date of its own. */
    @BeforeEach
    void oneDepotOneRider() {
        depotId = days.depot();
        riderId = days.rider(depotId);
        date = LocalDate.of(2027, 9, 1).plusDays(DAYS.getAndIncrement()).toString();
    }

    private long task(String recipient, double lat, double lon, String more) {
        return days.task(depotId, date, recipient, lat, lon, more);
    }

    private String window(String from, String to) {
        return ",\"windows\":[{\"from\":\"%sT%s:00+08:00\",\"to\":\"%sT%s:00+08:00\"}]".formatted(date, from, date, to);
    }

    private Client.Answer start() {
        return days.start(depotId, date);
    }

    @Test
    void aDayIsPlannedAndEachRiderReadsTheOwnRoute() {
        task("Kios Barat", -8.8, 121.60, "");
        task("Kios Selatan", -8.82, 121.62, window("10:00", "11:00"));

        JsonNode plan = days.planned(start());

        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        assertThat(plan.get("unassigned")).isEmpty();
        JsonNode route = plan.get("routes").get(0);
        // 0.02 degrees of longitude at this latitude are 2,198 m, of latitude 2,224 m; each is ridden twice.
        assertThat(route.get("metres").asInt()).isBetween(8_780, 8_900);
        assertThat(route.get("departure").asString()).endsWith("+08:00");
        for (JsonNode stop : route.get("stops")) {
            if (stop.has("recipient") && stop.get("recipient").asString().equals("Kios Selatan")) {
                assertThat(stop.get("serviceStart").asString()).startsWith(date + "T1");
            }
        }
        JsonNode cost = plan.get("cost");
        assertThat(cost.get("fixed").asLong()
                        + cost.get("wage").asLong()
                        + cost.get("distance").asLong()
                        + cost.get("energy").asLong())
                .isEqualTo(cost.get("total").asLong());
        assertThat(route.get("legs").get(0).has("geometry")).isFalse();

        String ownPath = "/api/v1/riders/%d/routes/%s".formatted(riderId, date);
        assertThat(client.get(ownPath).status()).as("not published yet").isEqualTo(404);
        client.post("/api/v1/plans/%d/publish".formatted(plan.get("id").asLong()), "");
        JsonNode own = client.get(ownPath).json();
        assertThat(own.get("metres").asInt()).isEqualTo(route.get("metres").asInt());
        assertThat(own.get("stops")).isEqualTo(route.get("stops"));
        assertThat(own.get("legs").get(0).get("geometry").get("coordinates").size())
                .isGreaterThan(1);
        assertThat(client.get("/api/v1/riders/%d/routes/2026-01-01".formatted(riderId))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTaskOffTheRoadsStaysBehindAndTheOthersArePlanned() {
        task("Kios Barat", -8.8, 121.60, "");
        long far = task("Kebun Jauh", -8.84, 121.62, "");

        JsonNode plan = days.planned(start());

        assertThat(plan.get("routes")).hasSize(1);
        JsonNode left = plan.get("unassigned").get(0);
        assertThat(left.get("taskId").asLong()).isEqualTo(far);
        assertThat(left.get("code").asString()).isEqualTo("off-network");
        assertThat(left.get("metresOffRoad").asInt()).isBetween(2_215, 2_235);
        assertThat(left.get("message").asString()).contains("jalan terdekat");
        String english = client.get("/api/v1/plans/" + plan.get("id").asLong(), "Accept-Language", "en")
                .text();
        assertThat(english).contains("from the nearest road");
    }

    @Test
    void aTaskOutsideTheShiftSaysWhatWouldHelp() {
        task("Kios Malam", -8.8, 121.60, window("15:30", "16:00"));

        JsonNode left = days.planned(start()).get("unassigned").get(0);

        assertThat(left.get("code").asString()).isEqualTo("shift-too-short");
        assertThat(left.get("message").asString()).contains("Kurir Uji pulang").contains("menit lebih lambat");
        assertThat(left.get("fix").get("amount").asLong()).isGreaterThan(1_800);
    }

    @Test
    void aDayWithoutTasksOrRidersIsRefusedWithACodeAndAPointer() {
        var noTasks = start();
        assertThat(noTasks.status()).isEqualTo(422);
        assertThat(noTasks.json().get("issues").get(0).get("code").asString()).isEqualTo("no-tasks");
        assertThat(noTasks.json().get("issues").get(0).get("pointer").asString())
                .isEqualTo("/date");

        long empty = days.created("/api/v1/depots", "{\"name\":\"Kosong\",\"lat\":-8.8,\"lon\":121.62}");
        var emptyFleet = client.post("/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\"}".formatted(empty, date));
        client.delete("/api/v1/depots/" + empty);
        assertThat(emptyFleet.status()).isEqualTo(422);
        assertThat(emptyFleet.json().get("issues").get(0).get("code").asString())
                .isEqualTo("empty-fleet");
        assertThat(emptyFleet.json().get("issues").get(0).get("pointer").asString())
                .isEqualTo("/depotId");
    }

    @Test
    void wrongKeysAndValuesAreNamedAllAtOnce() {
        var answer = client.post(
                "/api/v1/plans", "{\"depotId\":\"satu\",\"date\":\"1 Maret\",\"timeLimit\":\"PT0S\",\"cepat\":true}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/depotId", "/date", "/timeLimit", "/cepat");
        assertThat(client.get("/api/v1/plans/999999").status()).isEqualTo(404);
        var wrongDate = client.get("/api/v1/riders/%d/routes/kemarin".formatted(riderId));
        assertThat(wrongDate.status()).isEqualTo(422);
        assertThat(wrongDate.json().get("issues").findValuesAsString("pointer")).containsExactly("{date}");
    }

    @Test
    void aSolveIsCancelledOnceAndLeavesNoPlan() {
        task("Kios Barat", -8.8, 121.60, "");
        String path = client.post(
                        "/api/v1/plans",
                        "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT5M\"}".formatted(depotId, date))
                .header("Location");

        assertThat(client.post(path + "/cancel", "").json().get("state").asString())
                .isEqualTo("cancelled");
        assertThat(client.post(path + "/cancel", "").status()).isEqualTo(409);
        assertThat(days.planned(start()).get("state").asString()).isEqualTo("planned");
        assertThat(client.get(path).json().has("routes")).isFalse();
    }
}
