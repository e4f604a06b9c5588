package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.security.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Days on which a spare pack rides along, on the tiny region: the way from the depot to the western end and back takes some 108 Wh,
 * and the pack gives 86.4 Wh before its reserve.
 */
@ApiTest
@Import(Village.class)
class PlanPacksAlongTest {
    private static final String DATE = "2040-10-08";
    private static final long FIRST_BUMDES = 1360;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Village village;

    private final int port;
    private Client client;
    private PlannedDays days;
    private long depotId;
    private long riderId;
    private String packs = "";

    PlanPacksAlongTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void ownVillage() {
        int number = NUMBERS.getAndIncrement();
        village.exists(FIRST_BUMDES + number);
        client = new Client(port, village.bearer(FIRST_BUMDES + number, "admin"));
        days = new PlannedDays(client);
        depotId = days.created("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}");
        long typeId = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"bawa-%d\",\"name\":\"Kecil\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"maxLoadKg\":40,\"batteryWh\":120,\"usableShare\":0.9,\"reserveShare\":0.2}"
                        .formatted(number));
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor\"}".formatted(depotId, typeId));
        riderId = days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depotId, vehicle));
        packs = "/api/v1/depots/%d/spare-packs/%d".formatted(depotId, typeId);
    }

    private void stock(String json) {
        var answer = client.put(packs, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<String> kinds(JsonNode route) {
        return route.get("stops").findValuesAsString("kind");
    }

    @Test
    void aPackRidesAlongAndIsSwappedInBehindTheTask() {
        stock("{\"packs\":1,\"swapIdr\":2500,\"mostAlong\":1,\"packKg\":2,\"packL\":3}");
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");

        JsonNode plan = days.published(days.start(depotId, DATE));

        assertThat(plan.get("unassigned")).as(plan.toString()).isEmpty();
        JsonNode route = plan.at("/routes/0");
        assertThat(kinds(route)).containsExactly("start", "visit", "carried-swap", "end");
        assertThat(route.at("/stops/0/loadKg").asDouble()).as("goods and pack").isEqualTo(7);
        assertThat(route.at("/stops/2/loadKg").asDouble()).as("the empty pack").isEqualTo(2);
        assertThat(route.at("/stops/2/chargeWh").asInt()).isEqualTo(108);
        assertThat(route.at("/cost/swaps").asLong()).isEqualTo(2_500);
        String message = client.get("/api/v1/riders/%d/routes/%s/messages".formatted(riderId, DATE))
                .text();
        assertThat(message).contains("Tukar dengan baterai yang dibawa");
        String file = client.get("/api/v1/plans/%d/file?format=csv"
                        .formatted(plan.get("id").asLong()))
                .text();
        assertThat(file).contains("tukar baterai bawaan");
    }

    @Test
    void aPackThatMustStayAtTheDepotIsNoHelpThere() {
        stock("{\"packs\":1}");
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");

        JsonNode plan = days.planned(days.start(depotId, DATE));

        assertThat(plan.at("/unassigned/0/code").asString()).isEqualTo("battery-too-small");
    }

    @Test
    void packsOnBoardStayThereWhenTheDayIsPlannedAgain() {
        stock("{\"packs\":1,\"mostAlong\":1,\"packKg\":2,\"packL\":3}");
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");
        JsonNode plan = days.published(days.start(depotId, DATE));
        JsonNode before = plan.at("/routes/0");

        JsonNode after = proposal(plan, before.at("/stops/0/departure").asString(), -8.8, 121.6);

        assertThat(after.get("unassigned")).as(after.toString()).hasSize(1);
        assertThat(kinds(after.at("/routes/0"))).containsExactly("start", "visit", "carried-swap", "end");
        for (int i = 0; i < 3; i++) {
            assertThat(after.at("/routes/0/stops").get(i))
                    .isEqualTo(before.get("stops").get(i));
        }
    }

    /** What the day becomes where one more task for the place is told as the rider leaves. */
    private JsonNode proposal(JsonNode plan, String at, double lat, double lon) {
        String path = "/api/v1/plans/" + plan.get("id").asLong();
        var told = client.post(
                path + "/events?wait=30",
                "{\"type\":\"new-task\",\"at\":\"%s\",\"task\":{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Susulan\",\"lat\":%s,\"lon\":%s,\"loadKg\":2}}"
                        .formatted(at, depotId, DATE, lat, lon));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return client.get(told.header("Location")).json();
    }

    @Test
    void packsThatRideAlongHaveAWeight() {
        var answer = client.put(packs, "{\"packs\":1,\"mostAlong\":2}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/issues/0/pointer").asString()).isEqualTo("/packKg");
        assertThat(client.put(packs, "{\"packs\":1,\"mostAlong\":4,\"packKg\":9}")
                        .status())
                .isEqualTo(422);
        stock("{\"packs\":1,\"mostAlong\":2,\"packKg\":9.5,\"packL\":12}");
        JsonNode kept = client.get(packs).json();
        assertThat(kept.get("mostAlong").asInt()).isEqualTo(2);
        assertThat(kept.get("packKg").asDouble()).isEqualTo(9.5);
        assertThat(kept.get("packL").asDouble()).isEqualTo(12);
    }

    @Test
    void theBoardTheRiderAndTheSetUpKnowPacksThatRideAlong(@TempDir Path downloads) throws IOException {
        stock("{\"packs\":1}");
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");
        try (Browser laptop = Browser.laptop()) {
            signIn(laptop);
            laptop.go("http://127.0.0.1:%d/atur?buka=bikes".formatted(port));
            String at = depotId + packs.substring(packs.lastIndexOf('/')).replace('/', '-');
            typed(laptop, "#pack-kg-" + at, "2");
            laptop.awaitText("#told", "Disimpan");
            typed(laptop, "#along-" + at, "1");
            laptop.awaitText("#told", "Disimpan");
            laptop.picture("bawa-baterai-atur");
            JsonNode stock = client.get(packs).json();
            assertThat(stock.get("mostAlong").asInt()).isEqualTo(1);
            assertThat(stock.get("packKg").asDouble()).isEqualTo(2);

            days.published(days.start(depotId, DATE));
            laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, DATE));
            assertThat(laptop.awaitText("#list", "Tukar dengan baterai yang dibawa"))
                    .contains("↯");
            laptop.picture("bawa-baterai-papan");
            assertThat(laptop.complaints()).isEqualTo(List.of());
        }
        try (Browser phone = Browser.phone()) {
            Path file = downloads.resolve("rute.html");
            Files.writeString(
                    file,
                    client.get("/api/v1/riders/%d/routes/%s/file".formatted(riderId, DATE))
                            .text());
            phone.go(file.toUri().toString());
            phone.await("section.next");
            phone.awaitText("main", "1 baterai cadangan");
            phone.awaitText("main", "Tukar dengan baterai yang dibawa");
            assertThat(phone.run("return day.stops.map((stop, i) => placeName(i)).join()")
                            .toString())
                    .contains("tempat ganti baterai")
                    .doesNotContain("undefined");
            assertThat(
                            phone.run(
                                    "return day.legs.filter((leg) => leg.m === 0).map((leg) => [leg.changed, leg.says.length])"))
                    .as("who stays rides nowhere")
                    .isEqualTo(List.of(List.of(false, 0L)));
            phone.picture("bawa-baterai-kurir");
        }
    }

    private void typed(Browser laptop, String field, String value) {
        WebElement input = laptop.await(field);
        input.clear();
        input.sendKeys(value, Keys.TAB);
    }

    private void signIn(Browser laptop) {
        village.account(FIRST_BUMDES + NUMBERS.get() - 1, "koordinator-bawaan", "rahasia-sekali-99", "coordinator");
        laptop.go("http://127.0.0.1:%d/masuk".formatted(port));
        laptop.await("input[name=login]").sendKeys("koordinator-bawaan");
        laptop.await("input[name=password]").sendKeys("rahasia-sekali-99");
        laptop.await("button[type=submit]").click();
        laptop.await("header nav");
        laptop.complaints();
    }
}
