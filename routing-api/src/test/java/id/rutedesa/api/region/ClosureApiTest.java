package id.rutedesa.api.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import id.rutedesa.osm.RoadNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Closures on the tiny region: a trunk road along −8.80, a village road south of 121.62; a square is about 1.1 km. */
@ApiTest
@Import(Village.class)
class ClosureApiTest {
    private static final LocalDate DATE = LocalDate.of(2028, 2, 1);
    private static final String SOUTH_ROAD = """
            {"reason":"landslide","note":"Longsor","place":{"kind":"stretch","points":[{"lat":-8.803,"lon":121.62},
            {"lat":-8.813,"lon":121.62}]},"vehicleClasses":["motorbike"],
            "from":"2028-02-01T06:00:00+08:00","until":"2028-02-02T00:00:00+08:00"}""";

    @Autowired
    RegionService region;

    @Autowired
    ClosureRepository rows;

    @Autowired
    BumdesWork work;

    @Autowired
    BumdesRegistry registry;

    @Autowired
    CurrentBumdes current;

    @Autowired
    Village village;

    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final List<String> made = new ArrayList<>();

    ClosureApiTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void openAllRoads() {
        made.forEach(client::delete);
    }

    private JsonNode close(String json) {
        var answer = client.post("/api/v1/closures", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        made.add(answer.header("Location"));
        return answer.json();
    }

    private JsonNode plan(LocalDate date) {
        return days.unassignedAfterPlanning(date, "Kios Selatan", -8.82, 121.62);
    }

    @Test
    void aPlanMadeFifteenSecondsAfterAClosureDoesNotCrossIt() {
        Instant accepted = Instant.now();
        JsonNode closure = close(SOUTH_ROAD);
        // From 8.803 to 8.813 degrees south: 0.01 degrees of latitude are 1,112 m.
        assertThat(closure.get("roadMetres").asInt()).isBetween(1_108, 1_116);

        JsonNode during = plan(DATE);
        assertThat(Duration.between(accepted, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(during).hasSize(1);
        assertThat(during.get(0).get("code").asString()).isEqualTo("unreachable");
        assertThat(plan(DATE.plusDays(1))).as("the day after it ends by itself").isEmpty();
    }

    @Test
    void theMapShowsItToItsOwnerAtOnceAndOnlyWhileItLasts() {
        String tile = "/tiles/13/6863/4297.png"; // Holds −8.81, 121.62 by the formula of "Slippy map tilenames".
        String open = client.get(tile).header("ETag");
        JsonNode closure = close("""
                {"place":{"kind":"point","points":[{"lat":-8.81,"lon":121.62}],"radiusM":300}}""");

        assertThat(client.get(tile).header("ETag")).isNotEqualTo(open);
        assertThat(client.get("/api/v1/region/road?lat=-8.811&lon=121.6201")
                        .json()
                        .get("road")
                        .get("closed")
                        .asBoolean())
                .isTrue();
        assertThat(closure.get("state").asString()).isEqualTo("active");
        assertThat(closure.get("vehicleClasses")).hasSize(4);
        assertThat(closure.get("roadMetres").asInt()).isBetween(598, 602);

        assertThat(client.delete(made.get(0)).status()).isEqualTo(204);
        assertThat(client.get(tile).header("ETag")).isEqualTo(open);
    }

    @Test
    void aClosureIsReadChangedAndDeletedByWhomHasSeenTheLastVersion() {
        JsonNode closure = close(SOUTH_ROAD);
        String path = "/api/v1/closures/" + closure.get("id").asLong();

        var read = client.get(path);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().get("from").asString()).isEqualTo("2028-02-01T06:00:00+08:00");
        assertThat(read.json().get("place").get("points").get(0).get("lat").asDouble())
                .isEqualTo(-8.803);
        var longer = client.put(path, SOUTH_ROAD.replace("02T00", "03T00"), "If-Match", "\"1\"");
        assertThat(longer.status()).as(longer.text()).isEqualTo(200);
        assertThat(longer.header("ETag")).isEqualTo("\"2\"");
        assertThat(client.put(path, SOUTH_ROAD, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(client.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(client.get("/api/v1/closures").json().get("items")).hasSize(1);
        assertThat(client.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsOverIsListedOnlyWhenAskedFor() {
        JsonNode closure = close(SOUTH_ROAD.replace("2028", "2025"));

        assertThat(closure.get("state").asString()).isEqualTo("over");
        assertThat(client.get("/api/v1/closures").json().get("items")).isEmpty();
        assertThat(client.get("/api/v1/closures?past=true").json().get("items")).isNotEmpty();
    }

    @Test
    void wrongClosuresAreRefusedWithPointers() {
        var wrong = client.post("/api/v1/closures", """
                {"reason":"rain","place":{"kind":"stretch","points":[{"lat":-8.8,"lon":121.62}],"width":3},
                "vehicleClasses":["motorbike","boat"],"until":"2020-01-01T00:00:00+08:00"}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("issues").findValuesAsString("pointer"))
                .contains("/reason", "/place/points", "/place/width", "/vehicleClasses/1");
        var sea = client.post(
                "/api/v1/closures", "{\"place\":{\"kind\":\"road\",\"points\":[{\"lat\":-8.95,\"lon\":121.62}]}}");
        assertThat(sea.status()).isEqualTo(422);
        assertThat(sea.json().get("code").asString()).isEqualTo("off-network");
        assertThat(client.post("/api/v1/closures", "{}").json().get("issues").findValuesAsString("pointer"))
                .containsExactly("/place");
    }

    @Test
    void aClosureBelongsToItsBumdesAndOneForTheRegionToEverybody() {
        registry.ensure(4713, "BUMDes Sebelah", BumdesRegistry.Kind.REAL);
        JsonNode own = close(SOUTH_ROAD);
        JsonNode everybodys = close("""
                {"owner":"region","place":{"kind":"road","points":[{"lat":-8.8,"lon":121.605}]},
                "from":"2028-02-01T06:00:00+08:00","until":"2028-02-02T00:00:00+08:00"}""");

        List<Long> seen =
                work.readAs(4713, () -> rows.all().stream().map(Closure::id).toList());
        assertThat(seen)
                .contains(everybodys.get("id").asLong())
                .doesNotContain(own.get("id").asLong());
        assertThat(work.writeAs(4713, () -> rows.delete(everybodys.get("id").asLong(), 1)))
                .as("seen, but not theirs")
                .isFalse();
        assertThat(closedEdges(4713, DATE)).isLessThan(closedEdges(1, DATE));
    }

    @Test
    void nobodyRidesAroundANeighboursClosure() {
        village.exists(4714);
        PlannedDays neighbours = new PlannedDays(new Client(port, village.bearer(4714, "admin")));
        LocalDate date = DATE.plusDays(7);
        close(SOUTH_ROAD
                .replace("2028-02-01", date.toString())
                .replace("2028-02-02", date.plusDays(1).toString()));

        assertThat(plan(date)).hasSize(1);
        assertThat(neighbours.unassignedAfterPlanning(date, "Kios Selatan", -8.82, 121.62))
                .isEmpty();
    }

    private int closedEdges(long bumdesId, LocalDate date) {
        RoadNetwork roads = current.as(bumdesId, region::network);
        return roads.closed(region.waysOn(date)).edges().size();
    }

    @Test
    void aRoadThatWasOpenedAgainTodayIsRiddenInWhatIsLeftOfToday() {
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(8));
        String since = SOUTH_ROAD.replace(
                "2028-02-01T06:00:00+08:00", now.minusSeconds(7_200).toString());

        close(since.replace("2028-02-02T00:00:00+08:00", now.minusSeconds(60).toString()));
        assertThat(closedEdges(1, today)).isZero();
        close(since.replace("2028-02-02T00:00:00+08:00", now.plusSeconds(3_600).toString()));
        assertThat(closedEdges(1, today)).isPositive();
    }

    /** What a restart does: views that have read nothing yet. */
    @Test
    void closuresAreReadFromTheDatabase() {
        close(SOUTH_ROAD);
        RoadViews afterRestart =
                new RoadViews(rows, work, Clock.fixed(Instant.parse("2028-01-01T00:00:00Z"), ZoneOffset.UTC));

        assertThat(afterRestart
                        .of(region.allRoads(), 1)
                        .closed(region.waysOn(DATE))
                        .isEmpty())
                .isFalse();
        RoadViews muchLater =
                new RoadViews(rows, work, Clock.fixed(Instant.parse("2028-03-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(muchLater
                        .of(region.allRoads(), 1)
                        .closed(region.waysOn(DATE))
                        .isEmpty())
                .as("long over: no longer carried along")
                .isTrue();
    }
}
