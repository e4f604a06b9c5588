package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The laptop was off while riders worked: their reports come in the evening, twice, and the cash is counted. */
@SecuredApiTest
@Import(Village.class)
class EveningTest {
    private static final long BUMDES = 502;

    @Autowired
    Village village;

    private final int port;
    private EveningStory story = new EveningStory(new Client(0), LocalDate.EPOCH);
    private Client client = new Client(0);

    EveningTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void aBumdes() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
    }

    @Test
    void reportsPastedTwiceAreRecordedOnceAndTheCashIsCounted() {
        story = new EveningStory(client, LocalDate.of(2029, 5, 7));
        story.publish();
        String pasted = story.reportsOfAll();

        var first = story.paste(pasted);
        var second = story.paste(pasted);

        assertThat(first.json().get("recorded").asInt()).as(first.text()).isEqualTo(42);
        assertThat(second.json().get("recorded").asInt()).isZero();
        assertThat(second.json().get("known").asInt()).isEqualTo(42);
        List<JsonNode> done = story.tasks(story.date()).stream()
                .filter(task -> task.get("status").asString().equals("done"))
                .toList();
        assertThat(done).hasSize(41);
        for (long rider : story.riders()) {
            for (JsonNode report : new SignedReports(client, rider, story.date()).recorded()) {
                assertThat(OffsetDateTime.parse(report.get("phoneTime").asString()))
                        .as("while the laptop was off")
                        .isBetween(story.at("10:15"), story.at("15:30"));
            }
        }

        JsonNode before = client.get("/api/v1/cash?date=" + story.date()).json();
        assertThat(before.get("expectedIdr").asLong()).isEqualTo(1_235_000);
        assertThat(before.has("countedIdr")).isFalse();
        story.count();
        JsonNode cash = client.get("/api/v1/cash?date=" + story.date()).json();
        assertThat(cash.get("countedIdr").asLong()).isEqualTo(1_185_000);
        assertThat(cash.get("differenceIdr").asLong()).isEqualTo(-50_000);
        List<JsonNode> short_ = cash.get("riders")
                .valueStream()
                .filter(rider -> rider.get("differenceIdr").asLong() != 0)
                .toList();
        assertThat(short_).hasSize(1);
        assertThat(short_.get(0).get("rider").asString()).isEqualTo("Kurir 3");
        assertThat(short_.get(0).get("differenceIdr").asLong()).isEqualTo(-50_000);
        assertThat(cash.get("owed").get(0).get("producer").asString()).isEqualTo("Kelompok tenun");
        assertThat(cash.get("owed").get(0).get("owedIdr").asLong()).isEqualTo(35_000);
        assertThat(cash.get("owed").get(1).has("producer")).isFalse();
        assertThat(cash.get("owed").get(1).get("owedIdr").asLong()).isEqualTo(1_200_000);
        JsonNode owed = client.get("/api/v1/cash/owed?from=%s&to=%s"
                        .formatted(story.date(), story.date().plusDays(6)))
                .json()
                .get("items");
        assertThat(owed).isEqualTo(cash.get("owed"));

        List<Long> left = story.tasks(story.date()).stream()
                .filter(task -> !task.get("status").asString().equals("done"))
                .map(task -> task.get("id").asLong())
                .toList();
        assertThat(left).hasSize(2);
        String carry = "{\"date\":\"%s\",\"taskIds\":%s}".formatted(story.date(), left);
        assertThat(client.post("/api/v1/tasks/carry-over", carry).json().get("moved"))
                .hasSize(2);
        assertThat(client.post("/api/v1/tasks/carry-over", carry).status())
                .as("they are not of that day any more")
                .isEqualTo(422);
        assertThat(story.tasks(story.date().plusDays(1))).hasSize(2).allSatisfy(task -> {
            assertThat(task.get("status").asString()).isEqualTo("open");
            assertThat(task.get("priority").asInt()).isEqualTo(4);
            assertThat(task.get("codIdr").asLong()).as("goes with the task").isEqualTo(30_000);
        });
    }

    @Test
    void cashThatWasCountedTwiceAtOnceIsAskedAgain() {
        story = new EveningStory(client, LocalDate.of(2029, 5, 21));
        long rider = story.riders().get(0);
        String path = "/api/v1/cash/%s/riders/%d".formatted(story.date(), rider);
        assertThat(client.put(path, "{\"countedIdr\":1000}", "If-Match", "\"0\"")
                        .header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(client.put(path, "{\"countedIdr\":2000}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(client.put(path, "{\"countedIdr\":-1}").status()).isEqualTo(422);
        assertThat(client.put("/api/v1/cash/%s/riders/999999".formatted(story.date()), "{\"countedIdr\":1}")
                        .status())
                .isEqualTo(404);
        JsonNode day = client.get("/api/v1/cash?date=" + story.date()).json();
        assertThat(day.get("riders").get(0).get("differenceIdr").asLong()).isEqualTo(1_000);
    }

    @Test
    void aProducerWithoutAnAmountIsRefusedAndASheetCarriesBoth() {
        story = new EveningStory(client, LocalDate.of(2029, 5, 28));
        var wrong = client.post(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"X\",\"lat\":-8.8,\"lon\":121.6,\"producer\":\"Y\"}"
                        .formatted(story.depot(), story.date()));
        assertThat(wrong.json().get("issues").findValuesAsString("pointer")).containsExactly("/codIdr");
        String sheet =
                "nomor,tanggal,penerima,lintang,bujur,tagihan_rupiah,produsen\nC-1,%s,Kios,-8.8,121.6,25000,Tani Maju\n"
                        .formatted(story.date());
        var read = client.send(client.request("/api/v1/imports/tasks", "Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(sheet)));
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        JsonNode task = story.tasks(story.date()).get(0);
        assertThat(task.get("codIdr").asLong()).isEqualTo(25_000);
        assertThat(task.get("producer").asString()).isEqualTo("Tani Maju");
        client.post("/api/v1/tasks/%d/status".formatted(task.get("id").asLong()), "{\"status\":\"done\"}");
        JsonNode day = client.get("/api/v1/cash?date=" + story.date()).json();
        assertThat(day.get("unclear")).as("done, and nobody knows by whom").hasSize(1);
        assertThat(day.get("expectedIdr").asLong()).isEqualTo(25_000);
    }
}
