package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Seven bike-days of 40 km and 1.02 kWh, five on the first of June and two on the second. With round figures, by hand, Rupiah:
 * electricity 7.14 × 1,000 ÷ 0.80 = 8,925; wear 7.14 × 4,000 = 28,560; upkeep 280 × 30 = 8,400; tax 7 × 100 = 700: 46,585.
 * Petrol 280 ÷ 40 × 10,000 = 70,000; upkeep 280 × 100 = 28,000; tax 7 × 1,000 = 7,000: 105,000. On both sides the wage
 * 560,002.331 and the fixed part 35,002.331.
 */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class ComparisonApiTest {
    private static final long BUMDES = 861;
    private static final String COMPARISON = "/api/v1/costs/comparison?" + RiddenMonths.PERIOD;
    private static final String ROUND = "&electricity=1000&wall-to-battery=80&pack-price=4000000&pack-cycles=1000"
            + "&pack-energy=1000&electric-upkeep=30&electric-tax=30000&petrol-pump=10000&petrol-reach-flat=40&petrol-reach-hilly=40&petrol-upkeep=100"
            + "&petrol-tax=300000&riding-days=300&grid-emission=800&petrol-emission=2300";

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;
    private String[] analyst = {};

    ComparisonApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void sevenBikeDays() {
        analyst = months.sevenBikeDays(BUMDES);
    }

    private JsonNode compared(String more) {
        var answer = client.get(COMPARISON + more, analyst);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode wheels(JsonNode compared, String name) {
        return compared.get("wheels")
                .valueStream()
                .filter(each -> each.get("wheels").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesByHand() {
        JsonNode compared = compared(ROUND);
        JsonNode electric = wheels(compared, "electric-home");
        assertThat(electric.get("totalIdr").asLong()).isEqualTo(641_590); // 46,585 + 595,004.662
        assertThat(electric.at("/lines/energyIdr").asLong()).isEqualTo(8_925);
        assertThat(electric.at("/lines/batteryWearIdr").asLong()).isEqualTo(28_560);
        assertThat(electric.at("/lines/upkeepIdr").asLong()).isEqualTo(8_400);
        assertThat(electric.at("/lines/taxIdr").asLong()).isEqualTo(700);
        assertThat(electric.at("/lines/wageIdr").asLong()
                        + electric.at("/lines/otherIdr").asLong())
                .isEqualTo(595_005);
        JsonNode petrol = wheels(compared, "petrol-pump");
        assertThat(petrol.get("totalIdr").asLong()).isEqualTo(700_005);
        assertThat(petrol.at("/lines/energyIdr").asLong()).isEqualTo(70_000);
        assertThat(compared.get("differenceIdr").asLong()).isEqualTo(-58_415);
        assertThat(electric.get("co2eG").asLong()).isEqualTo(7_140); // 8.925 kWh × 800
        assertThat(petrol.get("co2eG").asLong()).isEqualTo(16_100); // 7 l × 2,300
        assertThat(petrol.get("co2eGPerVisit").asLong()).isEqualTo(1_150);
        assertThat(compared.at("/planned/totalIdr").asLong()).isEqualTo(647_925);
        assertThat(compared.at("/coverage/text").asString()).isEqualTo("1 dari 1, 5 %");
    }

    /** 7.14 kWh × 1,000 ÷ 0.70 instead of ÷ 0.88, a figure that is known: it is in no range. Two hubs that differ say nothing. */
    @Test
    void whatWasMeasuredAtTheHubCounts() {
        String wish = ROUND.replace("&wall-to-battery=80", "");
        assertThat(wish).isNotEqualTo(ROUND);
        assertThat(electricity(wish)).isEqualTo(8_114);
        try {
            hub("min", 0.70);
            assertThat(electricity(wish)).isEqualTo(10_200);
            assertThat(electricity(ROUND)).isEqualTo(8_925);
            JsonNode figure = compared(wish)
                    .get("figures")
                    .valueStream()
                    .filter(each -> each.get("code").asString().equals("wall-to-battery"))
                    .findFirst()
                    .orElseThrow();
            assertThat(figure.get("high").asInt()).isEqualTo(70);
            assertThat(figure.get("chosen").asBoolean()).isFalse();
            assertThat(figure.get("source").asString()).isEqualTo("diatur bersama colokan di halaman Sore");
            work.writeAs(BUMDES, () -> jdbc.sql(
                            "INSERT INTO depot (name, lat, lon, place_quality) VALUES ('Kedua', -8.8, 121.6, 'on-road')")
                    .update());
            hub("max", 0.95);
            assertThat(electricity(wish)).isEqualTo(8_114);
        } finally {
            work.writeAs(BUMDES, () -> jdbc.sql("DELETE FROM charging_hub").update());
            work.writeAs(BUMDES, () -> jdbc.sql("DELETE FROM depot WHERE name = 'Kedua'")
                    .update());
        }
    }

    private long electricity(String wish) {
        return wheels(compared(wish), "electric-home").at("/lines/energyIdr").asLong();
    }

    private void hub(String which, double efficiency) {
        work.writeAs(BUMDES, () -> jdbc.sql(
                        "INSERT INTO charging_hub (depot_id, hub_w, efficiency, starts_at, ends_at, sockets) "
                                + "SELECT %s(id), 1000, ?, '18:00', '06:00', '[]' FROM depot".formatted(which))
                .param(efficiency)
                .update());
    }

    @Test
    void linesAddUpOnAllWheelsAndInBothViews() {
        for (String view : List.of("cash", "public")) {
            for (JsonNode wheels : compared("&view=" + view).get("wheels")) {
                long sum = wheels.get("lines")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum();
                assertThat(sum).isEqualTo(wheels.get("totalIdr").asLong());
                assertThat(wheels.at("/lines/depreciationIdr").asLong() > 0).isEqualTo(view.equals("public"));
            }
        }
    }

    /** What held on each day counts, and what was planned stays as it was. */
    @Test
    void aNewTariffCountsFromItsDay() {
        String[] admin = village.bearer(BUMDES, "admin");
        String meter =
                "{\"code\":\"meter-uji\",\"name\":\"Meteran\",\"valueIdr\":%d,\"unit\":\"kWh\",\"source\":\"uji\",\"asOf\":\"%s\"}";
        client.post("/api/v1/tariffs", meter.formatted(1_000, "2026-01-01"), admin);
        String more = ROUND.replace("&electricity=1000", "&meter=meter-uji");
        assertThat(wheels(compared(more), "electric-home")
                        .at("/lines/energyIdr")
                        .asLong())
                .isEqualTo(8_925);

        var made = client.post("/api/v1/tariffs", meter.formatted(2_000, "2026-06-02"), admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode compared = compared(more);
        // 5.1 × 1,250 + 2.04 × 2,500
        assertThat(wheels(compared, "electric-home").at("/lines/energyIdr").asLong())
                .isEqualTo(11_475);
        assertThat(compared.at("/planned/totalIdr").asLong()).isEqualTo(647_925);
        JsonNode figure = compared.get("figures").get(0);
        assertThat(figure.get("code").asString()).isEqualTo("electricity");
        assertThat(figure.get("value").asDouble()).isEqualTo(2_000);
        assertThat(figure.get("since").asString()).isEqualTo("2026-06-02");
        assertThat(figure.get("source").asString()).isEqualTo("uji");
        client.delete(made.header("Location"), "If-Match", "\"1\"", admin[0], admin[1]);
    }

    @Test
    void whatIsUncertainIsShownAsARange() {
        JsonNode compared = compared("");
        JsonNode tornado = compared.get("tornado");
        assertThat(tornado.get(0).get("code").asString()).isEqualTo("petrol-upkeep"); // 280 km × Rp150
        long last = Long.MAX_VALUE - 1;
        for (JsonNode bar : tornado) {
            long width =
                    Math.abs(bar.get("atHighIdr").asLong() - bar.get("atLowIdr").asLong());
            assertThat(width).isLessThanOrEqualTo(last + 1);
            last = width;
        }
        JsonNode spread = compared.get("spread");
        assertThat(spread.get("p5Idr").asLong()).isLessThan(spread.get("p50Idr").asLong());
        assertThat(spread.get("p50Idr").asLong())
                .isLessThan(spread.get("p95Idr").asLong());
        assertThat(compared("").get("spread")).isEqualTo(spread);
        assertThat(compared("&seed=2").get("spread")).isNotEqualTo(spread);
        assertThat(compared("&petrol-upkeep=133")
                        .get("tornado")
                        .get(0)
                        .get("code")
                        .asString())
                .as("what the analyst knows is not uncertain")
                .isNotEqualTo("petrol-upkeep");
    }

    /** −58,415 ÷ 7 litres below Rp10,000. */
    @Test
    void breakEvenIsWhereBothCostTheSame() {
        JsonNode curve = compared(ROUND).get("curves").get(0);
        assertThat(curve.get("code").asString()).isEqualTo("petrol-pump");
        assertThat(curve.get("breakEven").asDouble()).isCloseTo(10_000 - 58_415 / 7.0, within(0.01));
        assertThat(curve.get("points")).hasSize(21);
    }

    /** A quarter and three times of 40 km a bike-day. */
    @Test
    void distanceIsToldInKilometresADay() {
        JsonNode distance = compared(ROUND)
                .get("curves")
                .valueStream()
                .filter(curve -> curve.get("code").asString().equals("distance"))
                .findFirst()
                .orElseThrow();
        assertThat(distance.get("unit").asString()).isEqualTo("km sehari tiap motor");
        assertThat(distance.at("/points/0/value").asDouble()).isEqualTo(10.0);
        assertThat(distance.at("/points/20/value").asDouble()).isEqualTo(120.0);
    }

    /** Tariffs begin in October 2025: what is priced before says from when on its price is known. */
    @Test
    void aDayBeforeTheFirstPriceSaysSo() {
        JsonNode early = client.get("/api/v1/costs/comparison?from=2025-09-01&to=2026-06-30", analyst)
                .json()
                .at("/figures/0");
        assertThat(early.get("code").asString()).isEqualTo("electricity");
        assertThat(early.get("knownFrom").asString()).isEqualTo("2025-10-01");
        assertThat(compared("").at("/figures/0").has("knownFrom")).isFalse();
    }

    @Test
    void theFileHasTheSameFigures() {
        List<String> lines = client.get("/api/v1/costs/comparison/file?" + RiddenMonths.PERIOD + ROUND, analyst)
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(4))
                .startsWith("bensin SPBU,70000,0,28000,7000,0,0,")
                .endsWith(",700005,0,16100");
    }

    /** Rp58,415 saved on 7 bike-days: Rp8,345 a bike-day, of 300 days and two bikes 5,007,000 a year. */
    @Test
    void whatIsSavedPaysForTwoBikes() {
        String asked =
                "/api/v1/costs/investment?bikes=2&packs=1&chargers=2&charger-price=500000&electric-price=20000000"
                        + "&grant-percent=50&years-of-use=5&discount=0&" + RiddenMonths.PERIOD + ROUND;
        JsonNode bought = client.get(asked, analyst).json();
        assertThat(bought.get("savingPerBikeDayIdr").asLong()).isEqualTo(8_345);
        assertThat(bought.get("savingIdrPerYear").asLong()).isEqualTo(5_007_000);
        // 2 × 20 million + 4 million + 2 × 0.5 million
        assertThat(bought.get("priceIdr").asLong()).isEqualTo(45_000_000);
        assertThat(bought.get("ownIdr").asLong()).isEqualTo(22_500_000);
        assertThat(bought.get("netPresentValueIdr").asLong()).isEqualTo(5 * 5_007_000 - 22_500_000);
        assertThat(bought.get("paybackYears").asDouble()).isEqualTo(4.5);
        assertThat(bought.get("years")).hasSize(6);
        assertThat(client.get(asked.replace("investment?", "investment/file?"), analyst)
                        .text()
                        .lines())
                .hasSize(7)
                .contains("0,-22500000,-22500000", "5,5007000,2535000");
        assertThat(client.get(asked.replace("grant-percent=50", "grant-percent=0"), analyst)
                        .json()
                        .has("paybackYears"))
                .as("five years do not pay 45 million")
                .isFalse();
        assertThat(client.get(asked + "&loan-percent=60", analyst).status()).isEqualTo(422);
        assertThat(client.get(asked.replace("packs=1", "packs=x"), analyst)
                        .json()
                        .at("/issues/0/pointer")
                        .asString())
                .isEqualTo("?packs");
    }

    @Test
    void aMonthWithoutRoutesCostsNothing() {
        JsonNode compared = client.get("/api/v1/costs/comparison?from=2019-01-01&to=2019-01-31", analyst)
                .json();
        assertThat(compared.get("differenceIdr").asLong()).isZero();
        assertThat(compared.get("wheels").get(0).has("perKmIdr")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "&pack-cycles=0, ?pack-cycles",
        "&petrol-pump=murah, ?petrol-pump",
        "&petrol-pum=1, ?petrol-pum",
        "&meter=tidak-ada, ?meter",
        "&view=sendiri, ?view",
        "&seed=x, ?seed"
    })
    void whatCannotBeAskedIsSaid(String more, String pointer) {
        var answer = client.get(COMPARISON + more, analyst);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/issues/0/pointer").asString()).isEqualTo(pointer);
    }
}
