package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.security.Village;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chats and sheets as drafts; nothing is saved before somebody confirms. */
@SecuredApiTest
@Import(Village.class)
class TaskDraftTest {
    private static final long BUMDES = 503;
    private static final String DATE = "2029-07-02";

    @Autowired
    Village village;

    private final int port;
    private Client client = new Client(0);
    private long depot;

    TaskDraftTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void threeKnownRecipients() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        depot = new PlannedDays(client).depot();
        ChatStory.addRecipients(client);
    }

    private JsonNode drafts(String text, String... headers) {
        var answer = client.post(
                "/api/v1/task-drafts", JsonMapper.shared().writeValueAsString(Map.of("text", text)), headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void eighteenMessagesAreSeventeenDraftsWithPinsAndOneWithout() {
        JsonNode found = drafts(ChatStory.chat());

        assertThat(found.get("drafts")).hasSize(18);
        assertThat(found.get("withPin").asInt()).isEqualTo(17);
        assertThat(found.get("withoutPin").asInt()).isEqualTo(1);
        List<JsonNode> all = found.get("drafts").valueStream().toList();
        assertThat(all.stream().filter(one -> one.path("pinFrom").asString("").equals("link")))
                .hasSize(14)
                .allSatisfy(one -> assertThat(one.get("place").get("quality").asString())
                        .as(one.toString())
                        .isEqualTo("on-road"));
        List<JsonNode> known = all.stream()
                .filter(one -> one.path("pinFrom").asString("").equals("recipient"))
                .toList();
        assertThat(known)
                .extracting(one -> one.get("recipient").asString())
                .containsExactly("Mama 1", "Mama 2", "Mama 3");
        assertThat(known.get(0).get("address").asString()).isEqualTo("RT 02/RW 01, Desa Moni");
        JsonNode open = all.get(17);
        assertThat(open.get("recipient").asString()).isEqualTo("Om Baru");
        assertThat(open.get("gaps").get(0).get("message").asString()).isEqualTo("belum ada titik");
        assertThat(all).allSatisfy(one -> assertThat(one.get("loadKg").asDouble())
                .as(one.toString())
                .isPositive());
        assertThat(all.get(1).get("codIdr").asLong()).isEqualTo(35_000);
        assertThat(client.get("/api/v1/tasks?date=" + DATE).json().get("items"))
                .as("nothing is saved")
                .isEmpty();
        assertThat(drafts(ChatStory.chat(), "Accept-Language", "en")
                        .get("drafts")
                        .get(17)
                        .get("gaps")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo("no pin yet");
    }

    @Test
    void shortLinksAndExchangedPairsAreSaid() {
        JsonNode found = drafts("Kios A 1 kg https://maps.app.goo.gl/AbCd\n\nKios B 1 kg 121.6200, -8.8000")
                .get("drafts");

        assertThat(found.get(0).get("gaps").get(0).get("code").asString()).isEqualTo("short-link");
        assertThat(found.get(1).get("warnings").get(0).get("code").asString()).isEqualTo("likely-swapped");
        assertThat(found.get(1).get("warnings").get(0).get("lat").asDouble()).isEqualTo(-8.8);
    }

    @Test
    void rowsAreCheckedEachForItself() {
        String good = "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"A\",\"lat\":-8.8,\"lon\":121.61}"
                .formatted(depot, DATE);
        String bad =
                "{\"depotId\":%d,\"date\":\"besok\",\"recipient\":\"\",\"lat\":-8.8,\"lon\":121.61}".formatted(depot);
        String far = "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"B\",\"lat\":-8.84,\"lon\":121.62}"
                .formatted(depot, DATE);

        var answer = client.post("/api/v1/task-drafts/check", "[%s,%s,%s]".formatted(good, bad, far));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode items = answer.json().get("items");
        assertThat(items.get(0).get("issues")).isEmpty();
        assertThat(items.get(1).get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/date", "/recipient");
        assertThat(items.get(2).get("issues")).isEmpty();
        assertThat(items.get(2).get("warnings").get(0).get("code").asString()).isEqualTo("outside-region");
        assertThat(client.get("/api/v1/tasks?date=" + DATE).json().get("items")).isEmpty();
        assertThat(client.post("/api/v1/task-drafts/check", "{}").status()).isEqualTo(422);
    }

    @Test
    void nobodyIsSentToARoadOnAnotherIslandFarAway() {
        String task = "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"A\",\"lat\":%s,\"lon\":%s}";
        var answer = client.post(
                "/api/v1/task-drafts/check",
                "[%s,%s]"
                        .formatted(
                                task.formatted(depot, DATE, -6.2, 106.8), task.formatted(depot, DATE, -8.84, 121.62)));

        JsonNode jakarta = answer.json().get("items").get(0).get("warnings").get(0);
        assertThat(jakarta.get("code").asString()).isEqualTo("outside-region");
        assertThat(jakarta.get("message").asString()).containsPattern("jalan terdekat 1\\d{3} km");
        assertThat(jakarta.has("lat")).isFalse();
        JsonNode near = answer.json().get("items").get(1).get("warnings").get(0);
        assertThat(near.has("lat")).as("a road that people can come to").isTrue();
    }

    @Test
    void cellsCopiedFromASheetAreReadAndPlacesFoundByName() {
        var cells = client.send(client.request("/api/v1/task-drafts/cells", "Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("Nama\tBerat\nKios A\t3,5\n\nKios B\t4\n")));
        assertThat(cells.status()).as(cells.text()).isEqualTo(200);
        assertThat(cells.json().get("rows").toString())
                .isEqualTo("[[\"Nama\",\"Berat\"],[\"Kios A\",\"3,5\"],[\"Kios B\",\"4\"]]");
        assertThat(client.get("/api/v1/region/places?name=xyz").json().get("items"))
                .isEmpty();
        var empty = client.post("/api/v1/task-drafts", "{\"text\":\" \"}");
        assertThat(empty.json().get("issues").get(0).get("pointer").asString()).isEqualTo("/text");
    }
}
