package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Seven bike-days of 40 km and 1.02 kWh: five riders on the first day, two of them on the second. */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class ScenarioCostTest {
    private static final long BUMDES = 864;
    private static final long NOTHING_FIXED = 869;
    private static final String WISH =
            RiddenMonths.PERIOD + "&petrol-pump=10000&petrol-reach-flat=40&petrol-reach-hilly=40&petrol-upkeep=100"
                    + "&petrol-tax=300000&riding-days=300&electric-tax=30000";

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    private final Client client;
    private String[] analyst = {};

    ScenarioCostTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void sevenBikeDays() {
        analyst = months.sevenBikeDays(BUMDES);
    }

    private JsonNode costs(String more) {
        var answer = client.get("/api/v1/costs?" + WISH + more, analyst);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<Long> items(JsonNode scenario) {
        return scenario.get("itemsIdr").valueStream().map(JsonNode::asLong).toList();
    }

    /** A day: 85,000.666 as planned, 10,000 for a litre, 4,000 of upkeep and 1,000 of tax: 100,000.666. */
    @Test
    void eachRiderByHand() {
        JsonNode costs = costs("&group=rider&scenario=petrol-pump");
        JsonNode petrol = costs.get("scenarios").get(0);
        assertThat(petrol.get("wheels").asString()).isEqualTo("petrol-pump");
        assertThat(petrol.get("totalIdr").asLong()).isEqualTo(700_005);
        assertThat(items(petrol)).containsExactly(200_001L, 200_001L, 100_001L, 100_001L, 100_001L);
        assertThat(petrol.at("/lines/energyIdr").asLong()).isEqualTo(70_000);
        assertThat(costs.at("/total/totalIdr").asLong()).as("as planned").isEqualTo(647_925);
        assertThat(costs("&group=rider").get("scenarios")).isEmpty();
    }

    /** Five routes and two at 80,000.333 + 10,000 + 4,000 + 1,000: a day's tax goes with its routes, not by halves. */
    @Test
    void whatADayCostsGoesWithItsBikesAlsoWhereNothingIsFixed() {
        village.exists(NOTHING_FIXED);
        months.ridden(NOTHING_FIXED, 7, RiddenMonths.USUAL_WH, 0);
        JsonNode petrol = client.get(
                        "/api/v1/costs?scenario=petrol-pump&" + WISH, village.bearer(NOTHING_FIXED, "analyst"))
                .json()
                .at("/scenarios/0");
        assertThat(items(petrol)).containsExactly(475_001L, 190_001L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "rider", "vehicle", "route", "village"})
    void rowsAddUpToTheComparisonAlsoWherePricesChange(String group) {
        String[] admin = village.bearer(BUMDES, "admin");
        String meter =
                "{\"code\":\"meter-%s\",\"name\":\"Meteran\",\"valueIdr\":%d,\"unit\":\"kWh\",\"source\":\"uji\",\"asOf\":\"%s\"}";
        client.post("/api/v1/tariffs", meter.formatted(group, 1_201, "2026-06-01"), admin);
        client.post("/api/v1/tariffs", meter.formatted(group, 2_357, "2026-06-02"), admin);
        String wish = "&view=public&meter=meter-" + group;
        JsonNode compared =
                client.get("/api/v1/costs/comparison?" + WISH + wish, analyst).json();
        JsonNode costs = costs(wish + "&group=" + group + "&scenario=electric-home,electric-swap,petrol-bottled");
        assertThat(costs.get("scenarios")).hasSize(3);
        for (JsonNode scenario : costs.get("scenarios")) {
            JsonNode wheels = compared.get("wheels")
                    .valueStream()
                    .filter(each -> each.get("wheels").equals(scenario.get("wheels")))
                    .findFirst()
                    .orElseThrow();
            assertThat(scenario.get("totalIdr")).isEqualTo(wheels.get("totalIdr"));
            assertThat(scenario.get("lines")).isEqualTo(wheels.get("lines"));
            assertThat(items(scenario)).hasSameSizeAs(costs.get("items"));
            assertThat(items(scenario).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(scenario.get("totalIdr").asLong());
        }
    }

    @Test
    void aFileHasThemAsColumnsAndOtherWheelsAreRefused() {
        String file = client.get("/api/v1/costs/file?group=rider&scenario=petrol-pump&" + WISH, analyst)
                .text();
        assertThat(file.lines().toList().get(0)).endsWith(",bensin SPBU (Rp)");
        assertThat(file.lines().toList().get(1)).endsWith(",200001.332");
        var wrong = client.get("/api/v1/costs?scenario=kuda&" + WISH, analyst);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/issues/0/pointer").asString()).isEqualTo("?scenario");
    }
}
