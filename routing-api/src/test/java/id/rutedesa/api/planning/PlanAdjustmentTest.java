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

/** Check mode and routes put together by hand, over the API on the tiny region. */
@ApiTest
class PlanAdjustmentTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Client client;
    private final PlannedDays days;
    private String path = "";
    private String date = "";
    private long depotId;
    private long riderId;
    private long west;
    private long south;

    PlanAdjustmentTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void aPlannedDay() {
        depotId = days.depot();
        riderId = days.rider(depotId);
        date = LocalDate.of(2029, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
        west = days.task(
                depotId,
                date,
                "Kios Barat",
                -8.8,
                121.60,
                ",\"windows\":[{\"from\":\"%1$sT08:00:00+08:00\",\"to\":\"%1$sT08:20:00+08:00\"}]".formatted(date));
        south = days.task(depotId, date, "Kios Selatan", -8.82, 121.62, ",\"serviceTime\":\"PT30M\"");
        path = "/api/v1/plans/"
                + days.planned(days.start(depotId, date)).get("id").asLong();
    }

    private String routes(Object... tasks) {
        return "{\"routes\":[{\"riderId\":%d,\"taskIds\":%s}]}".formatted(riderId, java.util.Arrays.toString(tasks));
    }

    private JsonNode checked(String body) {
        var answer = client.post(path + "/check", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void theRoutesOfAPlanCostWhatThePlanCosts() {
        JsonNode plan = client.get(path + "?geometry=true").json();
        Object[] order = plan.get("routes")
                .get(0)
                .get("stops")
                .valueStream()
                .filter(stop -> stop.has("taskId"))
                .map(stop -> stop.get("taskId").asLong())
                .toArray();

        JsonNode check = checked(routes(order));

        assertThat(order).hasSize(2);
        assertThat(check.get("broken")).isEmpty();
        assertThat(check.get("unassigned")).isEmpty();
        assertThat(check.get("cost")).isEqualTo(plan.get("cost"));
        assertThat(check.get("metres")).isEqualTo(plan.get("metres"));
        assertThat(check.get("routes").get(0).get("stops"))
                .isEqualTo(plan.get("routes").get(0).get("stops"));
        assertThat(check.get("routes").get(0).get("legs")).isEmpty();
        var drawn = client.post(path + "/check?geometry=true", routes(order)).json();
        assertThat(drawn.get("routes")).isEqualTo(plan.get("routes"));
    }

    @Test
    void aBrokenWindowIsSaidInMinutesAndChangesNothing() {
        JsonNode check = checked(routes(south, west));

        JsonNode broken = check.get("broken").get(0);
        assertThat(check.get("broken")).hasSize(1);
        assertThat(broken.get("code").asString()).isEqualTo("window-missed");
        assertThat(broken.get("taskId").asLong()).isEqualTo(west);
        JsonNode late = check.get("routes")
                .get(0)
                .get("stops")
                .valueStream()
                .filter(stop -> stop.has("taskId") && stop.get("taskId").asLong() == west)
                .findFirst()
                .orElseThrow();
        long lateSec = java.time.Duration.between(
                        java.time.OffsetDateTime.parse(date + "T08:20:00+08:00"),
                        java.time.OffsetDateTime.parse(late.get("serviceStart").asString()))
                .toSeconds();
        assertThat(broken.get("amount").asLong()).isEqualTo(lateSec).isPositive();
        assertThat(broken.get("message").asString())
                .isEqualTo("Kurir Uji terlambat %d menit di Kios Barat.".formatted((lateSec + 59) / 60));
        assertThat(client.get(path + "/versions").json().get("items")).hasSize(1);
    }

    @Test
    void whatIsNotNamedStaysBehind() {
        JsonNode check = checked(routes(west));

        assertThat(check.get("unassigned")).hasSize(1);
        assertThat(check.get("unassigned").get(0).asLong()).isEqualTo(south);
        assertThat(checked("{\"routes\":[]}").get("cost").get("total").asLong()).isZero();
    }

    @Test
    void aRouteByHandBecomesTheNextVersion() {
        var saved = client.post(path + "/versions", routes(west));

        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.header("Location")).isEqualTo(path + "/versions/2");
        JsonNode version = client.get(path + "/versions/2?geometry=true").json();
        assertThat(version.get("cause").asString()).isEqualTo("adjusted");
        assertThat(version.get("basedOn").asInt()).isEqualTo(1);
        assertThat(version.get("routes").get(0).get("legs").get(0).has("geometry"))
                .isTrue();
        JsonNode left = client.get(path).json().get("unassigned").get(0);
        assertThat(left.get("code").asString()).isEqualTo("left-out");
        assertThat(left.get("message").asString()).isEqualTo("Belum dimasukkan ke rute mana pun.");
        assertThat(client.get(path + "/versions/2/difference")
                        .json()
                        .get("riders")
                        .get(0)
                        .get("lost"))
                .hasSize(1);
        assertThat(client.post(path + "/publish", "").status()).isEqualTo(200);
        assertThat(client.post(path + "/versions", routes(west, south)).status())
                .as("before riders leave a published plan may still be put together anew")
                .isEqualTo(201);
        assertThat(client.post(path + "/start", "").status()).isEqualTo(200);
        assertThat(client.post(path + "/versions", routes(west)).status()).isEqualTo(409);
        assertThat(client.post(path + "/check", routes(west)).status()).isEqualTo(409);
    }

    @Test
    void whatFitsNowhereKeepsItsProvenReason() {
        days.task(depotId, date, "Mesin giling", -8.8, 121.64, ",\"volumeL\":900");

        assertThat(client.post(path + "/versions", routes(west, south)).status())
                .isEqualTo(201);

        JsonNode left = client.get(path).json().get("unassigned").get(0);
        assertThat(left.get("recipient").asString()).isEqualTo("Mesin giling");
        assertThat(left.get("code").asString()).isEqualTo("too-bulky");
    }

    @Test
    void aRouteThatBreaksARuleIsNotSaved() {
        var refused = client.post(path + "/versions", routes(south, west));

        assertThat(refused.status()).isEqualTo(422);
        JsonNode issue = refused.json().get("issues").get(0);
        assertThat(issue.get("code").asString()).isEqualTo("rule-broken");
        assertThat(issue.get("pointer").asString()).isEqualTo("/routes/0/taskIds/1");
        assertThat(client.get(path + "/versions").json().get("items")).hasSize(1);
    }

    @Test
    void unknownRidersAndTasksAndTwiceNamedOnesAreRefused() {
        String body =
                "{\"routes\":[{\"riderId\":%d,\"taskIds\":[%d,%d,9999999]},{\"riderId\":9999999,\"taskIds\":[]}]}";
        var unknown = client.post(path + "/check", body.formatted(riderId, west, south));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/routes/0/taskIds/2", "/routes/1/riderId");

        var twice = client.post(path + "/check", routes(west, west));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().get("issues").get(0).get("code").asString()).isEqualTo("named-twice");
        assertThat(twice.json().get("issues").get(0).get("pointer").asString()).isEqualTo("/routes/0/taskIds/1");
    }

    @Test
    void anOldVersionOfThePlanIsNotOverwritten() {
        String etag = client.get(path).header("ETag");
        assertThat(client.post(path + "/versions", routes(west), "If-Match", etag)
                        .status())
                .isEqualTo(201);
        assertThat(client.post(path + "/versions", routes(west, south), "If-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void planningAgainKeepsWhatIsLocked() {
        long east = days.task(depotId, date, "Kios Timur", -8.8, 121.64, "");
        var solved = client.post(
                path + "/solve?wait=30",
                "{\"locks\":[{\"riderId\":%d,\"taskIds\":[%d,%d],\"whole\":true}]}".formatted(riderId, east, south));

        assertThat(solved.status()).as(solved.text()).isEqualTo(200);
        assertThat(solved.json()
                        .get("routes")
                        .get(0)
                        .get("stops")
                        .valueStream()
                        .filter(stop -> stop.has("taskId"))
                        .map(stop -> stop.get("taskId").asLong())
                        .toList())
                .containsExactly(east, south);
        assertThat(solved.json().get("unassigned").get(0).get("taskId").asLong())
                .isEqualTo(west);
        assertThat(solved.json().get("unassigned").get(0).get("code").asString())
                .isEqualTo("route-locked");
        var unknown = client.post(
                path + "/solve", "{\"locks\":[{\"riderId\":%d,\"taskIds\":[1,9999999]}]}".formatted(riderId));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("issues").findValuesAsString("pointer")).contains("/locks/0/taskIds/1");
    }

    @Test
    void aSearchEndsWhenSomebodyHasSeenEnough() {
        assertThat(client.post(path + "/enough", "").status())
                .as("nothing is solved")
                .isEqualTo(409);
        var started = client.post(
                "/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT10M\"}".formatted(depotId, date));
        String longer = started.header("Location");

        var ended = client.post(longer + "/enough?wait=30", "");

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.json().get("state").asString()).isEqualTo("planned");
        assertThat(ended.json().get("routes")).hasSize(1);
    }
}
