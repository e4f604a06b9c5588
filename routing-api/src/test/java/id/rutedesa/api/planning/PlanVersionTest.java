package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** States and versions of plans, over the API on the tiny region. */
@ApiTest
class PlanVersionTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Client client;
    private final PlannedDays days;
    private String date = "";
    private long depotId;
    private long riderId;

    PlanVersionTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void oneDepotOneRider() {
        depotId = days.depot();
        riderId = days.rider(depotId);
        date = LocalDate.of(2028, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
    }

    private String plan() {
        JsonNode plan = days.planned(days.start(depotId, date));
        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        return "/api/v1/plans/" + plan.get("id").asLong();
    }

    private String state(String path) {
        return client.get(path).json().get("state").asString();
    }

    private int post(String path) {
        return client.post(path, "").status();
    }

    private List<String> recipientsOfTheRider() {
        var answer = client.get("/api/v1/riders/%d/routes/%s".formatted(riderId, date));
        return answer.status() == 404 ? List.of() : answer.json().get("stops").findValuesAsString("recipient");
    }

    @Test
    void aPlanGoesThroughItsDayAndEveryOtherStepIsRefused() {
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        var draft = client.post(
                "/api/v1/plans",
                "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT1S\",\"draft\":true}".formatted(depotId, date));
        assertThat(draft.status()).isEqualTo(201);
        String path = draft.header("Location");
        assertThat(state(path)).isEqualTo("draft");
        assertThat(post(path + "/publish")).isEqualTo(409);
        assertThat(post(path + "/start")).isEqualTo(409);

        var solved = client.post(path + "/solve?wait=30", "");
        assertThat(solved.status()).as(solved.text()).isEqualTo(200);
        assertThat(solved.json().get("state").asString()).isEqualTo("planned");
        assertThat(solved.json().get("version").asInt()).isEqualTo(1);
        assertThat(post(path + "/start")).as("not published").isEqualTo(409);

        assertThat(post(path + "/publish")).isEqualTo(200);
        assertThat(post(path + "/finish")).as("not running").isEqualTo(409);
        assertThat(post(path + "/cancel")).as("riders have it").isEqualTo(409);
        assertThat(post(path + "/start")).isEqualTo(200);
        assertThat(state(path)).isEqualTo("running");
        assertThat(post(path + "/finish")).isEqualTo(200);
        assertThat(state(path)).isEqualTo("done");
        for (String step : List.of("publish", "start", "finish", "solve", "cancel")) {
            var refused = client.post(path + "/" + step, "");
            assertThat(refused.status()).as(step).isEqualTo(409);
            assertThat(refused.json().get("code").asString()).isEqualTo("wrong-state");
        }
        assertThat(recipientsOfTheRider())
                .as("the rider still sees the day that is over")
                .containsExactly("Kios Barat");
    }

    @Test
    void ridersSeeThePublishedVersionUntilTheNextPublish() {
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        String path = plan();
        assertThat(recipientsOfTheRider()).isEmpty();
        assertThat(post(path + "/publish")).isEqualTo(200);
        assertThat(recipientsOfTheRider()).containsExactly("Kios Barat");

        long added = days.task(depotId, date, "Kios Timur", -8.8, 121.64, "");
        var again = client.post(path + "/solve?wait=30", "");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().get("state").asString()).isEqualTo("published");
        assertThat(again.json().get("version").asInt())
                .as("the plan's own version is still the first")
                .isEqualTo(1);
        assertThat(again.json().get("proposal").get("version").asInt()).isEqualTo(2);
        assertThat(recipientsOfTheRider()).containsExactly("Kios Barat");

        var versions = client.get(path + "/versions").json().get("items");
        assertThat(versions.findValuesAsString("state")).containsExactly("taken", "proposed");
        assertThat(versions.get(1).get("basedOn").asInt()).isEqualTo(1);
        var second = client.get(path + "/versions/2?geometry=true").json();
        assertThat(second.get("routes").get(0).get("legs").get(0).has("geometry"))
                .isTrue();
        assertThat(second.get("cost").get("total").asLong()).isPositive();
        JsonNode prices = second.get("prices").get(0);
        assertThat(prices.get("riderId").asLong()).isEqualTo(riderId);
        assertThat(versions.get(1).has("prices")).as("in a list").isFalse();
        // The wage of the whole ride, to the Rupiah, follows from the wage that is told.
        JsonNode route = second.get("routes").get(0);
        Duration paid = Duration.between(
                OffsetDateTime.parse(route.get("stops").get(0).get("arrival").asString()),
                OffsetDateTime.parse(route.get("arrival").asString()));
        assertThat(route.get("cost").get("wage").asDouble())
                .isCloseTo(prices.get("wageIdrPerHour").asDouble() * paid.toSeconds() / 3_600, within(20.0));
        assertThat(prices.get("electricityIdrPerKwh").asDouble()).isPositive();
        assertThat(prices.get("source").asString()).isNotBlank();

        var difference = client.get(path + "/versions/2/difference").json();
        JsonNode rider = difference.get("riders").get(0);
        assertThat(difference.get("against").asInt()).isEqualTo(1);
        assertThat(rider.get("riderId").asLong()).isEqualTo(riderId);
        assertThat(rider.get("stops").asInt()).isEqualTo(1);
        assertThat(rider.get("gained").get(0).asLong()).isEqualTo(added);
        assertThat(rider.get("lost")).isEmpty();
        assertThat(rider.get("sameOrder").asBoolean()).isTrue();
        // Another 4.4 km at some 35 km/h, 7 to 8 minutes, and 5 minutes to hand over.
        assertThat(rider.get("minutes").asInt()).isBetween(11, 16);
        var back = client.get(path + "/versions/1/difference?against=2").json();
        assertThat(back.get("riders").get(0).get("lost").get(0).asLong()).isEqualTo(added);

        assertThat(post(path + "/versions/1/take")).as("no proposal").isEqualTo(409);
        assertThat(post(path + "/versions/2/take")).isEqualTo(200);
        assertThat(recipientsOfTheRider()).containsExactly("Kios Barat");
        assertThat(post(path + "/publish")).isEqualTo(200);
        assertThat(recipientsOfTheRider()).containsExactlyInAnyOrder("Kios Barat", "Kios Timur");
        assertThat(client.get(path + "/versions/1").json().get("routes").get(0).get("stops"))
                .as("the first version can still be read whole")
                .hasSize(3);
        assertThat(client.get(path + "/versions/9").status()).isEqualTo(404);
    }

    @Test
    void anotherPlanOfTheDayTakesThePlaceOfOneThatRidersHaveNotBegun() {
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        String first = plan();
        String second = plan();
        assertThat(post(first + "/publish")).isEqualTo(200);

        assertThat(post(second + "/publish")).isEqualTo(200);
        assertThat(state(first)).isEqualTo("planned");

        assertThat(post(second + "/start")).isEqualTo(200);
        assertThat(post(first + "/publish")).as("riders are on their way").isEqualTo(409);
        assertThat(state(second)).isEqualTo("running");
    }

    @Test
    void whoHasNotSeenTheLastChangeChangesNothing() {
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        String path = plan();
        String seen = client.get(path).header("ETag");
        assertThat(client.post(path + "/publish", "", "If-Match", seen).status())
                .isEqualTo(200);

        var stale = client.post(path + "/start", "", "If-Match", seen);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(state(path)).isEqualTo("published");
    }

    @Test
    void plansAreListedInPagesByDayDepotAndState() {
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        String first = plan();
        String second = plan();
        post(first + "/publish");

        String list = "/api/v1/plans?date=" + date;
        var firstPage = client.get(list + "&limit=1").json();
        assertThat(firstPage.get("items")).hasSize(1);
        assertThat(first).endsWith("/" + firstPage.get("next").asLong());
        var page = client.get(list + "&limit=1&after=" + firstPage.get("next").asLong())
                .json();
        assertThat(page.has("next")).isFalse();
        assertThat(page.get("items")).hasSize(1);
        assertThat(second).endsWith("/" + page.get("items").get(0).get("id").asLong());
        assertThat(page.get("items").get(0).has("routes")).isFalse();
        assertThat(page.get("items").get(0).get("cost").get("total").asLong()).isPositive();
        assertThat(client.get(list + "&state=published").json().get("items")).hasSize(1);
        assertThat(client.get(list + "&depotId=999999").json().get("items")).isEmpty();
        var wrong = client.get(list + "&state=baru&limit=0");
        assertThat(wrong.status()).isEqualTo(422);
    }
}
