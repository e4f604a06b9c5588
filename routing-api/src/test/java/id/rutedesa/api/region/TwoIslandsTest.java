package id.rutedesa.api.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.Client;
import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.SharedServer;
import id.rutedesa.api.planning.PlannedDays;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two islands without a way between: what lies over the water costs only its own, and a small island is ridden like any other. */
class TwoIslandsTest {
    private static final Path REGION = Path.of("src/test/resources/region/two-islands.osm");
    private static final String WEST = "{\"lat\":-8.8,\"lon\":121.6}";
    private static final String SOUTH = "{\"lat\":-8.82,\"lon\":121.62}";
    private static final String OVER_THERE = "{\"lat\":-8.76,\"lon\":121.625}";
    private static final String DATE = "2039-01-14";
    private static final String YARD_DATE = "2040-01-05";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext server;
    private static Client client;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(RuteDesa.class);
        application.addInitializers(new SharedServer(), context -> TestPropertyValues.of(
                        "rutedesa.data=" + data, "rutedesa.region=" + REGION.toAbsolutePath())
                .applyTo(context));
        server = application.run("--server.port=0", "--rutedesa.demo=false", "--rutedesa.demo-account=true");
        client = new Client(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPlaceOverTheWaterEmptiesItsOwnRowAndColumnAlone() {
        JsonNode matrix = client.post("/api/v1/matrix", "{\"places\":[%s,%s,%s]}".formatted(WEST, OVER_THERE, SOUTH))
                .json();
        for (String table : new String[] {"seconds", "metres", "energyWh"}) {
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    JsonNode cell = matrix.get(table).get(from).get(to);
                    boolean overWater = from != to && (from == 1 || to == 1);
                    assertThat(cell.isNull())
                            .as("%s from %d to %d: %s", table, from, to, cell)
                            .isEqualTo(overWater);
                }
            }
        }
        assertThat(matrix.get("metres").get(0).get(2).asInt()).isCloseTo(4_422, within(10));
    }

    @Test
    void bothPlacesWithoutAWayBetweenThemAreNamed() {
        var refused = client.post(
                "/api/v1/route", "{\"places\":[%s,%s,%s]}".formatted(WEST, SOUTH, OVER_THERE), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(422);
        JsonNode issue = refused.json().at("/issues/0");
        assertThat(issue.get("code").asString()).isEqualTo("unreachable");
        assertThat(issue.get("pointer").asString()).isEqualTo("/places/2");
        assertThat(issue.get("message").asString()).contains("place 1", "place 2");
    }

    @Test
    void aProgramWrittenForVroomGetsTheOthersPlanned() {
        var answer = client.post("/vroom", """
                {"jobs": [{"id": 1, "location": [121.62, -8.82]}, {"id": 2, "location": [121.625, -8.76]}],
                 "vehicles": [{"id": 7, "start": [121.6, -8.8], "end": [121.6, -8.8]}], "options": {"l": 1}}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/unassigned").findValuesAsString("id")).containsExactly("2");
        assertThat(answer.json().at("/summary/distance").asInt()).isCloseTo(2 * 4_422, within(20));
        assertThat(answer.json().at("/rutedesa/unassigned/0/reasons/0/code").asString())
                .isEqualTo("unreachable");
    }

    @Test
    void aDepotOnTheSmallIslandPlansThere() {
        PlannedDays days = new PlannedDays(client);
        long depot = days.created("/api/v1/depots", "{\"name\":\"Gudang Pulau Kecil\",\"lat\":-8.76,\"lon\":121.62}");
        days.newRider(depot, "Kurir Pulau Kecil", "08:00", "15:00", "");
        days.task(depot, DATE, "Dermaga", -8.76, 121.63, "");
        long over = days.task(depot, DATE, "Kios Selatan", -8.82, 121.62, "");

        JsonNode plan = days.solved(days.start(depot, DATE));

        // 0.01 degrees of longitude are 1,099 m here; there and back.
        assertThat(plan.get("metres").asInt()).isCloseTo(2_198, within(10));
        assertThat(plan.get("unassigned").findValuesAsString("taskId")).containsExactly(Long.toString(over));
        assertThat(plan.at("/unassigned/0/reasons/0/code").asString()).isEqualTo("unreachable");
        assertThat(plan.at("/cost/total").asLong())
                .as("no distance without an end")
                .isLessThan(100_000);
    }

    @Test
    void aYardWithoutAWayOutIsPassedOverForARoadThatTheDepotReaches() {
        PlannedDays days = new PlannedDays(client);
        long depot = days.created("/api/v1/depots", "{\"name\":\"Gudang Jalan Raya\",\"lat\":-8.8,\"lon\":121.62}");
        days.newRider(depot, "Kurir Jalan Raya", "08:00", "15:00", "");
        // 11 m from the yard; the road is 0.0031 degrees of latitude away, 345 m.
        long task = days.task(depot, YARD_DATE, "Rumah di Belakang", -8.8031, 121.613, "");

        JsonNode place = client.get("/api/v1/tasks/" + task).json();
        assertThat(place.at("/place/quality").asString()).isEqualTo("far");
        assertThat(place.at("/place/metresOffRoad").asInt()).isCloseTo(345, within(3));
        assertThat(place.at("/warnings/0/message").asString()).contains("345");

        JsonNode plan = days.solved(days.start(depot, YARD_DATE));
        assertThat(plan.get("unassigned")).isEmpty();
        // 0.007 degrees of longitude are 769 m, with the last metres 1,114 m; there and back.
        assertThat(plan.get("metres").asInt()).isCloseTo(2_228, within(10));
    }
}
