package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose database has died says so: to people, to programs, and to whoever watches it. */
class DatabaseAwayTest {
    @TempDir
    Path directory;

    @Test
    void whatIsAwayIsNamedAndRequestsAreToComeBack() throws Exception {
        Path data = directory.resolve("data");
        try (ServerProcess server = ServerProcess.start(
                data, directory.resolve("server.log"), "--spring.datasource.hikari.connection-timeout=1000")) {
            Client client = server.client();
            String token = client.post(
                            "/api/v1/tokens", "{\"name\":\"uji\",\"role\":\"analyst\",\"canWrite\":false,\"days\":1}")
                    .json()
                    .get("text")
                    .asString();
            assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(client.get("/actuator/prometheus").text()).contains("\nrouting_queue_waiting 0.0\n");

            stopDatabase(data);

            assertThat(client.get("/actuator/health/database").status()).isEqualTo(503);
            assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(client.get("/actuator/health").status()).isEqualTo(503);
            assertThat(client.get("/actuator/health/roads").status()).isEqualTo(200);
            assertThat(client.get("/actuator/health/disk").status()).isEqualTo(200);
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
            isToComeBack(client.get("/api/v1/depots"));
            isToComeBack(new Client(server.port(), "Authorization", "Bearer " + token).get("/api/v1/depots"));
            assertThat(client.get("/actuator/prometheus").text())
                    .contains("\nrouting_queue_waiting NaN\n", "\nrouting_queue_oldest_seconds NaN\n");
            assertThat(server.log()).doesNotContain("request lost");
        }
    }

    private static void stopDatabase(Path data) throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0);
        ProcessHandle database = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(database.destroyForcibly()).isTrue();
        database.onExit().join();
    }

    private static void isToComeBack(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("busy");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
