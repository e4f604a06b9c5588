package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Tasks that may be left out, and even work, over the API: what decides beside the cost, with its figures. */
@ApiTest
@Import(Village.class)
class PlanPrizeTest {
    private static final long BUMDES = 701;
    private static final String DATE = "2037-01-12";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Village village;

    private final int port;
    private Client client;
    private PlannedDays days;
    private long depotId;

    PlanPrizeTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void signIn() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "admin"));
        days = new PlannedDays(client);
        depotId = depot("");
    }

    private long depot(String more) {
        return days.created(
                "/api/v1/depots",
                "{\"name\":\"Pilihan %d\",\"lat\":-8.8,\"lon\":121.62%s}".formatted(NUMBERS.incrementAndGet(), more));
    }

    private long type(String battery) {
        return days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"pilihan-%d\",\"name\":\"Uji\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"maxLoadKg\":40,%s}"
                        .formatted(NUMBERS.incrementAndGet(), battery));
    }

    private long rider() {
        return rider(type("\"batteryWh\":3700"));
    }

    private long rider(long type) {
        int number = NUMBERS.incrementAndGet();
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %d\"}".formatted(depotId, type, number));
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir %d\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\",\"wageIdrPerHour\":12000}"
                        .formatted(depotId, vehicle, number));
    }

    /** As much as a bike carries. */
    private long heavy(String more) {
        return days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Barat\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":40%s}"
                        .formatted(depotId, DATE, more));
    }

    private JsonNode plan() {
        return days.planned(days.start(depotId, DATE));
    }

    @Test
    void aTaskIsLeftOutForItsPriceWithItsFigures() {
        rider();
        long worthIt = days.task(depotId, DATE, "Barat", -8.8, 121.60, ",\"prizeIdr\":900000");
        long tooDear = days.task(depotId, DATE, "Selatan", -8.82, 121.62, ",\"prizeIdr\":7");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).hasSize(1);
        JsonNode left = plan.get("unassigned").get(0);
        assertThat(left.get("taskId").asLong()).isEqualTo(tooDear).isNotEqualTo(worthIt);
        assertThat(left.get("code").asString()).isEqualTo("prize-too-small");
        assertThat(left.get("prizeIdr").asLong()).isEqualTo(7);
        long more = left.get("fix").get("amount").asLong();
        // Five minutes of service alone are 1,000 of wage.
        assertThat(more).isBetween(1_000L - 7, 100_000L);
        assertThat(left.get("message").asString())
                .contains("Rp7.", "Rp" + String.format(java.util.Locale.forLanguageTag("id"), "%,d", more + 7));
        assertThat(client.get("/api/v1/tasks/" + tooDear).json().get("prizeIdr").asLong())
                .isEqualTo(7);
    }

    @Test
    void aRequiredTaskGoesFirst() {
        rider();
        // The bike carries one of them, and there is no time for a second trip before the window is over.
        String window =
                ",\"windows\":[{\"from\":\"%1$sT08:10:00+08:00\",\"to\":\"%1$sT08:27:00+08:00\"}]".formatted(DATE);
        heavy(window + ",\"priority\":1");
        long dear = heavy(window + ",\"priority\":5,\"prizeIdr\":1000000");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).hasSize(1);
        assertThat(plan.get("unassigned").get(0).get("taskId").asLong()).isEqualTo(dear);
    }

    @Test
    void evenWorkHasAPriceThatThePlanSays() {
        for (int price : new int[] {0, 1_000_000}) {
            depotId =
                    depot(",\"fairnessTimeIdrPerHour\":%d,\"fairnessPayPercent\":%d".formatted(price, price / 100_000));
            JsonNode depot = client.get("/api/v1/depots/" + depotId).json();
            assertThat(depot.get("fairnessTimeIdrPerHour").asInt()).isEqualTo(price);
            assertThat(depot.get("fairnessPayPercent").asInt()).isEqualTo(price / 100_000);
            rider();
            rider();
            days.task(depotId, DATE, "Barat", -8.8, 121.60, "");
            days.task(depotId, DATE, "Selatan", -8.82, 121.62, "");

            JsonNode plan = plan();

            assertThat(plan.get("unassigned")).isEmpty();
            assertThat(plan.get("routes")).hasSize(price == 0 ? 1 : 2);
            assertThat(plan.has("terms")).isEqualTo(price > 0);
            if (price > 0) {
                JsonNode terms = plan.get("terms");
                // Two riders: each Rupiah of pay above the other counts a tenth of its half.
                long[] wages = plan.get("routes")
                        .valueStream()
                        .mapToLong(route -> route.get("cost").get("wage").asLong())
                        .toArray();
                long above = Math.abs(wages[0] - wages[1]) / 2;
                assertThat(terms.get("fairnessPay").asLong()).isBetween(above / 10 - 1, above / 10 + 1);
                assertThat(terms.get("fairnessTime").asLong() * 12_000 / 1_000_000)
                        .isBetween(above - 100, above + 100);
                assertThat(terms.get("total").asLong())
                        .isEqualTo(terms.get("fairnessTime").asLong()
                                + terms.get("fairnessPay").asLong());
            }
        }
    }

    @Test
    void aSwapCostsWhatTheDepotSays() {
        rider();
        heavy("");
        long onceWh = plan().get("routes").get(0).get("energyWh").asLong();

        // A battery for one and a half of such rides, and two of them.
        depotId = depot("");
        long type = type("\"batteryWh\":%d,\"usableShare\":0.1,\"reserveShare\":0".formatted(onceWh * 15));
        rider(type);
        var stock = client.put(
                "/api/v1/depots/%d/spare-packs/%d".formatted(depotId, type), "{\"packs\":1,\"swapIdr\":4500}");
        assertThat(stock.status()).as(stock.text()).isEqualTo(200);
        assertThat(client.get("/api/v1/depots/%d/spare-packs".formatted(depotId))
                        .json()
                        .get("items")
                        .get(0)
                        .get("swapIdr")
                        .asLong())
                .isEqualTo(4_500);
        heavy("");
        heavy("");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        assertThat(plan.get("cost").get("swaps").asLong()).isEqualTo(4_500);
    }

    @Test
    void aPrizeForGoodsThatMayBeDividedIsRefused() {
        var refused = client.post(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"x\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":9,\"leastPiece\":{\"loadKg\":3},\"prizeIdr\":-1}"
                        .formatted(depotId, DATE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("issues")
                        .valueStream()
                        .map(issue -> issue.get("code").asString() + " "
                                + issue.get("pointer").asString()))
                .containsExactlyInAnyOrder("not-together /prizeIdr", "out-of-range /prizeIdr");
    }
}
