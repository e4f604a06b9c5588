package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two and three servers as processes of their own on one database. */
class TwoServersTest {
    private static final Pattern SOLVED =
            Pattern.compile("routing_solve_seconds_count\\{outcome=\"planned\"\\} (\\d+)");
    private static final Pattern WORKING = Pattern.compile("(?m)^routing_queue_working (\\d+)");
    private static final String DATE = "2029-06-01";

    @TempDir
    Path directory;

    @Test
    void theyShareTheLoadAndEitherCancelsWhatTheOtherSolves() throws Exception {
        Path data = directory.resolve("data");
        try (ServerProcess first = ServerProcess.start(data, directory.resolve("first.log"));
                ServerProcess second = ServerProcess.start(
                        directory.resolve("other"), directory.resolve("second.log"), ServerProcess.databaseOf(data))) {
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

    @Test
    void threeShareTheLoadAndOneThatIsKilledLeavesNothingUndone() throws Exception {
        Path data = directory.resolve("data");
        try (ServerProcess first = ServerProcess.start(data, directory.resolve("first.log"));
                ServerProcess second = ServerProcess.start(
                        directory.resolve("other"), directory.resolve("second.log"), ServerProcess.databaseOf(data));
                ServerProcess third = ServerProcess.start(
                        directory.resolve("another"), directory.resolve("third.log"), ServerProcess.databaseOf(data))) {
            List<ServerProcess> all = List.of(first, second, third);
            long depot = fleet(first.client());
            List<String> plans = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                plans.add(plan(all.get(i % all.size()).client(), depot, "PT2S"));
            }
            for (String plan : plans) {
                await(() -> state(first.client(), plan).equals("planned"));
            }
            assertThat(all.stream().mapToInt(TwoServersTest::solved)).allMatch(count -> count > 0);
            assertThat(all.stream().mapToInt(TwoServersTest::solved).sum())
                    .as("none twice")
                    .isEqualTo(9);

            List<String> under = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                under.add(plan(first.client(), depot, "PT30S"));
            }
            await(() -> number(second, WORKING) == under.size());
            int before = solved(first) + solved(second);
            third.kill();
            for (String plan : under) {
                await(() -> state(first.client(), plan).equals("planned"));
            }
            assertThat(solved(first) + solved(second))
                    .as("the two that are left did all three")
                    .isEqualTo(before + under.size());
        }
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
        return number(server, SOLVED);
    }

    private static int number(ServerProcess server, Pattern meter) {
        Matcher count =
                meter.matcher(server.client().get("/actuator/prometheus").text());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plusSeconds(120);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(latest);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
