package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.config.DataDirectory;
import id.rutedesa.api.config.DatabaseAccess;
import id.rutedesa.api.config.EmbeddedDatabase;
import id.rutedesa.api.planning.PlannedDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Databases of earlier programs are brought up to date by the start of this one, and answer as before. In {@code upgrade/}
 * stand, for each of those programs, the rows that it wrote and what its API told of them.
 */
class UpgradeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path UPGRADE = Path.of("src/test/resources/upgrade");
    private static final String DATE = "2026-10-05";
    private static final String ROUTE = "/api/v1/riders/1/routes/" + DATE;

    @TempDir
    Path directory;

    /** A data directory as that program left it. */
    private Path dataOf(String program, String... migrations) throws Exception {
        Path scripts = Files.createDirectories(directory.resolve("migrations"));
        for (String migration : migrations) {
            try (Stream<Path> files = Files.list(MIGRATIONS)) {
                Path script = files.filter(file -> file.getFileName().toString().startsWith(migration + "__"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(script, scripts.resolve(script.getFileName()));
            }
        }
        Path folder = directory.resolve("data");
        try (DataDirectory data = DataDirectory.lock(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, step -> {})) {
            DatabaseAccess access = database.access();
            Flyway.configure()
                    .dataSource(access.jdbcUrl(), DatabaseAccess.OWNER, access.ownerPassword())
                    .locations("filesystem:" + scripts)
                    .placeholders(Map.of("appRole", DatabaseAccess.APP, "schedulerRole", DatabaseAccess.SCHEDULER))
                    .load()
                    .migrate();
            try (Connection owner = DriverManager.getConnection(
                            access.jdbcUrl(), DatabaseAccess.OWNER, access.ownerPassword());
                    Statement statement = owner.createStatement()) {
                statement.execute(Files.readString(UPGRADE.resolve(program + ".sql")));
            }
        }
        return folder;
    }

    private ServerProcess start(Path data) throws Exception {
        return ServerProcess.start(data, directory.resolve("server.log"));
    }

    private static JsonNode answers(String program) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(UPGRADE.resolve(program + ".json")));
    }

    private static void answersAsBefore(Client client, String path, JsonNode before) {
        Client.Answer now = client.get(path);
        assertThat(now.status()).as(path + " " + now.text()).isEqualTo(200);
        assertThat(missing(path, before, now.json())).isEmpty();
    }

    /** What was told before and is not any more, or otherwise; that more is told now is no difference. */
    private static List<String> missing(String where, JsonNode before, JsonNode now) {
        List<String> missing = new ArrayList<>();
        if (before.isObject()) {
            before.properties()
                    .forEach(key -> missing.addAll(
                            missing(where + "/" + key.getKey(), key.getValue(), now.path(key.getKey()))));
        } else if (before.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                missing.addAll(missing(where + "/" + i, before.get(i), now.get(i)));
            }
        } else if (!before.equals(now)) {
            missing.add("%s: %s, now %s".formatted(where, before, now));
        }
        return missing;
    }

    private static void planAgain(Client client) {
        JsonNode again = new PlannedDays(client)
                .solved(client.post(
                        "/api/v1/plans", "{\"depotId\":1,\"date\":\"%s\",\"timeLimit\":\"PT1S\"}".formatted(DATE)));
        assertThat(again.get("state").asString()).as(again.toString()).isEqualTo("planned");
    }

    @Test
    void plansFromBeforeThereWereVersionsAreReadAndPublished() throws Exception {
        Path data = dataOf("first", "V1", "V2", "V3");
        try (ServerProcess server = start(data)) {
            Client client = server.client();
            JsonNode before = answers("first");
            before.properties().stream()
                    .filter(answer -> !answer.getKey().equals(ROUTE))
                    .forEach(answer -> answersAsBefore(client, answer.getKey(), answer.getValue()));
            assertThat(client.get(ROUTE).status()).as("nothing was published").isEqualTo(404);
            assertThat(client.get("/api/v1/plans/2").json().get("state").asString())
                    .as("it was cut off")
                    .isEqualTo("failed");

            assertThat(client.post("/api/v1/plans/1/publish", "").status()).isEqualTo(200);
            answersAsBefore(client, ROUTE, before.get(ROUTE));
            planAgain(client);
        }
    }

    @Test
    void publishedPlansTheirVersionsAndRequestsWithAKeyStayWhatTheyWere() throws Exception {
        Path data = dataOf(
                "copies", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V10", "V11", "V12", "V20", "V21", "V22",
                "V23");
        try (ServerProcess server = start(data)) {
            Client client = server.client();
            answers("copies")
                    .properties()
                    .forEach(answer -> answersAsBefore(client, answer.getKey(), answer.getValue()));
            Client.Answer sentAgain = client.post(
                    "/api/v1/tasks",
                    "{\"depotId\": 1, \"date\": \"2026-10-05\", \"recipient\": \"Kios Tengah\", \"lat\": -8.81, "
                            + "\"lon\": 121.62, \"loadKg\": 2}",
                    "Idempotency-Key",
                    "kunci-1");
            assertThat(sentAgain.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(sentAgain.json().get("id").asInt()).isEqualTo(5);
            planAgain(client);
        }
    }
}
