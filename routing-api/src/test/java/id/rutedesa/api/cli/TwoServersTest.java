package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers as processes of their own on one database. */
class TwoServersTest {
    private static final Pattern SOLVED =
            Pattern.compile("routing_solve_seconds_count\\{outcome=\"planned\"\\} (\\d+)");
    private static final String DATE = "2029-06-01";

    @TempDir
    Path directory;

    @Test
    void theyShareTheLoadAndEitherCancelsWhatTheOtherSolves() throws Exception {
        Path data = directory.resolve("data");
        try (ServerProcess first = ServerProcess.start(data, directory.resolve("first.log"));
                ServerProcess second = ServerProcess.start(
                        directory.resolve("other"), directory.resolve("second.log"), database(data))) {
            long depot = fleet(first.client());
            List<String> plans = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                plans.add(plan(first.client(), depot, "PT2S"));
            }
            for (String plan : plans) {
                await(() -> state(second.client(), plan).equals("planned"));
            }
            assertThat(solved(first) + solved(second)).isEqualTo(6);
            assertThat(solved(first)).as("the first has done some").isPositive();
            assertThat(solved(second)).as("and the second others").isPositive();

            List<String> endless = List.of(plan(first.client(), depot, "PT5M"), plan(first.client(), depot, "PT5M"));
            endless.forEach(plan -> await(() -> "solving"
                    .equals(first.client()
                            .get(plan + "/progress")
                            .json()
                            .path("versionState")
                            .asString(""))));
            endless.forEach(plan -> second.client().post(plan + "/cancel", ""));
            endless.forEach(plan -> assertThat(state(first.client(), plan)).isEqualTo("cancelled"));
            // Both cores are free again: two more are solved at once, by whichever process.
            List<String> after = List.of(plan(second.client(), depot, "PT1S"), plan(second.client(), depot, "PT1S"));
            after.forEach(plan -> await(() -> state(first.client(), plan).equals("planned")));
        }
    }

    /** How another server reaches the database of a running one. */
    private static String[] database(Path data) throws Exception {
        Properties access = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/access.properties"))) {
            access.load(reader);
        }
        String url = "jdbc:postgresql://127.0.0.1:%s/rutedesa".formatted(access.getProperty("port"));
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=rutedesa_app",
            "--spring.datasource.password=" + access.getProperty("app"),
            "--rutedesa.scheduler.username=rutedesa_scheduler",
            "--rutedesa.scheduler.password=" + access.getProperty("scheduler"),
            "--spring.flyway.url=" + url,
            "--spring.flyway.user=rutedesa_owner",
            "--spring.flyway.password=" + access.getProperty("owner")
        };
    }

    private static long fleet(Client client) {
        PlannedDays days = new PlannedDays(client);
        long depot = days.depot();
        days.newRider(depot, "Kurir", "08:00", "16:00", "");
        days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios\",\"lat\":-8.8,\"lon\":121.60}"
                        .formatted(depot, DATE));
        return depot;
    }

    private static String plan(Client client, long depot, String limit) {
        var answer = client.post(
                "/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"%s\"}".formatted(depot, DATE, limit));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    private static String state(Client client, String plan) {
        return client.get(plan).json().get("state").asString();
    }

    private static int solved(ServerProcess server) {
        Matcher count =
                SOLVED.matcher(server.client().get("/actuator/prometheus").text());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(latest);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
