package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Groups of tasks over the API: one rider, different riders, an order; on the day, and when it changes. */
@ApiTest
@Import(Village.class)
class PlanGroupsTest {
    private static final long BUMDES = 700;
    private static final String DATE = "2037-01-05";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Village village;

    private final int port;
    private Client client;
    private PlannedDays days;
    private long depotId;

    PlanGroupsTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void ownDepot() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "admin"));
        days = new PlannedDays(client);
        depotId = days.created(
                "/api/v1/depots",
                "{\"name\":\"Kelompok %d\",\"lat\":-8.8,\"lon\":121.62}".formatted(NUMBERS.incrementAndGet()));
    }

    private long rider() {
        int number = NUMBERS.incrementAndGet();
        long type = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"kelompok-%d\",\"name\":\"Uji\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"batteryWh\":3700,\"maxLoadKg\":40}"
                        .formatted(number));
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %d\"}".formatted(depotId, type, number));
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir %d\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depotId, vehicle, number));
    }

    private long west(String groups) {
        return days.task(depotId, DATE, "Barat", -8.8, 121.60, ",\"groups\":[%s]".formatted(groups));
    }

    private long south(String groups) {
        return days.task(depotId, DATE, "Selatan", -8.82, 121.62, ",\"groups\":[%s]".formatted(groups));
    }

    private static String group(String kind, String name) {
        return "{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, name);
    }

    private static String inOrder(int number) {
        return "{\"kind\":\"in-order\",\"name\":\"urut\",\"number\":%d}".formatted(number);
    }

    private JsonNode plan() {
        return days.planned(days.start(depotId, DATE));
    }

    private static List<Long> tasksOf(JsonNode plan, long rider) {
        return plan.get("routes")
                .valueStream()
                .filter(route -> route.get("riderId").asLong() == rider)
                .flatMap(route -> route.get("stops").valueStream())
                .filter(stop -> stop.has("taskId"))
                .map(stop -> stop.get("taskId").asLong())
                .toList();
    }

    @Test
    void tasksApartTakeTwoRidersAndAThirdOneStaysBehind() {
        long one = rider();
        long other = rider();
        long first = west(group("apart", "telur"));
        long second = west(group("apart", "telur"));
        long free = south("");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        assertThat(tasksOf(plan, one).contains(first))
                .isNotEqualTo(tasksOf(plan, one).contains(second));
        assertThat(tasksOf(plan, one).size() + tasksOf(plan, other).size()).isEqualTo(3);
        assertThat(client.get("/api/v1/tasks/" + free).json().has("groups")).isFalse();

        west(group("apart", "telur"));
        JsonNode again = plan();

        assertThat(again.get("unassigned")).hasSize(1);
        assertThat(again.get("unassigned").get(0).get("code").asString()).isEqualTo("group-not-apart");
        assertThat(again.get("unassigned").get(0).get("message").asString()).contains("kurir lain");
    }

    /** Alone the second of both would be served first thing in the morning, too. */
    @Test
    void locksKeepAnOrderBetweenRidersThatThePlanInForceKeeps() {
        long one = rider();
        long other = rider();
        long first = west("%s],\"riderId\":%d,\"skills\":[".formatted(inOrder(1), one));
        long second = south("%s],\"riderId\":%d,\"skills\":[".formatted(inOrder(2), other));
        long late = days.task(
                depotId,
                DATE,
                "Siang",
                -8.82,
                121.62,
                ",\"riderId\":%d,\"windows\":[{\"from\":\"%2$sT11:00:00+08:00\",\"to\":\"%2$sT12:00:00+08:00\"}]"
                        .formatted(other, DATE));
        JsonNode plan = plan();
        assertThat(plan.get("unassigned")).isEmpty();
        assertThat(tasksOf(plan, other)).containsExactly(second, late);

        var again = client.post(
                "/api/v1/plans/%d/solve?wait=30".formatted(plan.get("id").asLong()),
                "{\"locks\":[{\"riderId\":%d,\"taskIds\":[%d]},{\"riderId\":%d,\"taskIds\":[%d]}]}"
                        .formatted(one, first, other, second));

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().get("unassigned")).isEmpty();
        assertThat(tasksOf(again.json(), other)).containsExactly(second, late);
    }

    @Test
    void togetherGoesToOneRiderAndInOrderByNumber() {
        rider();
        rider();
        long last = west(inOrder(3) + "," + group("together", "hajatan"));
        long first = south(inOrder(1) + "," + group("together", "hajatan"));
        long alsoFirst = west(inOrder(1));

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        List<List<Long>> routes = plan.get("routes")
                .valueStream()
                .map(route -> tasksOf(plan, route.get("riderId").asLong()))
                .toList();
        assertThat(routes).anySatisfy(route -> assertThat(route).containsSubsequence(first, last));
        assertThat(routes).allSatisfy(route -> assertThat(route).doesNotContainSequence(last, alsoFirst));
        JsonNode task = client.get("/api/v1/tasks/" + last).json();
        assertThat(task.get("groups").get(0).get("kind").asString()).isEqualTo("in-order");
        assertThat(task.get("groups").get(0).get("number").asInt()).isEqualTo(3);
        assertThat(task.get("groups").get(1).get("name").asString()).isEqualTo("hajatan");
        assertThat(task.get("groups").get(1).has("number")).isFalse();
    }

    @Test
    void groupsThatSayTooLittleOrTooMuchAreRefused() {
        var refused = client.post("/api/v1/tasks", """
                {"depotId":%d,"date":"%s","recipient":"x","lat":-8.8,"lon":121.6,"groups":[
                 {"kind":"in-order","name":"urut"}, {"kind":"apart","name":"telur","number":2},
                 {"kind":"sama","name":"x"}, {"name":"tanpa jenis"}, {"kind":"together"}]}
                """.formatted(depotId, DATE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("issues")
                        .valueStream()
                        .map(issue -> issue.get("code").asString() + " "
                                + issue.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "missing /groups/0/number",
                        "not-together /groups/1/number",
                        "unknown-value /groups/2/kind",
                        "missing /groups/3/kind",
                        "missing /groups/4/name");
    }
}
