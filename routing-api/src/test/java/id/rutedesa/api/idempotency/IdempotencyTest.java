package id.rutedesa.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class IdempotencyTest {
    private static final String DATE = "2031-03-03";

    private final Client client;
    private final PlannedDays days;
    private final String key = UUID.randomUUID().toString();
    private long depotId;

    IdempotencyTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void oneDepot() {
        depotId = days.depot();
        days.anyRider();
    }

    private String task(String recipient) {
        return "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"%s\",\"lat\":-8.8,\"lon\":121.61}"
                .formatted(depotId, DATE, recipient);
    }

    private Client.Answer post(String path, String body) {
        return client.post(path, body, "Idempotency-Key", key);
    }

    @Test
    void aRequestSentAgainGetsTheFirstAnswerAndDoesNothing() {
        String body = task("Sekali " + key);
        var first = post("/api/v1/tasks", body);
        var again = post("/api/v1/tasks", body);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.get("/api/v1/tasks?date=" + DATE).json().findValuesAsString("recipient").stream()
                        .filter(("Sekali " + key)::equals))
                .hasSize(1);
        var other = post("/api/v1/tasks", task("Lain"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        assertThat(post("/api/v1/tasks", "{}").status()).isEqualTo(422);
        assertThat(post("/api/v1/tasks", task("Kedua")).status()).isEqualTo(201);
        assertThat(client.post("/api/v1/tasks", task("x"), "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void eightAtOnceMakeOne() {
        String body = task("Serentak " + key);
        List<CompletableFuture<Client.Answer>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("/api/v1/tasks", body)))
                .toList();

        Set<String> locations = sent.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.header("Location"))
                .collect(Collectors.toSet());

        assertThat(locations).hasSize(1).allMatch(location -> location.startsWith("/api/v1/tasks/"));
    }

    @Test
    void aPlanIsAskedForOnceAndSolvedOnce() {
        client.post("/api/v1/tasks", task("Rencana"));
        String body = "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT1S\"}".formatted(depotId, DATE);
        int before =
                client.get("/api/v1/plans?date=" + DATE).json().get("items").size();

        var first = post("/api/v1/plans?wait=30", body);
        var again = post("/api/v1/plans?wait=30", body);

        assertThat(first.status())
                .as("nobody can wait for what is not yet said")
                .isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(client.get("/api/v1/plans?date=" + DATE).json().get("items")).hasSize(before + 1);
        var solved = days.solved(first);
        assertThat(solved.get("state").asString()).isEqualTo("planned");
    }
}
